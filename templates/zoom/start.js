/* The start: ``page.start`` lays the plot under the drawing, listens to Plotly, and keeps to the
   chart that fits. Needs stage.js, axis.js, dates.js, moving.js. */
function listen() {
  plot.on('plotly_relayout', (change) => {
    if (busy || change.dragmode) return;
    var moved = Object.keys(change).some((key) => key.indexOf(fig.along + 'axis') === 0);
    if (moved) go(plot._fullLayout[fig.along + 'axis'].range.slice().sort(rise));
  });
  plot.on('plotly_doubleclick', () => {
    go(null);
    return false;
  });
  plot.on('plotly_selected', (event) => {
    var box = event && event.range && event.range[fig.along];
    if (!box) return;
    var ends = box.map(toDays).sort(rise);
    selecting = false;
    page.period(iso(ends[0]), iso(ends[1]));
    draw();
  });
}

/* The chart that fits, as large as it is, now and after every change of width; the zoomed time
   stays */
function fit() {
  var charts = Array.from(stage.querySelectorAll('.chart'));
  var chart = charts.filter((c) => c.offsetParent !== null)[0];
  var to = chart && +/\bw(\d+)/.exec(chart.className)[1];
  if (!to || room.clientWidth < to / 2) return Promise.resolve();
  layer.style.transform = 'scale(' + chart.firstChild.getBoundingClientRect().width / to + ')';
  if (to === width) return Promise.resolve();
  width = to;
  return Promise.all([
    window.timelineMarks || page.script('marks.js'),
    (window.timelineCharts || {})[to] || page.script('chart-' + to + '.js'),
  ]).then(() => {
    fig = window.timelineCharts[to];
    all = window.timelineMarks;
    plot.style.width = fig.layout.width + 'px';
    return draw();
  });
}

page.start = () => {
  layer.className = 'over';
  plot.className = 'plot';
  plot.setAttribute('aria-hidden', 'true');
  ring.className = 'spot';
  ring.hidden = true;
  layer.append(plot, ring);
  stage.prepend(layer);
  return fit().then(() => {
    listen();
    new ResizeObserver(() => fit()).observe(room);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    new MutationObserver(draw).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
    page.filtered();
  });
};
