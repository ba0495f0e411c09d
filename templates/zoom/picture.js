/* A picture, and the strokes that are put on it, as shapes and notes of Plotly.
   Needs stage.js, ink.js. */

/* What is drawn between two places a and b of the axis. ``k`` is how much longer time is than in
   the drawing of the page, ``one`` a pixel of the screen; ``at`` gives the place on the screen. */
function picture(a, b) {
  var k = (fig.axis[1] - fig.axis[0]) / (b - a);
  return {
    a,
    b,
    k,
    one: 1 / k,
    at: (u) => fig.axis[0] + (u - a) * k,
    shapes: [],
    notes: [],
    strokes: {},
    points: [],
    hatch: [],
    spans: [],
  };
}
function pen(color, width, dash = 'solid') {
  return { color, width, dash };
}
function line(points, closed) {
  return 'M' + points.join('L') + (closed ? 'Z' : '');
}
function thread(pic, points, name, size, dash, layer = 'below') {
  pic.shapes.push({
    type: 'path',
    path: line(points),
    line: pen(ink(name), size, dash),
    layer,
  });
}

/* What stands still while time moves: its places are shares of the paper */
function still(points, closed) {
  var shares = points.map((p) => [p[0] / fig.layout.width, 1 - p[1] / fig.layout.height]);
  return { type: 'path', xref: 'paper', yref: 'paper', path: line(shares, closed), layer: 'below' };
}
function pinned(note, x, y) {
  return {
    ...note,
    xref: 'paper',
    yref: 'paper',
    x: x / fig.layout.width,
    y: 1 - y / fig.layout.height,
  };
}

/* The strokes of the marks by their kind: all of one kind and lane are one shape */
var KINDS = {
  paper: () => ({ fillcolor: ink('paper'), line: { width: 0 }, layer: 'below' }),
  tint: (c) => ({ fillcolor: c, opacity: 0.16, line: { width: 0 }, layer: 'below' }),
  fill: (c) => ({ fillcolor: c, line: { width: 0 }, layer: 'below' }),
  open: (c) => ({ fillcolor: ink('paper'), line: pen(c, 1.75), layer: 'below' }),
  line: (c) => ({ line: pen(c, 1.5), layer: 'below' }),
  link: (c) => ({ line: pen(c, 1.75, 'dot'), layer: 'below' }),
  dots: (c) => ({ line: pen(c, 1.75, 'dot'), layer: 'above' }),
  cap: (c) => ({ line: pen(c, 2.5), layer: 'above' }),
  cut: () => ({ line: pen(ink('panel'), 2.5), layer: 'above' }),
};
function stroked(pic) {
  Object.keys(pic.strokes).forEach((key) => {
    var part = key.split(' ');
    var kind = KINDS[part[0]](ink('lane-' + part[1]));
    var path = pic.strokes[key].join('');
    var opacity = (kind.opacity || 1) * part[2];
    pic.shapes.push({ type: 'path', fillrule: 'nonzero', path, ...kind, opacity });
  });
}
