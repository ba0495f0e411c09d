// Marks of events on the page: how many are drawn, and how many are 8 px or more in both directions.
selector => {
  const unseen = ".hit, .halo, text, tspan, title";
  const size = element => {
    const shapes = element.matches("a, g") ? [...element.querySelectorAll("circle, path, rect, line, polygon, use")] : [element];
    const boxes = shapes.filter(e => !e.matches(unseen) && e.checkVisibility()).map(e => e.getBoundingClientRect())
      .filter(r => r.right > 0 && r.left < innerWidth && r.width + r.height > 0);
    const span = (low, high) => Math.max(...boxes.map(r => r[high])) - Math.min(...boxes.map(r => r[low]));
    return boxes.length ? Math.min(span("left", "right"), span("top", "bottom")) : 0;
  };
  const sizes = [...document.querySelectorAll(selector)].map(size).filter(least => least > 0);
  return { drawn: sizes.length, eight: sizes.filter(least => least >= 8).length };
}
