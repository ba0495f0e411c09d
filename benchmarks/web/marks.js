// Marks of events that can be seen: at least 8 px both ways and on the page, or (second figure) at least 3 px.
() => {
  const selector = ".js-plotly-plot .trace .point path, .js-plotly-plot path.point, .vis-item.vis-dot, .vis-item.vis-range,"
    + " .tl-timemarker-content-container, [data-event], [data-timeline-ready] svg a";
  const boxes = [...document.querySelectorAll(selector)].map(e => e.getBoundingClientRect()).filter(r => r.right > 0 && r.left < innerWidth);
  const atLeast = size => boxes.filter(r => r.width >= size && r.height >= size).length;
  return { drawn: boxes.length, eight: atLeast(8), three: atLeast(3) };
}
