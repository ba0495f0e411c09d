/* What lies under the events while time is zoomed: panels, lanes, the axis, its breaks and words,
   today, and the strip that shows which part of the story is in sight.
   Needs stage.js, axis.js, dates.js, ink.js, picture.js, ticks.js. */
function ground(pic) {
  fig.panels.forEach((panel) => stretched(pic, panel));
  if (level()) laneLines(pic);
  rule(pic, [xy(fig.axis[0], fig.axisAt), xy(fig.axis[1], fig.axisAt)], 1, 'line');
  fig.breaks.forEach((x) => cutAxis(pic, x));
  if (fig.today) grid(pic, fig.today[0], 'ink-2', 1.5, '6px,3px');
  if (fig.strip) overview(pic, fig.strip);
  var free = 0;
  fig.roles.forEach((role, n) => {
    var note = fig.texts[n];
    if (role !== 'lane' && role !== 'strip' && role !== 'note') return;
    var from = Math.abs(near(note.x) - fig.axisAt);
    if (slim && from < free) return;
    free = from + widest([note]) + 4;
    pic.notes.push(pinned(note, near(note.x), note.y));
  });
  axisWords(pic);
}
/* A line that stands still */
function rule(pic, points, size, colour) {
  pic.shapes.push({ ...still(points), line: pen(ink(colour), size) });
}
/* A line through the lanes, at a moment */
function grid(pic, u, colour, size, dash) {
  thread(pic, [xy(u, near(fig.plot[0])), xy(u, near(fig.plot[1]))], colour, size, dash);
}

/* Weeks that are stretched, and their words where there is room for them */
function stretched(pic, panel) {
  var W = fig.layout.width;
  var top = fig.strip ? fig.strip[0] + 28 : 0;
  var flat = level();
  pic.shapes.push({
    type: 'rect',
    x0: flat ? panel[0] : 0,
    x1: flat ? panel[1] : W,
    y0: flat ? top : panel[0],
    y1: flat ? fig.plot[1] : panel[1],
    xref: 'x',
    fillcolor: ink('panel'),
    line: { width: 0 },
    layer: 'below',
  });
  if (!flat || panel[2] < 0) return;
  var note = fig.texts[panel[2]];
  var from = Math.max(pic.at(panel[0]), fig.axis[0]);
  var to = Math.min(pic.at(panel[1]), fig.axis[1]);
  var w = widest([note]) + 20;
  if (to - from > 24 && (fig.rtl ? to - w > 0 : from + w < W))
    pic.notes.push(pinned(note, fig.rtl ? to - 10 : from + 10, note.y));
}
/* The lines between the lanes: up to the edges of the picture, and along time */
function laneLines(pic) {
  Object.keys(fig.lanes).forEach((k, n, keys) => {
    var y = fig.lanes[k][1];
    var across = (ends) => ends.map((x) => [x, y]);
    if (n === keys.length - 1) return;
    rule(pic, across([0, fig.layout.width]), 1, 'rule');
    thread(pic, across(fig.axis), 'rule', 1);
  });
}
function cutAxis(pic, x) {
  [-2.5, 2.5].forEach((shift) => {
    var from = xy(x + (shift - 2.5) * pic.one, fig.axisAt + 6);
    var to = xy(x + (shift + 2.5) * pic.one, fig.axisAt - 6);
    thread(pic, [from, to], 'ink-2', 1.25, 'solid', 'above');
  });
}

/* The whole story as one line of even time; ``strip`` is its height, its ends, its events */
function overview(pic, strip) {
  var y = strip[0];
  var times = fig.segments.flatMap((s) => [s[0], s[1]]).sort(rise);
  var first = times[0];
  var whole = times[times.length - 1] - first;
  var seen = [pic.a, pic.b].map((u) => {
    var share = (toDays(u) - first) / whole;
    return strip[1] + (fig.rtl ? 1 - share : share) * (strip[2] - strip[1]);
  });
  seen.sort(rise);
  seen[1] = Math.max(seen[1], seen[0] + 3);
  var ends = [strip[1], strip[2]].map((x) => [x, y]);
  rule(pic, ends, 1, 'line');
  var corners = [
    [seen[0], y - 6],
    [seen[1], y - 6],
    [seen[1], y + 6],
    [seen[0], y + 6],
  ];
  pic.shapes.push({ ...still(corners, true), fillcolor: ink('ink'), line: { width: 0 } });
  strip[3].forEach((x) => {
    var inside = seen[1] - seen[0] > 8 && x > seen[0] && x < seen[1];
    var tick = [
      [x, y - 4],
      [x, y + 4],
    ];
    rule(pic, tick, 1.5, inside ? 'paper' : 'ink-2');
  });
}

/* The line of today has its day below it, and words of the axis in the way of it are left out */
function axisWords(pic) {
  var W = fig.layout.width;
  var forced = media('forced-colors: active');
  var size = fig.today ? measured(fig.today[1], 12) : 0;
  var told = fig.today && (level() || size < columnRoom());
  var here = told ? pic.at(fig.today[0]) : 0;
  var mid = level() ? Math.min(Math.max(here, size / 2 - 3), W + 3 - size / 2) : here;
  if (told && inView(here)) below(pic, fig.today[1], fig.today[0], mid - here);
  ticks(pic).forEach((tick) => {
    if (!forced) grid(pic, tick[0], 'rule', 1);
    if (!tick[1]) return;
    var apart = level() ? (size + measured(tick[1], 12)) / 2 + 6 : 16;
    if (!told || Math.abs(pic.at(tick[0]) - mid) >= apart) below(pic, tick[1], tick[0], 0);
  });
}
/* Words of the axis: below it, or before it where it is upright */
function below(pic, text, u, shift) {
  var flat = {
    x: u,
    y: 1 - (fig.axisAt + 15) / fig.layout.height,
    xref: 'x',
    yref: 'paper',
    xanchor: 'center',
  };
  var upright = {
    x: (fig.axisAt + (fig.rtl ? 6 : -6)) / fig.layout.width,
    y: u,
    xref: 'paper',
    yref: 'y',
    xanchor: fig.rtl ? 'left' : 'right',
  };
  var note = {
    text: isolated(text),
    xshift: shift,
    yanchor: 'middle',
    showarrow: false,
    borderpad: 0,
    font: { size: 12, color: ink('ink-2') },
  };
  pic.notes.push({ ...note, ...(level() ? flat : upright) });
}
