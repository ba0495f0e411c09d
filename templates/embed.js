/* One script tag that becomes the timeline: <script defer src="…/embed.js" data-target="#id">. */
(function () {
  var script = document.currentScript,
    data = script.dataset,
    at = new URL('embed.html', script.src);
  var place = (data.target && document.querySelector(data.target)) || script.parentNode;
  var frame = document.createElement('iframe'),
    parent = document.createElement('script');
  ['theme', 'lang', 'lane'].forEach(function (key) {
    if (data[key]) at.searchParams.set(key, data[key]);
  });
  if (data.event) at.hash = data.event;
  frame.title = data.title || 'Timeline';
  frame.setAttribute('scrolling', 'no');
  frame.setAttribute('frameborder', '0');
  frame.height = data.height || 520;
  frame.style.cssText = 'display:block;width:0;min-width:100%;border:0';
  parent.src = new URL('embed.v1.js', script.src).href;
  document.head.appendChild(parent);
  frame.src = at.href;
  place.appendChild(frame);
})();
