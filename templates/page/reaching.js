/* What is fetched when it is reached for, the zoom; and ``page``, which is all that the zoom sees of
   this script. Needs every room above. */

/* The zoom; ``then`` is what it is asked for as soon as it is there */
var called = 0;
function reach(then) {
  if (page.ready) {
    if (then) page.zoom(then);
    return;
  }
  if (then) page.wanted = then;
  if (called || !one('[data-zoom]')) return;
  called = 1;
  var bar = d.createElement('span');
  bar.className = 'bar';
  one('.state').appendChild(bar);
  state.textContent = words.loading;
  script('zoom.js')
    .then(() => script('plotly.min.js'))
    .then(() => {
      bar.remove();
      tell();
      return page.start();
    })
    .then(() => {
      page.ready = true;
      if (page.wanted) page.zoom(page.wanted);
      page.wanted = '';
    })
    .catch((error) => {
      bar.remove();
      called = 0;
      page.failed = String(error);
      offerAgain();
    });
}
function offerAgain() {
  var button = d.createElement('button');
  button.type = 'button';
  button.className = 'linked';
  button.textContent = words.again;
  state.textContent = words.failed + ' ';
  state.appendChild(button);
  on(button, 'click', () => reach(page.wanted));
}
function gently() {
  if (!called && !page.failed && !(navigator.connection || {}).saveData) reach();
}
on(room, 'pointerenter', gently);
on(room, 'focusin', gently);
on(room, 'touchstart', gently, { passive: true });
on(room, 'click', (event) => {
  var pill = event.target.closest('.tl-pill');
  if (!pill || !one('[data-zoom]')) return;
  event.preventDefault();
  reach('at:' + pill.dataset.from + '/' + pill.dataset.to);
});
all('[data-zoom]').forEach((button) => {
  on(button, 'click', () => reach(button.dataset.zoom));
});

var page = {
  room,
  words,
  tell,
  script,
  fade,
  shown: null,
  counted: '',
  range: '',
  wanted: '',
  failed: '',
  clear: () => {
    chips.forEach((c) => press(c, true));
    fields().forEach((f) => {
      f.value = '';
    });
    filter();
  },
  period: (from, to) => {
    extra();
    fields().forEach((f) => {
      if (f.name === 'from') f.value = from;
      if (f.name === 'to') f.value = to;
    });
    filter();
  },
};
window.timelinePage = page;
if (/[?&](lane|q|status|source|from|to)=/.test(location.search)) filter(location.search);
if (location.hash) select(true);
