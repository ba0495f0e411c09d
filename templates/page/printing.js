/* On paper everything is there: no filter, every year open, the list of sources written out.
   Needs base.js, events.js, filters.js. */
var sources = one('.sources details');
var folds = all('.year, .sources details');
function list() {
  var source = sources && one('noscript', sources);
  if (source) source.outerHTML = source.textContent;
}
on(sources, 'toggle', list);
on(window, 'beforeprint', () => {
  filter('');
  folds.forEach((fold) => {
    fold.was = fold.open;
    fold.open = true;
  });
  groups.forEach(write);
  list();
});
on(window, 'afterprint', () => {
  folds.forEach((fold) => {
    fold.open = fold.was;
  });
  filter(asked);
});
