/* What all rooms of the zoom share: the page, the stage, the chart that is shown and what is on it.
   Needs the page's own script (``timelinePage``). */
var page = window.timelinePage;
var d = document;
var root = d.documentElement;
var room = page.room;
var stage = room.querySelector('.stage');
var layer = d.createElement('div');
var plot = d.createElement('div');
var ring = d.createElement('i');

/* The chart of one width: axis, lanes, labels and the ground, as Python has laid them out */
var fig = null;
var width = 0;
/* Every event, column by column (``marks.js`` of the site) */
var all = null;
/* The zoomed time, as days since 1970, or nothing */
var days = null;
var selecting = false;
/* Whether the lanes leave half their room to words: upright columns that are drawn one by one */
var slim = false;
var busy = false;

/* Where each event is now: its words and its mark, in pixels of the stage */
var spots = [];
var drawn = {};
var written = {};
var lit = '';

var buttons = {};
d.querySelectorAll('[data-zoom]').forEach((b) => {
  buttons[b.dataset.zoom] = b;
});

/* A page may forbid inline styles: Plotly writes them as attributes, the CSSOM is allowed. */
var guard = d.createElement('meta');
var set = Element.prototype.setAttribute;
guard.id = 'plotly.js-style-global';
guard.className = 'no-inline-styles';
d.head.appendChild(guard);
Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else set.call(this, name, value);
};

function media(query) {
  return matchMedia('(' + query + ')').matches;
}
/* Where the chart lies on the screen, and how much larger than drawn */
function lies() {
  var box = plot.getBoundingClientRect();
  return { x: box.left, y: box.top, scale: box.width / width };
}
function rise(p, q) {
  return p - q;
}

/* Whether time runs along the line of reading; it runs downwards on a phone */
function level() {
  return fig.along === 'x';
}
/* 1, or -1 where time runs to the left */
function turn() {
  return fig.rtl && level() ? -1 : 1;
}
/* Whether a pixel of the axis is in sight */
function inView(px) {
  return px >= fig.axis[0] - 1 && px <= fig.axis[1] + 1;
}
function xy(along, across) {
  return level() ? [along, across] : [across, along];
}

/* A place across the axis, as near to it as the lanes now are */
function near(across) {
  var first = fig.axisAt + (fig.rtl ? -6 : 6);
  return slim ? first + (across - first) / 2 : across;
}

/* Whether a filter has left an event */
var asked = [null, null];
function kept(id) {
  if (asked[0] !== page.shown) asked = [page.shown, page.shown && new Set(page.shown)];
  return !asked[1] || asked[1].has(id);
}
