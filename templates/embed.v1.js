/* In the page that holds a timeline: gives each frame the height it asks for.
   Only a frame's own window is believed, and only whole heights between 100 and 6000 px. */
(function () {
  if (window.timelineFrames) return;
  window.timelineFrames = 1;
  var ours = /\/embed(\.[\w-]+)?\.html([?#]|$)/;
  addEventListener('message', function (event) {
    var data = event.data,
      height;
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    height = data.height;
    if (typeof height !== 'number' || !isFinite(height)) return;
    document.querySelectorAll('iframe').forEach(function (frame) {
      if (frame.contentWindow !== event.source || !ours.test(frame.src)) return;
      if (event.origin !== 'null' && event.origin !== new URL(frame.src).origin) return;
      frame.style.height = Math.min(6000, Math.max(100, Math.round(height))) + 'px';
    });
  });
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (ours.test(frame.src) && frame.contentWindow) {
      frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    }
  });
})();
