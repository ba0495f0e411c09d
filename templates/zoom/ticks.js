/* The ticks of the axis: ``ticks`` gives [place, words] for each. Every piece of the axis has a
   scale of its own, and so the steps that fit it. Needs stage.js, dates.js, ink.js. */
var STEPS = [1, 2, 7, 14].map((n) => [n, 'd']);
[1, 3, 6].forEach((n) => STEPS.push([n, 'm']));
[1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 25000, 50000].forEach((n) => {
  STEPS.push([n, 'y']);
});
var LENGTH = { d: 1, m: 30, y: 365 };

function ticks(pic) {
  var out = [];
  var room = level() ? 78 : 40;
  var around = (pic.b - pic.a) / 2;
  var last = -1e9;
  var before = '';
  /* Where a column has no room for day and month, the first of a month has its name alone */
  var widestDay = words(268, { day: 'numeric', month: 'short' });
  var slim = !level() && measured(widestDay, 12) > columnRoom();
  var pieces = fig.segments.slice().sort((p, q) => turn() * (p[2] - q[2]));
  pieces.forEach((s) => {
    var from = Math.max(Math.min(s[2], s[3]), pic.a - around);
    var to = Math.min(Math.max(s[2], s[3]), pic.b + around);
    if (from >= to) return;
    var ends = [from, to].map((px) => s[0] + ((px - s[2]) / (s[3] - s[2])) * (s[1] - s[0]));
    ends.sort(rise);
    var step = stepOf((Math.abs(s[3] - s[2]) / (s[1] - s[0])) * pic.k, room);
    rounds(step, ends, slim).forEach((at) => {
      var u = s[2] + ((at - s[0]) / (s[1] - s[0])) * (s[3] - s[2]);
      var first = date(at).getUTCDate() - 1;
      var inMonth = step[1] === 'd' && slim && first;
      if (at < ends[0] || Math.abs(u - last) * pic.k < room * 0.75) return;
      if (inMonth && (first % step[0] || (step[0] > 1 && first > 30 - step[0]))) return;
      last = u;
      var how = inMonth ? { day: 'numeric' } : wording(step[1], at, slim);
      /* The year once, and again where it changes */
      var own = words(at, { year: 'numeric' });
      var seen = pic.at(u) >= fig.axis[0] - 1;
      if (step[1] === 'd' && level() && own !== before && seen !== fig.rtl) how.year = 'numeric';
      if (seen !== fig.rtl) before = own;
      var text = words(at, how);
      out.push([u, uncut(text, pic.at(u)) ? text : '']);
    });
  });
  return out;
}

/* The shortest step whose words have room */
function stepOf(perDay, room) {
  var fits = (step) => step[0] * LENGTH[step[1]] * perDay >= room * (step[1] === 'd' ? 0.8 : 1);
  return STEPS.filter(fits)[0] || [1e5, 'y'];
}

/* Days at round dates from before the first end up to the last; in a column every day of a month
   is looked at, so that each month begins anew */
function rounds(step, ends, slim) {
  var out = [];
  var many = step[0];
  var unit = step[1];
  var first = date(ends[0]);
  var year = first.getUTCFullYear();
  var month = 0;
  if (unit === 'y') year = Math.floor(year / many) * many;
  if (unit === 'm') month = Math.floor(first.getUTCMonth() / many) * many;
  var monday = many > 2 ? (first.getUTCDay() + 6) % 7 : 0;
  for (var n = 0; n < 2000; n++) {
    var at = Math.floor(ends[0]) - monday + n * (slim ? 1 : many);
    if (unit === 'm') at = dayOf(year, month + n * many);
    if (unit === 'y') {
      /* Round numbers as they are read: 500 BC is the year -499 */
      var y = year + n * many;
      at = dayOf(y <= 0 && many > 1 ? y + 1 : y, month);
    }
    if (!(at <= ends[1])) break;
    out.push(at);
  }
  return out;
}
function dayOf(year, month) {
  return new Date(0).setUTCFullYear(year, month, 1) / 864e5;
}

function wording(unit, at, slim) {
  if (unit === 'y') return { year: 'numeric' };
  if (unit === 'd' && !slim) return { day: 'numeric', month: 'short' };
  if (level()) return { month: 'short', year: 'numeric' };
  return date(at).getUTCMonth() ? { month: 'short' } : { year: 'numeric' };
}
/* Words are not cut by the edge of the picture, only by that of the axis */
function uncut(text, px) {
  var half = measured(text, 12) / 2;
  if (!level() || px < fig.axis[0] || px > fig.axis[1]) return true;
  return px + half < fig.layout.width && px - half > 0;
}
/* How wide the words of an upright axis may be */
function columnRoom() {
  return (fig.rtl ? fig.layout.width - fig.axisAt : fig.axisAt) - 7;
}
