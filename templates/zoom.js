/* Plotly takes the chart over: the same picture on the same pixels, and then zoom, pan, hover and
   box select. What stands still while time moves (lane names, the strip) is told from what moves
   by the parts that come with each chart. Loaded only when the reader reaches for the chart. */
(function () {
  'use strict';
  var page = window.timelinePage, d = document, root = d.documentElement, room = page.room;
  var stage = room.querySelector('.stage'), plot = d.createElement('div'), ring = d.createElement('i');
  var fig = null, width = 0, days = null, queue = Promise.resolve(), selecting = false, busy = false;
  /* Day before month, as the page has it */
  var tongue = !root.lang || root.lang === 'en' ? 'en-GB' : root.lang, buttons = {};
  d.querySelectorAll('[data-zoom]').forEach(function (b) { buttons[b.dataset.zoom] = b; });

  /* A page may forbid inline styles: Plotly writes them as attributes, the CSSOM is allowed. */
  var guard = d.createElement('meta'), set = Element.prototype.setAttribute;
  guard.id = 'plotly.js-style-global';
  guard.className = 'no-inline-styles';
  d.head.appendChild(guard);
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') this.style.cssText = value;
    else set.call(this, name, value);
  };

  function near(a, b) { return Math.abs(a - b) < 0.75; }
  function shown() {
    return Array.prototype.filter.call(stage.querySelectorAll('.chart'), function (c) { return c.offsetParent !== null; })[0];
  }
  function full() { return [fig.axis[0], fig.axis[1]]; }
  function size(name) { return name === 'x' ? fig.layout.width : fig.layout.height; }

  /* Pixels and days, through the pieces of the axis */
  function toDays(px) {
    var pieces = fig.segments.slice().sort(function (p, q) { return Math.min(p[2], p[3]) - Math.min(q[2], q[3]); }), best = pieces[0];
    pieces.forEach(function (s) { if (px >= Math.min(s[2], s[3])) best = s; });
    return best[0] + (px - best[2]) / (best[3] - best[2]) * (best[1] - best[0]);
  }
  function toPixels(day) {
    var best = fig.segments[0];
    fig.segments.forEach(function (s) { if (day >= s[0]) best = s; });
    return best[2] + (day - best[0]) / (best[1] - best[0]) * (best[3] - best[2]);
  }
  function date(day) {
    var found = new Date(0);
    found.setUTCDate(found.getUTCDate() + Math.floor(day));
    return found;
  }
  function iso(day) { return date(day).toISOString().replace(/T.*/, '').replace(/^\+/, 'Y'); }
  function words(day, how) {
    return new Intl.DateTimeFormat(tongue, Object.assign({ timeZone: 'UTC', calendar: 'gregory' }, how)).format(date(day));
  }
  function span(range) {
    var a = toDays(range[0]), b = toDays(range[1]), low = Math.min(a, b), high = Math.max(a, b), how = { year: 'numeric' };
    if (high - low < 1200) how.month = fig.along === 'x' ? 'long' : 'short';
    if (high - low < 100) how.day = 'numeric';
    try {
      return new Intl.DateTimeFormat(tongue, Object.assign({ timeZone: 'UTC', calendar: 'gregory' }, how)).formatRange(date(low), date(high));
    } catch (error) { return words(low, how) + ' – ' + words(high, how); }
  }

  /* Colours: a figure is written in the light ones; each stands for a token of the page */
  function themed(value, tokens) {
    if (typeof value === 'string') return tokens[value] || value.replace(/color:(#\w{6})/g, function (all, light) { return 'color:' + (tokens[light] || light); });
    if (Array.isArray(value)) return value.map(function (v) { return themed(v, tokens); });
    if (!value || typeof value !== 'object') return value;
    var out = {};
    Object.keys(value).forEach(function (key) { out[key] = key === 'customdata' ? value[key] : themed(value[key], tokens); });
    return out;
  }
  function colours() {
    var probe = d.createElement('i'), out = {};
    stage.appendChild(probe);
    Object.keys(fig.colors).forEach(function (light) {
      probe.style.color = 'var(--' + fig.colors[light] + ')';
      out[light] = getComputedStyle(probe).color;
    });
    probe.remove();
    return out;
  }

  /* One path of many strokes becomes many, so that small signs can keep their size */
  function strokes(shape) {
    if (shape.type !== 'path' || /[^MLZ\d.,\s-]/.test(shape.path)) return [shape];
    return shape.path.split(/(?=M)/).map(function (path) { return Object.assign({}, shape, { path: path }); });
  }
  function corners(shape) {
    if (shape.type === 'rect') return [[shape.x0, shape.y0], [shape.x1, shape.y1]];
    return shape.path.match(/-?[\d.]+,-?[\d.]+/g).map(function (p) { return p.split(',').map(Number); });
  }
  function reach(points, at) {
    var values = points.map(function (p) { return p[at]; });
    return [Math.min.apply(null, values), Math.max.apply(null, values)];
  }
  function still(shape) {
    var W = fig.layout.width, H = fig.layout.height;
    function x(v) { return v / W; }
    function y(v) { return 1 - v / H; }
    if (shape.type === 'rect') return Object.assign({}, shape, { xref: 'paper', yref: 'paper', x0: x(shape.x0), x1: x(shape.x1), y0: y(shape.y0), y1: y(shape.y1) });
    var path = corners(shape).map(function (p) { return x(p[0]) + ',' + y(p[1]); }).join('L');
    return Object.assign({}, shape, { xref: 'paper', yref: 'paper', path: 'M' + path + (/Z/.test(shape.path) ? 'Z' : '') });
  }
  function fixedSize(shape, i) {
    var points = corners(shape), edge = reach(points, i), name = fig.along, extra = {}, middle = points[1][i];
    fig.breaks.forEach(function (at) { if (Math.abs(at - (edge[0] + edge[1]) / 2) < 6) middle = at; });
    var path = points.map(function (p) {
      var q = p.slice();
      q[i] = (p[i] - middle) * (name === 'y' ? -1 : 1);
      return q.join(',');
    }).join('L');
    extra[name + 'sizemode'] = 'pixel';
    extra[name + 'anchor'] = middle;
    return Object.assign({}, shape, extra, { path: 'M' + path + (/Z/.test(shape.path) ? 'Z' : '') });
  }

  /* The figure of a stretch of time */
  function zoomed(range) {
    var i = fig.along === 'x' ? 0 : 1, W = fig.layout.width, H = fig.layout.height, a = range[0], b = range[1];
    var shapes = [], notes = [], layout = Object.assign({}, fig.layout), data = fig.data, neck = fig.strip ? fig.strip[0] + 29 : -1;
    var marks = [], named = [];
    if (fig.crowded) data = dots(a, b, marks, named) || data;
    fig.layout.shapes.forEach(function (shape, n) {
      if (data !== fig.data && n >= fig.ground) return; /* pills and columns: opened */
      var box = corners(shape), up = reach(box, 1);
      if (n >= fig.ground && n < fig.ground + fig.labels.filter(function (l) { return l.leader; }).length) return;
      if (fig.strip && up[1] <= neck && n < fig.ground) {
        if (up[1] - up[0] > 18) return; /* the funnel */
        if (shape.type === 'rect' && shape.fillcolor) return; /* the window: drawn anew */
        strokes(shape).forEach(function (s) { shapes.push(still(s)); });
        return;
      }
      if (fig.strip && up[0] < neck && n < fig.ground) {
        var body = reach(box.slice(2), 0);
        shapes.push({ type: 'rect', x0: body[0], x1: body[1], y0: neck, y1: up[1], fillcolor: shape.fillcolor, line: { width: 0 }, layer: 'below' });
        return;
      }
      strokes(shape).forEach(function (s) {
        var points = corners(s), along = reach(points, i), across = reach(points, 1 - i);
        if (n < fig.ground) {
          if (near(across[0], fig.plot[0]) && near(across[1], fig.plot[1]) && near(along[0], along[1])) return; /* grid: drawn anew */
          if (s.type === 'path' && near(across[0], across[1]) && near(across[0], fig.axisAt)) return; /* axis */
          if (i === 0 && along[1] - along[0] >= W - 2) { /* between lanes: over the panel, beyond the axis */
            shapes.push(still(s));
            return shapes.push({ type: 'rect', x0: fig.axis[0], x1: fig.axis[1], y0: across[0], y1: across[0], line: s.line, layer: 'below' });
          }
        }
        if (s.type === 'path' && !/[^MLZ\d.,\s-]/.test(s.path) && along[1] - along[0] <= 24) shapes.push(fixedSize(s, i));
        else shapes.push(s);
      });
    });
    var line = i ? [[fig.axisAt, fig.axis[0]], [fig.axisAt, fig.axis[1]]] : [[fig.axis[0], fig.axisAt], [fig.axis[1], fig.axisAt]];
    shapes.push(still({ type: 'path', path: 'M' + line[0] + 'L' + line[1], line: { color: '#8a857a', width: 1 }, layer: 'below' }));
    if (fig.strip) {
      var t0 = Math.min.apply(null, fig.segments.map(function (s) { return s[0]; })), t1 = Math.max.apply(null, fig.segments.map(function (s) { return s[1]; }));
      var on = [a, b].map(function (px) {
        var share = (toDays(px) - t0) / (t1 - t0);
        return fig.strip[1] + (fig.rtl ? 1 - share : share) * (fig.strip[2] - fig.strip[1]);
      });
      shapes.push(still({ type: 'rect', x0: Math.min(on[0], on[1]), x1: Math.max(Math.max(on[0], on[1]), Math.min(on[0], on[1]) + 3), y0: fig.strip[0] - 6, y1: fig.strip[0] + 6, fillcolor: '#1c1c1a', line: { width: 0 } }));
    }
    fig.roles.forEach(function (role, n) {
      var note = fig.layout.annotations[n];
      if (role === 'axis' && !(i === 0 && note.y < fig.axisAt - 8)) return; /* ticks: drawn anew */
      if (role === 'caption' || role === 'note') return;
      notes.push(Object.assign({}, note, { xref: 'paper', yref: 'paper', x: note.x / W, y: 1 - note.y / H }));
    });
    ticks(a, b, i).forEach(function (tick) {
      var low = i ? [fig.plot[0], tick[0]] : [tick[0], fig.plot[0]], high = i ? [fig.plot[1], tick[0]] : [tick[0], fig.plot[1]];
      shapes.push({ type: 'path', path: 'M' + low + 'L' + high, line: { color: '#dcd7cc', width: 1 }, layer: 'below' });
      notes.push({ text: tick[1], x: i ? (fig.axisAt - 6) / W : tick[0], xref: i ? 'paper' : 'x', y: i ? tick[0] : 1 - (fig.axisAt + 15) / H, yref: i ? 'y' : 'paper', xanchor: i ? 'right' : 'center', yanchor: 'middle', showarrow: false, borderpad: 0, font: { size: 12, color: '#56534c' } });
    });
    shapes = shapes.concat(marks);
    notes = notes.concat(named);
    (i ? upright : level)(a, b, shapes, notes);
    var others = fig.layout.annotations.slice(Math.max.apply(null, [fig.roles.length].concat(fig.labels.map(function (l) { return l.to; }))));
    if (data === fig.data) notes = notes.concat(others);
    layout.shapes = shapes;
    layout.annotations = notes;
    layout.xaxis = Object.assign({}, fig.layout.xaxis);
    layout.yaxis = Object.assign({}, fig.layout.yaxis);
    if (i) layout.yaxis = Object.assign(layout.yaxis, { domain: [1 - fig.axis[1] / H, 1 - fig.axis[0] / H], range: [b, a] });
    else layout.xaxis = Object.assign(layout.xaxis, { domain: [fig.axis[0] / W, fig.axis[1] / W], range: [a, b] });
    var axis = fig.along + 'axis';
    layout[axis].minallowed = fig.axis[0];
    layout[axis].maxallowed = fig.axis[1];
    layout.dragmode = selecting ? 'select' : 'pan';
    return { data: faded(data), layout: layout };
  }
  /* Every piece of the axis has a scale of its own, and so the steps that fit it */
  var STEPS = [[1, 'd'], [2, 'd'], [7, 'd'], [14, 'd'], [1, 'm'], [3, 'm'], [6, 'm'], [1, 'y'], [2, 'y'], [5, 'y'], [10, 'y'], [25, 'y'], [50, 'y'], [100, 'y'], [250, 'y'], [500, 'y'], [1000, 'y'], [5000, 'y']];
  function ticks(a, b, i) {
    var out = [], scale = (fig.axis[1] - fig.axis[0]) / (b - a), room = i ? 40 : 78, last = -1e9;
    fig.segments.slice().sort(function (p, q) { return Math.min(p[2], p[3]) - Math.min(q[2], q[3]); }).forEach(function (s) {
      var from = Math.max(Math.min(s[2], s[3]), a - (b - a) / 2), to = Math.min(Math.max(s[2], s[3]), b + (b - a) / 2);
      if (from >= to) return;
      var t = [from, to].map(function (px) { return s[0] + (px - s[2]) / (s[3] - s[2]) * (s[1] - s[0]); }).sort(function (p, q) { return p - q; });
      var perDay = Math.abs(s[3] - s[2]) / (s[1] - s[0]) * scale, step = STEPS.filter(function (x) {
        return x[0] * { d: 1, m: 30, y: 365 }[x[1]] * perDay >= (x[1] === 'd' ? room * 0.8 : room);
      })[0] || [10000, 'y'], day = date(t[0]), many = 0, found = [];
      if (step[1] === 'd') day.setUTCDate(day.getUTCDate() - (step[0] > 2 ? (day.getUTCDay() + 6) % 7 : 0));
      else {
        day.setUTCDate(1);
        if (step[1] === 'm') day.setUTCMonth(Math.floor(day.getUTCMonth() / step[0]) * step[0]);
        else { day.setUTCMonth(0); day.setUTCFullYear(Math.floor(day.getUTCFullYear() / step[0]) * step[0]); }
      }
      while (day / 864e5 <= t[1] && many++ < 150) {
        if (day / 864e5 >= t[0]) found.push(Math.floor(day / 864e5));
        if (step[1] === 'd') day.setUTCDate(day.getUTCDate() + step[0]);
        else if (step[1] === 'm') day.setUTCMonth(day.getUTCMonth() + step[0]);
        else day.setUTCFullYear(day.getUTCFullYear() + step[0]);
      }
      found.map(function (at) { return [s[2] + (at - s[0]) / (s[1] - s[0]) * (s[3] - s[2]), at]; }).sort(function (p, q) { return p[0] - q[0]; }).forEach(function (tick) {
        if ((tick[0] - last) * scale < room * 0.75) return;
        last = tick[0];
        out.push([tick[0], words(tick[1], { d: { day: 'numeric', month: 'short' }, m: !i ? { month: 'short', year: 'numeric' } : date(tick[1]).getUTCMonth() ? { month: 'short' } : { year: 'numeric' }, y: { year: 'numeric' } }[step[1]])]);
      });
    });
    return out;
  }
  function lines(label) { return fig.layout.annotations.slice(label.from, label.to); }
  function allowed(label) { return !page.shown || page.shown.indexOf(label.event) >= 0; }
  function leaderOf(n) {
    var k = fig.labels.slice(0, n).filter(function (l) { return l.leader; }).length;
    return corners(fig.layout.shapes[fig.ground + k]);
  }
  function level(a, b, shapes, notes) {
    var W = fig.layout.width, scale = (fig.axis[1] - fig.axis[0]) / (b - a);
    fig.labels.forEach(function (label, n) {
      if (!allowed(label) || opened()) return;
      var own = lines(label), pole = own[0].x, at = fig.axis[0] + (pole - a) * scale, right = at + label.box[2] + 6, left = at - label.box[2] - 6;
      var flip = label.side > 0 ? right > W + 2 : left < 0;
      if (flip && (label.side > 0 ? left < fig.axis[0] - 60 : right > W)) flip = false;
      if (pole < a - (b - a) || pole > b + (b - a)) return;
      if (label.leader) shapes.push(fig.layout.shapes[fig.ground + fig.labels.slice(0, n).filter(function (l) { return l.leader; }).length]);
      own.forEach(function (note) {
        if (!flip) return notes.push(note);
        notes.push(Object.assign({}, note, { xshift: -(note.xshift || 0), xanchor: { left: 'right', right: 'left', center: 'center' }[note.xanchor] }));
      });
    });
  }
  function opened() { return fig.crowded && fig.few; }
  function upright(a, b, shapes, notes) {
    var H = fig.layout.height, W = fig.layout.width, top = fig.axis[0], scale = (fig.axis[1] - fig.axis[0]) / (b - a), run = [];
    fig.labels.forEach(function (label, n) {
      if (!allowed(label) || !label.leader || opened()) return;
      var way = leaderOf(n), at = top + (way[0][1] - a) * scale;
      if (at >= top - 1 && at <= fig.axis[1] + 1) run.push({ label: label, way: way, at: at, want: at - 9, height: label.box[3] + 4 });
    });
    run.sort(function (p, q) { return p.at - q.at || p.label.box[1] - q.label.box[1]; });
    var y = Math.max(4, top - 9);
    run.forEach(function (r) { r.y = Math.max(r.want, y); y = r.y + r.height; });
    for (var k = run.length - 1, floor = H; k >= 0; k--) { run[k].y = Math.min(run[k].y, floor - run[k].height); floor = run[k].y; }
    run.forEach(function (r) {
      if (r.y < -2) return;
      var own = lines(r.label), shift = r.y - r.label.box[1], end = r.way[r.way.length - 1][1] + shift;
      var path = r.way.map(function (p, n) { return [p[0], a + ((n < r.way.length - 2 ? r.at : end) - top) / scale].join(','); }).join('L');
      shapes.push({ type: 'path', path: 'M' + path, line: { color: '#8a857a', width: 1 }, layer: 'below' });
      own.forEach(function (note) { notes.push(Object.assign({}, note, { xref: 'paper', yref: 'paper', x: note.x / W, y: 1 - (note.y + shift) / H })); });
    });
  }
  /* In a crowded story: every event its own mark, once few enough are left to be told apart */
  function dots(a, b, shapes, notes) {
    var all = window.timelineDots, traces = {}, count = 0, kept = page.shown && new Set(page.shown), last = {}, low = Math.min(toDays(a), toDays(b)), high = Math.max(toDays(a), toDays(b)), pad = high - low;
    var scale = (fig.axis[1] - fig.axis[0]) / (b - a);
    for (var n = 0; n < all.t.length; n++) if (all.t[n] >= low && all.t[n] <= high) count++;
    fig.few = count <= 150;
    if (!fig.few) return null;
    for (n = 0; n < all.t.length; n++) {
      if (all.t[n] < low - pad || all.t[n] > high + pad || (kept && !kept.has(all.id[n]))) continue;
      var lane = all.lane[n], trace = traces[lane] || (traces[lane] = { type: 'scatter', mode: 'markers', name: 'lane-' + lane, cliponaxis: false, x: [], y: [], customdata: [], hovertemplate: '<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>', marker: { symbol: [], size: 10.5, opacity: 1, color: colour(lane), line: { width: 1.5, color: '#fbfaf7' } } });
      var px = toPixels(all.t[n] + 0.5), base = fig.bases[lane] || 0;
      var sign = all.signs[n], ends = all.ends[n] && [toPixels(all.ends[n][0]), toPixels(all.ends[n][1])];
      if (ends) period(sign, ends, base, colour(lane), shapes);
      trace.marker.symbol.push(SIGNS[sign] || sign || 'circle');
      trace.x.push(fig.along === 'x' ? px : base);
      trace.y.push(fig.along === 'x' ? base : px);
      trace.customdata.push([all.id[n], all.title[n], words(all.t[n], { day: 'numeric', month: 'long', year: 'numeric' })]);
      var fits = fig.axis[0] + (px - a) * scale + all.title[n].length * 7.6 < fig.layout.width, far = (px - (last[lane] === undefined ? -1e9 : last[lane])) * scale;
      if (fig.along === 'x' && fits && far > 190) {
        last[lane] = px + Math.max(0, all.title[n].length * 7.6 - 180) / scale;
        notes.push({ text: all.title[n], x: px, y: base - 22, xanchor: 'left', yanchor: 'middle', showarrow: false, borderpad: 0, xshift: 4, font: { size: 13, color: '#1c1c1a' } });
        shapes.push({ type: 'path', path: 'M' + px + ',' + base + 'L' + px + ',' + (base - 30), line: { color: '#8a857a', width: 1 }, layer: 'below' });
      }
      var beside = Math.max.apply(null, Object.keys(fig.bases).map(function (k) { return fig.bases[k]; })) + 18;
      if (fig.along === 'y' && (px - (last.any === undefined ? -1e9 : last.any)) * scale > 20 && beside + all.title[n].length * 7.6 < fig.layout.width) {
        last.any = px;
        notes.push({ text: all.title[n], x: beside, y: px, xanchor: 'left', yanchor: 'middle', showarrow: false, borderpad: 0, font: { size: 13, color: '#1c1c1a' } });
        shapes.push({ type: 'path', path: 'M' + base + ',' + px + 'L' + (beside - 4) + ',' + px, line: { color: '#8a857a', width: 1 }, layer: 'below' });
      }
    }
    return Object.keys(traces).map(function (key) { return traces[key]; });
  }
  /* What is vague is a band and no disc; what lasts is a bar */
  var SIGNS = { band: 'line-ns-open', bar: 'line-ns-open', reported: 'circle-open-dot', planned: 'circle-open', denied: 'circle-x-open', conflict: 'diamond' };
  function period(sign, ends, base, ink, shapes) {
    var half = sign === 'bar' ? 3 : 7, low = Math.min(ends[0], ends[1]), high = Math.max(ends[0], ends[1]), x = fig.along === 'x';
    if (sign !== 'band' && sign !== 'bar') return;
    shapes.push({ type: 'rect', x0: x ? low : base - half, x1: x ? high : base + half, y0: x ? base - half : low, y1: x ? base + half : high, fillcolor: ink, opacity: sign === 'bar' ? 1 : 0.16, line: { width: 0 } });
  }
  function colour(lane) {
    var found = Object.keys(fig.colors).filter(function (light) { return fig.colors[light] === 'lane-' + lane; })[0];
    return found || '#1c1c1a';
  }
  function faded(data) {
    if (!page.shown) return data;
    var kept = new Set(page.shown);
    return data.map(function (trace) {
      if (!trace.customdata || !/^lane/.test(trace.name)) return trace;
      var marker = Object.assign({}, trace.marker, { opacity: trace.customdata.map(function (c) { return kept.has(c[0]) ? 1 : 0.28; }) });
      return Object.assign({}, trace, { marker: marker });
    });
  }

  /* Drawing, one after the other */
  function range() { return days ? [toPixels(days[0]), toPixels(days[1])].sort(function (p, q) { return p - q; }) : null; }
  function draw() {
    queue = queue.then(function () {
      if (!fig) return;
      var at = range(), made = at ? zoomed(at) : { data: fig.data, layout: Object.assign({}, fig.layout, { dragmode: selecting ? 'select' : 'zoom' }) };
      made = themed(made, colours());
      /* Plotly keeps what it is given; the drawing must stay ours. */
      made = JSON.parse(JSON.stringify(made));
      var axis = made.layout[fig.along + 'axis'];
      if (!at) axis.range = fig.along === 'x' ? [0, size('x')] : [size('y'), 0];
      axis.autorange = false;
      made.layout.selectdirection = fig.along === 'x' ? 'h' : 'v';
      made.layout.newselection = { line: { color: colours()['#1559b7'], width: 1, dash: 'solid' } };
      busy = true;
      return window.Plotly.react(plot, made.data, made.layout, Object.assign({}, fig.config, { doubleClick: false })).then(function () { busy = false; after(at); });
    }).catch(function (error) { busy = false; throw error; });
    return queue;
  }
  function after(at) {
    stage.classList.add('is-live');
    stage.classList.toggle('is-zoomed', !!at);
    plot.style.height = fig.layout.height + 'px';
    page.range = at ? span(at) : '';
    page.tell();
    if (buttons.all) buttons.all.hidden = !at;
    if (buttons.select) { buttons.select.hidden = false; buttons.select.setAttribute('aria-pressed', String(selecting)); }
    place();
  }
  function go(next) {
    var whole = full(), least = 12;
    if (next) {
      var wide = Math.max(next[1] - next[0], least), mid = (next[0] + next[1]) / 2;
      next = [mid - wide / 2, mid + wide / 2];
      if (next[0] < whole[0]) next = [whole[0], whole[0] + wide];
      if (next[1] > whole[1]) next = [whole[1] - wide, whole[1]];
      if (next[0] <= whole[0] + 1 && next[1] >= whole[1] - 1) next = null;
    }
    days = next ? [toDays(next[0]), toDays(next[1])] : null;
    return draw();
  }
  page.zoom = function (how) {
    var at = range() || full(), mid = (at[0] + at[1]) / 2, half = (at[1] - at[0]) / 2;
    if (how === 'select') { selecting = !selecting; return draw(); }
    if (how === 'all') return go(null);
    if (/^at:/.test(how)) {
      at = how.slice(3).split('/').map(function (day) { return toPixels(Date.parse(day) / 864e5); }).sort(function (p, q) { return p - q; });
      half = (at[1] - at[0]) * 0.05 + 4;
      return go([at[0] - half, at[1] + half]);
    }
    half *= how === 'in' ? 0.5 : 2;
    var chosen = stage.querySelector('.is-selected[data-event]'), mark = chosen && fig.marks.filter(function (m) { return m[0] === chosen.dataset.event; })[0];
    if (mark && how === 'in') mid = mark[3];
    return go([mid - half, mid + half]);
  };
  page.filtered = function () {
    stage.classList.toggle('is-filtered', !!page.shown);
    if (days) draw();
  };
  page.selected = function (id) {
    var mark = fig && fig.marks.filter(function (m) { return m[0] === id; })[0], at = range();
    if (!mark || !at || (mark[3] >= at[0] && mark[3] <= at[1])) { place(); return; }
    var half = (at[1] - at[0]) / 2;
    go([mark[3] - half, mark[3] + half]);
  };

  /* The ring round the mark that has the focus, or is selected, while time is zoomed */
  function place() {
    var at = range(), active = d.activeElement && d.activeElement.closest && d.activeElement.closest('a[data-event]');
    var id = active && stage.contains(active) ? active.dataset.event : '', strong = !!id;
    if (!id) { var chosen = stage.querySelector('a.is-selected'); id = chosen ? chosen.dataset.event : ''; }
    var mark = at && fig.marks.filter(function (m) { return m[0] === id; })[0];
    ring.hidden = !mark || mark[3] < at[0] - 1 || mark[3] > at[1] + 1;
    if (ring.hidden) return;
    var px = fig.axis[0] + (mark[3] - at[0]) / (at[1] - at[0]) * (fig.axis[1] - fig.axis[0]);
    ring.className = 'spot' + (strong ? ' strong' : '');
    ring.style.left = (fig.along === 'x' ? px : mark[1]) + 'px';
    ring.style.top = (fig.along === 'x' ? mark[2] : px) + 'px';
  }
  stage.addEventListener('focusin', function (event) {
    var mark = event.target.closest('a[data-event]');
    if (mark && days) page.selected(mark.dataset.event);
  });
  stage.addEventListener('focusout', place);

  function listen() {
    plot.on('plotly_relayout', function (change) {
      if (busy || change.dragmode) return;
      var axis = plot._fullLayout[fig.along + 'axis'].range.slice().sort(function (p, q) { return p - q; });
      if (Object.keys(change).some(function (key) { return key.indexOf(fig.along + 'axis') === 0; })) go(axis);
    });
    plot.on('plotly_doubleclick', function () { go(null); return false; });
    plot.on('plotly_hover', function (event) { over(event, true); });
    plot.on('plotly_unhover', function (event) { over(event, false); });
    plot.on('plotly_click', function (event) {
      var id = named(event);
      if (id) location.hash = encodeURIComponent(id);
    });
    plot.on('plotly_selected', function (event) {
      var box = event && event.range && event.range[fig.along];
      if (!box) return;
      var ends = [toDays(box[0]), toDays(box[1])].sort(function (p, q) { return p - q; });
      selecting = false;
      page.period(iso(ends[0]), iso(ends[1]));
      draw();
    });
  }
  function named(event) {
    var point = event.points && event.points[0], custom = point && point.customdata;
    return custom ? custom[0] : '';
  }
  function over(event, yes) {
    stage.classList.toggle('is-pointing', yes);
    var id = named(event), cards = id && d.getElementById(id);
    if (cards) cards.classList.toggle('is-hot', yes);
    if (id && !days) stage.querySelectorAll('[data-event="' + CSS.escape(id) + '"]').forEach(function (n) { n.classList.toggle('is-hot', yes); });
  }

  /* A finger scrolls the page, always; a tap goes to the nearest mark */
  stage.addEventListener('touchstart', function (event) { event.stopPropagation(); }, { capture: true, passive: true });
  stage.addEventListener('click', function (event) {
    if (!days || event.target.closest('.plot')) return;
    var box = stage.getBoundingClientRect(), at = range(), best = 28, id = '';
    fig.marks.forEach(function (m) {
      var px = fig.axis[0] + (m[3] - at[0]) / (at[1] - at[0]) * (fig.axis[1] - fig.axis[0]);
      var x = fig.along === 'x' ? px : m[1], y = fig.along === 'x' ? m[2] : px, far = Math.hypot(x - event.clientX + box.left, y - event.clientY + box.top);
      if (far < best) { best = far; id = m[0]; }
    });
    if (id) location.hash = encodeURIComponent(id);
  });

  /* The chart that fits, now and after every change of width; the zoomed time stays */
  function load(to) {
    if (window.timelineCharts && window.timelineCharts[to]) return Promise.resolve();
    return page.script('chart-' + to + '.js').then(function () {
      return window.timelineCharts[to].crowded && !window.timelineDots ? page.script('dots.js') : null;
    });
  }
  function fit() {
    var chart = shown(), to = chart && +/\bw(\d+)/.exec(chart.className)[1];
    if (!to || to === width) return Promise.resolve();
    width = to;
    return load(to).then(function () {
      fig = window.timelineCharts[to];
      plot.style.width = fig.layout.width + 'px';
      return draw();
    });
  }
  page.start = function () {
    plot.className = 'plot';
    plot.setAttribute('aria-hidden', 'true');
    ring.className = 'spot';
    ring.hidden = true;
    stage.insertBefore(plot, stage.firstChild);
    stage.appendChild(ring);
    return fit().then(function () {
      listen();
      new ResizeObserver(function () { fit(); }).observe(room);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
      new MutationObserver(draw).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
      page.filtered();
    });
  };
})();
