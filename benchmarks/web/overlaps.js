// Every painted run of text as a rectangle; which of them lie on one another, are cut, are too small.
() => {
  const hidden = style => style.visibility === "hidden" || style.display === "none" || +style.opacity < 0.1;
  const unseen = style => style.clipPath === "inset(50%)" || (style.clip !== "auto" && style.position === "absolute");
  const clips = style => /hidden|clip|auto|scroll/.test(style.overflowX + style.overflowY);
  // The part of a rectangle that its ancestors let through, or nothing.
  const painted = (element, rect) => {
    const part = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (hidden(style)) return null;
      if (clips(style) && !(e === element && e instanceof SVGElement)) {
        const frame = e.getBoundingClientRect();
        part.left = Math.max(part.left, frame.left);
        part.top = Math.max(part.top, frame.top);
        part.right = Math.min(part.right, frame.right);
        part.bottom = Math.min(part.bottom, frame.bottom);
      }
    }
    return part;
  };
  const boxes = [];
  let cut = 0, small = 0, outside = 0, chars = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const text = node.data.trim(), element = node.parentElement;
    if (!text || !element || /^(script|style|noscript|title|template|option|desc)$/i.test(element.tagName)) continue;
    // Text of a closed <details> has boxes, but nobody sees them.
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (hidden(style) || unseen(style)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(style.fontSize);
    let seen = false;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const part = painted(element, rect);
      if (!part) continue;
      const area = Math.max(0, part.right - part.left) * Math.max(0, part.bottom - part.top);
      const share = area / (rect.width * rect.height);
      if (share < 0.02) continue;
      seen = true;
      if (share < 0.9) cut++;
      if (part.right > innerWidth + 1 || part.left < -1) outside++;
      // Space between lines is no letter: a box is as high as its font.
      const spare = Math.max(0, part.bottom - part.top - size) / 2;
      boxes.push({ element, text: text.slice(0, 80), ...part, top: part.top + spare, bottom: part.bottom - spare });
    }
    if (seen) { chars += text.length; if (size < 12) small++; }
  }
  boxes.sort((a, b) => a.left - b.left);
  const pairs = [];
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].left < a.right; j++) {
      const b = boxes[j];
      if (a.element === b.element) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 2) pairs.push([a.text, b.text]);
    }
  });
  const page = document.documentElement;
  return { pairs: pairs.length, sample: pairs.slice(0, 8), covered: [...new Set(pairs.flat())],
    cut, outside, small, chars, sideways: page.scrollWidth - page.clientWidth, wide: innerWidth };
}
