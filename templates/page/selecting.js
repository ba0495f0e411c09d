/* Marks and cards are one thing in two places: lit together, selected by the address, and one Tab
   stop for the chart, whose arrows go from mark to mark. Needs base.js, events.js. */
function hot(id, yes) {
  all(named(id), room).forEach((n) => n.classList.toggle('is-hot', yes));
  var card = d.getElementById(id);
  if (card) card.classList.toggle('is-hot', yes);
}
function over(yes) {
  return (event) => {
    var node = event.target.closest && event.target.closest('a[data-event], li[data-days]');
    if (node) hot(node.dataset.event || node.id, yes);
  };
}
on(d, 'pointerover', over(true));
on(d, 'pointerout', over(false));

/* The event of the address; ``scroll`` also opens its year and brings it into sight */
function select(scroll) {
  var id = '';
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch (error) {
    return;
  }
  all('.is-selected').forEach((n) => n.classList.remove('is-selected'));
  var target = id && d.getElementById(id);
  if (target && target.matches('figure')) id = target.closest('.card').id;
  var item = id && find(id);
  if (!item) {
    if (scroll && target && target.matches('.year')) target.open = true;
    return;
  }
  if (scroll && item.group && !item.group.node.open) {
    item.group.node.open = true;
    write(item.group);
    return reveal(id);
  }
  all(named(id), room).forEach((n) => n.classList.add('is-selected'));
  var card = d.getElementById(id);
  if (card) card.classList.add('is-selected');
  if (scroll && item.group) reveal(id);
  if (page.selected) page.selected(id);
}
function reveal(id) {
  select(false);
  var card = d.getElementById(id);
  if (card) card.scrollIntoView();
}
on(window, 'hashchange', () => select(true));

/* From a card back to its mark: the one drawing that is on screen takes the focus */
on(d, 'click', (event) => {
  var link = event.target.closest('[data-show]');
  var card = link && link.closest('.card');
  if (!card) return;
  event.preventDefault();
  try {
    history.pushState(null, '', location.search + '#' + encodeURIComponent(card.id));
  } catch (error) {
    /* a sandbox without an address */
  }
  select(false);
  one('.figure').scrollIntoView();
  all('a' + named(card.id), room).forEach((mark) => {
    if (mark.getBoundingClientRect().width) stop(mark);
  });
});
function stop(mark) {
  all('a', mark.closest('svg')).forEach((other) => other.setAttribute('tabindex', '-1'));
  mark.setAttribute('tabindex', '0');
  mark.focus({ preventScroll: true });
}

/* In the order of time */
on(room, 'keydown', (event) => {
  var here = event.target.closest('a');
  var svg = here && here.closest('svg');
  if (!svg || event.altKey || event.ctrlKey || event.metaKey) return;
  var marks = all('a:not(.is-off)', svg);
  var at = marks.indexOf(here);
  var back = root.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  var to = { Home: 0, End: marks.length - 1 }[event.key];
  if (/^Arrow/.test(event.key)) to = at + (event.key === back || event.key === 'ArrowUp' ? -1 : 1);
  if (to === undefined) return;
  event.preventDefault();
  if (!marks[to]) return;
  stop(marks[to]);
  marks[to].scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
