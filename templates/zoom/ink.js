/* Colours and the width of words. A figure is written in the light colours; each stands for a
   token of the page, and is exchanged for what the token is now. Needs stage.js. */
var INK = {};
function ink(name) {
  return INK[name] || INK.ink;
}
/* The light colours of the chart, by the names of their tokens */
function inked() {
  INK = {};
  Object.keys(fig.colors).forEach((light) => {
    INK[fig.colors[light]] = light;
  });
}

/* What each light colour is now, in this theme */
function colours() {
  var probe = d.createElement('i');
  var out = {};
  stage.appendChild(probe);
  Object.keys(fig.colors).forEach((light) => {
    probe.style.color = 'var(--' + fig.colors[light] + ')';
    out[light] = getComputedStyle(probe).color;
  });
  probe.remove();
  return out;
}
function themed(value, tokens) {
  if (typeof value === 'string') {
    if (tokens[value]) return tokens[value];
    return value.replace(/color:(#\w{6})/g, (whole, light) => 'color:' + (tokens[light] || light));
  }
  if (Array.isArray(value)) return value.map((v) => themed(v, tokens));
  if (!value || typeof value !== 'object') return value;
  var out = {};
  Object.keys(value).forEach((key) => {
    out[key] = key === 'customdata' ? value[key] : themed(value[key], tokens);
  });
  return out;
}

/* Words are measured before they are set, so that they can be left out where there is no room */
var brush = d.createElement('canvas').getContext('2d');
function faces() {
  return getComputedStyle(root).getPropertyValue('--sans').trim() || fig.layout.font.family;
}
function measured(text, font) {
  var bold = /^<b>|^.<b>/.test(text) ? '600 ' : '';
  var bare = text.replace(/<[^>]*>|[\u2068\u2069]/g, '').replace(/&\w+;/g, '&');
  brush.font = bold + font + 'px ' + faces();
  return brush.measureText(bare).width;
}
function wrapped(text, font, room) {
  return text.split(' ').reduce((lines, word) => {
    var longer = [...lines.slice(-1), word].join(' ');
    var fits = lines.length && measured(longer, font) <= room;
    return fits ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
function widest(notes) {
  var widths = notes.map((note) => measured(note.text, note.font.size));
  return Math.max(...widths) + 2;
}
