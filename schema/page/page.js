'use strict';
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const words = document.body.dataset;
  const card = byId('card');
  const filter = byId('filter');
  const kind = byId('kind');
  const entries = $$('.e');
  const markOf = (start) => byId('f' + start);
  const fieldsOf = (start) => byId('d' + start);
  const starts = $$('.f[id]').map((mark) => mark.id.slice(1));
  let chosen = null;

  document.documentElement.classList.add('js');
  for (const element of [byId('controls'), $('.keys')]) element.hidden = false;

  function unmark() {
    for (const element of $$('.on, .kin')) element.classList.remove('on', 'kin');
  }

  function fillCard(start) {
    const fields = fieldsOf(start);
    const head = document.createElement('h2');
    head.append(...$('summary', fields.closest('details')).cloneNode(true).childNodes);
    const copy = fields.cloneNode(true);
    copy.removeAttribute('id');
    $('.card-text').replaceChildren(head, copy);
    card.hidden = false;
    card.scrollTop = 0;
  }

  // `from`: what the person looks at and shall not move: the text, the list, or nothing.
  function choose(start, from) {
    const mark = markOf(start);
    if (!mark || !fieldsOf(start)) return;
    chosen = start;
    unmark();
    mark.classList.add('on');
    for (const link of $$('a[href^="#f"]', fieldsOf(start))) byId(link.hash.slice(1))?.classList.add('kin');
    fillCard(start);
    for (const entry of entries) {
      if (entry.dataset.f !== start) continue;
      entry.classList.add('on');
      if (from !== 'list') scrollWithin(entry);
    }
    if (from !== 'text' || !isInSight(mark)) mark.scrollIntoView({block: 'center'});
    try { history.replaceState(null, '', '#f' + start); } catch { /* not allowed where the page stands: the address stays */ }
  }

  // On a small window the card lies over the text.
  function isInSight(mark) {
    const frame = card.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    const beside = place.right <= frame.left || place.left >= frame.right;
    return place.top >= 0 && place.bottom <= innerHeight && (beside || place.bottom <= frame.top || place.top >= frame.bottom);
  }

  // Only the list itself may scroll, where it does.
  function scrollWithin(entry) {
    const list = entry.closest('.view');
    if (list.hidden || list.scrollHeight <= list.clientHeight) return;
    const place = entry.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) list.scrollTop += place.top - frame.top - frame.height / 3;
  }

  function close() {
    card.hidden = true;
    unmark();
    chosen = null;
  }

  function step(by) {
    const usable = starts.filter((start) => !markOf(start).classList.contains('dim'));
    if (!usable.length) return;
    const at = usable.indexOf(chosen);
    choose(usable[at < 0 ? (by > 0 ? 0 : usable.length - 1) : (at + by + usable.length) % usable.length]);
  }

  function apply() {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = new Map();
    for (const start of starts) {
      const fields = fieldsOf(start);
      if (!fields) continue;
      const entry = fields.closest('.e');
      const text = entry.textContent.toLowerCase();
      const tags = entry.dataset.t.split(' ');
      fits.set(start, (!kind.value || tags.includes(kind.value)) && wanted.every((word) => text.includes(word)));
    }
    for (const entry of entries) entry.hidden = !fits.get(entry.dataset.f);
    for (const group of $$('.g')) group.hidden = !$('.e:not([hidden])', group);
    for (const [start, fit] of fits) markOf(start).classList.toggle('dim', !fit);
    const shown = [...fits.values()].filter(Boolean).length;
    byId('shown').textContent = `${shown} / ${fits.size}`;
  }

  function view(id) {
    for (const section of $$('.view')) section.hidden = section.id !== id;
    for (const button of $$('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset.view === id));
  }

  // The sentence, or the table row, around a mark.
  function sentenceAround(mark) {
    const block = mark.closest('tr, p, h3, h4, h5');
    const text = block.textContent;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(mark);
    const from = before.toString().length;
    const to = from + mark.textContent.length;
    if (block.localName === 'tr') return text.trim().replaceAll(/\s+/g, ' ');
    const ends = /[。！？!?]/;
    let start = from;
    while (start > 0 && !ends.test(text[start - 1])) --start;
    let end = to;
    while (end < text.length && !ends.test(text[end++]));
    return text.slice(start, end).trim();
  }

  function citation(start) {
    return `${words.cite}“${sentenceAround(markOf(start))}”${location.protocol === 'file:' ? ` #f${start}` : ` ${address(start)}`}`;
  }

  function address(start) {
    return location.href.replace(/#.*$/, '') + '#f' + start;
  }

  let silence;
  function say(text) {
    byId('said').textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { byId('said').textContent = ''; }, 2500);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return say(words.copied);
    } catch { /* older browsers, or no permission */ }
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    say(done ? words.copied : words.notCopied);
  }

  const doings = {
    previous: () => step(-1),
    next: () => step(1),
    cite: () => chosen && copy(citation(chosen)),
    link: () => chosen && copy(address(chosen)),
    close,
  };
  const keys = {j: 'next', k: 'previous', c: 'cite', l: 'link', Escape: 'close'};

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.dataset.do) return doings[button.dataset.do]();
    if (button?.dataset.view) return view(button.dataset.view);
    const link = event.target.closest('a[href^="#f"], a[href^="#d"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.hash.slice(2), link.closest('.report') ? 'text' : link.closest('.view') ? 'list' : '');
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]), select, textarea')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      return filter.focus();
    }
    if (keys[event.key]) doings[keys[event.key]]();
  });
  byId('controls').addEventListener('submit', (event) => event.preventDefault());
  filter.addEventListener('input', apply);
  kind.addEventListener('change', apply);
  const follow = () => { if (/^#[fd]\d+$/.test(location.hash)) choose(location.hash.slice(2)); };
  addEventListener('hashchange', follow);
  view('by-section');
  apply();
  follow();
})();
