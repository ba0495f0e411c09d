/* The page with scripts on: filters, links between chart and list, keys, copying, and the call
   for the zoom when the reader reaches for the chart. Everything is readable without it. */
(function () {
  'use strict';
  var d = document, root = d.documentElement, said = d.getElementById('words');
  var words = said ? JSON.parse(said.textContent) : {};
  function all(selector, from) { return Array.prototype.slice.call((from || d).querySelectorAll(selector)); }
  function one(selector, from) { return (from || d).querySelector(selector); }
  function on(target, kind, act, options) { if (target) target.addEventListener(kind, act, options); }

  /* A strict policy keeps out what stands in the page; a file of the same rules it lets in. */
  var style = one('head > style'), sheet = d.createElement('link');
  if (style && !style.sheet) {
    sheet.rel = 'stylesheet';
    sheet.href = 'timeline.css';
    d.head.appendChild(sheet);
  }

  /* Copying */
  function copy(text, node, label) {
    var before = node.textContent;
    function done() {
      node.textContent = words.copied || label || before;
      setTimeout(function () { node.textContent = before; }, 1600);
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, function () {});
    else {
      var area = d.createElement('textarea');
      area.value = text;
      d.body.appendChild(area);
      area.select();
      if (d.execCommand('copy')) done();
      area.remove();
    }
  }
  on(d, 'click', function (event) {
    var link = event.target.closest('.perma, .share, .copy'), menu = one('.menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
    if (!link) return;
    if (link.matches('.copy')) return copy(one('code', link.parentNode.previousElementSibling).textContent, link, '\u2713');
    event.preventDefault();
    if (link.matches('.share') && navigator.share && matchMedia('(pointer: coarse)').matches) {
      navigator.share({ title: d.title, url: link.href }).catch(function () {});
      return;
    }
    copy(link.href, link);
    if (link.hash) location.hash = link.hash;
  });
  on(d, 'keydown', function (event) {
    var menu = event.key === 'Escape' && one('.menu[open], .extra[open]');
    if (menu) { menu.open = false; one('summary', menu).focus(); }
  });

  var room = one('.room'), form = one('.tools');
  if (!room || !said) return;
  var state = one('.state p'), whole = state.textContent, empty = one('.empty'), fold = one('.fold');
  /* Wide pages show what is folded on a phone; where the stylesheet cannot, the fold is opened. */
  if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 640px)').matches) fold.open = true;

  /* The events: cards that stand in the page, or, in a long story, years that are written out
     only when they are opened. */
  var items = [], groups = all('.year').map(function (details) {
    var source = one('noscript', details), list = d.createElement('ol'), group = { node: details, list: list, items: [], count: one('summary span', details) };
    group.said = group.count.textContent;
    source.textContent.split(/(?=<li class="card )/).forEach(function (html) {
      var head = /^<li class="card [^>]*>/.exec(html);
      if (!head) return;
      head = head[0];
      function get(name) { var found = new RegExp(name + '="([^"]*)"').exec(head); return found ? found[1] : ''; }
      var item = entry(get(' id'), get('data-lane'), get('data-status'), get('data-days'));
      item.html = html.replace(/<li class="gap">[^]*$|<\/ol>\s*$/, '');
      item.group = group;
      group.items.push(item);
    });
    source.replaceWith(list);
    on(details, 'toggle', function () { write(group); });
    return group;
  });
  all('.events li[data-days]').forEach(function (node) {
    var item = entry(node.id, node.dataset.lane, node.dataset.status, node.dataset.days);
    item.node = node;
  });
  function entry(id, lane, status, days) {
    var item = { id: id, lane: lane, status: status.split(' '), days: days.split('/'), shown: true };
    items.push(item);
    return item;
  }
  function text(item) {
    if (item.text === undefined) {
      if (item.node) item.text = item.node.textContent;
      else { var box = d.createElement('template'); box.innerHTML = item.html; item.text = box.content.textContent; }
      item.text = item.text.toLocaleLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
    }
    return item.text;
  }
  function write(group) {
    if (!group.node.open) return;
    group.list.innerHTML = group.items.filter(function (i) { return i.shown; }).map(function (i) { return i.html; }).join('');
    select(false);
  }
  function find(id) { return items.filter(function (item) { return item.id === id; })[0]; }

  /* Filters: on chart and list, kept in the address */
  var chips = all('.chip'), fields = form ? all('input, select', form) : [];
  /* A day as a number that can be compared; what a reader leaves out of it is filled up */
  function number(day, last) {
    var found = /^Y?(-?\d+)(?:-(\d+))?(?:-(\d+))?/.exec(day);
    return found ? +found[1] * 416 + (found[2] || (last ? 12 : 1)) * 32 + +(found[3] || (last ? 31 : 1)) : NaN;
  }
  function filter(from) {
    var q = new URLSearchParams(from === undefined ? '' : from), value = {}, off, shown = 0;
    if (from === undefined) {
      off = chips.filter(function (c) { return c.getAttribute('aria-pressed') === 'false'; });
      fields.forEach(function (f) { value[f.name] = f.value.trim(); });
    } else {
      var wanted = q.get('lane') && q.get('lane').split(',');
      chips.forEach(function (c) { c.setAttribute('aria-pressed', String(!wanted || wanted.indexOf(c.dataset.id) >= 0)); });
      fields.forEach(function (f) { value[f.name] = f.value = q.get(f.name) || ''; });
      off = chips.filter(function (c) { return c.getAttribute('aria-pressed') === 'false'; });
      if (off.length || fields.some(function (f) { return f.value; })) fold.open = true;
    }
    var lanes = off.map(function (c) { return c.dataset.lane; });
    var terms = (value.q || '').toLocaleLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').split(/\s+/).filter(Boolean);
    var source = (value.source || '').toLocaleLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
    var low = number(value.from || '', false), high = number(value.to || '', true);
    var active = !!(off.length || terms.length || source || value.status || value.from || value.to);
    items.forEach(function (item) {
      var period = true;
      if (value.from || value.to) period = item.days[0] !== '' && !(number(item.days[1]) < low) && !(number(item.days[0]) > high);
      item.shown = lanes.indexOf(item.lane) < 0 && period &&
        (!value.status || item.status.indexOf(value.status) >= 0) &&
        (!source || text(item).indexOf(source) >= 0) &&
        terms.every(function (term) { return text(item).indexOf(term) >= 0; });
      if (item.node) item.node.hidden = !item.shown;
      shown += item.shown;
    });
    all('.gap').forEach(function (gap) { gap.hidden = active; });
    all('.dense, .group').forEach(function (box) { box.hidden = !one('li[data-days]:not([hidden])', box); });
    groups.forEach(function (group) {
      var left = group.items.filter(function (i) { return i.shown; }).length;
      group.node.hidden = !left;
      group.count.textContent = active ? left + ' / ' + group.items.length : group.said;
      if (active && shown <= 200) group.node.open = !!left;
      write(group);
    });
    back.hidden = !active || !shown;
    empty.hidden = shown > 0 || !items.length;
    page.shown = active ? items.filter(function (i) { return i.shown; }).map(function (i) { return i.id; }) : null;
    page.counted = active ? words.of.replace('{shown}', shown) : '';
    fade();
    tell();
    if (from === undefined) keep(off, value, active);
    if (page.filtered) page.filtered();
  }
  function fade() {
    var shown = page.shown && new Set(page.shown);
    all('[data-event]', room).forEach(function (node) { node.classList.toggle('is-off', !!shown && !shown.has(node.dataset.event)); });
    all('.tl-pill', room).forEach(function (pill) {
      var at = pill.dataset, from = number(at.from), to = number(at.to), chip = chips.filter(function (c) { return c.dataset.id === at.lane; })[0];
      pill.classList.toggle('is-off', !!shown && !items.some(function (i) {
        return i.shown && (!chip || chip.dataset.lane === i.lane) && number(i.days[0]) <= to && number(i.days[1]) >= from;
      }));
    });
    all('.chart svg', room).forEach(function (svg) {
      var at = one('a[tabindex="0"]', svg), next = at && at.matches('.is-off') && one('a:not(.is-off)', svg);
      if (!next) return;
      at.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
    });
  }
  var asked = location.search;
  on(window, 'popstate', function () { if (location.search !== asked) filter(asked = location.search); });
  function keep(off, value) {
    var q = new URLSearchParams(location.search);
    ['lane', 'q', 'status', 'source', 'from', 'to'].forEach(function (key) { q.delete(key); });
    if (off.length) q.set('lane', chips.filter(function (c) { return off.indexOf(c) < 0; }).map(function (c) { return c.dataset.id; }).join(','));
    Object.keys(value).forEach(function (key) { if (value[key]) q.set(key, value[key]); });
    q = q.toString();
    try { history.replaceState(null, '', (q ? '?' + q : location.pathname) + location.hash); } catch (error) { /* a sandbox without an address */ }
    asked = location.search;
  }
  var back = one('button', empty).cloneNode(true);
  back.hidden = true;
  state.after(back);
  on(back, 'click', function () { page.clear(); });
  function tell() {
    state.textContent = [page.range || (page.counted ? '' : whole), page.counted].filter(Boolean).join(' · ');
  }
  chips.forEach(function (chip) {
    on(chip, 'click', function () {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    });
  });
  on(form, 'input', function () { filter(); });
  on(form, 'submit', function (event) { event.preventDefault(); });
  on(one('button', empty), 'click', function () { page.clear(); });

  /* Marks and cards are one thing in two places */
  function hot(id, yes) {
    var name = CSS.escape(id);
    all('[data-event="' + name + '"]', room).forEach(function (n) { n.classList.toggle('is-hot', yes); });
    var card = d.getElementById(id);
    if (card) card.classList.toggle('is-hot', yes);
  }
  function over(yes) {
    return function (event) {
      var node = event.target.closest && event.target.closest('a[data-event], li[data-days]');
      if (node) hot(node.dataset.event || node.id, yes);
    };
  }
  on(d, 'pointerover', over(true));
  on(d, 'pointerout', over(false));
  function select(scroll) {
    var id = '', item;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    all('.is-selected').forEach(function (n) { n.classList.remove('is-selected'); });
    var quote = id && d.getElementById(id);
    if (quote && quote.matches('figure')) id = quote.closest('.card').id;
    item = id && find(id);
    if (!item) {
      var group = id && d.getElementById(id);
      if (scroll && group && group.matches('.year')) group.open = true;
      return;
    }
    if (scroll && item.group && !item.group.node.open) { item.group.node.open = true; write(item.group); return reveal(id); }
    all('[data-event="' + CSS.escape(id) + '"]', room).forEach(function (n) { n.classList.add('is-selected'); });
    var card = d.getElementById(id);
    if (card) card.classList.add('is-selected');
    if (scroll && item.group) reveal(id);
    if (page.selected) page.selected(id);
  }
  function reveal(id) {
    select(false);
    var card = d.getElementById(id);
    if (card) card.scrollIntoView();
  }
  on(window, 'hashchange', function () { select(true); });
  /* From a card back to its mark: the one drawing that is on screen takes the focus */
  on(d, 'click', function (event) {
    var link = event.target.closest('[data-show]'), card = link && link.closest('.card');
    if (!card) return;
    event.preventDefault();
    try { history.pushState(null, '', location.search + '#' + encodeURIComponent(card.id)); } catch (error) { /* a sandbox without an address */ }
    select(false);
    one('.figure').scrollIntoView();
    all('a[data-event="' + CSS.escape(card.id) + '"]', room).forEach(function (mark) {
      if (mark.getBoundingClientRect().width) stop(mark);
    });
  });
  function stop(mark) {
    all('a', mark.closest('svg')).forEach(function (other) { other.setAttribute('tabindex', '-1'); });
    mark.setAttribute('tabindex', '0');
    mark.focus({ preventScroll: true });
  }
  var sources = one('.sources details'), folds = all('.year, .sources details');
  function list() {
    var source = sources && one('noscript', sources);
    if (source) source.outerHTML = source.textContent;
  }
  on(sources, 'toggle', list);
  on(window, 'beforeprint', function () {
    filter('');
    folds.forEach(function (fold) { fold.was = fold.open; fold.open = true; });
    groups.forEach(write);
    list();
  });
  on(window, 'afterprint', function () { folds.forEach(function (fold) { fold.open = fold.was; }); filter(asked); });

  /* One Tab stop for the chart; the arrows go from mark to mark in the order of time */
  on(room, 'keydown', function (event) {
    var here = event.target.closest('a'), svg = here && here.closest('svg');
    if (!svg || event.altKey || event.ctrlKey || event.metaKey) return;
    var marks = all('a:not(.is-off)', svg), at = marks.indexOf(here), back = root.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    var to = { Home: 0, End: marks.length - 1 }[event.key];
    if (/^Arrow/.test(event.key)) to = at + (event.key === back || event.key === 'ArrowUp' ? -1 : 1);
    if (to === undefined) return;
    event.preventDefault();
    if (!marks[to]) return;
    stop(marks[to]);
    marks[to].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /* A drawing between the usual widths is fetched when it fits */
  var drawings;
  function fit(wide) {
    var fits = all('[data-width]', room).reduce(function (best, node) {
      var width = +node.dataset.width;
      return width <= Math.max(wide, 248) && (!best || width > +best.dataset.width) ? node : best;
    }, null);
    if (!fits || !fits.matches('noscript')) return;
    drawings = drawings || script('drawings.js');
    drawings.then(function () {
      var at = fits.dataset.width;
      if (!fits.isConnected) return;
      fits.outerHTML = '<div class="chart w' + at + '" data-width="' + at + '">' + window.timelineDrawings[at] + '</div>';
      fade();
      select(false);
      if (page.fitted) page.fitted();
    }, function () { drawings = null; });
  }
  new ResizeObserver(function (entries) { fit(entries[0].contentRect.width + .05); }).observe(room);

  /* The zoom comes when it is reached for */
  var called = 0;
  function script(src) {
    return new Promise(function (done, fail) {
      var node = d.createElement('script');
      node.src = src;
      node.onload = done;
      node.onerror = function () { node.remove(); fail(new Error(src)); };
      d.head.appendChild(node);
    });
  }
  function reach(then) {
    if (page.ready) { if (then) page.zoom(then); return; }
    if (then) page.wanted = then;
    if (called || !one('[data-zoom]')) return;
    called = 1;
    var bar = d.createElement('span');
    bar.className = 'bar';
    one('.state').appendChild(bar);
    state.textContent = words.loading;
    script('zoom.js').then(function () { return script('plotly.min.js'); }).then(function () {
      bar.remove();
      tell();
      return page.start();
    }).then(function () {
      page.ready = true;
      if (page.wanted) page.zoom(page.wanted);
      page.wanted = '';
    }).catch(function (error) {
      bar.remove();
      called = 0;
      page.failed = String(error);
      var button = d.createElement('button');
      button.type = 'button';
      button.className = 'linked';
      button.textContent = words.again;
      state.textContent = words.failed + ' ';
      state.appendChild(button);
      on(button, 'click', function () { reach(page.wanted); });
    });
  }
  function gently() { if (!called && !page.failed && !(navigator.connection || {}).saveData) reach(); }
  on(room, 'pointerenter', gently);
  on(room, 'focusin', gently);
  on(room, 'touchstart', gently, { passive: true });
  on(room, 'click', function (event) {
    var pill = event.target.closest('.tl-pill');
    if (!pill || !one('[data-zoom]')) return;
    event.preventDefault();
    reach('at:' + pill.dataset.from + '/' + pill.dataset.to);
  });
  all('[data-zoom]').forEach(function (button) {
    on(button, 'click', function () { reach(button.dataset.zoom); });
  });

  var page = window.timelinePage = {
    room: room, words: words, tell: tell, script: script, fade: fade, shown: null, counted: '', range: '', wanted: '', failed: '',
    clear: function () {
      chips.forEach(function (c) { c.setAttribute('aria-pressed', 'true'); });
      fields.forEach(function (f) { f.value = ''; });
      filter();
    },
    period: function (from, to) {
      fields.forEach(function (f) { if (f.name === 'from') f.value = from; if (f.name === 'to') f.value = to; });
      filter();
    }
  };
  if (/[?&](lane|q|status|source|from|to)=/.test(location.search)) filter(location.search);
  if (location.hash) select(true);
})();
