/* The whole figure: ``figure`` gives data and layout for Plotly, at rest (no range) or of a stretch
   of time. Needs every room above. */
function figure(at) {
  var pic = picture(at ? at[0] : fig.axis[0], at ? at[1] : fig.axis[1]);
  inked();
  pic.zoomed = !!at;
  spots = [];
  drawn = {};
  written = {};
  slim = !!at && fig.mode === 'columns' && !level();
  var single = at && fig.mode !== 'events' ? opened(pic) : null;
  slim = slim && !!single;
  pic.single = single;
  if (at) ground(pic);
  else {
    pic.shapes = fig.ground.slice();
    pic.notes = fig.texts.slice();
  }
  (single || fig.places).forEach((p) => {
    mark(p[0], p[1], [p[2] || 0, p[3] || 0], pic, p[4] || (level() ? 17 : fig.pitch));
  });
  var labels = wordsOf(pic, single);
  if (!at) labels.forEach((l) => resting(pic, l));
  else if (level()) flags(pic, labels);
  else beside(pic, labels);
  if (!single) crowded(pic);
  stroked(pic);
  return { data: (single ? [] : fig.crowd.data).concat(traces(pic)), layout: laidOut(pic, at) };
}

/* Words where the drawing of the page has them */
function resting(pic, l) {
  var from = pic.notes.length;
  var box = fig.labels.filter((k) => k.event === l.id)[0].box;
  thread(pic, l.leader, 'line', 1);
  pic.notes = pic.notes.concat(l.notes);
  spoken(l.id, [box[0], box[1], box[0] + box[2], box[1] + box[3]], from, pic);
}
/* The pills of a crowd: how many events there are, and the time a click opens */
function crowded(pic) {
  var crowd = fig.crowd;
  pic.shapes = pic.shapes.concat(crowd.shapes);
  pic.notes = pic.notes.concat(crowd.annotations);
  crowd.data.forEach((trace) => {
    (trace.customdata || []).forEach((c, n) => {
      var x = level() ? pic.at(trace.x[n]) : trace.x[n];
      var y = level() ? trace.y[n] : pic.at(trace.y[n]);
      spots.push(['at:' + c[0] + '/' + c[2], x - 12, y - 12, x + 12, y + 12, 0]);
    });
  });
}

function laidOut(pic, at) {
  var layout = { ...fig.layout };
  layout.shapes = pic.shapes;
  layout.annotations = pic.notes;
  layout.font = { ...layout.font, family: faces() };
  layout.hoverlabel = { ...layout.hoverlabel, font: layout.font };
  layout.xaxis = { ...layout.xaxis };
  layout.yaxis = { ...layout.yaxis };
  if (at) Object.assign(layout[fig.along + 'axis'], framed(at));
  if (selecting) layout.dragmode = 'select';
  else layout.dragmode = at ? 'pan' : 'zoom';
  layout.selectdirection = level() ? 'h' : 'v';
  return layout;
}
/* The axis of a stretch of time: where it is on the paper, what it shows, how far it can be moved */
function framed(at) {
  var W = fig.layout.width;
  var H = fig.layout.height;
  var ends = fig.axis;
  return {
    domain: level() ? [ends[0] / W, ends[1] / W] : [1 - ends[1] / H, 1 - ends[0] / H],
    range: level() ? at : [at[1], at[0]],
    minallowed: ends[0],
    maxallowed: ends[1],
  };
}
