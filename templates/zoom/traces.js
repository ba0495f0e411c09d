/* What can be pointed at, and the points and hatches, as traces of Plotly. The words of a mark
   stand beside it, or come when it is pointed at. Needs stage.js, dates.js, ink.js. */
function traces(pic) {
  var reported = (p) => p.n >= 0 && all.status[p.n] === 'reported';
  var open = pic.points.filter(hollow);
  var cores = pic.points.filter(reported);
  var out = [];
  if (pic.hatch.length) out.push(hatches(pic.hatch));
  if (pic.spans.length) out.push(spans(pic.spans));
  if (open.length) out.push(discs(open, 'under', sizes(open), ink('paper'), 1));
  if (pic.points.length) out.push(heads(pic.points));
  if (cores.length) out.push(discs(cores, 'over', 4.5, laneInks(cores), shades(cores)));
  return out;
}

function hollow(p) {
  return /open/.test(p.symbol);
}
function laneInks(list) {
  return list.map((p) => ink('lane-' + p.lane));
}
function shades(list) {
  return list.map((p) => p.off);
}
function sizes(list) {
  return list.map((p) => p.size);
}

/* Points that tell which event they are: its id, and its words unless they are written */
function told(list, name, marker) {
  return {
    type: 'scatter',
    mode: 'markers',
    name,
    cliponaxis: name === 'spans',
    x: list.map((p) => p.xy[0]),
    y: list.map((p) => p.xy[1]),
    customdata: list.map((p) => (p.n < 0 ? [] : [all.id[p.n]])),
    hovertext: list.map((p) => {
      return p.n < 0 ? '' : '<b>' + all.title[p.n] + '</b><br>' + said(p.n, 'long');
    }),
    hoverinfo: list.map((p) => {
      if (p.n < 0) return 'skip';
      return written[all.id[p.n]] ? 'none' : 'text';
    }),
    marker,
  };
}
function spans(list) {
  return told(list, 'spans', { size: 14, opacity: 0 });
}
function heads(list) {
  return told(list, 'lanes', {
    symbol: list.map((p) => p.symbol),
    size: sizes(list),
    opacity: shades(list),
    color: laneInks(list),
    line: {
      color: list.map((p) => ink(hollow(p) ? 'lane-' + p.lane : 'paper')),
      width: list.map((p) => (hollow(p) ? 1.75 : 1.5)),
    },
  });
}
/* The paper under an open point, the core on one that is reported: nothing to point at */
function discs(list, name, size, color, opacity) {
  var marker = { symbol: 'circle', size, color, opacity };
  return { ...told(list, name, marker), customdata: list.map(() => []), hoverinfo: 'skip' };
}
function hatches(list) {
  var upright = !level();
  return {
    type: 'bar',
    orientation: upright ? 'v' : 'h',
    hoverinfo: 'skip',
    name: 'hatched',
    x: list.map((h) => (upright ? h.s[0] : h.t[0] - h.s[0])),
    y: list.map((h) => (upright ? h.t[1] - h.s[1] : h.s[1])),
    base: list.map((h) => h.s[upright ? 1 : 0]),
    width: list.map((h) => h.half * 2),
    marker: {
      line: { width: 0 },
      color: laneInks(list),
      opacity: shades(list),
      pattern: {
        shape: '/',
        fgcolor: laneInks(list),
        bgcolor: ink('paper'),
        fillmode: 'replace',
        size: 6,
        solidity: 0.35,
      },
    },
  };
}
