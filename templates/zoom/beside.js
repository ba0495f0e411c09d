/* Words beside a column of marks: in the order of time, each as near to its mark as the others let
   it, and the words of the stretched weeks among them. Needs stage.js, picture.js, labels.js. */
function beside(pic, labels) {
  var run = [];
  fig.panels.forEach((panel) => {
    var from = Math.max(pic.at(panel[0]), fig.axis[0]);
    if (panel[2] < 0 || from > fig.axis[1] || pic.at(panel[1]) < fig.axis[0] + 40) return;
    var note = fig.texts[panel[2]];
    run.push({ at: from, want: from + 4, height: 20, l: { y: note.y - 8, notes: [note] } });
  });
  var taken = run.map((r) => [r.want, r.want + r.height]);
  labels.forEach((l) => {
    var at = pic.at(l.u);
    var from = at - 8;
    var to = from + l.h + 5;
    if (!inView(at)) return;
    if (!l.fresh) run.push({ l, at, want: at - 9, height: l.h + 4 });
    else if (taken.every((t) => to <= t[0] || t[1] <= from) && abreast(pic, l, at))
      taken.push([from, to]);
  });
  stacked(run);
  run.forEach((r) => {
    if (r.y >= -2) led(pic, r);
  });
}

/* Words at the height of their mark, if there is room for them; whether there was */
function abreast(pic, l, at) {
  var side = fig.rtl ? -1 : 1;
  var left = besideMarks();
  var end = left + side * l.w;
  var from = pic.notes.length;
  if (at - 8 + l.h > fig.layout.height || l.w > besideRoom() + 2) return false;
  var leader = [
    [l.across + side * 7, l.u],
    [left - side * 4, l.u],
  ];
  thread(pic, leader, 'line', 1);
  l.notes.forEach((note, n) => {
    pic.notes.push({ ...note, x: left, y: l.u, xshift: 0, yshift: -16 * n });
  });
  spoken(l.id, [Math.min(left, end), at - 8, Math.max(left, end), at - 8 + l.h], from, pic);
  return true;
}
/* Where the words begin beside an upright chart, and how wide they may be */
function besideMarks() {
  return fig.rtl ? near(fig.plot[0]) - 14 : near(fig.plot[1]) + 14;
}
function besideRoom() {
  return fig.rtl ? besideMarks() - 2 : fig.layout.width - besideMarks() - 2;
}

/* One below the other: pushed down by what is above, and up again where they end below the foot */
function stacked(run) {
  var y = Math.max(4, fig.axis[0] - 9);
  var floor = fig.layout.height;
  run.sort((p, q) => p.at - q.at || p.l.y - q.l.y);
  run.forEach((r) => {
    r.y = Math.max(r.want, y);
    y = r.y + r.height;
  });
  for (var k = run.length - 1; k >= 0; k--) {
    run[k].y = Math.min(run[k].y, floor - run[k].height);
    floor = run[k].y;
  }
}

/* Words where they have come to stand, and the bent leader to their mark */
function led(pic, r) {
  var l = r.l;
  var shift = r.y - l.y;
  var from = pic.notes.length;
  l.notes.forEach((note) => pic.notes.push(pinned(note, note.x, note.y + shift)));
  if (!l.leader) return;
  var last = l.leader[l.leader.length - 1];
  var end = last[1] + shift;
  var bent = l.leader.map((p, n) => {
    var at = n < l.leader.length - 2 ? r.at : end;
    return [p[0], pic.a + (at - fig.axis[0]) / pic.k];
  });
  thread(pic, bent, 'line', 1);
  var box = fig.rtl
    ? [last[0] - l.w - 4, r.y, last[0], r.y + l.h]
    : [last[0], r.y, last[0] + l.w + 4, r.y + l.h];
  spoken(l.id, box, from, pic);
}
