/* The events: cards that stand in the page, or, in a long story, years that are written out only
   when they are opened. Gives ``items`` and ``groups``. Needs base.js. */
var room = one('.room');
var form = one('.tools');
/* Snippets and demo have no chart and no list: for them the script ends here */
if (!room || !said) return;
var state = one('.state p');
var whole = state.textContent;
var empty = one('.empty');
var fold = one('.fold');
/* Wide pages show what is folded on a phone; where the stylesheet cannot, the fold is opened. */
if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 640px)').matches)
  fold.open = true;

var items = [];
var groups = all('.year').map((details) => {
  var source = one('noscript', details);
  var list = d.createElement('ol');
  var count = one('summary span', details);
  var group = { node: details, list, items: [], count, said: count.textContent };
  source.textContent.split(/(?=<li class="card )/).forEach((html) => {
    var head = /^<li class="card [^>]*>/.exec(html);
    if (head) group.items.push(unwritten(head[0], html, group));
  });
  source.replaceWith(list);
  on(details, 'toggle', () => write(group));
  return group;
});
all('.events li[data-days]').forEach((node) => {
  var { lane, status, days } = node.dataset;
  entry(node.id, lane, status, days).node = node;
});
function entry(id, lane, status, days) {
  var item = { id, lane, status: status.split(' '), days: days.split('/'), shown: true };
  items.push(item);
  return item;
}
/* An event that is known by the attributes of its card, whose HTML waits */
function unwritten(head, html, group) {
  function get(name) {
    var found = new RegExp(name + '="([^"]*)"').exec(head);
    return found ? found[1] : '';
  }
  var item = entry(get(' id'), get('data-lane'), get('data-status'), get('data-days'));
  item.html = html.replace(/<li class="gap">[^]*$|<\/ol>\s*$/, '');
  item.group = group;
  return item;
}

function shownOf(list) {
  return list.filter((item) => item.shown);
}
function write(group) {
  if (!group.node.open) return;
  var cards = shownOf(group.items).map((item) => item.html);
  group.list.innerHTML = cards.join('');
  select(false);
}
function find(id) {
  return items.filter((item) => item.id === id)[0];
}
/* What a search looks through, worked out once */
function text(item) {
  if (item.text === undefined) {
    var box = item.node;
    if (!box) {
      box = d.createElement('template');
      box.innerHTML = item.html;
      box = box.content;
    }
    item.text = plain(box.textContent);
  }
  return item.text;
}
