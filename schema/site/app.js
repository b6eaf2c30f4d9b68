'use strict';
// The pages. Each is a function of what its address says (#/region/330523?year=2021), asks the database and fills <main>. Text goes into the
// page as text only.
(() => {
  const catalogue = zhibiaoCatalogue;
  const {ask, all} = zhibiaoData;
  const byId = (id) => document.getElementById(id);
  const main = byId('main');
  const remembered = (() => {
    try {
      return localStorage.getItem('zhibiao.language');
    } catch {
      return null;
    }
  })();
  let language = remembered || catalogue.language;
  const shownRows = 300;

  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]));
  const regions = new Map(catalogue.regions.map((one) => [one.code, one]));
  const word = (key) => (catalogue.words[key] || [key, key])[language === 'zh' ? 0 : 1];
  const sentence = (key, what) => word(key).replace('{}', what);
  const nameOf = (indicator) => (language === 'zh' || !indicator.name_en ? indicator.name : indicator.name_en);
  const domainName = (code) => (catalogue.domains[code] || [code, code])[language === 'zh' ? 0 : 1];
  const domainOf = (code) => code.slice(0, code.indexOf('.'));
  const grouped = (text) => String(text).replace(/^(-?)(\d+)/, (whole, sign, digits) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','));
  const years = () => catalogue.years.map(({year}) => year).sort((a, b) => b - a);
  // Controls, and what turns the direction of writing, are shown as what they are: nothing to be read.
  const plain = (text) =>
    String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

  // ---- elements

  function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
      else if (key === 'value') element.value = value;
      else element.setAttribute(key, value === true ? '' : plain(value));
    }
    for (const child of children.flat(Infinity))
      if (child !== null && child !== undefined && child !== false) element.append(child instanceof Node ? child : plain(child));
    return element;
  }
  const heading = (text) => el('h2', {}, text);
  const note = (text) => el('p', {class: 'note'}, text);
  const link = (to, text) => el('a', {href: to}, el('bdi', {}, text));

  function address(page, parameters = {}) {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(parameters)) if (value !== undefined && value !== null && value !== '') query.set(key, value);
    const text = query.toString();
    return `#/${page}${text ? `?${text}` : ''}`;
  }
  const go = (page, parameters) => {
    location.hash = address(page, parameters);
  };
  const regionLink = (code, name) => (code ? link(address(`region/${code}`), name || code) : name || '');
  const indicatorLink = (code, name) => (code ? link(address(`indicator/${code}`), name || code) : null);
  const documentLink = (id, start, text) => link(address(`document/${id}`, start === undefined ? {} : {at: start}), text);
  function indicatorCell(row) {
    const known = row.indicator && indicators.get(row.indicator);
    return known ? indicatorLink(row.indicator, nameOf(known)) : row.indicator || el('span', {class: 'note'}, word('uncoded'));
  }

  function say(text) {
    byId('said').textContent = text;
    setTimeout(() => {
      byId('said').textContent = '';
    }, 2500);
  }

  // ---- tables: each with its rows as files and the query that gives them

  const quoted = (value) =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${String(value).replace(/'/g, "''")}'`;
  function inlined(sql, params) {
    let next = 0;
    return sql.replace(/'(?:[^']|'')*'|\?/g, (part) => (part === '?' ? quoted(params[next++]) : part));
  }
  function save(content, type, name) {
    const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
    const anchor = el('a', {href: url, download: name});
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
  // As `zhibiao export --bom`: what a spreadsheet would run gets a ' before it.
  function csvField(value) {
    if (value === null || value === undefined) return '';
    let text = String(value);
    if (typeof value !== 'number' && /^[=+\-@\u0000-\u001f]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }
  const csv = (columns, rows) => `\ufeff${[columns, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
  async function xlsx(columns, rows) {
    const head = columns.map((name) => ({value: name, fontWeight: 'bold'}));
    const cell = (value) =>
      value === null || value === undefined
        ? null
        : typeof value === 'number'
          ? {value, type: Number}
          : {value: plain(value).slice(0, 32000), type: String};
    return zhibiaoVendor.spreadsheet([head, ...rows.map((row) => row.map(cell))], {
      stickyRowsCount: 1,
      columns: columns.map((name) => ({width: Math.min(40, Math.max(10, name.length + 4))}))
    });
  }
  function downloads(name, get, sql) {
    const file = `zhibiao-${name}`;
    const button = (kind, make) =>
      el(
        'button',
        {
          type: 'button',
          'data-save': kind,
          'aria-label': `${word('download')} ${word(kind)}`,
          onclick: async () => {
            try {
              const {columns, rows} = await get();
              await make(columns, rows);
            } catch (error) {
              say(`${word('failed')}: ${error.message}`);
            }
          }
        },
        word(kind)
      );
    return [
      button('csv', (columns, rows) => save(csv(columns, rows), 'text/csv;charset=utf-8', `${file}.csv`)),
      button('xlsx', async (columns, rows) => save(await xlsx(columns, rows), '', `${file}.xlsx`)),
      sql && el('a', {class: 'button', href: address('sql', {q: sql})}, word('as_sql'))
    ];
  }

  const isNumber = (value) => typeof value === 'number';
  // columns: [{name, label, show(row), number, long}]; rows are objects. What is saved are all columns of the query.
  function grid(name, columns, rows, {mark} = {}) {
    const body = el('tbody');
    const fill = (list) =>
      body.replaceChildren(
        ...list.slice(0, shownRows).map((row) =>
          el(
            'tr',
            {class: mark && mark(row) ? 'marked' : undefined},
            columns.map((column) => {
              const shown = column.show ? column.show(row) : row[column.name];
              return el(
                'td',
                {class: column.number ? 'number' : column.long ? 'long' : column.short ? 'short' : 'text'},
                shown === null || shown === undefined
                  ? ''
                  : shown instanceof Node
                    ? shown
                    : column.number && isNumber(shown)
                      ? grouped(shown)
                      : String(shown)
              );
            })
          )
        )
      );
    const heads = columns.map((column) => {
      const head = el(
        'th',
        {scope: 'col', class: column.number ? 'number' : undefined},
        el(
          'button',
          {
            type: 'button',
            title: word('sort'),
            onclick: () => {
              const down = head.getAttribute('aria-sort') === 'ascending';
              for (const other of heads) other.removeAttribute('aria-sort');
              head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
              const key = column.sort || column.name;
              const compare = (a, b) =>
                a === null || a === undefined
                  ? 1
                  : b === null || b === undefined
                    ? -1
                    : isNumber(a) && isNumber(b)
                      ? a - b
                      : String(a).localeCompare(String(b), 'zh');
              fill(rows.slice().sort((a, b) => (down ? -1 : 1) * compare(a[key], b[key])));
            }
          },
          column.label
        )
      );
      return head;
    });
    fill(rows);
    return el(
      'div',
      {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name},
      el('table', {}, el('caption', {}, name), el('thead', {}, el('tr', {}, heads)), body)
    );
  }
  // A table of what one query gives.
  async function table(id, name, columns, sql, params = [], options = {}) {
    const {limit = 3000} = options;
    const result = await ask(sql, params, {limit});
    const rows = result.rows.map((row) => Object.fromEntries(result.columns.map((column, i) => [column, row[i]])));
    if (rows.length === 0) return note(options.nothing || word('nothing'));
    const count = `${grouped(rows.length)}${result.more ? '+' : ''} ${word('rows')}${rows.length > shownRows || result.more ? ` · ${sentence('shown_of', shownRows)}` : ''}`;
    return el(
      'div',
      {class: 'table', id},
      el(
        'div',
        {class: 'tools'},
        el('span', {}, count),
        downloads(id, () => ask(sql, params), inlined(sql, params))
      ),
      grid(name, columns, rows, options)
    );
  }

  // The words around a figure, of the columns before, quote and after.
  const around = `substr(d.text, max(1, v.span_start - 19), min(20, v.span_start)) AS before, v.quote AS quote, substr(d.text, v.span_end + 1, 20) AS after`;
  const oneLine = (text) => String(text || '').replace(/\s+/g, ' ');
  const evidence = (row) => el('span', {}, oneLine(row.before), el('mark', {}, row.quote), oneLine(row.after));
  const sourceCell = (row) => documentLink(row.document_id, row.span_start, row.document_title || row.source || '');
  const valueCell = (row) =>
    `${row.qualifier && row.qualifier !== '=' ? `${row.qualifier} ` : ''}${grouped(row.value_text)}${row.value_high_text ? `–${grouped(row.value_high_text)}` : ''}`;
  const stateOf = (row) =>
    [
      row.status && row.status !== 'actual' ? word(row.status) : '',
      row.change ? word(row.change) : '',
      row.breakdown || '',
      row.period || '',
      row.contested ? word('contested') : ''
    ]
      .filter(Boolean)
      .join(' · ');
  const column = {
    region: () => ({name: 'region_name', label: word('region'), show: (row) => regionLink(row.region, row.region_name)}),
    year: () => ({name: 'year', label: word('year'), short: true, show: (row) => (row.year === null ? '' : String(row.year))}),
    indicator: () => ({name: 'indicator', label: word('indicator'), show: indicatorCell}),
    value: () => ({name: 'value', label: word('value'), number: true, show: valueCell}),
    unit: () => ({name: 'unit', label: word('unit'), short: true}),
    state: () => ({name: 'status', label: word('state'), short: true, show: stateOf}),
    evidence: () => ({name: 'quote', label: word('evidence'), long: true, show: evidence}),
    source: () => ({name: 'source', label: word('document'), show: sourceCell}),
    text: (name, key) => ({name, label: word(key || name)}),
    number: (name, key) => ({name, label: word(key || name), number: true})
  };

  // ---- plots

  // Plots of one page ask the same, and what they ask does not change.
  const answers = new Map();
  function answer({sql, params}) {
    const key = JSON.stringify([sql, params]);
    if (!answers.has(key)) answers.set(key, all(sql, params));
    return answers.get(key);
  }
  async function plot(options) {
    const whole = {level: 3, regions: [], ...options, language};
    const wanting = zhibiaoPlot.wanting(whole);
    if (wanting) throw new Error(wanting);
    const results = [];
    for (const query of zhibiaoPlot.queries(whole)) results.push(await answer(query));
    const text = zhibiaoPlot.svg(zhibiaoPlot.spec(whole, results));
    const drawn = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
    return el(
      'figure',
      {'data-plot': whole.kind},
      el('div', {class: 'frame', tabindex: '0', role: 'region', 'aria-label': drawn.getAttribute('aria-label')}, drawn),
      el(
        'div',
        {class: 'tools'},
        el(
          'button',
          {type: 'button', 'data-save': 'svg', onclick: () => save(text, 'image/svg+xml', `zhibiao-${whole.kind}.svg`)},
          word('save_svg')
        )
      )
    );
  }

  // ---- what is chosen

  const select = (name, label, options, chosen) =>
    el(
      'label',
      {},
      label,
      (() => {
        const element = el(
          'select',
          {name},
          options.map(([value, text]) => el('option', {value}, text))
        );
        for (const option of element.options) if (option.value === String(chosen ?? '')) option.selected = true;
        return element;
      })()
    );
  const yearSelect = (chosen) =>
    select('year', word('year'), [['', word('all_years')], ...years().map((year) => [year, String(year)])], chosen);
  const levelSelect = (chosen) =>
    select(
      'level',
      word('level'),
      [3, 2, 1].map((level) => [level, word(`level${level}`)]),
      chosen
    );
  function input(name, key, chosen, list, hint) {
    return el(
      'label',
      {class: 'wide'},
      word(key),
      el('input', {name, type: 'search', value: chosen || '', list, placeholder: word(hint), autocomplete: 'off', spellcheck: 'false'})
    );
  }
  const lists = () => [
    el(
      'datalist',
      {id: 'all-regions'},
      catalogue.regions.map((one) => el('option', {value: one.path}, one.code))
    ),
    el(
      'datalist',
      {id: 'all-indicators'},
      catalogue.indicators.map((one) => el('option', {value: nameOf(one)}, one.code))
    )
  ];
  // A code or a name as somebody typed it; the first of several is the one whose name it is, then one that ends with it.
  function regionNamed(text) {
    const wanted = text.trim();
    if (!wanted || regions.has(wanted)) return wanted;
    const found =
      catalogue.regions.find((one) => one.path === wanted) ||
      catalogue.regions.find((one) => one.name === wanted) ||
      catalogue.regions.find((one) => one.path.endsWith(wanted)) ||
      catalogue.regions.find((one) => one.path.includes(wanted));
    return found ? found.code : wanted;
  }
  function indicatorNamed(text) {
    const wanted = text.trim();
    if (!wanted || indicators.has(wanted)) return wanted;
    const found =
      catalogue.indicators.find((one) => one.name === wanted || one.name_en === wanted) ||
      catalogue.indicators.find((one) => one.name.includes(wanted) || one.name_en.toLowerCase().includes(wanted.toLowerCase()));
    return found ? found.code : wanted;
  }
  function form(page, fields, change = (values) => values) {
    return el(
      'form',
      {
        class: 'ask',
        role: 'search',
        onsubmit: (event) => {
          event.preventDefault();
          go(page, change(Object.fromEntries(new FormData(event.target))));
        }
      },
      fields,
      el('button', {class: 'main'}, word('search'))
    );
  }
  const lastBelow = (code) => code.replace(/(00)+$/, (zeros) => '9'.repeat(zeros.length));

  // ---- find

  // As the search index writes a word: pairs of characters, and the last one alone (docs/database.md).
  function phrase(text) {
    const terms = [];
    for (const run of text.match(/[\u3400-\u9fff\uf900-\ufaff]+|[A-Za-z0-9]+/g) || []) {
      if (/[A-Za-z0-9]/.test(run[0])) terms.push(run.toLowerCase());
      else if (run.length === 1) terms.push(`${run}`);
      else for (let i = 0; i + 1 < run.length; ++i) terms.push(run.slice(i, i + 2));
    }
    if (terms.length === 0) return '';
    return terms.length === 1 && terms[0].length === 1 ? `"${terms[0]}" *` : `"${terms.join(' ')}"`;
  }

  async function findPage(path, query) {
    const region = regionNamed(query.get('region') || '');
    const indicator = indicatorNamed(query.get('indicator') || '');
    const year = query.get('year') || '';
    const wanted = (query.get('words') || '').trim().split(/\s+/).filter(Boolean);
    const parts = [
      el('h1', {}, word('find')),
      form(
        'find',
        [
          input('words', 'words', query.get('words'), undefined, 'words_hint'),
          input('region', 'region', regions.has(region) ? regions.get(region).path : region, 'all-regions', 'region_hint'),
          input(
            'indicator',
            'indicator',
            indicators.has(indicator) ? nameOf(indicators.get(indicator)) : indicator,
            'all-indicators',
            'indicator_hint'
          ),
          yearSelect(year)
        ],
        (values) => ({...values, region: regionNamed(values.region), indicator: indicatorNamed(values.indicator)})
      ),
      ...lists()
    ];
    const where = ['v.indicator IS NOT NULL'];
    const params = [];
    if (region) {
      where.push('v.region BETWEEN ? AND ?');
      params.push(region, lastBelow(region));
    }
    if (indicator) {
      where.push('v.indicator = ?');
      params.push(indicator);
    }
    if (year) {
      where.push('v.year = ?');
      params.push(Number(year));
    }
    for (const one of wanted) {
      where.push("instr(v.label || coalesce(v.indicator_name, '') || coalesce(v.breakdown, '') || coalesce(v.section_heading, ''), ?) > 0");
      params.push(one);
    }
    if (wanted.length) where.shift();
    if (wanted.length) parts.push(heading(word('passages')), await passages(wanted, region, year));
    if (region || indicator || year || wanted.length) {
      const sql = `SELECT v.region AS region, v.region_name AS region_name, v.year AS year, v.indicator AS indicator, v.indicator_name AS indicator_name, v.label AS label, v.value AS value, v.value_text AS value_text, v.value_high_text AS value_high_text, v.unit AS unit, v.qualifier AS qualifier, v.status AS status, v.change AS change, v.breakdown AS breakdown, v.period AS period, ${around}, v.document_title AS document_title, v.source AS source, v.document_id AS document_id, v.span_start AS span_start
FROM indicator_value AS v JOIN document AS d ON d.id = v.document_id WHERE ${where.join(' AND ')} ORDER BY v.document_id, v.span_start`;
      parts.push(
        heading(word('figures')),
        await table(
          'find',
          word('figures'),
          [
            column.region(),
            column.year(),
            column.indicator(),
            column.value(),
            column.unit(),
            column.state(),
            column.evidence(),
            column.source()
          ],
          sql,
          params,
          {limit: 1000}
        )
      );
    } else {
      parts.push(overview());
    }
    return parts;
  }
  async function passages(wanted, region, year) {
    const where = ['d.superseded_by IS NULL'];
    const params = [wanted[0], wanted[0], wanted[0]];
    const phrases = wanted.map(phrase).filter(Boolean);
    const indexed = catalogue.search && phrases.length > 0;
    if (indexed) {
      where.push('document_search MATCH ?');
      params.push(phrases.join(' AND '));
    }
    for (const one of wanted) {
      where.push("(instr(d.text, ?) > 0 OR instr(coalesce(d.title, ''), ?) > 0)");
      params.push(one, one);
    }
    if (region) {
      where.push('d.region BETWEEN ? AND ?');
      params.push(region, lastBelow(region));
    }
    if (year) {
      where.push('d.year = ?');
      params.push(Number(year));
    }
    const sql = `SELECT d.id AS document_id, d.title AS document_title, d.source AS source, d.region AS region, d.region_name AS region_name, d.year AS year, instr(d.text, ?) - 1 AS span_start, substr(d.text, max(1, instr(d.text, ?) - 30), 80) AS snippet, ? AS quote
FROM ${indexed ? 'document_search JOIN document AS d ON d.key = document_search.rowid' : 'document AS d'} WHERE ${where.join(' AND ')} ORDER BY d.source, d.id`;
    const snippet = (row) => {
      const text = oneLine(row.snippet);
      const at = text.indexOf(row.quote);
      return at < 0 ? text : el('span', {}, text.slice(0, at), el('mark', {}, row.quote), text.slice(at + row.quote.length));
    };
    return table(
      'passages',
      word('passages'),
      [column.region(), column.year(), {name: 'snippet', label: word('text'), long: true, show: snippet}, column.source()],
      sql,
      params,
      {limit: 200}
    );
  }
  function overview() {
    const byDomain = new Map();
    for (const one of catalogue.indicators) byDomain.set(domainOf(one.code), [...(byDomain.get(domainOf(one.code)) || []), one]);
    const out = el(
      'div',
      {},
      el(
        'p',
        {},
        `${grouped(catalogue.documents)} ${word('documents')} · ${grouped(catalogue.figures)} ${word('figures')} · ${grouped(catalogue.regions.filter((one) => one.documents).length)} ${word('regions')} · ${grouped(catalogue.indicators.length)} ${word('indicators')}`
      ),
      heading(word('indicators'))
    );
    for (const [domain, list] of byDomain)
      out.append(
        el(
          'details',
          {},
          el('summary', {}, `${domainName(domain)} (${list.length})`),
          el(
            'ul',
            {class: 'list'},
            list.map((one) => el('li', {}, indicatorLink(one.code, nameOf(one)), ' ', el('span', {class: 'note'}, grouped(one.figures))))
          )
        )
      );
    out.append(
      heading(word('regions')),
      el(
        'ul',
        {class: 'list'},
        catalogue.regions
          .filter((one) => one.documents)
          .slice(0, 200)
          .map((one) => el('li', {}, regionLink(one.code, one.path), ' ', el('span', {class: 'note'}, grouped(one.documents))))
      )
    );
    return out;
  }

  // ---- an indicator

  async function indicatorPage([code], query) {
    const known = indicators.get(code);
    if (!known)
      return [
        el('h1', {}, word('indicator')),
        code ? note(sentence('not_found', word('indicator'))) : note(word('choose_indicator')),
        form('find', [input('indicator', 'indicator', '', 'all-indicators', 'indicator_hint')]),
        ...lists(),
        overview()
      ];
    const level = Number(query.get('level') || 3);
    const within = query.get('within') || '';
    const range = within ? ' AND region BETWEEN ? AND ?' : '';
    const scoped = within ? [within, lastBelow(within)] : [];
    const parts = [
      el('h1', {}, nameOf(known)),
      el('p', {}, el('span', {class: 'code'}, code), ' · ', word('unit'), ' ', known.unit || '—', ' · ', domainName(domainOf(code))),
      known.definition && note(known.definition),
      known.official && note(`${word('official')}: ${known.official}`)
    ];
    const counts = await all(
      `SELECT year, count(*) AS n FROM region_value WHERE indicator = ? AND region_level = ?${range} GROUP BY year ORDER BY n DESC, year DESC`,
      [code, level, ...scoped]
    );
    const year = Number(query.get('year')) || (counts.length ? counts[0].year : years()[0]);
    parts.push(
      form(
        `indicator/${code}`,
        [
          yearSelect(year),
          levelSelect(level),
          input('within', 'region', within && regions.has(within) ? regions.get(within).path : within, 'all-regions', 'region_hint')
        ],
        (values) => ({...values, within: regionNamed(values.within)})
      ),
      ...lists()
    );
    const options = {indicator: code, year, level, within, regions: (query.get('mark') || '').split(',').filter(Boolean)};
    parts.push(
      el(
        'div',
        {class: 'plots'},
        await plot({...options, kind: 'bars'}),
        await plot({...options, kind: 'strip'}),
        await plot({...options, within: '', kind: 'tiles'})
      )
    );
    parts.push(
      heading(word('by_year')),
      await wide(
        'by-year',
        word('by_year'),
        'region',
        `SELECT region, region_name, year, value, value_text, unit, quote, document_id, span_start FROM region_value WHERE indicator = ? AND region_level = ?${range} ORDER BY region, year`,
        [code, level, ...scoped]
      )
    );
    parts.push(
      heading(`${word('ranking')} ${year}`),
      await table(
        'ranking',
        word('ranking'),
        [column.number('rank'), column.region(), column.value(), column.unit(), {name: 'quote', label: word('evidence')}, column.source()],
        `SELECT rank() OVER (ORDER BY value DESC) AS rank, region, region_name, value, value_text, qualifier, unit, quote, document_title, source, document_id, span_start FROM region_value WHERE indicator = ? AND year = ? AND region_level = ?${range} ORDER BY value DESC, region`,
        [code, year, level, ...scoped],
        {mark: (row) => options.regions.includes(row.region)}
      )
    );
    parts.push(
      heading(word('change')),
      note(sentence('changes_note', `${year - 1} → ${year}`)),
      await table(
        'change',
        word('change'),
        [
          column.region(),
          column.number('previous', 'previous_value'),
          column.number('value'),
          column.number('difference'),
          column.number('percent'),
          column.unit(),
          column.source()
        ].map((one) =>
          one.name === 'previous' ? {...one, label: String(year - 1)} : one.name === 'value' ? {...one, label: String(year)} : one
        ),
        `SELECT s.region AS region, s.region_name AS region_name, s.previous AS previous, s.value AS value, s.difference AS difference, s.percent AS percent, s.unit AS unit, s.source AS source, s.document_id AS document_id, s.span_start AS span_start FROM series AS s JOIN region AS r ON r.code = s.region WHERE s.indicator = ? AND s.year = ? AND r.level = ?${range.replace('region', 's.region')} AND s.previous IS NOT NULL AND s.contested = 0 ORDER BY abs(s.percent) DESC, s.region`,
        [code, year, level, ...scoped]
      )
    );
    parts.push(
      heading(word('parts')),
      note(word('parts_note')),
      await table(
        'parts',
        word('parts'),
        [column.region(), column.year(), column.text('breakdown', 'part'), column.value(), column.unit(), column.source()],
        `SELECT region, region_name, year, breakdown, value, value_text, value_high_text, qualifier, unit, document_title, source, document_id, span_start FROM latest_value WHERE indicator = ? AND breakdown IS NOT NULL${range} ORDER BY region, year, breakdown, unit`,
        [code, ...scoped]
      )
    );
    return parts;
  }
  // Rows by name, a column for each year; a cell leads to its figure.
  async function wide(id, name, key, sql, params, label = key) {
    const rows = await all(sql, params);
    if (rows.length === 0) return note(word('nothing'));
    const heads = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
    const lines = new Map();
    for (const row of rows) {
      const of = `${row[key]}\u0000${row.unit}`;
      if (!lines.has(of)) lines.set(of, {...row, cells: {}});
      lines.get(of).cells[row.year] = row;
      lines.get(of)[`y${row.year}`] = row.value;
    }
    const list = [...lines.values()];
    const cell = (row, year) => {
      const found = row.cells[year];
      return found ? documentLink(found.document_id, found.span_start, `${grouped(found.value_text)}${found.contested ? ' *' : ''}`) : '';
    };
    const columns = [
      key === 'region' ? column.region() : key === 'indicator' ? column.indicator() : {name: key, label: word(label)},
      column.unit(),
      ...heads.map((year) => ({name: `y${year}`, label: String(year), number: true, show: (row) => cell(row, year)}))
    ];
    const get = () => ({
      columns: [key, `${key}_name`, 'unit', ...heads.map(String)],
      rows: list.map((row) => [
        row[key],
        row[`${key}_name`],
        row.unit,
        ...heads.map((year) => (row.cells[year] ? row.cells[year].value : null))
      ])
    });
    return el(
      'div',
      {class: 'table', id},
      el(
        'div',
        {class: 'tools'},
        el('span', {}, `${grouped(list.length)} ${word('rows')}${list.length > shownRows ? ` · ${sentence('shown_of', shownRows)}` : ''}`),
        downloads(id, async () => get(), inlined(sql, params))
      ),
      grid(name, columns, list)
    );
  }

  // ---- a region

  async function regionPage([code], query) {
    const known = regions.get(code);
    if (!known)
      return [
        el('h1', {}, word('region')),
        note(code ? sentence('not_found', word('region')) : word('choose_region')),
        form('region', [input('region', 'region', '', 'all-regions', 'region_hint')], (values) => ({to: regionNamed(values.region)})),
        ...lists(),
        overview()
      ];
    const kin = catalogue.regions.filter((one) => one.parent === known.parent && one.level === known.level);
    const below = catalogue.regions.filter((one) => one.parent === code);
    const latest = await all('SELECT year FROM region_value WHERE region = ? GROUP BY year ORDER BY year DESC', [code]);
    const year = Number(query.get('year')) || (latest.length ? latest[0].year : years()[0]);
    const reported = await all(
      'SELECT indicator, count(*) AS n FROM latest_value WHERE region = ? AND breakdown IS NULL GROUP BY indicator ORDER BY indicator',
      [code]
    );
    const domains = [...new Set(reported.map((row) => domainOf(row.indicator)))];
    const most = domains
      .map((domain) => [domain, reported.filter((row) => domainOf(row.indicator) === domain).reduce((sum, row) => sum + row.n, 0)])
      .sort((a, b) => b[1] - a[1])[0];
    const domain = query.get('domain') || (most ? most[0] : '');
    const parts = [
      el('h1', {}, known.path),
      el(
        'p',
        {},
        el('span', {class: 'code'}, code),
        ' · ',
        word(`level${known.level}`),
        known.parent && [' · ', word('parent'), ' ', regionLink(known.parent, regions.get(known.parent).name)]
      )
    ];
    if (below.length)
      parts.push(
        el('p', {}, `${word('children')}: `),
        el(
          'ul',
          {class: 'list'},
          below.map((one) =>
            el('li', {}, regionLink(one.code, one.name), ' ', el('span', {class: 'note'}, one.documents ? grouped(one.documents) : ''))
          )
        )
      );
    parts.push(
      form(`region/${code}`, [
        yearSelect(year),
        select(
          'domain',
          word('domain'),
          domains.map((one) => [one, domainName(one)]),
          domain
        )
      ])
    );
    if (domain)
      parts.push(el('div', {class: 'plots'}, await plot({kind: 'multiples', domain, title: domainName(domain), regions: [code]})));
    parts.push(
      heading(word('coverage')),
      await table(
        'coverage',
        word('coverage'),
        [column.year(), column.number('figures'), column.number('coded_figures', 'coded'), column.source(), column.text('published')],
        `SELECT d.year AS year, (SELECT count(*) FROM observation WHERE document = d.key) AS figures, (SELECT count(indicator) FROM observation WHERE document = d.key) AS coded_figures, d.title AS document_title, d.source AS source, d.published AS published, d.id AS document_id FROM document AS d WHERE d.region = ? AND d.superseded_by IS NULL ORDER BY d.year, d.source`,
        [code]
      )
    );
    if (below.length) parts.push(el('div', {class: 'plots'}, await plot({kind: 'heat', within: code})));
    parts.push(
      heading(word('series')),
      await wide(
        'series',
        word('series'),
        'indicator',
        'SELECT indicator, indicator_name, year, value, value_text, unit, contested, document_id, span_start FROM series WHERE region = ? ORDER BY indicator, unit, year',
        [code]
      )
    );
    if (kin.length > 1)
      parts.push(
        heading(`${word('siblings')} ${year}`),
        await table(
          'siblings',
          word('siblings'),
          [
            column.indicator(),
            column.number('value'),
            column.unit(),
            column.number('rank'),
            column.number('of'),
            column.number('lowest'),
            column.number('median'),
            column.number('highest')
          ],
          ...siblingQuery(code, known, year)
        )
      );
    const half = await all(
      `SELECT indicator, count(DISTINCT region) AS n FROM latest_value WHERE region IN (SELECT code FROM region WHERE level = ? AND coalesce(parent, '') = ?) AND breakdown IS NULL GROUP BY indicator`,
      [known.level, known.parent || '']
    );
    const withFigures = kin.filter((one) => one.documents).length;
    const has = new Set(reported.map((row) => row.indicator));
    const never = half.filter((row) => !has.has(row.indicator) && 2 * row.n > withFigures - 1);
    parts.push(
      heading(word('never')),
      note(sentence('never_note', Math.max(0, withFigures - (known.documents ? 1 : 0)))),
      never.length
        ? el(
            'ul',
            {class: 'list', id: 'never'},
            never.map((row) => el('li', {}, indicatorCell(row), ' ', el('span', {class: 'note'}, row.n)))
          )
        : note(word('nothing'))
    );
    return parts;
  }
  function siblingQuery(code, known, year) {
    return [
      `SELECT indicator, value, unit, rank, of, lowest, median, highest FROM (
  SELECT v.region AS region, v.indicator AS indicator, v.value AS value, v.unit AS unit, rank() OVER (PARTITION BY v.indicator ORDER BY v.value DESC) AS rank, count(*) OVER (PARTITION BY v.indicator) AS of,
    min(v.value) OVER (PARTITION BY v.indicator) AS lowest, max(v.value) OVER (PARTITION BY v.indicator) AS highest,
    (SELECT avg(m.value) FROM (SELECT value, row_number() OVER (ORDER BY value) AS place, count(*) OVER () AS n FROM region_value WHERE indicator = v.indicator AND year = v.year AND region IN (SELECT code FROM region WHERE level = ? AND coalesce(parent, '') = ?)) AS m WHERE m.place IN ((m.n + 1) / 2, (m.n + 2) / 2)) AS median
  FROM region_value AS v WHERE v.year = ? AND v.region IN (SELECT code FROM region WHERE level = ? AND coalesce(parent, '') = ?))
WHERE region = ? AND of > 1 ORDER BY indicator`,
      [known.level, known.parent || '', year, known.level, known.parent || '', code]
    ];
  }

  // ---- compare

  async function comparePage(path, query) {
    const chosen = (query.get('regions') || '')
      .split(',')
      .map(regionNamed)
      .filter((code) => regions.has(code))
      .slice(0, 6);
    const code = indicatorNamed(query.get('indicator') || '');
    const state = {regions: chosen.join(','), indicator: code};
    const parts = [
      el('h1', {}, word('compare')),
      el(
        'ul',
        {class: 'chips'},
        chosen.map((one) =>
          el(
            'li',
            {},
            regionLink(one, regions.get(one).path),
            el(
              'button',
              {
                type: 'button',
                'aria-label': `${word('remove')} ${regions.get(one).name}`,
                onclick: () => go('compare', {...state, regions: chosen.filter((other) => other !== one).join(',')})
              },
              '×'
            )
          )
        )
      ),
      form(
        'compare',
        [
          input('add', 'region', '', 'all-regions', 'region_hint'),
          input('indicator', 'indicator', indicators.has(code) ? nameOf(indicators.get(code)) : '', 'all-indicators', 'indicator_hint')
        ],
        (values) => {
          const next = regionNamed(values.add);
          if (regions.has(next) && chosen.length === 6 && !chosen.includes(next)) say(word('too_many'));
          return {
            regions: [...new Set([...chosen, ...(regions.has(next) ? [next] : [])])].slice(0, 6).join(','),
            indicator: indicatorNamed(values.indicator)
          };
        }
      ),
      ...lists()
    ];
    if (chosen.length < 2) return [...parts, note(word('two_regions'))];
    const marks = chosen.map(() => '?').join(', ');
    if (indicators.has(code)) {
      parts.push(
        heading(nameOf(indicators.get(code))),
        el(
          'div',
          {class: 'plots'},
          await plot({kind: 'series', indicator: code, regions: chosen}),
          await plot({kind: 'bars', indicator: code, regions: chosen, level: regions.get(chosen[0]).level})
        ),
        await wide(
          'comparison',
          word('compare'),
          'region',
          `SELECT region, region_name, year, value, value_text, unit, contested, document_id, span_start FROM series WHERE indicator = ? AND region IN (${marks}) ORDER BY region, unit, year`,
          [code, ...chosen]
        )
      );
    }
    const year =
      Number(query.get('year')) ||
      (
        (
          await all(
            `SELECT year FROM region_value WHERE region IN (${marks}) GROUP BY year ORDER BY count(DISTINCT region) DESC, year DESC LIMIT 1`,
            chosen
          )
        )[0] || {year: years()[0]}
      ).year;
    const cells = chosen.map((one) => `max(CASE WHEN region = '${one}' THEN value END) AS r${one}`).join(', ');
    parts.push(
      heading(`${word('common')} ${year}`),
      el(
        'p',
        {class: 'chips'},
        years().map((one) => link(address('compare', {...state, year: one}), String(one)))
      ),
      await table(
        'common',
        word('common'),
        [column.indicator(), column.unit(), ...chosen.map((one) => ({name: `r${one}`, label: regions.get(one).name, number: true}))],
        `SELECT indicator, indicator_name, unit, ${cells} FROM region_value WHERE year = ? AND region IN (${marks}) GROUP BY indicator, indicator_name, unit HAVING count(*) > 1 ORDER BY indicator`,
        [year, ...chosen]
      )
    );
    return parts;
  }

  // ---- findings

  async function findingsPage() {
    const fields = [column.region(), column.year(), column.indicator()];
    return [
      el('h1', {}, word('findings')),
      heading(word('not_reckoning')),
      note(word('not_reckoning_note')),
      await table(
        'not-reckoning',
        word('not_reckoning'),
        [
          ...fields,
          column.text('label'),
          column.text('formula'),
          {name: 'stated', label: word('stated'), number: true, show: (row) => grouped(row.stated_text)},
          column.unit(),
          column.evidence(),
          column.source()
        ],
        `SELECT v.region AS region, v.region_name AS region_name, v.year AS year, v.indicator AS indicator, v.label AS label, v.kind AS kind, v.formula AS formula, v.stated AS stated, v.stated_text AS stated_text, v.reckoned_text AS reckoned_text, v.unit AS unit, ${around}, v.document_title AS document_title, v.source AS source, v.document_id AS document_id, v.span_start AS span_start
FROM check_finding AS v JOIN document AS d ON d.id = v.document_id WHERE v.consistent = 0 ORDER BY v.source, v.document_id, v.number`
      ),
      heading(word('conflicts')),
      note(word('conflicts_note')),
      await table(
        'conflicts',
        word('conflicts'),
        [
          ...fields,
          column.value(),
          column.unit(),
          {name: 'preferred', label: word('preferred'), short: true, show: (row) => (row.preferred ? '✓' : '')},
          column.evidence(),
          column.source()
        ],
        `SELECT v.region AS region, v.region_name AS region_name, v.year AS year, v.indicator AS indicator, v.breakdown AS breakdown, v.period AS period, v.value AS value, v.value_text AS value_text, v.value_high_text AS value_high_text, v.qualifier AS qualifier, v.unit AS unit, v.preferred AS preferred, ${around}, v.document_title AS document_title, v.source AS source, v.document_id AS document_id, v.span_start AS span_start
FROM conflict AS v JOIN document AS d ON d.id = v.document_id ORDER BY v.region, v.year, v.indicator, v.unit, v.preferred DESC, v.document_id, v.span_start`
      )
    ];
  }

  // ---- a document

  async function documentPage([id], query) {
    if (!id)
      return [
        el('h1', {}, word('documents')),
        await table(
          'documents',
          word('documents'),
          [column.region(), column.year(), column.source(), column.text('published'), column.text('reporter')],
          'SELECT d.region AS region, d.region_name AS region_name, d.year AS year, d.title AS document_title, d.source AS source, d.published AS published, p.name AS reporter, d.id AS document_id FROM document AS d JOIN reporter AS p ON p.key = d.reporter WHERE d.superseded_by IS NULL ORDER BY d.region, d.year, d.source'
        )
      ];
    const [found] = await all(
      'SELECT d.id AS id, d.title AS title, d.region AS region, d.region_name AS region_name, d.year AS year, d.source AS source, d.published AS published, d.issuer AS issuer, d.genre AS genre, p.name AS reporter, d.sha256 AS sha256, d.text AS text FROM document AS d JOIN reporter AS p ON p.key = d.reporter WHERE d.id = ?',
      [Number(id)]
    );
    if (!found) return [el('h1', {}, word('document')), note(sentence('not_found', word('document')))];
    const at = query.get('at');
    const facts = [
      ['region', regionLink(found.region, found.region_name)],
      ['year', found.year],
      ['reporter', found.reporter],
      ['issuer', found.issuer],
      ['published', found.published],
      ['genre', found.genre],
      ['source', found.source]
    ];
    const parts = [
      el('h1', {}, el('bdi', {}, oneLine(found.title || found.source).slice(0, 300))),
      el(
        'dl',
        {class: 'facts'},
        facts.filter(([, value]) => value).map(([key, value]) => [el('dt', {}, word(key)), el('dd', {}, value)]),
        el('dt', {}, 'sha256'),
        el('dd', {class: 'code'}, found.sha256)
      )
    ];
    if (catalogue.pages)
      parts.push(
        el('p', {}, el('a', {class: 'evidence', href: `pages/${found.id}.html${at ? `#f${Number(at)}` : ''}`}, word('open_evidence')))
      );
    if (at) {
      const [figure] = await all(
        'SELECT span_start, span_end, quote FROM observation WHERE document = (SELECT key FROM document WHERE id = ?) AND span_start = ?',
        [Number(id), Number(at)]
      );
      const text = [...found.text];
      const end = figure ? figure.span_end : Number(at);
      parts.push(
        el(
          'blockquote',
          {class: 'report'},
          text.slice(Math.max(0, Number(at) - 120), Number(at)).join(''),
          el('mark', {}, text.slice(Number(at), end).join('')),
          text.slice(end, end + 120).join('')
        )
      );
    }
    parts.push(
      heading(word('figures')),
      await table(
        'figures',
        word('figures'),
        [column.indicator(), column.text('label'), column.value(), column.unit(), column.year(), column.state(), column.evidence()],
        `SELECT v.indicator AS indicator, v.indicator_name AS indicator_name, v.label AS label, v.value AS value, v.value_text AS value_text, v.value_high_text AS value_high_text, v.unit AS unit, v.qualifier AS qualifier, v.region AS region, v.region_name AS region_name, v.year AS year, v.status AS status, v.change AS change, v.breakdown AS breakdown, v.period AS period, ${around}, v.document_id AS document_id, v.span_start AS span_start, v.rule AS rule
FROM indicator_value_all AS v JOIN document AS d ON d.id = v.document_id WHERE v.document_id = ? ORDER BY v.span_start`,
        [Number(id)],
        {mark: (row) => at && row.span_start === Number(at)}
      )
    );
    const verdicts = await all('SELECT formula, consistent FROM check_finding WHERE document_id = ? ORDER BY number', [Number(id)]);
    if (verdicts.length)
      parts.push(
        heading(word('findings')),
        el(
          'ul',
          {},
          verdicts.map((row) => el('li', {class: row.consistent ? undefined : 'bad'}, `${row.consistent ? '✓' : '≠'} ${row.formula}`))
        )
      );
    const doubts = await all(
      'SELECT code, message FROM diagnostic WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY number',
      [Number(id)]
    );
    if (doubts.length)
      parts.push(
        heading(word('doubts')),
        el(
          'ul',
          {},
          doubts.map((row) => el('li', {}, row.message))
        )
      );
    parts.push(el('details', {}, el('summary', {}, word('text')), el('div', {class: 'report'}, found.text)));
    return parts;
  }

  // ---- SQL

  const questions = catalogue.questions
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [head, ...lines] = part.split('\n');
      const [chinese, english] = head
        .replace(/^--\s*/, '')
        .split('|')
        .map((text) => text.trim());
      return {zh: chinese, en: english, sql: lines.join('\n')};
    });
  async function sqlPage(path, query) {
    const sql = query.get('q') || questions[0].sql;
    const box = el('textarea', {id: 'query', 'aria-label': word('query'), spellcheck: 'false', value: sql});
    const run = () => (address('sql', {q: box.value}) === location.hash ? show() : go('sql', {q: box.value}));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
    });
    const saved = el(
      'select',
      {
        onchange: (event) => {
          if (event.target.value) go('sql', {q: questions[Number(event.target.value)].sql});
        }
      },
      el('option', {value: ''}, word('choose')),
      questions.map((one, i) => el('option', {value: i}, one[language]))
    );
    const parts = [
      el('h1', {}, word('sql')),
      note(word('sql_note')),
      el(
        'form',
        {
          class: 'ask',
          onsubmit: (event) => {
            event.preventDefault();
            run();
          }
        },
        el('label', {class: 'wide'}, word('saved'), saved),
        el('button', {class: 'main'}, word('run'))
      ),
      box
    ];
    try {
      const begin = performance.now();
      const result = await ask(sql, [], {limit: 5000, seconds: 20});
      const columns = result.columns.map((name, i) => ({
        name: String(i),
        label: name,
        number: result.rows.length > 0 && result.rows.every((row) => row[i] === null || isNumber(row[i])),
        show: (row) => (isNumber(row[i]) ? String(row[i]) : row[i] instanceof Uint8Array ? `x'${row[i].length}'` : row[i])
      }));
      const rows = result.rows.map((row) => Object.assign({}, row));
      parts.push(
        el(
          'div',
          {class: 'table', id: 'result'},
          el(
            'div',
            {class: 'tools'},
            el(
              'span',
              {},
              `${grouped(rows.length)}${result.more ? '+' : ''} ${word('rows')} · ${sentence('took', Math.round(performance.now() - begin))}${rows.length > shownRows ? ` · ${sentence('shown_of', shownRows)}` : ''}`
            ),
            downloads('query', () => ask(sql, [], {seconds: 20}))
          ),
          columns.length ? grid(word('query'), columns, rows) : null
        )
      );
    } catch (error) {
      parts.push(el('p', {class: 'bad', role: 'alert', id: 'result'}, error.message));
    }
    const docs = await all(
      'SELECT t.table_name AS name, t.meaning AS meaning, c.column_name AS column_name, c.unit AS unit, c.meaning AS column_meaning FROM table_doc AS t LEFT JOIN column_doc AS c ON c.table_name = t.table_name ORDER BY t.table_name'
    );
    const views = new Map();
    for (const row of docs) views.set(row.name, [...(views.get(row.name) || []), row]);
    const order = ['region_value', 'series', 'latest_value', 'reporter_value', 'conflict', 'check_finding', 'coverage', 'indicator_value'];
    const names = [...order.filter((name) => views.has(name)), ...[...views.keys()].filter((name) => !order.includes(name))];
    parts.push(
      heading(word('views')),
      ...names.map((name) =>
        el(
          'details',
          {},
          el('summary', {}, el('b', {}, name), ' ', views.get(name)[0].meaning),
          el(
            'dl',
            {class: 'facts'},
            views
              .get(name)
              .filter((row) => row.column_name)
              .map((row) => [
                el('dt', {class: 'code'}, row.column_name),
                el('dd', {}, row.column_meaning, row.unit ? ` (${row.unit})` : '')
              ])
          )
        )
      )
    );
    return parts;
  }

  // ---- about

  async function aboutPage() {
    const meta = catalogue.meta;
    const bytes = `${grouped(Math.round(catalogue.file.size / 1024))} KiB`;
    const facts = [
      ['documents', grouped(catalogue.documents)],
      ['figures', grouped(catalogue.figures)],
      ['coded', grouped(catalogue.coded)],
      ['regions', grouped(catalogue.regions.filter((one) => one.documents).length)],
      ['indicators', grouped(catalogue.indicators.length)]
    ];
    const versions = [
      ['hash', meta.content_hash || word('unsealed')],
      ['writer', meta.writer],
      ['sqlite', zhibiaoData.version()],
      ['size', bytes]
    ];
    const rest = Object.entries(meta).filter(([key]) => !['content_hash', 'writer'].includes(key));
    return [
      el('h1', {}, word('about')),
      heading(word('contents')),
      el(
        'dl',
        {class: 'facts'},
        facts.map(([key, value]) => [el('dt', {}, word(key)), el('dd', {}, value)])
      ),
      el('p', {}, el('a', {href: 'figures.db', download: ''}, word('database_file')), ` (${bytes}) — ${word('database_note')}`),
      el('div', {class: 'plots'}, await plot({kind: 'heat'})),
      heading(word('versions')),
      el(
        'dl',
        {class: 'facts'},
        versions.map(([key, value]) => [el('dt', {}, word(key)), el('dd', {class: 'code'}, value)]),
        rest.map(([key, value]) => [el('dt', {}, key), el('dd', {class: 'code'}, value)])
      ),
      heading(word('licence')),
      el('p', {}, word('licence_note')),
      el('p', {}, el('a', {href: 'LICENSES.txt'}, word('bundled'))),
      heading(word('source')),
      await table(
        'sources',
        word('source'),
        [column.region(), column.year(), column.source(), column.text('source', 'place'), column.text('published')],
        'SELECT region, region_name, year, title AS document_title, source, published, sha256, id AS document_id FROM document WHERE superseded_by IS NULL ORDER BY source, id'
      )
    ];
  }

  // ---- the frame

  const pages = {
    find: findPage,
    indicator: indicatorPage,
    region: regionPage,
    compare: comparePage,
    findings: findingsPage,
    document: documentPage,
    sql: sqlPage,
    about: aboutPage
  };
  const menu = [
    ['find', 'find'],
    ['indicator', 'indicators'],
    ['region', 'regions'],
    ['compare', 'compare'],
    ['findings', 'findings'],
    ['document', 'documents'],
    ['sql', 'sql'],
    ['about', 'about']
  ];
  let turn = 0;

  function frame(current) {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    byId('skip').textContent = word('skip');
    byId('nav').setAttribute('aria-label', word('menu'));
    byId('nav').replaceChildren(
      ...menu.map(([page, key]) => el('a', {href: address(page), 'aria-current': page === current ? 'page' : undefined}, word(key)))
    );
    byId('language').textContent = word('other_language');
    byId('footer').replaceChildren(
      el(
        'p',
        {},
        `${catalogue.meta.writer} · ${word('hash')} ${catalogue.meta.content_hash ? `sha256:${catalogue.meta.content_hash.slice(0, 16)}` : word('unsealed')}`
      )
    );
  }
  // What the address says; of two at once the later one stands.
  async function show() {
    const mine = ++turn;
    const [path, search = ''] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
    const [page, ...rest] = path.split('/').map(decodeURIComponent);
    const query = new URLSearchParams(search);
    if (page === 'region' && query.get('to')) return location.replace(address(`region/${query.get('to')}`));
    const name = pages[page] ? page : 'find';
    frame(name);
    main.setAttribute('aria-busy', 'true');
    answers.clear();
    let parts;
    try {
      parts = await pages[name](rest, query);
    } catch (error) {
      parts = [el('h1', {}, word('failed')), el('p', {class: 'bad', role: 'alert'}, error.message)];
    }
    if (mine !== turn) return;
    main.replaceChildren(...parts.flat(Infinity).filter(Boolean));
    main.setAttribute('aria-busy', 'false');
    main.dataset.shown = location.hash;
    const title = main.querySelector('h1');
    document.title = `${title ? title.textContent.slice(0, 80) : ''} · zhibiao`;
    scrollTo(0, 0);
  }

  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  byId('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    try {
      localStorage.setItem('zhibiao.language', language);
    } catch {
      /* not allowed here: it holds until the page is left */
    }
    show();
  });
  addEventListener('hashchange', () => {
    show();
    main.focus({preventScroll: true});
  });
  frame('find');
  main.replaceChildren(note(word('loading')));
  zhibiaoData.start().then(show, (error) => {
    main.replaceChildren(el('h1', {}, word('failed')), el('p', {class: 'bad', role: 'alert'}, error.message));
  });
})();
