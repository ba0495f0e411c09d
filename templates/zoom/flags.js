/* Words above their marks. Each keeps the side and the height it has in the drawing of the page
   while it fits: there nothing overlaps, and places only move apart. Where the edge is in its way
   it stands on the other side or at another height, if that is free; else it waits until there is
   room. Needs stage.js, picture.js, labels.js. */
function flags(pic, labels) {
  var W = fig.layout.width;
  var heights = heightsOf(labels);
  var edge = fig.rtl ? [0, fig.axis[1] + 8] : [fig.axis[0] - 8, W + 2];
  var taken = [];
  var poles = [];

  function outside(l, y, made) {
    return made[0] < edge[0] || made[2] > edge[1] || (l.fresh && y < fig.lanes[l.lane][0] - 2);
  }
  function fits(l, side, y) {
    var made = boxOf(pic, l, side, y);
    var pole = poleOf(pic, l, y);
    var near = (p) => l.fresh && Math.abs(p[0] - pole[0]) < 3 && p[3] === pole[3];
    if (taken.some((t) => meets(made, t, 4) || meets(pole, t, 1))) return false;
    return !poles.some((p) => meets(made, p, 2) || near(p));
  }
  function stand(l, side, y) {
    var made = boxOf(pic, l, side, y);
    taken.push(made);
    poles.push(poleOf(pic, l, y));
    hoist(pic, l, side, y, made);
  }
  function tried(l, side, y) {
    if (outside(l, y, boxOf(pic, l, side, y)) || !fits(l, side, y)) return false;
    stand(l, side, y);
    return true;
  }

  /* First those in sight that need not move, then the others in sight, then what a pan brings */
  var rest = [];
  var ahead = [];
  labels.forEach((l) => {
    var at = pic.at(l.u);
    if (!inView(at)) ahead.push(l);
    else if (!tried(l, l.side, l.y)) rest.push(l);
  });
  rest.forEach((l) => {
    [l.side, -l.side].some((side) =>
      heights[l.lane].some((y) => tried(l, side, l.fresh ? y : y - l.h)),
    );
  });
  ahead.forEach((l) => {
    var at = pic.at(l.u);
    if (!l.fresh && at > -W && at < 2 * W && fits(l, l.side, l.y)) stand(l, l.side, l.y);
  });
}

/* The heights of a lane at which words may stand: where others do, or line by line */
function heightsOf(labels) {
  var heights = {};
  labels.forEach((l) => {
    var own = (heights[l.lane] = heights[l.lane] || []);
    if (l.fresh) for (var y = l.y; y >= fig.lanes[l.lane][0] - 2; y -= 34) own.push(y);
    else own.push(l.y + l.h);
  });
  return heights;
}
/* Boxes are [left, top, right, foot] */
function boxOf(pic, l, side, y) {
  var at = pic.at(l.u);
  return side > 0 ? [at + 3, y, at + 6 + l.w, y + l.h] : [at - 6 - l.w, y, at - 3, y + l.h];
}
function poleOf(pic, l, y) {
  var at = pic.at(l.u);
  return [at - 0.5, y + l.h, at + 0.5, l.foot];
}
function meets(p, q, pad) {
  return p[0] < q[2] + pad && q[0] < p[2] + pad && p[1] < q[3] && q[1] < p[3];
}

/* Pole and words, turned where they stand on the other side */
function hoist(pic, l, side, y, made) {
  var from = pic.notes.length;
  var pole = [
    [l.u, l.foot],
    [l.u, y + 2],
  ];
  thread(pic, pole, 'line', 1);
  l.notes.forEach((note) => {
    var moved = { ...note, x: l.u, y: note.y + (l.fresh ? y : y - l.y) };
    if (side !== l.side) {
      moved.xshift = -(note.xshift || 0);
      moved.xanchor = { left: 'right', right: 'left' }[note.xanchor] || note.xanchor;
    }
    pic.notes.push(moved);
  });
  spoken(l.id, made, from, pic);
}
