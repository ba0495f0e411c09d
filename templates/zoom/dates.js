/* Days as dates, and dates in the words of the page. A day is a number, counted from 1970.
   Needs stage.js, axis.js. */

/* Day before month, as the page has it */
var tongue = !root.lang || root.lang === 'en' ? 'en-GB' : root.lang;

function date(day) {
  var found = new Date(0);
  found.setUTCDate(found.getUTCDate() + Math.floor(day));
  return found;
}
function number(day) {
  var found = /^Y?(-?\d+)-(\d+)-(\d+)/.exec(day);
  var at = new Date(0);
  at.setUTCFullYear(+found[1], found[2] - 1, +found[3]);
  return at / 864e5;
}
/* As EDTF has it: a year of more than four figures begins with a Y */
function iso(day) {
  var at = date(day);
  var year = at.getUTCFullYear();
  var size = String(Math.abs(year)).padStart(4, '0');
  var rest = at.toISOString().slice(-19, -14).replace(/^-?/, '-');
  if (year < 0) return '-' + size + rest;
  return (year > 9999 ? 'Y' : '') + size + rest;
}

function format(low, how) {
  /* Years before the first are counted backwards, and say so */
  var era = date(low).getUTCFullYear() < 1 ? { era: 'short' } : {};
  return new Intl.DateTimeFormat(tongue, { timeZone: 'UTC', calendar: 'gregory', ...era, ...how });
}
function words(day, how) {
  return format(day, how).format(date(day));
}
/* The words of a stretch of the axis: the nearer, the more of a date is told */
function span(range) {
  var ends = range.map(toDays).sort(rise);
  var how = { year: 'numeric' };
  if (ends[1] - ends[0] < 1200) how.month = level() ? 'long' : 'short';
  if (ends[1] - ends[0] < 100) how.day = 'numeric';
  try {
    return format(ends[0], how).formatRange(date(ends[0]), date(ends[1]));
  } catch (error) {
    return words(ends[0], how) + ' – ' + words(ends[1], how);
  }
}
/* The date of an event: its own words, or its day */
function said(n, month) {
  return all.date[n] || words(all.at[n], { day: 'numeric', month, year: 'numeric' });
}
function isolated(text) {
  return fig.rtl ? '\u2068' + text + '\u2069' : text;
}
