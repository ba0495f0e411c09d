/* Links and tags that are copied or shared, and menus that close. Needs base.js. */
function copy(text, node, label) {
  var before = node.textContent;
  function done() {
    node.textContent = words.copied || label || before;
    setTimeout(() => {
      node.textContent = before;
    }, 1600);
  }
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => {});
  else {
    var area = d.createElement('textarea');
    area.value = text;
    d.body.appendChild(area);
    area.select();
    if (d.execCommand('copy')) done();
    area.remove();
  }
}
on(d, 'click', (event) => {
  var link = event.target.closest('.perma, .share, .copy');
  var menu = one('.menu[open]');
  if (menu && !menu.contains(event.target)) menu.open = false;
  if (!link) return;
  if (link.matches('.copy')) {
    var code = one('code', link.parentNode.previousElementSibling);
    return copy(code.textContent, link, '\u2713');
  }
  event.preventDefault();
  if (link.matches('.share') && navigator.share && matchMedia('(pointer: coarse)').matches) {
    navigator.share({ title: d.title, url: link.href }).catch(() => {});
    return;
  }
  copy(link.href, link);
  if (link.hash) location.hash = link.hash;
});
on(d, 'keydown', (event) => {
  var menu = event.key === 'Escape' && one('.menu[open], .extra[open]');
  if (menu) {
    menu.open = false;
    one('summary', menu).focus();
  }
});
