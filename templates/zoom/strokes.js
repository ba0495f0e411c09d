/* The verbs a mark is drawn with. ``m`` is the mark (marks.js): its picture, its place across time
   and how it is drawn; s and t are places along time, which grows from s to t also where the chart
   is mirrored. All other sizes are pixels of the screen. Needs stage.js, picture.js. */
function put(m, s, w) {
  return xy(m.way * s, w);
}
function stroke(m, kind, points, closed) {
  var key = kind + ' ' + m.lane + ' ' + m.off;
  var own = (m.pic.strokes[key] = m.pic.strokes[key] || []);
  var placed = points.map((p) => put(m, p[0], p[1]));
  own.push(line(placed, closed));
}
/* The end of a bar that is known */
function cap(m, s) {
  stroke(m, 'cap', [
    [s, m.across - m.cap],
    [s, m.across + m.cap],
  ]);
}
function box(m, kind, s, t, half) {
  var corners = [
    [s, m.across - half],
    [t, m.across - half],
    [t, m.across + half],
    [s, m.across + half],
  ];
  stroke(m, kind, corners, true);
}
/* A box whose ends are square brackets: somewhere in here */
function brackets(m, s, t, half, fill) {
  var foot = Math.min(3 * m.one, (t - s) / 2);
  var edge = half + 1;
  function bracket(at, toe) {
    stroke(m, 'line', [
      [at + toe, m.across - edge],
      [at, m.across - edge],
      [at, m.across + edge],
      [at + toe, m.across + edge],
    ]);
  }
  box(m, fill, s, t, half);
  bracket(s, foot);
  bracket(t, -foot);
}
/* The tip of an arrow at s, whose foot is ``foot`` further on */
function arrow(m, s, foot) {
  var corners = [
    [s, m.across],
    [s + foot, m.across - 7],
    [s + foot, m.across + 7],
  ];
  stroke(m, 'fill', corners, true);
}
function hatched(m, s, t, half) {
  var { lane, off, across } = m;
  m.pic.hatch.push({ s: put(m, s, across), t: put(m, t, across), half, lane, off });
}
/* A point; ``n`` is the event it stands for, or -1 */
function point(m, s, symbol, size, n) {
  var { lane, off } = m;
  m.pic.points.push({ xy: put(m, s, m.across), symbol, size, lane, off, n });
}
