// Collects the time between animation frames, in ms, until stop() is called.
() => {
  const gaps = [];
  let last = performance.now(), running = true;
  const next = now => { gaps.push(now - last); last = now; if (running) requestAnimationFrame(next); };
  requestAnimationFrame(next);
  window.__frames = { stop: () => { running = false; return gaps.slice(1); } };
}
