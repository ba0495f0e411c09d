/* The words of the events: ``wordsOf`` gives a label for each, with the place of its mark and the
   notes it is made of; flags.js and beside.js find room for them.
   Needs stage.js, dates.js, ink.js, picture.js and the marks that are drawn. */
function wordsOf(pic, single) {
  return single ? single.map((place) => freshLabel(place, single)) : drawnLabels(pic);
}

/* The labels that the drawing of the page has, each on its side and at its height */
function drawnLabels(pic) {
  var shown = fig.labels.filter((l) => l.leader.length && kept(l.event));
  return shown.map((l) => {
    var own = drawn[l.event];
    var pole = l.leader[0];
    return {
      id: l.event,
      lane: l.lane,
      u: pic.zoomed && own ? own.u : pole[level() ? 0 : 1],
      foot: Math.max(pole[1], l.leader[1][1]),
      y: l.box[1],
      w: level() ? widest(l.notes) : l.box[2],
      h: l.box[3],
      side: l.box[0] + l.box[2] / 2 < pole[0] ? -1 : 1,
      notes: l.notes,
      leader: l.leader,
    };
  });
}
/* A label for an event that is one of a crowd in the drawing: date and title, each on one line
   where there are flags, and on as many as it takes beside a column */
function freshLabel(place, single) {
  var n = place[0];
  var own = drawn[all.id[n]];
  var tracks = single.filter((p) => all.lane[p[0]] === own.lane).map((p) => p[1]);
  var first = Math.min(own.across, ...tracks);
  var side = fig.rtl ? -1 : 1;
  var lines = level() ? [all.title[n]] : wrapped(all.title[n], 13, besideRoom());
  var notes = lines.map((line, k) => freshNote(line, 22.3 + 16 * k, 13, side));
  notes.unshift(freshNote('<b>' + said(n, 'short') + '</b>', 7.7, 12, side));
  return {
    id: all.id[n],
    lane: own.lane,
    u: own.u,
    foot: own.across - 7,
    y: first - 44,
    w: widest(notes),
    h: 15 + 16 * lines.length,
    side,
    fresh: true,
    notes,
    across: own.across,
  };
}
function freshNote(text, dy, size, side) {
  return {
    text: isolated(text),
    x: 0,
    y: dy,
    xshift: side * 5,
    xanchor: side > 0 ? 'left' : 'right',
    yanchor: 'middle',
    showarrow: false,
    borderpad: 0,
    font: { size, color: ink('ink') },
  };
}

/* Which notes are the words of an event, and where they are pointed at */
function spoken(id, box, from, pic) {
  written[id] = [from, pic.notes.length];
  spots.push([id, ...box, 0]);
}
