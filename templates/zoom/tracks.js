/* In a crowded story: which events are drawn one by one, and on which track of their lane.
   ``opened`` gives their places, or nothing where they are too many. Needs stage.js, axis.js. */
function opened(pic) {
  var sight = inSight(pic);
  if (sight.count > 150) return null;
  var lanes = tracks(sight.events, pic);
  var tight = false;
  Object.keys(lanes).forEach((k) => {
    if (spaced(lanes[k], fig.lanes[k].map(near))) tight = true;
  });
  if (tight && sight.count > 60) return null;
  return sight.events.map((n) => {
    var lane = lanes[all.lane[n]];
    var own = lane.of[n];
    var track = own[1] + (own[0] ? lane.rows[0].length : 0);
    return [n, lane.first + lane.pitch * Math.min(track, lane.most), 0, 0, lane.pitch];
  });
}

/* How many events are in sight, and those of them and of half a view around that are shown */
function inSight(pic) {
  var ends = [toDays(pic.a), toDays(pic.b)].sort(rise);
  var pad = (ends[1] - ends[0]) / 2;
  var last = Math.max(...fig.segments.map((s) => s[1]));
  var out = { count: 0, events: [] };
  for (var n = 0; n < all.id.length; n++) {
    var from = all.start[n];
    var to = all.form[n] === 'since' ? last : all.end[n];
    if (from <= ends[1] && to >= ends[0]) out.count++;
    if (from <= ends[1] + pad && to >= ends[0] - pad && kept(all.id[n])) out.events.push(n);
  }
  return out;
}

/* Per lane two sets of tracks, of points and of what is long; each event is on the first of its
   set that is free where it stands */
function tracks(events, pic) {
  var lanes = {};
  var tip = fig.axis[turn() > 0 ? 1 : 0];
  events.forEach((n) => {
    var lane = (lanes[all.lane[n]] = lanes[all.lane[n]] || { rows: [[], []], of: {} });
    var end = all.form[n] === 'since' ? tip : toPixels(all.end[n]);
    var ends = [toPixels(all.start[n]), end].map(pic.at).sort(rise);
    var from = ends[0] - 6.5 - (all.form[n] === 'until' ? 34 : 0);
    var to = ends[1] + 6.5 + (all.doubtful[n] ? 12 : 0);
    var long = to - from > 60 ? 1 : 0;
    var rows = lane.rows[long];
    var taken = (row) => row.some((p) => from < p[1] && p[0] < to);
    var track = 0;
    while (rows[track] && taken(rows[track])) track++;
    (rows[track] = rows[track] || []).push([from, to]);
    lane.of[n] = [long, track];
  });
  return lanes;
}

/* Points on the upper tracks, what is long below them; closer together where there are many.
   ``at`` is the lane of the drawing: its top, its foot, its first track. True where it is full. */
function spaced(lane, at) {
  var steps = lane.rows[0].length + lane.rows[1].length - 1;
  var high = at[1] - at[0];
  var usual = level() ? 17 : 11;
  var foot = level() ? 12 : 5;
  var room = high - (level() ? 26 : 10);
  if (level() && steps * 9 < high - 60) room = high - 60;
  lane.pitch = Math.max(Math.min(usual, steps ? room / steps : usual), 5);
  lane.most = Math.floor(room / lane.pitch + 0.01);
  lane.first = Math.min(at[2], at[1] - foot - Math.min(steps, lane.most) * lane.pitch);
  return steps > lane.most;
}
