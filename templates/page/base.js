/* Small words for the rest: find, listen, the words of the page, and letters as a search sees them.
   Needs nothing. */
var d = document;
var root = d.documentElement;
var said = d.getElementById('words');
var words = said ? JSON.parse(said.textContent) : {};
function all(selector, from) {
  return Array.from((from || d).querySelectorAll(selector));
}
function one(selector, from) {
  return (from || d).querySelector(selector);
}
function named(id) {
  return '[data-event="' + CSS.escape(id) + '"]';
}
function on(target, kind, act, options) {
  if (target) target.addEventListener(kind, act, options);
}
function plain(text) {
  return text
    .toLocaleLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
}
/* A file of the site, once it has run */
function script(src) {
  return new Promise((done, fail) => {
    var node = d.createElement('script');
    node.src = src;
    node.onload = done;
    node.onerror = () => {
      node.remove();
      fail(new Error(src));
    };
    d.head.appendChild(node);
  });
}

/* A strict policy keeps out what stands in the page; a file of the same rules it lets in. */
var style = one('head > style');
var sheet = d.createElement('link');
if (style && !style.sheet) {
  sheet.rel = 'stylesheet';
  sheet.href = 'timeline.css';
  d.head.appendChild(sheet);
}
