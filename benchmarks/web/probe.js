// Notes in window.__noted: first and largest paint, layout shift, long tasks, chart on screen (ms from navigation).
(() => {
  const noted = (window.__noted = { fcp: null, lcp: null, visible: null, shift: 0, long: [] });
  const watch = (type, take) => {
    try {
      new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch { /* a browser without this kind of entry */ }
  };
  watch("paint", e => { if (e.name === "first-contentful-paint") noted.fcp = e.startTime; });
  watch("largest-contentful-paint", e => { noted.lcp = e.startTime; });
  watch("layout-shift", e => { if (!e.hadRecentInput) noted.shift += e.value; });
  watch("longtask", e => { noted.long.push([e.startTime, e.duration]); });
  const ready = () => { try { return Boolean(READY); } catch { return false; } };
  const look = () => {
    if (!ready()) requestAnimationFrame(look);
    // The frame that was asked now is painted when the next task runs.
    else requestAnimationFrame(() => setTimeout(() => {
      noted.visible = performance.now();
      if (self === top) console.debug(SHOWN);
    }, 0));
  };
  requestAnimationFrame(look);
})();
