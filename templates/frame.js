/* Inside the embed: what its address asks for, and its height for whoever holds it. */
(function () {
  var d = document, root = d.documentElement, q = new URLSearchParams(location.search), last, body;
  var id = q.get('childId') || '', name = location.pathname.split('/').slice(-2)[0] || 'embed';
  if (/^(dark|light)$/.test(q.get('theme'))) root.dataset.theme = q.get('theme');
  function send(again) {
    var h = Math.ceil(body.getBoundingClientRect().height), m = {};
    if (!h || (h === last && again !== true)) return;
    m[name] = last = h;
    [
      'pymxPYMx' + id + 'xPYMxheightxPYMx' + h,
      { sentinel: 'amp', type: 'embed-size', height: h },
      { 'datawrapper-height': m }
    ].forEach(function (x) { parent.postMessage(x, '*'); });
  }
  function mark() {
    var at = decodeURIComponent(location.hash.slice(1));
    d.querySelectorAll('[data-event]').forEach(function (a) {
      a.classList.toggle('is-selected', a.dataset.event === at);
    });
  }
  d.addEventListener('DOMContentLoaded', function () {
    body = d.body;
    var lang = q.get('lang'), lane = q.get('lane');
    if (lang && lang !== root.lang && body.dataset.languages.split(' ').indexOf(lang) >= 0) {
      location.replace('embed.' + lang + '.html' + location.search + location.hash);
    }
    if (lane) {
      lane = lane.split(',');
      d.querySelectorAll('.rows li').forEach(function (li) {
        var off = lane.indexOf(li.dataset.lane) < 0;
        li.hidden = off;
        d.querySelectorAll('[data-event="' + CSS.escape(li.id) + '"]').forEach(function (a) {
          a.classList.toggle('is-off', off);
        });
      });
    }
    mark();
    addEventListener('hashchange', mark);
    if (parent === window) return;
    root.classList.add('framed');
    new ResizeObserver(send).observe(body);
    addEventListener('message', function (e) {
      var m = e.data;
      if (m && (m.type === 'frames-init' || /^pymxPYMx.*xPYMxwidthxPYMx/.test(m))) send(true);
    });
    addEventListener('load', function () { send(true); });
    send();
  });
})();
