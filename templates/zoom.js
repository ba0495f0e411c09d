/* Plotly takes the chart over: the same picture on the same pixels, and then zoom, pan, hover and
   box select. Every mark is drawn here, at every zoom, from its true days (marks.js); where it
   stands across time, and what stands still, comes with each chart. Loaded only when the reader
   reaches for the chart. */
(function () {
  'use strict';
  var page = window.timelinePage, d = document, root = d.documentElement, room = page.room;
  var stage = room.querySelector('.stage'), plot = d.createElement('div'), ring = d.createElement('i');
  var fig = null, width = 0, days = null, queue = Promise.resolve(), selecting = false, busy = false;
  /* Where each event is now: its words and its mark, in pixels of the stage */
  var spots = [], drawn = {}, written = {}, lit = '';
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

  function media(query) { return matchMedia('(' + query + ')').matches; }
  function rise(p, q) { return p - q; }
  function full() { return fig.axis.slice(); }
  function level() { return fig.along === 'x'; }
  /* 1, or -1 where time runs to the left */
  function turn() { return fig.rtl && level() ? -1 : 1; }

  /* Pixels and days, through the pieces of the axis */
  function piece(value, at) {
    var best = fig.segments[0];
    fig.segments.forEach(function (s) { if (value * at[1] >= Math.min(s[at[0]] * at[1], s[at[0] + 1] * at[1])) best = s; });
    return best;
  }
  function toDays(px) {
    var s = piece(px, [2, turn()]);
    /* In a break of the axis no time passes */
    return s[0] + Math.min((px - s[2]) / (s[3] - s[2]), 1) * (s[1] - s[0]);
  }
  function toPixels(day) {
    var s = piece(day, [0, 1]);
    return s[2] + (Math.min(Math.max(day, s[0]), s[1]) - s[0]) / (s[1] - s[0]) * (s[3] - s[2]);
  }
  function date(day) {
    var found = new Date(0);
    found.setUTCDate(found.getUTCDate() + Math.floor(day));
    return found;
  }
  function number(day) {
    var found = /^Y?(-?\d+)-(\d+)-(\d+)/.exec(day), at = new Date(0);
    at.setUTCFullYear(+found[1], found[2] - 1, +found[3]);
    return at / 864e5;
  }
  function iso(day) {
    var at = date(day), year = at.getUTCFullYear(), size = String(Math.abs(year)).padStart(4, '0');
    return (year < 0 ? '-' : year > 9999 ? 'Y' : '') + size + at.toISOString().slice(-19, -14).replace(/^-?/, '-');
  }
  function isolated(text) { return fig.rtl ? '\u2068' + text + '\u2069' : text; }
  function format(low, how) {
    /* Years before the first are counted backwards, and say so */
    return new Intl.DateTimeFormat(tongue, Object.assign({ timeZone: 'UTC', calendar: 'gregory' }, date(low).getUTCFullYear() < 1 ? { era: 'short' } : {}, how));
  }
  function words(day, how) { return format(day, how).format(date(day)); }
  function span(range) {
    var ends = range.map(toDays).sort(rise), how = { year: 'numeric' };
    if (ends[1] - ends[0] < 1200) how.month = level() ? 'long' : 'short';
    if (ends[1] - ends[0] < 100) how.day = 'numeric';
    try { return format(ends[0], how).formatRange(date(ends[0]), date(ends[1])); } catch (error) { return words(ends[0], how) + ' – ' + words(ends[1], how); }
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
  var INK = {};
  function ink(name) { return INK[name] || INK.ink; }
  function faces() {
    return getComputedStyle(root).getPropertyValue('--sans').trim() || fig.layout.font.family;
  }
  var brush = d.createElement('canvas').getContext('2d');
  function measured(text, font) {
    brush.font = (/^<b>|^.<b>/.test(text) ? '600 ' : '') + font + 'px ' + faces();
    return brush.measureText(text.replace(/<[^>]*>|[\u2068\u2069]/g, '').replace(/&\w+;/g, '&')).width;
  }
  function widest(notes) { return Math.max.apply(null, notes.map(function (note) { return measured(note.text, note.font.size); })) + 2; }

  /* A picture: what is drawn between two places a and b of the axis. ``k`` is how much longer time
     is than in the drawing of the page. Strokes of one kind and lane are one shape. */
  function picture(a, b) {
    var made = { a: a, b: b, k: (fig.axis[1] - fig.axis[0]) / (b - a), shapes: [], notes: [], strokes: {}, points: [], hatch: [], spans: [] };
    made.at = function (u) { return fig.axis[0] + (u - a) * made.k; };
    return made;
  }
  function xy(along, across) { return level() ? [along, across] : [across, along]; }
  function line(points, closed) { return 'M' + points.join('L') + (closed ? 'Z' : ''); }
  function still(points, closed) {
    return { type: 'path', xref: 'paper', yref: 'paper', path: line(points.map(function (p) { return [p[0] / fig.layout.width, 1 - p[1] / fig.layout.height]; }), closed), layer: 'below' };
  }
  function pen(colour, size, dash) { return { color: colour, width: size, dash: dash || 'solid' }; }

  /* The marks. Time runs upwards in ``v`` also where the chart is mirrored; all sizes are pixels
     of the screen, only starts and ends are time. */
  var KINDS = {
    paper: function () { return { fillcolor: ink('paper'), line: { width: 0 }, layer: 'below' }; },
    tint: function (c) { return { fillcolor: c, opacity: 0.16, line: { width: 0 }, layer: 'below' }; },
    fill: function (c) { return { fillcolor: c, line: { width: 0 }, layer: 'below' }; },
    open: function (c) { return { fillcolor: ink('paper'), line: pen(c, 1.75), layer: 'below' }; },
    line: function (c) { return { line: pen(c, 1.5), layer: 'below' }; },
    link: function (c) { return { line: pen(c, 1.75, 'dot'), layer: 'below' }; },
    dots: function (c) { return { line: pen(c, 1.75, 'dot'), layer: 'above' }; },
    cap: function (c) { return { line: pen(c, 2.5), layer: 'above' }; },
    cut: function () { return { line: pen(ink('panel'), 2.5), layer: 'above' }; }
  };
  var POINTS = { '': ['circle', 10.5], conflict: ['diamond', 11], reported: ['circle-open', 10], planned: ['circle-open', 10], denied: ['circle-x-open', 10.5] };
  function mark(n, across, moved, pic, pitch) {
    var all = window.timelineMarks, form = all.form[n], status = all.status[n], lane = all.lane[n], way = turn(), one = 1 / pic.k;
    var up = !level(), off = kept(all.id[n]) ? 1 : 0.28, hollow = status === 'planned' || status === 'denied';
    function v(day) { return way * toPixels(day); }
    function wide(s, t) { var m = (s + t) / 2, h = Math.max(t - s, 8 * one) / 2; return [m - h, m + h]; }
    function place(s, w) { return xy(way * s, w); }
    function stroke(kind, points, closed) {
      var key = kind + ' ' + lane + ' ' + off;
      (pic.strokes[key] = pic.strokes[key] || []).push(line(points.map(function (p) { return place(p[0], p[1]); }), closed));
    }
    function box(kind, s, t, half) { stroke(kind, [[s, across - half], [t, across - half], [t, across + half], [s, across + half]], true); }
    function point(s, symbol, size, custom) { pic.points.push({ xy: place(s, across), symbol: symbol, size: size, lane: lane, off: off, n: custom ? n : -1 }); }
    function hatched(s, t, half) { pic.hatch.push({ s: place(s, across), t: place(t, across), half: half, lane: lane, off: off }); }
    function brackets(s, t, half, fill) {
      var foot = Math.min(3 * one, (t - s) / 2), edge = half + 1;
      box(fill, s, t, half);
      [[s, foot], [t, -foot]].forEach(function (e) { stroke('line', [[e[0] + e[1], across - edge], [e[0], across - edge], [e[0], across + edge], [e[0] + e[1], across + edge]]); });
    }
    function slim(size) { return Math.min(size, pitch / 2 + 0.5); }
    var band = slim(up ? 5 : 7), bar = Math.min(up ? 2.5 : 3, pic.single ? pitch * 0.35 : 3), cap = slim(up ? 6.5 : 7), hatch = slim(up ? 4 : 5.5);
    var low = Math.min(way * fig.axis[0], way * fig.axis[1]), high = Math.max(way * fig.axis[0], way * fig.axis[1]);
    var s = v(all.start[n]), t = v(all.end[n]), at = v(all.at[n]), ends = [s, t];
    if (form === 'since') ends = [s, Math.max(high, s + 18 * one)];
    else if (form === 'until') ends = [Math.max(t - 40 * one, low - 6 * one), t];
    else if (form === 'about' && all.start[n] === all.end[n]) ends = [s - 9 * one, s + 9 * one];
    else if (form !== 'day') ends = wide(s, t);
    s = ends[0] + moved[1] * one;
    t = ends[1] + moved[1] * one;
    var small = (t - s) * pic.k, middle = (s + t) / 2, dot = form === 'day' || (form === 'about' && all.start[n] === all.end[n]);
    at = (form === 'band' || form === 'about') && small < 24 ? middle : at + moved[0] * one;
    /* What other sources say */
    (all.others[n] || []).forEach(function (other) {
      var p = v(other[1]), q = v(other[2]), across_ = fig.breaks.some(function (x) { return p < way * x && way * x < q; });
      if (status !== 'conflict' && across_) return;
      if (other[0] === 'day') point(p, 'circle-open', 7);
      else { var w = wide(p, q); p = w[0]; q = w[1]; brackets(p, q, band, 'tint'); }
      if (status !== 'conflict') return;
      var gap = q < at ? [q + 2 * one, at - 8 * one] : [at + 8 * one, p];
      if (gap[1] - gap[0] > one) stroke('link', [[gap[0], across], [gap[1], across]]);
    });
    if (form === 'day') {
      /* A day that has become wide is seen to last a day */
      if (pic.zoomed && (v(all.start[n] + 1) - s) * pic.k > 24) box('tint', s, v(Math.floor(all.start[n]) + 1), 2);
    } else if (form === 'band') {
      brackets(s, t, band, hollow ? 'paper' : 'tint');
      if (status === 'reported') hatched(s, t, band - 1.5);
    } else if (form === 'about') {
      var half = status === 'reported' && small > 20 ? hatch : band;
      if (half === hatch) hatched(s, t, half);
      else box(hollow ? 'paper' : 'tint', s, t, half);
      box('dots', s, t, half);
    } else {
      var body = [s, t], sure = all.sure[n];
      if (sure) { body = sure.map(v); brackets(s, t, band - 1, 'tint'); }
      if (form === 'since') body[1] -= 8 * one;
      if (form === 'until') body[0] += 8 * one;
      if (status === 'reported') hatched(body[0], body[1], hatch);
      else box(hollow ? 'open' : 'fill', body[0], body[1], bar);
      (sure ? [] : form === 'since' ? [s] : form === 'until' ? [t] : [s, t]).forEach(function (e) { stroke('cap', [[e, across - cap], [e, across + cap]]); });
      if (form !== 'bar') {
        var tip = form === 'since' ? [t, -9 * one] : [s, 9 * one];
        stroke('fill', [[tip[0], across], [tip[0] + tip[1], across - 7], [tip[0] + tip[1], across + 7]], true);
      }
      if (form === 'bar' && sure) middle = (body[0] + body[1]) / 2;
    }
    fig.breaks.forEach(function (x) {
      if (form === 'day' || s >= way * x || t <= way * x) return;
      [-2.5, 2.5].forEach(function (shift) {
        var c = way * x + shift * one, arm = form === 'band' || form === 'about' ? 9 : 6;
        stroke('cut', [[c - 2.5 * one, across + arm], [c + 2.5 * one, across - arm]]);
      });
    });
    if (dot || ((status === 'denied' || status === 'conflict') && form !== 'since' && form !== 'until')) {
      point(form === 'day' ? at : form === 'bar' && status === 'conflict' ? (sure ? body[0] : s) : middle, POINTS[status][0], POINTS[status][1], true);
    } else {
      /* Places at which a long mark can be pointed at */
      var from = Math.max(s, Math.min(way * pic.a, way * pic.b) - high + low), to = Math.min(t, Math.max(way * pic.a, way * pic.b) + high - low);
      for (var step = Math.max(20 * one, (to - from) / 90); from <= to; from += step) pic.spans.push({ xy: place(from, across), n: n });
    }
    if (all.doubtful[n]) {
      var after = form === 'day' || form === 'since', q = place(up || after ? at : t, across);
      pic.notes.push({ text: '<b>?</b>', x: q[0], y: q[1], xshift: up ? (fig.rtl ? -9 : 9) : way * (after ? 12 : 9), yshift: up ? 7 : 0, showarrow: false, borderpad: 0, font: { size: 13, color: ink('lane-' + lane) } });
    }
    drawn[all.id[n]] = { n: n, lane: lane, u: way * at, across: across, px: pic.at(way * at), off: off < 1 };
    var edges = [pic.at(way * s), pic.at(way * t)].sort(rise);
    spots.push([all.id[n]].concat(up ? [across - 9, edges[0] - 12, across + 9, edges[1] + 12] : [Math.min(edges[0], drawn[all.id[n]].px - 9), across - 12, Math.max(edges[1], drawn[all.id[n]].px + 9), across + 12], 1));
  }

  /* In a crowded story: which events are drawn one by one, and on which track of their lane */
  function opened(pic) {
    var all = window.timelineMarks, ends = [toDays(pic.a), toDays(pic.b)].sort(rise), pad = (ends[1] - ends[0]) / 2, out = [], count = 0, lanes = {};
    var last = Math.max.apply(null, fig.segments.map(function (s) { return s[1]; }));
    for (var n = 0; n < all.id.length; n++) {
      var to = all.form[n] === 'since' ? last : all.end[n];
      if (all.start[n] <= ends[1] && to >= ends[0]) count++;
      if (all.start[n] <= ends[1] + pad && to >= ends[0] - pad && kept(all.id[n])) out.push(n);
    }
    if (count > 150) return null;
    out.forEach(function (n) {
      var lane = lanes[all.lane[n]] = lanes[all.lane[n]] || { rows: [[], []], of: {} }, tip = fig.axis[turn() > 0 ? 1 : 0];
      var ends = [toPixels(all.start[n]), all.form[n] === 'since' ? tip : toPixels(all.end[n])].map(pic.at).sort(rise);
      var from = ends[0] - 6.5 - (all.form[n] === 'until' ? 34 : 0), to = ends[1] + 6.5 + (all.doubtful[n] ? 12 : 0), long = +(to - from > 60), row = 0, rows = lane.rows[long];
      while (rows[row] && rows[row].some(function (p) { return from < p[1] && p[0] < to; })) row++;
      (rows[row] = rows[row] || []).push([from, to]);
      lane.of[n] = [long, row];
    });
    /* Points on the upper tracks, what is long below them; closer together where there are many */
    var least = 17;
    Object.keys(lanes).forEach(function (k) {
      var lane = lanes[k], at = fig.lanes[k], steps = lane.rows[0].length + lane.rows[1].length - 1, wide = at[1] - at[0], usual = level() ? 17 : 11;
      var room = level() && steps * 9 < wide - 60 ? wide - 60 : wide - (level() ? 26 : 10);
      lane.pitch = Math.max(Math.min(usual, steps ? room / steps : usual), 5);
      lane.most = Math.floor(room / lane.pitch + 0.01);
      lane.first = Math.min(at[2], at[1] - (level() ? 12 : 5) - Math.min(steps, lane.most) * lane.pitch);
      if (steps > lane.most) least = 0;
    });
    if (!least && count > 60) return null;
    return out.map(function (n) {
      var lane = lanes[all.lane[n]], own = lane.of[n];
      return [n, lane.first + lane.pitch * Math.min(own[1] + (own[0] ? lane.rows[0].length : 0), lane.most), 0, 0, lane.pitch];
    });
  }

  /* The words. Each keeps the side and the height it has in the drawing of the page while it fits:
     there nothing overlaps, and places only move apart. Where the edge is in its way it stands on
     the other side or at another height, if that is free; else it waits until there is room. */
  function wordsOf(pic, single) {
    if (!single) return fig.labels.filter(function (l) { return l.leader.length && kept(l.event); }).map(function (l) {
      var own = drawn[l.event], pole = l.leader[0];
      return { id: l.event, lane: l.lane, u: pic.zoomed && own ? own.u : pole[level() ? 0 : 1], foot: Math.max(pole[1], l.leader[1][1]), y: l.box[1], w: level() ? widest(l.notes) : l.box[2], h: l.box[3], side: l.box[0] + l.box[2] / 2 < pole[0] ? -1 : 1, notes: l.notes, leader: l.leader };
    });
    var all = window.timelineMarks;
    return single.map(function (place) {
      var n = place[0], id = all.id[n], own = drawn[id];
      var first = single.reduce(function (best, p) { return all.lane[p[0]] === own.lane ? Math.min(best, p[1]) : best; }, own.across);
      var side = fig.rtl ? -1 : 1, notes = [note('<b>' + said(n, 'short') + '</b>', 7.7, 12), note(all.title[n], 22.3, 13)];
      function note(text, dy, size) {
        return { text: isolated(text), x: 0, y: dy, xshift: side * 5, xanchor: side > 0 ? 'left' : 'right', yanchor: 'middle', showarrow: false, borderpad: 0, font: { size: size, color: ink('ink') } };
      }
      return { id: id, lane: own.lane, u: own.u, foot: own.across - 7, y: first - 44, w: widest(notes), h: 31, side: side, fresh: true, notes: notes, across: own.across };
    });
  }
  function meets(p, q, pad) { return p[0] < q[2] + pad && q[0] < p[2] + pad && p[1] < q[3] && q[1] < p[3]; }
  function flags(pic, labels) {
    var taken = [], poles = [], W = fig.layout.width, seen = [fig.axis[0] - 1, fig.axis[1] + 1];
    var edge = fig.rtl ? [0, fig.axis[1] + 8] : [fig.axis[0] - 8, W + 2], heights = {};
    labels.forEach(function (l) {
      var own = heights[l.lane] = heights[l.lane] || [];
      if (l.fresh) for (var y = l.y; y >= fig.lanes[l.lane][0] - 2; y -= 34) own.push(y);
      else own.push(l.y + l.h);
    });
    function box(l, side, y) {
      var at = pic.at(l.u);
      return side > 0 ? [at + 3, y, at + 6 + l.w, y + l.h] : [at - 6 - l.w, y, at - 3, y + l.h];
    }
    function fits(l, side, y, inside) {
      var made = box(l, side, y), at = pic.at(l.u), pole = [at - 0.5, y + l.h, at + 0.5, l.foot];
      if (inside && (made[0] < edge[0] || made[2] > edge[1] || (l.fresh && y < fig.lanes[l.lane][0] - 2))) return false;
      return !taken.some(function (t) { return meets(made, t, 4) || meets(pole, t, 1); }) && !poles.some(function (p) { return meets(made, p, 2) || (l.fresh && Math.abs(p[0] - pole[0]) < 3 && p[3] === pole[3]); });
    }
    function put(l, side, y) {
      var at = pic.at(l.u), made = box(l, side, y), own = pic.notes.length;
      taken.push(made);
      poles.push([at - 0.5, y + l.h, at + 0.5, l.foot]);
      pic.shapes.push({ type: 'path', path: line([[l.u, l.foot], [l.u, y + 2]]), line: pen(ink('line'), 1), layer: 'below' });
      l.notes.forEach(function (note) {
        var moved = Object.assign({}, note, { x: l.u, y: note.y + (l.fresh ? y : y - l.y) });
        if (side !== l.side) Object.assign(moved, { xshift: -(note.xshift || 0), xanchor: { left: 'right', right: 'left' }[note.xanchor] || note.xanchor });
        pic.notes.push(moved);
      });
      spoken(l.id, made, own, pic);
    }
    /* First those in sight that need not move, then the others in sight, then what a pan brings */
    var rest = labels.filter(function (l) {
      var at = pic.at(l.u);
      l.seen = at >= seen[0] && at <= seen[1];
      if (!l.seen || !fits(l, l.side, l.y, true)) return true;
      put(l, l.side, l.y);
    }).filter(function (l) {
      if (!l.seen) return true;
      [l.side, -l.side].some(function (side) {
        return heights[l.lane].some(function (y) {
          y = l.fresh ? y : y - l.h;
          if (!fits(l, side, y, true)) return false;
          put(l, side, y);
          return true;
        });
      });
    });
    rest.forEach(function (l) {
      var at = pic.at(l.u);
      if (!l.fresh && at > -W && at < 2 * W && fits(l, l.side, l.y, false)) put(l, l.side, l.y);
    });
  }
  function spoken(id, box, from, pic) {
    written[id] = [from, pic.notes.length];
    spots.push([id].concat(box, 0));
  }
  /* Upright, the words keep the order of time, each as near to its mark as the others let it */
  function beside(pic, labels) {
    var H = fig.layout.height, W = fig.layout.width, run = [], y = Math.max(4, fig.axis[0] - 9), free = -1e9;
    labels.forEach(function (l) {
      var at = pic.at(l.u);
      if (at < fig.axis[0] - 1 || at > fig.axis[1] + 1) return;
      if (!l.fresh) return run.push({ l: l, at: at, want: at - 9, height: l.h + 4 });
      var side = fig.rtl ? -1 : 1, left = fig.rtl ? fig.plot[0] - 14 : fig.plot[1] + 14, end = left + side * l.w, from = pic.notes.length;
      if (at - free < 36 || at + 26 > H || end > W || end < 0) return;
      free = at;
      pic.shapes.push({ type: 'path', path: line([[l.across + side * 7, l.u], [left - side * 4, l.u]]), line: pen(ink('line'), 1), layer: 'below' });
      l.notes.forEach(function (note, n) { pic.notes.push(Object.assign({}, note, { x: left, y: l.u, xshift: 0, yshift: -16 * n })); });
      spoken(l.id, [Math.min(left, end), at - 8, Math.max(left, end), at + 24], from, pic);
    });
    fig.panels.forEach(function (panel) {
      var from = Math.max(pic.at(panel[0]), fig.axis[0]);
      if (panel[2] < 0 || from > fig.axis[1] || pic.at(panel[1]) < fig.axis[0] + 40) return;
      var note = fig.texts[panel[2]];
      run.push({ at: from, want: from + 4, height: 20, l: { y: note.y - 8, notes: [note] } });
    });
    run.sort(function (p, q) { return p.at - q.at || p.l.y - q.l.y; });
    run.forEach(function (r) { r.y = Math.max(r.want, y); y = r.y + r.height; });
    for (var k = run.length - 1, floor = H; k >= 0; k--) { run[k].y = Math.min(run[k].y, floor - run[k].height); floor = run[k].y; }
    run.forEach(function (r) {
      var l = r.l, shift = r.y - l.y, from = pic.notes.length;
      if (r.y < -2) return;
      l.notes.forEach(function (note) { pic.notes.push(pinned(note, note.x, note.y + shift)); });
      if (!l.leader) return;
      var end = l.leader[l.leader.length - 1][1] + shift;
      pic.shapes.push({ type: 'path', path: line(l.leader.map(function (p, n) { return [p[0], pic.a + ((n < l.leader.length - 2 ? r.at : end) - fig.axis[0]) / pic.k]; })), line: pen(ink('line'), 1), layer: 'below' });
      var left = l.leader[l.leader.length - 1][0];
      spoken(l.id, [fig.rtl ? left - l.w - 4 : left, r.y, fig.rtl ? left : left + l.w + 4, r.y + l.h], from, pic);
    });
  }
  function pinned(note, x, y) { return Object.assign({}, note, { xref: 'paper', yref: 'paper', x: x / fig.layout.width, y: 1 - y / fig.layout.height }); }

  /* What lies under the events while time is zoomed */
  function ground(pic) {
    var i = level() ? 0 : 1, W = fig.layout.width, strip = fig.strip, one = 1 / pic.k, forced = media('forced-colors: active');
    var top = strip ? strip[0] + 28 : 0;
    function rule(points, size, colour) { pic.shapes.push(Object.assign(still(points), { line: pen(ink(colour), size) })); }
    fig.panels.forEach(function (p) {
      pic.shapes.push({ type: 'rect', x0: i ? 0 : p[0], x1: i ? W : p[1], y0: i ? p[0] : top, y1: i ? p[1] : fig.plot[1], xref: 'x', fillcolor: ink('panel'), line: { width: 0 }, layer: 'below' });
      if (i || p[2] < 0) return;
      var note = fig.texts[p[2]], from = Math.max(pic.at(p[0]), fig.axis[0]), to = Math.min(pic.at(p[1]), fig.axis[1]), w = widest([note]) + 20;
      if (to - from > 24 && (fig.rtl ? to - w > 0 : from + w < W)) pic.notes.push(pinned(note, fig.rtl ? to - 10 : from + 10, note.y));
    });
    if (!i) Object.keys(fig.lanes).forEach(function (k, n, all) {
      var y = fig.lanes[k][1];
      if (n === all.length - 1) return;
      rule([[0, y], [W, y]], 1, 'rule');
      pic.shapes.push({ type: 'path', path: line([[fig.axis[0], y], [fig.axis[1], y]]), line: pen(ink('rule'), 1), layer: 'below' });
    });
    rule([xy(fig.axis[0], fig.axisAt), xy(fig.axis[1], fig.axisAt)], 1, 'line');
    fig.breaks.forEach(function (x) {
      [-2.5, 2.5].forEach(function (shift) {
        pic.shapes.push({ type: 'path', path: line([xy(x + (shift - 2.5) * one, fig.axisAt + 6), xy(x + (shift + 2.5) * one, fig.axisAt - 6)]), line: pen(ink('ink-2'), 1.25), layer: 'above' });
      });
    });
    if (fig.today) pic.shapes.push({ type: 'path', path: line([xy(fig.today[0], fig.plot[0]), xy(fig.today[0], fig.plot[1])]), line: pen(ink('ink-2'), 1.5, '6px,3px'), layer: 'below' });
    if (strip) {
      var y = strip[0], times = [].concat.apply([], fig.segments.map(function (s) { return [s[0], s[1]]; })).sort(rise), t0 = times[0], t1 = times[times.length - 1];
      var on = [pic.a, pic.b].map(function (u) {
        var share = (toDays(u) - t0) / (t1 - t0);
        return strip[1] + (fig.rtl ? 1 - share : share) * (strip[2] - strip[1]);
      }).sort(rise);
      rule([[strip[1], y], [strip[2], y]], 1, 'line');
      on[1] = Math.max(on[1], on[0] + 3);
      pic.shapes.push(Object.assign(still([[on[0], y - 6], [on[1], y - 6], [on[1], y + 6], [on[0], y + 6]], true), { fillcolor: ink('ink'), line: { width: 0 } }));
      strip[3].forEach(function (x) { rule([[x, y - 4], [x, y + 4]], 1.5, on[1] - on[0] > 8 && x > on[0] && x < on[1] ? 'paper' : 'ink-2'); });
    }
    fig.roles.forEach(function (role, n) {
      var note = fig.texts[n];
      if (role === 'lane' || role === 'strip' || role === 'note') pic.notes.push(pinned(note, note.x, note.y));
    });
    /* The line of today has its day below it, and words of the axis in the way of it are left out */
    var size = fig.today ? measured(fig.today[1], 12) : 0, told = fig.today && (!i || size < (fig.rtl ? W - fig.axisAt : fig.axisAt) - 7);
    var here = told ? pic.at(fig.today[0]) : 0, mid = i ? here : Math.min(Math.max(here, size / 2 - 3), W + 3 - size / 2);
    function below(text, u, shift) {
      pic.notes.push({ text: isolated(text), x: i ? (fig.axisAt + (fig.rtl ? 6 : -6)) / W : u, xref: i ? 'paper' : 'x', xshift: shift, y: i ? u : 1 - (fig.axisAt + 15) / fig.layout.height, yref: i ? 'y' : 'paper', xanchor: i ? (fig.rtl ? 'left' : 'right') : 'center', yanchor: 'middle', showarrow: false, borderpad: 0, font: { size: 12, color: ink('ink-2') } });
    }
    if (told && here > fig.axis[0] - 1 && here < fig.axis[1] + 1) below(fig.today[1], fig.today[0], mid - here);
    ticks(pic, i).forEach(function (tick) {
      if (!forced) pic.shapes.push({ type: 'path', path: line([xy(tick[0], fig.plot[0]), xy(tick[0], fig.plot[1])]), line: pen(ink('rule'), 1), layer: 'below' });
      if (tick[1] && !(told && Math.abs(pic.at(tick[0]) - mid) < (i ? 16 : (size + measured(tick[1], 12)) / 2 + 6))) below(tick[1], tick[0], 0);
    });
  }
  /* Every piece of the axis has a scale of its own, and so the steps that fit it */
  var STEPS = [[1, 'd'], [2, 'd'], [7, 'd'], [14, 'd'], [1, 'm'], [3, 'm'], [6, 'm']];
  [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 25000, 50000].forEach(function (n) { STEPS.push([n, 'y']); });
  function ticks(pic, i) {
    var out = [], room = i ? 40 : 78, last = -1e9, before = '', wide = pic.b - pic.a;
    /* Where a column has no room for day and month, the first of a month has its name alone */
    var slim = i && measured(words(268, { day: 'numeric', month: 'short' }), 12) > (fig.rtl ? fig.layout.width - fig.axisAt : fig.axisAt) - 7;
    fig.segments.slice().sort(function (p, q) { return turn() * (p[2] - q[2]); }).forEach(function (s) {
      var from = Math.max(Math.min(s[2], s[3]), pic.a - wide / 2), to = Math.min(Math.max(s[2], s[3]), pic.b + wide / 2);
      if (from >= to) return;
      var t = [from, to].map(function (px) { return s[0] + (px - s[2]) / (s[3] - s[2]) * (s[1] - s[0]); }).sort(rise);
      var perDay = Math.abs(s[3] - s[2]) / (s[1] - s[0]) * pic.k, step = STEPS.filter(function (x) {
        return x[0] * { d: 1, m: 30, y: 365 }[x[1]] * perDay >= (x[1] === 'd' ? room * 0.8 : room);
      })[0] || [1e5, 'y'], unit = step[1], day = date(t[0]), year = day.getUTCFullYear(), month = unit === 'm' ? Math.floor(day.getUTCMonth() / step[0]) * step[0] : 0, at;
      year = unit === 'y' ? Math.floor(year / step[0]) * step[0] : year;
      day = unit === 'd' ? Math.floor(t[0]) - (step[0] > 2 ? (day.getUTCDay() + 6) % 7 : 0) : 0;
      for (var many = 0; many < 2000; many++) {
        if (unit === 'd') at = day + many * (slim ? 1 : step[0]);
        else {
          at = new Date(0);
          /* Round numbers as they are read: 500 BC is the year -499 */
          var y = year + (unit === 'y' ? many * step[0] : 0);
          at = at.setUTCFullYear(y <= 0 && unit === 'y' && step[0] > 1 ? y + 1 : y, month + (unit === 'm' ? many * step[0] : 0), 1) / 864e5;
        }
        if (!(at <= t[1])) break;
        var u = s[2] + (at - s[0]) / (s[1] - s[0]) * (s[3] - s[2]);
        var first = date(at).getUTCDate() - 1, left = unit === 'd' && slim && first;
        if (at < t[0] || Math.abs(u - last) * pic.k < room * 0.75 || (left && (first % step[0] || (step[0] > 1 && first > 30 - step[0])))) continue;
        last = u;
        var how = left ? { day: 'numeric' } : { d: { day: 'numeric', month: 'short' }, m: !i ? { month: 'short', year: 'numeric' } : date(at).getUTCMonth() ? { month: 'short' } : { year: 'numeric' }, y: { year: 'numeric' } }[unit === 'd' && slim ? 'm' : unit];
        /* The year once, and again where it changes */
        var own = words(at, { year: 'numeric' }), seen = pic.at(u) >= fig.axis[0] - 1;
        if (unit === 'd' && !i && own !== before && seen !== fig.rtl) how.year = 'numeric';
        if (seen !== fig.rtl) before = own;
        var text = words(at, how), half = measured(text, 12) / 2, px = pic.at(u);
        out.push([u, i || (px + half < fig.layout.width && px - half > 0) || px < fig.axis[0] || px > fig.axis[1] ? text : '']);
      }
    });
    return out;
  }

  /* The whole figure, at rest (no range) or of a stretch of time */
  function figure(at) {
    var pic = picture(at ? at[0] : fig.axis[0], at ? at[1] : fig.axis[1]), layout = Object.assign({}, fig.layout), W = layout.width, H = layout.height, crowd = fig.crowd;
    INK = {};
    Object.keys(fig.colors).forEach(function (light) { INK[fig.colors[light]] = light; });
    pic.zoomed = !!at;
    spots = [];
    drawn = {};
    written = {};
    var single = pic.single = at && fig.mode !== 'events' ? opened(pic) : null;
    if (at) ground(pic);
    else {
      pic.shapes = fig.ground.slice();
      pic.notes = fig.texts.slice();
    }
    (single || fig.places).forEach(function (p) { mark(p[0], p[1], [p[2] || 0, p[3] || 0], pic, p[4] || (level() ? 17 : fig.pitch)); });
    var labels = wordsOf(pic, single);
    if (at) (level() ? flags : beside)(pic, labels);
    else labels.forEach(function (l) {
      var from = pic.notes.length, b = fig.labels.filter(function (k) { return k.event === l.id; })[0].box;
      pic.shapes.push({ type: 'path', path: line(l.leader), line: pen(ink('line'), 1), layer: 'below' });
      pic.notes = pic.notes.concat(l.notes);
      spoken(l.id, [b[0], b[1], b[0] + b[2], b[1] + b[3]], from, pic);
    });
    if (!single) {
      pic.shapes = pic.shapes.concat(crowd.shapes);
      pic.notes = pic.notes.concat(crowd.annotations);
      crowd.data.forEach(function (trace) {
        (trace.customdata || []).forEach(function (c, n) {
          var at = level() ? [pic.at(trace.x[n]), trace.y[n]] : [trace.x[n], pic.at(trace.y[n])];
          spots.push(['at:' + c[0] + '/' + c[2], at[0] - 12, at[1] - 12, at[0] + 12, at[1] + 12, 0]);
        });
      });
    }
    Object.keys(pic.strokes).forEach(function (key) {
      var part = key.split(' '), made = KINDS[part[0]](ink('lane-' + part[1]));
      pic.shapes.push(Object.assign({ type: 'path', fillrule: 'nonzero', path: pic.strokes[key].join('') }, made, { opacity: (made.opacity || 1) * part[2] }));
    });
    layout.shapes = pic.shapes;
    layout.annotations = pic.notes;
    layout.font = Object.assign({}, layout.font, { family: faces() });
    layout.hoverlabel = Object.assign({}, layout.hoverlabel, { font: layout.font });
    layout.xaxis = Object.assign({}, layout.xaxis);
    layout.yaxis = Object.assign({}, layout.yaxis);
    if (at) {
      var axis = layout[fig.along + 'axis'], d0 = fig.axis[0], d1 = fig.axis[1];
      Object.assign(axis, level() ? { domain: [d0 / W, d1 / W], range: at } : { domain: [1 - d1 / H, 1 - d0 / H], range: [at[1], at[0]] }, { minallowed: d0, maxallowed: d1 });
    }
    layout.dragmode = selecting ? 'select' : at ? 'pan' : 'zoom';
    layout.selectdirection = level() ? 'h' : 'v';
    return { data: (single ? [] : crowd.data).concat(traces(pic)), layout: layout };
  }
  /* The words of a mark stand beside it, or come when it is pointed at */
  function said(n, month) {
    var all = window.timelineMarks;
    return all.date[n] || words(all.at[n], { day: 'numeric', month: month, year: 'numeric' });
  }
  function traces(pic) {
    var all = window.timelineMarks, x = !level();
    function many(list, how, name) {
      return {
        type: 'scatter', mode: 'markers', name: name, cliponaxis: name === 'spans',
        x: list.map(function (p) { return p.xy[0]; }), y: list.map(function (p) { return p.xy[1]; }),
        customdata: list.map(function (p) { return p.n < 0 || name === 'under' || name === 'over' ? [] : [all.id[p.n]]; }),
        hovertext: list.map(function (p) { return p.n < 0 ? '' : '<b>' + all.title[p.n] + '</b><br>' + said(p.n, 'long'); }),
        hoverinfo: list.map(function (p) { return p.n < 0 ? 'skip' : written[all.id[p.n]] ? 'none' : 'text'; }),
        marker: how
      };
    }
    function of(list, get) { return list.map(get); }
    function lanes(list) { return of(list, function (p) { return ink('lane-' + p.lane); }); }
    var open = pic.points.filter(function (p) { return /open/.test(p.symbol); });
    var over = pic.points.filter(function (p) { return p.n >= 0 && all.status[p.n] === 'reported'; });
    var out = [];
    if (pic.hatch.length) out.push({
      type: 'bar', orientation: x ? 'v' : 'h', hoverinfo: 'skip', name: 'hatched',
      x: of(pic.hatch, function (h) { return x ? h.s[0] : h.t[0] - h.s[0]; }), y: of(pic.hatch, function (h) { return x ? h.t[1] - h.s[1] : h.s[1]; }),
      base: of(pic.hatch, function (h) { return h.s[x ? 1 : 0]; }), width: of(pic.hatch, function (h) { return h.half * 2; }),
      marker: { line: { width: 0 }, color: lanes(pic.hatch), opacity: of(pic.hatch, function (h) { return h.off; }), pattern: { shape: '/', fgcolor: lanes(pic.hatch), bgcolor: ink('paper'), fillmode: 'replace', size: 6, solidity: 0.35 } }
    });
    if (pic.spans.length) out.push(many(pic.spans, { size: 14, opacity: 0 }, 'spans'));
    if (open.length) out.push(Object.assign(many(open, { symbol: 'circle', size: of(open, function (p) { return p.size; }), color: ink('paper'), opacity: 1 }, 'under'), { hoverinfo: 'skip' }));
    if (pic.points.length) out.push(many(pic.points, {
      symbol: of(pic.points, function (p) { return p.symbol; }), size: of(pic.points, function (p) { return p.size; }), opacity: of(pic.points, function (p) { return p.off; }), color: lanes(pic.points),
      line: { color: of(pic.points, function (p) { return /open/.test(p.symbol) ? ink('lane-' + p.lane) : ink('paper'); }), width: of(pic.points, function (p) { return /open/.test(p.symbol) ? 1.75 : 1.5; }) }
    }, 'lanes'));
    if (over.length) out.push(Object.assign(many(over, { symbol: 'circle', size: 4.5, color: lanes(over), opacity: of(over, function (p) { return p.off; }) }, 'over'), { hoverinfo: 'skip' }));
    return out;
  }

  /* Drawing, one after the other */
  function range() { return days && (days.width === width ? days.at : days.map(toPixels).sort(rise)); }
  function draw() {
    queue = queue.then(function () {
      if (!fig) return;
      var at = range(), tokens = colours(), made = figure(at);
      made.layout.newselection = { line: pen('#1559b7', 1) };
      /* Plotly keeps what it is given; the drawing must stay ours. */
      made = JSON.parse(JSON.stringify(themed(made, tokens)));
      var axis = made.layout[fig.along + 'axis'];
      axis.autorange = false;
      busy = true;
      return window.Plotly.react(plot, made.data, made.layout, Object.assign({}, fig.config, { doubleClick: false })).then(function () { busy = false; after(at); });
    }).catch(function (error) { busy = false; throw error; });
    return queue;
  }
  function after(at) {
    stage.classList.add('is-live');
    stage.classList.toggle('is-zoomed', !!at);
    stage.style.touchAction = at && level() ? 'pan-y pinch-zoom' : '';
    plot.style.height = fig.layout.height + 'px';
    page.range = at ? span(at) : '';
    page.tell();
    if (buttons.all) buttons.all.hidden = !at;
    ['back', 'on'].forEach(function (name) { if (buttons[name]) buttons[name].hidden = !at; });
    if (buttons.select) { buttons.select.hidden = media('pointer: coarse'); buttons.select.setAttribute('aria-pressed', String(selecting)); }
    lit = '';
    place();
  }
  function go(next) {
    var whole = full(), least = 12;
    if (next) {
      var wide = Math.max(next[1] - next[0], least), mid = (next[0] + next[1]) / 2, two = Math.abs(toPixels(toDays(mid) + 1) - toPixels(toDays(mid) - 1));
      wide = Math.min(Math.max(wide, two), whole[1] - whole[0]);
      next = [mid - wide / 2, mid + wide / 2];
      if (next[0] < whole[0]) next = [whole[0], whole[0] + wide];
      if (next[1] > whole[1]) next = [whole[1] - wide, whole[1]];
      if (next[0] <= whole[0] + 1 && next[1] >= whole[1] - 1) next = null;
    }
    days = next && Object.assign(next.map(toDays).sort(rise), { at: next, width: width });
    return draw();
  }
  /* Whether a filter has left an event */
  var asked = [null, null];
  function kept(id) {
    if (asked[0] !== page.shown) asked = [page.shown, page.shown && new Set(page.shown)];
    return !asked[1] || asked[1].has(id);
  }
  /* Where the events are on the axis, in order; those that a filter has left */
  function marked() {
    var all = window.timelineMarks;
    return all.at.filter(function (at, n) { return kept(all.id[n]); }).map(toPixels).sort(rise);
  }
  function nearest(list, mid) {
    return list.reduce(function (best, u) { return Math.abs(u - mid) < Math.abs(best - mid) ? u : best; }, list.length ? list[0] : mid);
  }
  function home(id) {
    var n = window.timelineMarks.id.indexOf(id);
    return n < 0 ? null : toPixels(window.timelineMarks.at[n]);
  }
  page.zoom = function (how) {
    var at = range() || full(), mid = (at[0] + at[1]) / 2, half = (at[1] - at[0]) / 2, ways = { back: -turn(), on: turn() };
    if (how === 'select') { selecting = !selecting; return draw(); }
    if (how === 'all') return go(null);
    if (/^at:/.test(how)) {
      at = how.slice(3).split('/').map(number).map(toPixels).sort(rise);
      half = (at[1] - at[0]) * 0.05 + 4;
      return go([at[0] - half, at[1] + half]);
    }
    if (ways[how]) {
      /* A view further, or to the next event where that would be empty */
      mid += ways[how] * half * 1.5;
      var there = marked().filter(function (u) { return (u - (ways[how] > 0 ? at[1] : at[0])) * ways[how] > 0.5; }), next = nearest(there, mid);
      if (there.length && Math.abs(next - mid) > half * 0.9) mid = next;
      return go([mid - half, mid + half]);
    }
    half *= how === 'in' ? 0.5 : 2;
    if (how === 'in') {
      var chosen = stage.querySelector('a.is-selected[data-event]'), own = chosen && home(chosen.dataset.event);
      mid = own !== null && own >= at[0] && own <= at[1] ? own : nearest(marked(), mid);
    }
    return go([mid - half, mid + half]);
  };
  page.filtered = function () {
    stage.classList.toggle('is-filtered', !!page.shown);
    if (days) draw();
  };
  page.selected = function (id) {
    var own = fig && home(id), at = range();
    if (!at || own === null || (own >= at[0] && own <= at[1])) { place(); return; }
    var half = (at[1] - at[0]) / 2;
    go([own - half, own + half]);
  };

  /* The ring round the mark that has the focus, or is selected, while time is zoomed */
  function place() {
    var active = d.activeElement && d.activeElement.closest && d.activeElement.closest('a[data-event]');
    var id = active && stage.contains(active) ? active.dataset.event : '', strong = !!id;
    if (!id) { var chosen = stage.querySelector('a.is-selected'); id = chosen ? chosen.dataset.event : ''; }
    var own = days && drawn[id];
    ring.hidden = !own || own.px < fig.axis[0] - 1 || own.px > fig.axis[1] + 1;
    if (ring.hidden) return;
    ring.className = 'spot' + (strong ? ' strong' : '');
    ring.style.left = xy(own.px, own.across)[0] + 'px';
    ring.style.top = xy(own.px, own.across)[1] + 'px';
  }
  stage.addEventListener('focusin', function (event) {
    var mark = event.target.closest('a[data-event]');
    if (mark && days) page.selected(mark.dataset.event);
  });
  stage.addEventListener('focusout', place);

  /* What stands under the pointer: the nearest point, else words, else what is long, or a pill */
  function hit(event) {
    var box = stage.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top, best = 1e9, id = '';
    if (root.dir === 'rtl') x -= box.width - fig.layout.width;
    spots.forEach(function (s) {
      if (x < s[1] || x > s[3] || y < s[2] || y > s[4]) return;
      var own = s[5] && drawn[s[0]], at = own && xy(own.px, own.across), far = own ? Math.hypot(x - at[0], y - at[1]) : 14;
      if (own && far > 14) far = 20 + Math.min(Math.abs(x - at[0]), Math.abs(y - at[1]));
      if (far < best) { best = far; id = s[0]; }
    });
    return drawn[id] && drawn[id].off ? '' : id;
  }
  function light(id) {
    if (id === lit) return;
    [[lit, false], [id, true]].forEach(function (pair) {
      var own = written[pair[0]], card = pair[0] && d.getElementById(pair[0]);
      if (card) card.classList.toggle('is-hot', pair[1]);
      if (!days && pair[0]) stage.querySelectorAll('[data-event="' + CSS.escape(pair[0]) + '"]').forEach(function (n) { n.classList.toggle('is-hot', pair[1]); });
      for (var k = own ? own[0] : 0; days && own && k < own[1]; k++) {
        plot.querySelectorAll('.annotation[data-index="' + k + '"] text').forEach(function (text) { text.style.textDecoration = pair[1] && k > own[0] ? 'underline' : ''; });
      }
    });
    lit = id;
    stage.classList.toggle('is-pointing', !!id);
    plot.querySelectorAll('.nsewdrag').forEach(function (n) { n.style.cursor = id ? 'pointer' : ''; });
  }
  stage.addEventListener('pointermove', function (event) {
    if (swipe) return slide(event);
    if (!event.buttons && fig && !event.target.closest('.tl-pill')) light(hit(event));
  });
  stage.addEventListener('pointerleave', function () { light(''); });
  stage.addEventListener('click', function (event) {
    if (!fig || event.target.closest('a') || stage.slid) { stage.slid = false; return; }
    var id = hit(event);
    if (/^at:/.test(id)) page.zoom(id);
    else if (id) location.hash = encodeURIComponent(id);
  });

  /* A finger scrolls the page, always; sideways it moves the zoomed time, which the page lets go */
  var swipe = null;
  stage.addEventListener('touchstart', function (event) { event.stopPropagation(); }, { capture: true, passive: true });
  stage.addEventListener('pointerdown', function (event) {
    stage.slid = false;
    if (days && level() && event.pointerType === 'touch' && event.isPrimary) swipe = { x: event.clientX, at: range() };
  });
  function slide(event) {
    var scale = (swipe.at[1] - swipe.at[0]) / (fig.axis[1] - fig.axis[0]), by = (swipe.x - event.clientX) * scale;
    if (Math.abs(swipe.x - event.clientX) < 6 && !stage.slid) return;
    stage.slid = true;
    if (!busy) go([swipe.at[0] + by, swipe.at[1] + by]);
  }
  ['pointerup', 'pointercancel'].forEach(function (kind) {
    stage.addEventListener(kind, function (event) {
      if (swipe && stage.slid && kind === 'pointerup') slide(event);
      swipe = null;
    });
  });

  function listen() {
    plot.on('plotly_relayout', function (change) {
      if (busy || change.dragmode) return;
      var axis = plot._fullLayout[fig.along + 'axis'].range.slice().sort(rise);
      if (Object.keys(change).some(function (key) { return key.indexOf(fig.along + 'axis') === 0; })) go(axis);
    });
    plot.on('plotly_doubleclick', function () { go(null); return false; });
    plot.on('plotly_selected', function (event) {
      var box = event && event.range && event.range[fig.along];
      if (!box) return;
      var ends = box.map(toDays).sort(rise);
      selecting = false;
      page.period(iso(ends[0]), iso(ends[1]));
      draw();
    });
  }

  /* The chart that fits, now and after every change of width; the zoomed time stays */
  function fit() {
    var chart = Array.prototype.filter.call(stage.querySelectorAll('.chart'), function (c) { return c.offsetParent !== null; })[0];
    var to = chart && +/\bw(\d+)/.exec(chart.className)[1];
    if (!to || to === width || room.clientWidth < to / 2) return Promise.resolve();
    width = to;
    return Promise.all([
      window.timelineMarks || page.script('marks.js'),
      (window.timelineCharts || {})[to] || page.script('chart-' + to + '.js')
    ]).then(function () {
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
      page.fitted = fit;
      listen();
      new ResizeObserver(function () { fit(); }).observe(room);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
      new MutationObserver(draw).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
      page.filtered();
    });
  };
})();
