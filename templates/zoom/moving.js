/* Moving through time: ``draw`` draws what is in sight, ``go`` changes it, and the page asks for it
   by ``zoom``, ``filtered`` and ``selected``. Needs stage.js, axis.js, dates.js, figure.js. */

/* Drawing, one after the other */
var queue = Promise.resolve();
function draw() {
  queue = queue.then(drawNow).catch((error) => {
    busy = false;
    throw error;
  });
  return queue;
}
function drawNow() {
  if (!fig) return;
  var at = range();
  var tokens = colours();
  var made = figure(at);
  made.layout.newselection = { line: pen('#1559b7', 1) };
  /* Plotly keeps what it is given; the drawing must stay ours. */
  made = JSON.parse(JSON.stringify(themed(made, tokens)));
  made.layout[fig.along + 'axis'].autorange = false;
  busy = true;
  var config = { ...fig.config, doubleClick: false };
  return window.Plotly.react(plot, made.data, made.layout, config).then(() => {
    busy = false;
    after(at);
  });
}
function after(at) {
  stage.classList.add('is-live');
  stage.classList.toggle('is-zoomed', !!at);
  stage.style.touchAction = at && level() ? 'pan-y pinch-zoom' : '';
  plot.style.height = fig.layout.height + 'px';
  page.range = at ? span(at) : '';
  page.tell();
  ['all', 'back', 'on'].forEach((name) => {
    if (buttons[name]) buttons[name].hidden = !at;
  });
  if (buttons.select) {
    buttons.select.hidden = media('pointer: coarse');
    buttons.select.setAttribute('aria-pressed', String(selecting));
  }
  lit = '';
  place();
}

/* To a stretch of the axis: no less than two days and 12 px, no more than all of it */
function go(next) {
  next = next && inside(next);
  days = next && Object.assign(next.map(toDays).sort(rise), { at: next, width });
  return draw();
}
function inside(next) {
  var whole = full();
  var mid = (next[0] + next[1]) / 2;
  var two = Math.abs(toPixels(toDays(mid) + 1) - toPixels(toDays(mid) - 1));
  var wide = Math.min(Math.max(next[1] - next[0], 12, two), whole[1] - whole[0]);
  next = [mid - wide / 2, mid + wide / 2];
  if (next[0] < whole[0]) next = [whole[0], whole[0] + wide];
  if (next[1] > whole[1]) next = [whole[1] - wide, whole[1]];
  return next[0] <= whole[0] + 1 && next[1] >= whole[1] - 1 ? null : next;
}
function around(mid, half) {
  return go([mid - half, mid + half]);
}

/* ``in``, ``out``, ``back``, ``on``, ``all``, ``select``, or ``at:`` and two days */
page.zoom = (how) => {
  var at = range() || full();
  var mid = (at[0] + at[1]) / 2;
  var half = (at[1] - at[0]) / 2;
  var ways = { back: -turn(), on: turn() };
  if (how === 'select') {
    selecting = !selecting;
    return draw();
  }
  if (how === 'all') return go(null);
  if (/^at:/.test(how)) {
    at = how.slice(3).split('/').map(number).map(toPixels).sort(rise);
    half = (at[1] - at[0]) * 0.05 + 4;
    return go([at[0] - half, at[1] + half]);
  }
  if (ways[how]) return around(further(at, ways[how]), half);
  if (how !== 'in') return around(mid, half * 2);
  var chosen = stage.querySelector('a.is-selected[data-event]');
  var own = chosen && home(chosen.dataset.event);
  var seen = own !== null && own >= at[0] && own <= at[1];
  return around(seen ? own : nearest(marked(), mid), half * 0.5);
};
/* A view further, or to the next event where that would be empty */
function further(at, way) {
  var half = (at[1] - at[0]) / 2;
  var mid = (at[0] + at[1]) / 2 + way * half * 1.5;
  var edge = way > 0 ? at[1] : at[0];
  var there = marked().filter((u) => (u - edge) * way > 0.5);
  var next = nearest(there, mid);
  return there.length && Math.abs(next - mid) > half * 0.9 ? next : mid;
}
page.filtered = () => {
  stage.classList.toggle('is-filtered', !!page.shown);
  if (days) draw();
};
page.selected = (id) => {
  var own = fig && home(id);
  var at = range();
  if (!at || own === null || (own >= at[0] && own <= at[1])) place();
  else around(own, (at[1] - at[0]) / 2);
};
