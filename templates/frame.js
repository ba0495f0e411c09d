/* Inside the embed: what its address asks for, and its height for whoever holds it. */
(function () {
  var d = document,
    root = d.documentElement,
    q = new URLSearchParams(location.search),
    last,
    body;
  var id = q.get('childId') || '',
    name = location.pathname.split('/').slice(-2)[0] || 'embed';
  if (parent === window) root.id = 'alone';
  if (/^(dark|light)$/.test(q.get('theme'))) root.dataset.theme = q.get('theme');
  function send(again) {
    var h = Math.ceil(body.getBoundingClientRect().height),
      m = {};
    if (!h || (h === last && again !== true)) return;
    m[name] = last = h;
    [
      'pymxPYMx' + id + 'xPYMxheightxPYMx' + h,
      { sentinel: 'amp', type: 'embed-size', height: h },
      { 'datawrapper-height': m },
    ].forEach(function (x) {
      parent.postMessage(x, '*');
    });
  }
  function all(what) {
    return d.querySelectorAll(what);
  }
  function base(tag) {
    return tag.split('-')[0].toLowerCase();
  }
  function mark() {
    var at = location.hash.slice(1);
    try {
      at = decodeURIComponent(at);
    } catch (e) {}
    all('[data-event]').forEach(function (a) {
      a.classList.toggle('is-selected', a.dataset.event === at);
    });
  }
  function speak(lang) {
    var own = lang === base(body.dataset.own);
    if (lang !== base(root.lang) && (own || body.dataset.languages.split(' ').includes(lang)))
      location.replace(
        'embed' + (own ? '' : '.' + lang) + '.html' + location.search + location.hash,
      );
  }
  function only(lanes) {
    var shown = 0;
    all('.rows li').forEach(function (li) {
      li.hidden = !lanes.includes(li.dataset.lane);
      shown += !li.hidden;
      all('[data-event="' + CSS.escape(li.id) + '"]').forEach(function (a) {
        a.classList.toggle('is-off', li.hidden);
      });
    });
    if (shown) body.classList.add('has-lanes');
    all('[data-of]').forEach(function (words) {
      words.textContent = words.dataset.of.replace('{shown}', shown);
    });
  }
  d.addEventListener('DOMContentLoaded', function () {
    body = d.body;
    if (q.get('lang')) speak(base(q.get('lang')));
    if (q.get('lane')) only(q.get('lane').split(','));
    mark();
    addEventListener('hashchange', mark);
    if (parent === window) return;
    new ResizeObserver(send).observe(body);
    addEventListener('message', function (e) {
      var m = e.data;
      if (m && (m.type === 'frames-init' || /^pymxPYMx.*xPYMxwidthxPYMx/.test(m))) send(true);
    });
    addEventListener('load', function () {
      send(true);
    });
    send();
  });
})();
