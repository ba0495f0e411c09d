/* Pixels and days, through the pieces of the axis: each is [first day, last day, its pixel, its
   pixel], and between two of them time is left out. Needs stage.js. */
function piece(value, at) {
  var best = fig.segments[0];
  fig.segments.forEach((s) => {
    if (value * at[1] >= Math.min(s[at[0]] * at[1], s[at[0] + 1] * at[1])) best = s;
  });
  return best;
}
function toDays(px) {
  var s = piece(px, [2, turn()]);
  /* In a break of the axis no time passes */
  return s[0] + Math.min((px - s[2]) / (s[3] - s[2]), 1) * (s[1] - s[0]);
}
function toPixels(day) {
  var s = piece(day, [0, 1]);
  return s[2] + ((Math.min(Math.max(day, s[0]), s[1]) - s[0]) / (s[1] - s[0])) * (s[3] - s[2]);
}

/* What is in sight, as pixels of the axis: a stretch of it while time is zoomed, or all */
function range() {
  return days && (days.width === width ? days.at : days.map(toPixels).sort(rise));
}
function full() {
  return fig.axis.slice();
}

/* Where the events are on the axis, in order; those that a filter has left */
function marked() {
  return all.at
    .filter((at, n) => kept(all.id[n]))
    .map(toPixels)
    .sort(rise);
}
function nearest(list, mid) {
  return list.reduce(
    (best, u) => (Math.abs(u - mid) < Math.abs(best - mid) ? u : best),
    list.length ? list[0] : mid,
  );
}
function home(id) {
  var n = all.id.indexOf(id);
  return n < 0 ? null : toPixels(all.at[n]);
}
