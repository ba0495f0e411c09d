/* Pointer, finger and focus: what stands under the pointer is lit and can be clicked, a finger
   moves the zoomed time, a ring shows the focus. Needs stage.js, axis.js, moving.js. */

/* The ring round the mark that has the focus, or is selected, while time is zoomed */
function place() {
  var active = d.activeElement && d.activeElement.closest;
  var mark = active && d.activeElement.closest('a[data-event]');
  var focused = mark && stage.contains(mark) ? mark : null;
  var shown = focused || stage.querySelector('a.is-selected');
  var own = days && drawn[shown ? shown.dataset.event : ''];
  ring.hidden = !own || !inView(own.px);
  if (ring.hidden) return;
  ring.className = 'spot' + (focused ? ' strong' : '');
  ring.style.left = xy(own.px, own.across)[0] + 'px';
  ring.style.top = xy(own.px, own.across)[1] + 'px';
}
stage.addEventListener('focusin', (event) => {
  var mark = event.target.closest('a[data-event]');
  if (mark && days) page.selected(mark.dataset.event);
});
stage.addEventListener('focusout', place);

/* What stands under the pointer: the nearest point, else words, else what is long, or a pill */
function hit(event) {
  var { x: left, y: top, scale } = lies();
  var x = (event.clientX - left) / scale;
  var y = (event.clientY - top) / scale;
  var best = 1e9;
  var id = '';
  spots.forEach((s) => {
    if (x < s[1] || x > s[3] || y < s[2] || y > s[4]) return;
    var own = s[5] && drawn[s[0]];
    var at = own && xy(own.px, own.across);
    var far = own ? Math.hypot(x - at[0], y - at[1]) : 14;
    if (own && far > 14) far = 20 + Math.min(Math.abs(x - at[0]), Math.abs(y - at[1]));
    if (far < best) {
      best = far;
      id = s[0];
    }
  });
  return drawn[id] && drawn[id].off ? '' : id;
}

/* The mark, the words and the card of an event are lit together */
function light(id) {
  if (id === lit) return;
  if (lit) lighted(lit, false);
  if (id) lighted(id, true);
  lit = id;
  stage.classList.toggle('is-pointing', !!id);
  plot.querySelectorAll('.nsewdrag').forEach((n) => {
    n.style.cursor = id ? 'pointer' : '';
  });
}
function lighted(id, yes) {
  var own = written[id];
  var card = d.getElementById(id);
  if (card) card.classList.toggle('is-hot', yes);
  if (!days) {
    stage.querySelectorAll('[data-event="' + CSS.escape(id) + '"]').forEach((n) => {
      n.classList.toggle('is-hot', yes);
    });
    return;
  }
  for (var k = own ? own[0] : 0; own && k < own[1]; k++) {
    var line = yes && k > own[0] ? 'underline' : '';
    plot.querySelectorAll('.annotation[data-index="' + k + '"] text').forEach((text) => {
      text.style.textDecoration = line;
    });
  }
}
stage.addEventListener('pointermove', (event) => {
  if (swipe) return slide(event);
  if (!event.buttons && fig && !event.target.closest('.tl-pill')) light(hit(event));
});
stage.addEventListener('pointerleave', () => light(''));
stage.addEventListener('click', (event) => {
  if (!fig || event.target.closest('a') || stage.slid) {
    stage.slid = false;
    return;
  }
  var id = hit(event);
  if (/^at:/.test(id)) page.zoom(id);
  else if (id) location.hash = encodeURIComponent(id);
});

/* A finger scrolls the page, always; sideways it moves the zoomed time, which the page lets go */
var swipe = null;
stage.addEventListener('touchstart', (event) => event.stopPropagation(), {
  capture: true,
  passive: true,
});
stage.addEventListener('pointerdown', (event) => {
  stage.slid = false;
  if (days && level() && event.pointerType === 'touch' && event.isPrimary)
    swipe = { x: event.clientX, at: range() };
});
function slide(event) {
  var scale = (swipe.at[1] - swipe.at[0]) / (fig.axis[1] - fig.axis[0]);
  var by = ((swipe.x - event.clientX) / lies().scale) * scale;
  if (Math.abs(swipe.x - event.clientX) < 6 && !stage.slid) return;
  stage.slid = true;
  if (!busy) go([swipe.at[0] + by, swipe.at[1] + by]);
}
['pointerup', 'pointercancel'].forEach((kind) => {
  stage.addEventListener(kind, (event) => {
    if (swipe && stage.slid && kind === 'pointerup') slide(event);
    swipe = null;
  });
});
