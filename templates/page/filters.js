/* Filters: lanes, words, status, source and time; on chart and list, kept in the address. Gives
   ``filter`` and what is told of it. Needs base.js, events.js, and ``page`` of reaching.js. */
var chips = all('.chip');
var asked = location.search;

/* Fields that few use are not made until they are: each costs every reader a look at its form */
function fields() {
  return form ? all('input, select', form) : [];
}
function extra() {
  var waiting = one('.extra template');
  if (waiting) waiting.replaceWith(waiting.content);
}
on(one('.extra summary'), 'click', extra);

/* A day as a number that can be compared; what a reader leaves out of it is filled up */
function number(day, last) {
  var found = /^Y?(-?\d+)(?:-(\d+))?(?:-(\d+))?/.exec(day);
  if (!found) return NaN;
  return +found[1] * 416 + (found[2] || (last ? 12 : 1)) * 32 + +(found[3] || (last ? 31 : 1));
}
function pressed(chip) {
  return chip.getAttribute('aria-pressed') !== 'false';
}
function press(chip, yes) {
  chip.setAttribute('aria-pressed', String(yes));
}

/* From an address the fields are filled, and without one they are read and the address kept */
function filter(from) {
  var value = from === undefined ? read() : fill(from);
  var off = chips.filter((c) => !pressed(c));
  if (from !== undefined && (off.length || fields().some((f) => f.value))) fold.open = true;
  var active = sift(off, value);
  var left = shownOf(items);
  all('.gap').forEach((gap) => {
    gap.hidden = active;
  });
  all('.dense, .group').forEach((box) => {
    box.hidden = !one('li[data-days]:not([hidden])', box);
  });
  groups.forEach((group) => {
    var own = shownOf(group.items).length;
    group.node.hidden = !own;
    group.count.textContent = active ? own + ' / ' + group.items.length : group.said;
    if (active && left.length <= 200) group.node.open = !!own;
    write(group);
  });
  offer(active && left.length > 0);
  empty.hidden = left.length > 0 || !items.length;
  page.shown = active ? left.map((item) => item.id) : null;
  page.counted = active ? words.of.replace('{shown}', left.length) : '';
  fade();
  tell();
  if (from === undefined) keep(off, value);
  if (page.filtered) page.filtered();
}
function read() {
  var value = {};
  fields().forEach((f) => {
    value[f.name] = f.value.trim();
  });
  return value;
}
function fill(from) {
  var value = {};
  var q = new URLSearchParams(from);
  var wanted = q.get('lane') && q.get('lane').split(',');
  chips.forEach((c) => press(c, !wanted || wanted.indexOf(c.dataset.id) >= 0));
  if (from) extra();
  fields().forEach((f) => {
    f.value = q.get(f.name) || '';
    /* What a list does not offer is not asked for */
    f.value = value[f.name] = f.value;
  });
  return value;
}
/* Marks each event as shown or not; whether any filter is set */
function sift(off, value) {
  var { status, from, to } = value;
  var lanes = off.map((c) => c.dataset.lane);
  var terms = plain(value.q || '')
    .split(/\s+/)
    .filter(Boolean);
  var source = plain(value.source || '');
  var low = number(from || '', false);
  var high = number(to || '', true);
  function inTime(days) {
    if (!from && !to) return true;
    return days[0] !== '' && !(number(days[1]) < low) && !(number(days[0]) > high);
  }
  items.forEach((item) => {
    item.shown =
      lanes.indexOf(item.lane) < 0 &&
      inTime(item.days) &&
      (!status || item.status.indexOf(status) >= 0) &&
      (!source || text(item).indexOf(source) >= 0) &&
      terms.every((term) => text(item).indexOf(term) >= 0);
    if (item.node) item.node.hidden = !item.shown;
  });
  return !!(off.length || terms.length || source || status || from || to);
}

/* Marks that a filter has not left are pale, and so are pills that hold none */
function fade() {
  var shown = page.shown && new Set(page.shown);
  all('[data-event]', room).forEach((node) => {
    node.classList.toggle('is-off', !!shown && !shown.has(node.dataset.event));
  });
  all('.tl-pill', room).forEach((pill) => {
    pill.classList.toggle('is-off', !!shown && !holds(pill.dataset));
  });
  all('.chart svg', room).forEach((svg) => {
    var at = one('a[tabindex="0"]', svg);
    var next = at && at.matches('.is-off') && one('a:not(.is-off)', svg);
    if (!next) return;
    at.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
  });
}
/* Whether one of the events of a pill is left */
function holds(pill) {
  var from = number(pill.from);
  var to = number(pill.to);
  var chip = chips.filter((c) => c.dataset.id === pill.lane)[0];
  return shownOf(items).some(({ lane, days }) => {
    return (
      (!chip || chip.dataset.lane === lane) && number(days[0]) <= to && number(days[1]) >= from
    );
  });
}

on(window, 'popstate', () => {
  if (location.search === asked) return;
  asked = location.search;
  filter(asked);
});
function keep(off, value) {
  var q = new URLSearchParams(location.search);
  var left = chips.filter((c) => off.indexOf(c) < 0).map((c) => c.dataset.id);
  ['lane', 'q', 'status', 'source', 'from', 'to'].forEach((key) => q.delete(key));
  if (off.length) q.set('lane', left.join(','));
  Object.keys(value).forEach((key) => {
    if (value[key]) q.set(key, value[key]);
  });
  q = q.toString();
  try {
    history.replaceState(null, '', (q ? '?' + q : location.pathname) + location.hash);
  } catch (error) {
    /* a sandbox without an address */
  }
  asked = location.search;
}

/* What is in sight and how much of it is left, and the way back */
function tell() {
  var parts = [page.range || (page.counted ? '' : whole), page.counted];
  state.textContent = parts.filter(Boolean).join(' · ');
}
var back;
function offer(yes) {
  if (yes && !back) {
    back = one('button', empty).cloneNode(true);
    state.after(back);
    on(back, 'click', () => page.clear());
  }
  if (back) back.hidden = !yes;
}
on(one('button', empty), 'click', () => page.clear());
chips.forEach((chip) => {
  on(chip, 'click', () => {
    press(chip, chip.getAttribute('aria-pressed') !== 'true');
    filter();
  });
});
on(form, 'input', () => filter());
on(form, 'submit', (event) => event.preventDefault());
