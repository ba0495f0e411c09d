/* The marks: ``mark`` draws one event at any zoom from its true days (marks.js of the site) and
   notes where it is. Only starts and ends are time, and no mark is under 8 px.
   Needs stage.js, axis.js, picture.js, strokes.js. */
var POINTS = {
  '': ['circle', 10.5],
  conflict: ['diamond', 11],
  reported: ['circle-open', 10],
  planned: ['circle-open', 10],
  denied: ['circle-x-open', 10.5],
};

/* Event ``n`` at the place ``across`` of its lane, moved by so many pixels: its point, its ends */
function mark(n, across, moved, pic, pitch) {
  var m = facts(n, across, pic, pitch);
  extent(m, moved);
  others(m);
  if (m.form === 'day') oneDay(m);
  else if (m.soft) vague(m);
  else lasting(m);
  if (m.form !== 'day') cuts(m);
  if (pointed(m)) {
    var at = m.form === 'day' ? m.at : m.middle;
    if (m.form === 'bar' && m.status === 'conflict') at = m.body[0];
    point(m, at, ...POINTS[m.status], n);
  } else touchable(m);
  if (all.doubtful[n]) doubt(m);
  noted(m);
}

function facts(n, across, pic, pitch) {
  var form = all.form[n];
  var status = all.status[n];
  var up = !level();
  var way = turn();
  var slim = (size) => Math.min(size, pitch / 2 + 0.5);
  return {
    n,
    form,
    status,
    lane: all.lane[n],
    soft: form === 'band' || form === 'about',
    hollow: status === 'planned' || status === 'denied',
    off: kept(all.id[n]) ? 1 : 0.28,
    across,
    pic,
    one: pic.one,
    up,
    way,
    axis: fig.axis.map((u) => way * u).sort(rise),
    v: (day) => way * toPixels(day),
    /* Half of the sizes across time, less where the tracks are close together */
    band: slim(up ? 5 : 7),
    bar: Math.min(up ? 2.5 : 3, pic.single ? pitch * 0.35 : 3),
    cap: slim(up ? 6.5 : 7),
    hatch: slim(up ? 4 : 5.5),
  };
}
/* Two ends, at least 8 px apart */
function wide(m, s, t) {
  var middle = (s + t) / 2;
  var half = Math.max(t - s, 8 * m.one) / 2;
  return [middle - half, middle + half];
}

/* From where to where it is drawn, and where its point is */
function extent(m, moved) {
  var { n, form, one } = m;
  var s = m.v(all.start[n]);
  var t = m.v(all.end[n]);
  var ends = [s, t];
  var aboutDay = form === 'about' && all.start[n] === all.end[n];
  if (form === 'since') ends = [s, Math.max(m.axis[1], s + 18 * one)];
  else if (form === 'until') ends = [Math.max(t - 40 * one, m.axis[0] - 6 * one), t];
  else if (aboutDay) ends = [s - 9 * one, s + 9 * one];
  else if (form !== 'day') ends = wide(m, s, t);
  m.s = ends[0] + moved[1] * one;
  m.t = ends[1] + moved[1] * one;
  m.size = (m.t - m.s) * m.pic.k;
  m.middle = (m.s + m.t) / 2;
  m.dot = form === 'day' || aboutDay;
  m.at = m.soft && m.size < 24 ? m.middle : m.v(all.at[n]) + moved[0] * one;
}

/* What other sources say */
function others(m) {
  var { one, at, across } = m;
  var conflict = m.status === 'conflict';
  (all.others[m.n] || []).forEach((other) => {
    var s = m.v(other[1]);
    var t = m.v(other[2]);
    if (!conflict && fig.breaks.some((x) => s < m.way * x && m.way * x < t)) return;
    if (other[0] === 'day') point(m, s, 'circle-open', 7, -1);
    else {
      [s, t] = wide(m, s, t);
      brackets(m, s, t, m.band, 'tint');
    }
    var gap = t < at ? [t + 2 * one, at - 8 * one] : [at + 8 * one, s];
    if (!conflict || gap[1] - gap[0] <= one) return;
    stroke(m, 'link', [
      [gap[0], across],
      [gap[1], across],
    ]);
  });
}

/* A day that has become wide is seen to last a day */
function oneDay(m) {
  var start = all.start[m.n];
  if (m.pic.zoomed && (m.v(start + 1) - m.s) * m.pic.k > 24)
    box(m, 'tint', m.s, m.v(Math.floor(start) + 1), 2);
}
/* Some time in here (band), or about then */
function vague(m) {
  var { s, t, band, hatch } = m;
  var reported = m.status === 'reported';
  var fill = m.hollow ? 'paper' : 'tint';
  if (m.form === 'band') {
    brackets(m, s, t, band, fill);
    if (reported) hatched(m, s, t, band - 1.5);
    return;
  }
  var lined = reported && m.size > 20;
  var half = lined ? hatch : band;
  if (lined) hatched(m, s, t, half);
  else box(m, fill, s, t, half);
  box(m, 'dots', s, t, half);
}
/* A bar, or one that has no end (since) or no beginning (until) */
function lasting(m) {
  var { s, t, form, one } = m;
  var sure = all.sure[m.n];
  var body = sure ? sure.map(m.v) : [s, t];
  if (sure) brackets(m, s, t, m.band - 1, 'tint');
  if (form === 'since') body[1] -= 8 * one;
  if (form === 'until') body[0] += 8 * one;
  if (m.status === 'reported') hatched(m, ...body, m.hatch);
  else box(m, m.hollow ? 'open' : 'fill', ...body, m.bar);
  if (!sure && form !== 'until') cap(m, s);
  if (!sure && form !== 'since') cap(m, t);
  if (form === 'since') arrow(m, t, -9 * one);
  else if (form === 'until') arrow(m, s, 9 * one);
  else if (sure) m.middle = (body[0] + body[1]) / 2;
  m.body = body;
}
/* What lasts over a break of the axis is cut there */
function cuts(m) {
  var { s, t, one, across } = m;
  var arm = m.soft ? 9 : 6;
  fig.breaks.forEach((x) => {
    var at = m.way * x;
    if (s >= at || t <= at) return;
    [-2.5, 2.5].forEach((shift) => {
      stroke(m, 'cut', [
        [at + shift * one - 2.5 * one, across + arm],
        [at + shift * one + 2.5 * one, across - arm],
      ]);
    });
  });
}

/* Whether it has a point; what has none can be pointed at along its length */
function pointed(m) {
  var told = m.status === 'denied' || m.status === 'conflict';
  return m.dot || (told && m.form !== 'since' && m.form !== 'until');
}
function touchable(m) {
  var { pic, axis } = m;
  var seen = [m.way * pic.a, m.way * pic.b].sort(rise);
  var from = Math.max(m.s, seen[0] - axis[1] + axis[0]);
  var to = Math.min(m.t, seen[1] + axis[1] - axis[0]);
  var step = Math.max(20 * m.one, (to - from) / 90);
  for (; from <= to; from += step) pic.spans.push({ xy: put(m, from, m.across), n: m.n });
}
function doubt(m) {
  var after = m.form === 'day' || m.form === 'since';
  var [x, y] = put(m, m.up || after ? m.at : m.t, m.across);
  var shift = m.way * (after ? 12 : 9);
  if (m.up) shift = fig.rtl ? -9 : 9;
  m.pic.notes.push({
    text: '<b>?</b>',
    x,
    y,
    xshift: shift,
    yshift: m.up ? 7 : 0,
    showarrow: false,
    borderpad: 0,
    font: { size: 13, color: ink('lane-' + m.lane) },
  });
}

/* Where it is now, for the pointer and the words */
function noted(m) {
  var { n, lane, across } = m;
  var u = m.way * m.at;
  var px = m.pic.at(u);
  var [from, to] = [m.s, m.t].map((s) => m.pic.at(m.way * s)).sort(rise);
  drawn[all.id[n]] = { n, lane, u, across, px, off: m.off < 1 };
  if (m.up) spots.push([all.id[n], across - 9, from - 12, across + 9, to + 12, 1]);
  else {
    from = Math.min(from, px - 9);
    to = Math.max(to, px + 9);
    spots.push([all.id[n], from, across - 12, to, across + 12, 1]);
  }
}
