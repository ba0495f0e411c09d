// How many of the titles can be read in full without touching anything: on the page, on the first screen.
titles => {
  const plain = text => text.replace(/\s+/g, " ").trim();
  const skip = /^(script|style|noscript|title|template|meta)$/i;
  const elements = [...document.body.querySelectorAll("*")].filter(e => !skip.test(e.tagName));
  const texts = new Map(elements.map(e => [e, plain(e.textContent ?? "")]));
  // Shares of the text's area that are painted anywhere on the page, and on the first screen.
  const shares = element => {
    if (!element.checkVisibility()) return [0, 0];
    const range = document.createRange();
    range.selectNodeContents(element);
    let full = 0, onPage = 0, onScreen = 0;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      let { left, top, right, bottom } = rect;
      for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.visibility === "hidden" || style.display === "none" || +style.opacity < 0.1) return [0, 0];
        if (style.display === "inline" || !/hidden|clip|auto|scroll/.test(style.overflowX + style.overflowY)) continue;
        if (style.textOverflow === "ellipsis" && e.scrollWidth > e.clientWidth + 1) return [0, 0];
        if (style.webkitLineClamp !== "none" && e.scrollHeight > e.clientHeight + 1) return [0, 0];
        const frame = e.getBoundingClientRect();
        left = Math.max(left, frame.left); right = Math.min(right, frame.right);
        top = Math.max(top, frame.top); bottom = Math.min(bottom, frame.bottom);
      }
      const wide = Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
      full += rect.width * rect.height;
      onPage += wide * Math.max(0, bottom - top);
      onScreen += wide * Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }
    return full ? [onPage / full, onScreen / full] : [0, 0];
  };
  let page = 0, first = 0;
  const missing = [];
  for (const title of titles) {
    const wanted = plain(title);
    // An element that says the title and little else.
    const holders = elements.filter(e => texts.get(e).includes(wanted) && texts.get(e).length < wanted.length + 60);
    const best = holders.map(shares).reduce(([p, s], [q, t]) => [Math.max(p, q), Math.max(s, t)], [0, 0]);
    if (best[0] >= 0.9) page++; else missing.push(title);
    if (best[1] >= 0.9) first++;
  }
  return { page, first, missing };
}
