// Plots: what is asked of the database, what a plot says of the answers, and the SVG of that. One source for the command `zhibiao plot`,
// which runs it in an embedded engine, and for the site. So it is ECMAScript 5 without a DOM: text in, text out.
//
//   zhibiaoPlot.queries(options)        -> [{sql, params, columns}]   what to ask
//   zhibiaoPlot.spec(options, results)  -> spec              results: for each query a list of rows as objects
//   zhibiaoPlot.svg(spec)               -> text              SVG
//
// options: {kind, language, indicator, domain, regions: [code], year, level, within}
var zhibiaoPlot = (function () {
  'use strict';

  var colours = ['#0072b2', '#c04a00', '#00795a', '#a8447f', '#9a6700', '#6b4fa0'];
  var dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '1 3'];
  var words = {
    zh: {
      rank: '排名',
      median: '中位数',
      of: '共',
      regions: '个地区',
      source: '来源：政府报告',
      documents: '份文件',
      hash: '内容校验',
      unsealed: '未封存',
      target: '目标',
      estimate: '约数或界限',
      none: '没有数值',
      year: '年',
      figures: '数据条数',
      more: '其余未显示',
      counties: '区县',
      level1: '省',
      level2: '市',
      level3: '区县',
      quartiles: '四分位',
      previous: '',
      nothing: '无',
      series: '历年变化',
      distribution: '分布',
      coverage: '各地各年数据条数',
      tiles: '各省区县中位数',
      own: '各省自身数值',
      contested: '有分歧'
    },
    en: {
      rank: 'rank',
      median: 'median',
      of: 'of',
      regions: 'regions',
      source: 'Source: government reports',
      documents: 'documents',
      hash: 'content',
      unsealed: 'not sealed',
      target: 'target',
      estimate: 'about, or a bound',
      none: 'no value',
      year: '',
      figures: 'figures',
      more: 'more are not shown',
      counties: 'counties',
      level1: 'provinces',
      level2: 'prefectures',
      level3: 'counties',
      quartiles: 'quartiles',
      nothing: 'none',
      series: 'over the years',
      distribution: 'distribution',
      coverage: 'Figures by region and year',
      tiles: 'median of counties',
      own: 'own values of provinces',
      contested: 'rivals'
    }
  };
  // Where a province stands in a grid of tiles: column and row.
  var places = {
    11: [5, 1],
    12: [6, 1],
    13: [5, 2],
    14: [4, 1],
    15: [5, 0],
    21: [7, 1],
    22: [8, 1],
    23: [8, 0],
    31: [7, 3],
    32: [6, 3],
    33: [6, 4],
    34: [5, 3],
    35: [5, 5],
    36: [5, 4],
    37: [6, 2],
    41: [4, 2],
    42: [4, 3],
    43: [4, 4],
    44: [4, 5],
    45: [3, 5],
    46: [3, 6],
    50: [3, 3],
    51: [2, 3],
    52: [3, 4],
    53: [2, 4],
    54: [0, 2],
    61: [3, 2],
    62: [2, 2],
    63: [1, 2],
    64: [3, 1],
    65: [0, 1],
    71: [7, 5],
    81: [5, 6],
    82: [4, 6]
  };
  var provinces = {
    11: '北京',
    12: '天津',
    13: '河北',
    14: '山西',
    15: '内蒙古',
    21: '辽宁',
    22: '吉林',
    23: '黑龙江',
    31: '上海',
    32: '江苏',
    33: '浙江',
    34: '安徽',
    35: '福建',
    36: '江西',
    37: '山东',
    41: '河南',
    42: '湖北',
    43: '湖南',
    44: '广东',
    45: '广西',
    46: '海南',
    50: '重庆',
    51: '四川',
    52: '贵州',
    53: '云南',
    54: '西藏',
    61: '陕西',
    62: '甘肃',
    63: '青海',
    64: '宁夏',
    65: '新疆',
    71: '台湾',
    81: '香港',
    82: '澳门'
  };

  // ---- what is asked

  function marks(list) {
    return list
      .map(function () {
        return '?';
      })
      .join(', ');
  }

  // Codes below a region begin with its digits that are no zeros, by pairs.
  function below(code) {
    return code.replace(/(00)+$/, '');
  }

  // `list`: columns by their own names, of one table or of the one called v.
  function ask(list, rest, params) {
    return {
      sql: 'SELECT ' + list + ' ' + rest,
      params: params,
      columns: list.split(', ').map(function (column) {
        return column.replace('v.', '');
      })
    };
  }
  var meta = ask('value', "FROM meta WHERE key = 'content_hash'", []);
  function indicatorOf(code) {
    return ask('code, name, name_en, unit', 'FROM indicator WHERE code = ?', [code]);
  }
  function namesOf(codes) {
    return ask('code, name, path_name', 'FROM region WHERE code IN (' + marks(codes) + ')', codes);
  }
  // Levels of whole years in the indicator's own unit, contested ones too.
  var whole =
    'FROM latest_value AS v JOIN indicator AS i ON i.code = v.indicator AND i.unit = v.unit WHERE v.breakdown IS NULL AND v.period IS NULL AND v.value_high IS NULL';

  // The values of one year; without a year of the one that most regions have.
  function yearQuery(options) {
    var scope = ' AND region_level = ?';
    var params = [options.indicator, options.level || 3];
    if (options.within) {
      scope += ' AND region GLOB ?';
      params.push(below(options.within) + '*');
    }
    var year = options.year
      ? '?'
      : '(SELECT year FROM region_value WHERE indicator = ?' + scope + ' GROUP BY year ORDER BY count(*) DESC, year DESC LIMIT 1)';
    return ask(
      'region, region_name, year, value, value_text, qualifier, unit, document_id',
      'FROM region_value WHERE indicator = ?' + scope + ' AND year = ' + year + ' ORDER BY value DESC, region',
      params.concat(options.year ? [options.year] : params)
    );
  }

  var kinds = {
    series: {
      queries: function (o) {
        var scope = ' AND v.indicator = ? AND v.region IN (' + marks(o.regions) + ')';
        var params = [o.indicator].concat(o.regions);
        return [
          meta,
          indicatorOf(o.indicator),
          namesOf(o.regions),
          ask(
            'v.region, v.year, v.value, v.value_text, v.unit, v.qualifier, v.rivals, v.document_id',
            whole + scope + ' ORDER BY v.region, v.year',
            params
          ),
          ask(
            'v.region, v.year, v.value, v.value_text, v.qualifier, v.document_id',
            "FROM indicator_value AS v JOIN indicator AS i ON i.code = v.indicator AND i.unit = v.unit WHERE v.status = 'target'" +
              ' AND v.change IS NULL AND v.breakdown IS NULL AND v.part_of IS NULL AND v.period IS NULL AND v.year IS NOT NULL' +
              scope +
              ' ORDER BY v.region, v.year, v.document_id, v.span_start',
            params
          )
        ];
      },
      spec: function (o, results, w) {
        var indicator = named(results[1][0], o);
        var rows = results[3].concat(results[4]);
        return {
          title: indicator.name,
          subtitle: w.series,
          unit: indicator.unit,
          documents: documents(rows),
          lines: o.regions.map(function (code) {
            var of = function (row) {
              return row.region === code;
            };
            return {name: nameOf(results[2], code), points: results[3].filter(of).map(point), targets: results[4].filter(of).map(point)};
          })
        };
      },
      draw: drawSeries
    },
    bars: {
      queries: function (o) {
        return [meta, indicatorOf(o.indicator), yearQuery(o)];
      },
      spec: function (o, results, w) {
        return yearSpec(o, results, w, w.rank);
      },
      draw: drawBars
    },
    strip: {
      queries: function (o) {
        return [meta, indicatorOf(o.indicator), yearQuery(o)];
      },
      spec: function (o, results, w) {
        return yearSpec(o, results, w, w.distribution);
      },
      draw: drawStrip
    },
    tiles: {
      queries: function (o) {
        return [meta, indicatorOf(o.indicator), yearQuery(o)];
      },
      spec: function (o, results, w) {
        var spec = yearSpec(o, results, w, o.level === 1 ? w.own : w.tiles);
        var groups = {};
        spec.items.forEach(function (item) {
          (groups[item.code.slice(0, 2)] = groups[item.code.slice(0, 2)] || []).push(item.value);
        });
        spec.tiles = Object.keys(groups)
          .sort()
          .map(function (code) {
            return {province: code, value: quantile(groups[code], 0.5), count: groups[code].length};
          });
        delete spec.items;
        return spec;
      },
      draw: drawTiles
    },
    multiples: {
      queries: function (o) {
        return [
          meta,
          ask('code, name, name_en, unit', 'FROM indicator WHERE code GLOB ? ORDER BY code', [o.domain + '.*']),
          namesOf(o.regions),
          ask(
            'v.region, v.indicator, v.year, v.value, v.value_text, v.qualifier, v.rivals, v.document_id',
            whole + ' AND v.region IN (' + marks(o.regions) + ') AND v.indicator GLOB ? ORDER BY v.indicator, v.region, v.year',
            o.regions.concat([o.domain + '.*'])
          )
        ];
      },
      spec: function (o, results, w) {
        var charts = results[1]
          .map(function (row) {
            var indicator = named(row, o);
            return {
              title: indicator.name,
              unit: indicator.unit,
              lines: o.regions.map(function (code) {
                return {
                  name: nameOf(results[2], code),
                  targets: [],
                  points: results[3]
                    .filter(function (v) {
                      return v.region === code && v.indicator === row.code;
                    })
                    .map(point)
                };
              })
            };
          })
          .filter(function (chart) {
            return chart.lines.some(function (line) {
              return line.points.length > 0;
            });
          });
        return {
          title: o.title || o.domain,
          subtitle: o.regions
            .map(function (code) {
              return nameOf(results[2], code);
            })
            .join(o.language === 'en' ? ', ' : '、'),
          unit: '',
          documents: documents(results[3]),
          charts: charts
        };
      },
      draw: drawMultiples
    },
    heat: {
      queries: function (o) {
        var chosen = o.regions && o.regions.length ? ' AND region IN (' + marks(o.regions) + ')' : o.within ? ' AND region GLOB ?' : '';
        var params = o.regions && o.regions.length ? o.regions : o.within ? [below(o.within) + '*'] : [];
        return [
          meta,
          ask(
            'region, region_name, year, documents, figures',
            'FROM coverage WHERE region IS NOT NULL AND year IS NOT NULL' + chosen + ' ORDER BY region, year',
            params
          )
        ];
      },
      spec: function (o, results, w) {
        var all = [];
        results[1].forEach(function (row) {
          if (!all.length || all[all.length - 1].code !== row.region) all.push({code: row.region, name: row.region_name, cells: []});
          all[all.length - 1].cells.push({year: row.year, value: row.figures});
        });
        return {
          title: w.coverage,
          subtitle: all.length + ' ' + w.regions,
          unit: w.figures,
          documents: results[1].reduce(function (sum, row) {
            return sum + row.documents;
          }, 0),
          rows: all.slice(0, 60),
          left_out: Math.max(0, all.length - 60)
        };
      },
      draw: drawHeat
    }
  };

  function named(row, o) {
    if (!row) return {name: o.indicator, unit: ''};
    return {name: o.language === 'en' && row.name_en ? row.name_en : row.name, unit: row.unit};
  }
  function nameOf(rows, code) {
    var found = rows.filter(function (row) {
      return row.code === code;
    })[0];
    return found ? found.name : code;
  }
  function shortName(path) {
    var found = /(?:[省市区州盟县旗]|^)([^省市区州盟县旗]+(?:[省市区州盟县旗]|自治[州县旗]|地区|特区|林区))$/.exec(path);
    return found ? found[1] : path;
  }
  function point(row) {
    return {year: row.year, value: row.value, text: row.value_text, bound: row.qualifier, contested: row.rivals > 0};
  }
  function documents(rows) {
    var seen = {};
    rows.forEach(function (row) {
      seen[row.document_id] = true;
    });
    return Object.keys(seen).length;
  }
  function yearSpec(o, results, w, what) {
    var indicator = named(results[1][0], o);
    var rows = results[2];
    var year = rows.length ? rows[0].year : o.year || '';
    return {
      title: indicator.name,
      subtitle: [year + w.year, w['level' + (o.level || 3)], what].join(' · '),
      unit: indicator.unit,
      documents: documents(rows),
      items: rows.map(function (row) {
        return {
          code: row.region,
          name: shortName(row.region_name),
          value: row.value,
          text: row.value_text,
          bound: row.qualifier,
          marked: (o.regions || []).indexOf(row.region) >= 0
        };
      })
    };
  }

  // ---- numbers and places

  function quantile(values, share) {
    var sorted = values.slice().sort(function (a, b) {
      return a - b;
    });
    var at = share * (sorted.length - 1);
    var low = Math.floor(at);
    return low + 1 < sorted.length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
  }
  function fixed(x) {
    return String(Math.round(x * 100) / 100);
  }
  function grouped(text) {
    var parts = String(text).split('.');
    return parts[0].replace(/\B(?=(\d{3})+$)/g, ',') + (parts.length > 1 ? '.' + parts[1] : '');
  }
  function short(value, language) {
    var size = Math.abs(value);
    var steps =
      language === 'en'
        ? [
            [1e9, 'bn'],
            [1e6, 'm']
          ]
        : [
            [1e8, '亿'],
            [1e4, '万']
          ];
    for (var i = 0; i < steps.length; ++i)
      if (size >= steps[i][0] * (language === 'en' ? 1 : 10)) return grouped(Math.round((value / steps[i][0]) * 100) / 100) + steps[i][1];
    return grouped(Math.round(value * 100) / 100);
  }
  // Round steps from at most `low` to at least `high`.
  function ticks(low, high, count) {
    if (high <= low) high = low + (Math.abs(low) || 1);
    var raw = (high - low) / count;
    var power = Math.pow(10, Math.floor(Math.log(raw) / Math.LN10 + 1e-9));
    var step = [1, 2, 2.5, 5, 10]
      .map(function (m) {
        return m * power;
      })
      .filter(function (s) {
        return s >= raw * 0.999;
      })[0];
    var list = [];
    for (var at = Math.floor(low / step + 1e-9); ; ++at) {
      list.push(Math.round(at * step * 1e6) / 1e6);
      if (at * step >= high - step * 1e-6 || list.length > 50) return list;
    }
  }
  // From nothing where that leaves the differences to be seen.
  function range(values) {
    var low = Math.min.apply(null, values);
    var high = Math.max.apply(null, values);
    return (low >= 0 && low < 0.6 * high) || (low === high && low >= 0) ? [0, high] : [low, high];
  }
  function scale(from, to, start, end) {
    return function (x) {
      return to === from ? (start + end) / 2 : start + ((x - from) / (to - from)) * (end - start);
    };
  }
  function width(text, size) {
    var sum = 0;
    for (var i = 0; i < text.length; ++i) sum += text.charCodeAt(i) > 0x2000 ? 1 : 0.56;
    return sum * size;
  }
  function cut(text, size, room) {
    if (width(text, size) <= room) return text;
    var kept = text;
    while (kept.length > 1 && width(kept + '…', size) > room) kept = kept.slice(0, -1);
    return kept.replace(/[\uD800-\uDBFF]$/, '') + '…';
  }

  // ---- SVG: classes let a page give other colours, attributes hold without one

  function escaped(text) {
    return String(text)
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '\ufffd')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '\ufffd')
      .replace(/(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;');
  }
  function tag(name, attributes, inner) {
    var text = '<' + name;
    for (var key in attributes)
      if (attributes[key] !== undefined && attributes[key] !== '')
        text += ' ' + key + '="' + (typeof attributes[key] === 'number' ? fixed(attributes[key]) : escaped(attributes[key])) + '"';
    return text + (inner === undefined ? '/>' : '>' + inner + '</' + name + '>');
  }
  function label(x, y, text, more) {
    var a = {x: x, y: y, 'font-size': 12, class: 'ink', fill: '#1d1d1f'};
    for (var key in more) a[key] = more[key];
    return tag('text', a, escaped(text));
  }
  function soft(x, y, text, more) {
    var a = {class: 'soft', fill: '#5b5b60', 'font-size': 11};
    for (var key in more) a[key] = more[key];
    return label(x, y, text, a);
  }
  function line(x1, y1, x2, y2, more) {
    var a = {x1: x1, y1: y1, x2: x2, y2: y2, class: 'grid', stroke: '#d9d7d0'};
    for (var key in more) a[key] = more[key];
    return tag('line', a);
  }
  function titled(element, text) {
    return element.replace(/\/>$/, '>' + tag('title', {}, escaped(text)) + element.replace(/^<(\w+)[\s\S]*$/, '</$1>'));
  }
  // A mark tells by its form what its colour tells.
  function mark(i, x, y, size, hollow, text) {
    var colour = colours[i % colours.length];
    var a = {
      class: 'c' + (i % colours.length) + (hollow ? ' hollow' : ''),
      fill: hollow ? '#fffefb' : colour,
      stroke: colour,
      'stroke-width': 1.5
    };
    var forms = [
      function () {
        a.cx = x;
        a.cy = y;
        a.r = size;
        return tag('circle', a);
      },
      function () {
        a.x = x - size;
        a.y = y - size;
        a.width = 2 * size;
        a.height = 2 * size;
        return tag('rect', a);
      },
      function () {
        a.points = polygon([
          [x, y - size * 1.25],
          [x + size * 1.15, y + size * 0.9],
          [x - size * 1.15, y + size * 0.9]
        ]);
        return tag('polygon', a);
      },
      function () {
        a.points = polygon([
          [x, y - size * 1.3],
          [x + size * 1.3, y],
          [x, y + size * 1.3],
          [x - size * 1.3, y]
        ]);
        return tag('polygon', a);
      }
    ];
    return titled(forms[i % forms.length](), text);
  }
  function polygon(points) {
    return points
      .map(function (p) {
        return fixed(p[0]) + ',' + fixed(p[1]);
      })
      .join(' ');
  }

  function said(p, unit) {
    return (p.bound === '=' ? '' : p.bound + ' ') + grouped(p.text) + unit;
  }

  // ---- the kinds

  function years(lines) {
    var all = {};
    lines.forEach(function (l) {
      l.points.concat(l.targets).forEach(function (p) {
        all[p.year] = true;
      });
    });
    return Object.keys(all)
      .map(Number)
      .sort(function (a, b) {
        return a - b;
      });
  }
  // Lines break where a year has no value.
  function drawLines(lines, box, spec, w, small) {
    var all = [];
    lines.forEach(function (l) {
      all = all.concat(l.points, l.targets);
    });
    var known = spec.years || years(lines);
    var bounds = range(
      all.map(function (p) {
        return p.value;
      })
    );
    var steps = ticks(bounds[0], bounds[1], small ? 3 : 5);
    var x = scale(known[0], known[known.length - 1], box.x + (small ? 6 : 14), box.x + box.width - (small ? 6 : 14));
    var y = scale(steps[0], steps[steps.length - 1], box.y + box.height, box.y);
    var out = '';
    steps.forEach(function (step) {
      out +=
        line(box.x, y(step), box.x + box.width, y(step)) +
        soft(box.x - 6, y(step) + 4, short(step, spec.language), {'text-anchor': 'end', 'font-size': small ? 10 : 11});
    });
    var gap = Math.ceil((small ? 34 : 44) / Math.max(1, box.width / Math.max(1, known[known.length - 1] - known[0])));
    for (var year = known[0]; year <= known[known.length - 1]; ++year)
      if ((year - known[0]) % gap === 0)
        out += soft(x(year), box.y + box.height + 16, year, {'text-anchor': 'middle', 'font-size': small ? 10 : 11});
    lines.forEach(function (l, i) {
      var path = '';
      l.points.forEach(function (p, k) {
        path += (k > 0 && l.points[k - 1].year === p.year - 1 ? 'L' : 'M') + fixed(x(p.year)) + ' ' + fixed(y(p.value));
      });
      if (path)
        out += tag('path', {
          d: path,
          fill: 'none',
          class: 'line c' + (i % colours.length),
          stroke: colours[i % colours.length],
          'stroke-width': small ? 1.5 : 2,
          'stroke-dasharray': dashes[i % dashes.length]
        });
      l.points.forEach(function (p) {
        out += mark(
          i,
          x(p.year),
          y(p.value),
          small ? 2.4 : 4,
          p.bound !== '=',
          l.name + ' ' + p.year + ': ' + said(p, spec.unit) + (p.contested ? ' (' + w.contested + ')' : '')
        );
      });
      l.targets.forEach(function (p) {
        var px = x(p.year),
          py = y(p.value),
          s = small ? 3 : 6;
        out += titled(
          tag('path', {
            d: 'M' + fixed(px - s) + ' ' + fixed(py) + 'H' + fixed(px + s) + 'M' + fixed(px) + ' ' + fixed(py - s) + 'V' + fixed(py + s),
            class: 'line c' + (i % colours.length),
            stroke: colours[i % colours.length],
            'stroke-width': 2,
            'stroke-dasharray': '2 1.5',
            fill: 'none'
          }),
          l.name + ' ' + p.year + ' ' + w.target + ': ' + said(p, spec.unit)
        );
      });
    });
    return {svg: out, x: x, y: y};
  }
  function legend(lines, x, y, room, out) {
    lines.forEach(function (l, i) {
      var size = 44 + width(l.name, 12);
      if (x.at > x.from && x.at + size > x.from + room) {
        x.at = x.from;
        y.at += 20;
      }
      out.push(
        tag('path', {
          d: 'M' + fixed(x.at) + ' ' + fixed(y.at - 4) + 'h24',
          class: 'line c' + (i % colours.length),
          stroke: colours[i % colours.length],
          'stroke-width': 2,
          'stroke-dasharray': dashes[i % dashes.length],
          fill: 'none'
        }),
        mark(i, x.at + 12, y.at - 4, 4, false, l.name),
        label(x.at + 30, y.at, l.name)
      );
      x.at += size;
    });
  }
  function drawSeries(spec, w) {
    var lines = spec.lines.filter(function (l) {
      return l.points.length + l.targets.length > 0;
    });
    if (!lines.length) return nothing(w);
    var out = [];
    var x = {from: 20, at: 20},
      y = {at: 84};
    legend(spec.lines, x, y, 720, out);
    out.push(soft(16, y.at + 22, axis(spec)));
    var box = {x: 74, y: y.at + 34, width: 660, height: 280};
    out.push(drawLines(spec.lines, box, spec, w, false).svg);
    var notes = [];
    if (
      lines.some(function (l) {
        return l.targets.length;
      })
    )
      notes.push('┼ ' + w.target);
    if (
      lines.some(function (l) {
        return l.points.some(function (p) {
          return p.bound !== '=';
        });
      })
    )
      notes.push('○ ' + w.estimate);
    var bottom = box.y + box.height + 26;
    if (notes.length) out.push(soft(box.x, bottom + 12, notes.join('   ')));
    return {svg: out.join('\n'), height: bottom + (notes.length ? 18 : 0)};
  }
  function axis(spec) {
    return spec.unit ? (spec.language === 'en' ? 'unit: ' : '单位：') + spec.unit : '';
  }

  // At most forty, and the marked ones with their rank.
  function drawBars(spec, w) {
    var items = spec.items;
    if (!items.length) return nothing(w);
    var shown = [];
    items.forEach(function (item, i) {
      var rank =
        items.filter(function (o) {
          return o.value > item.value;
        }).length + 1;
      if (i < 40 || item.marked) shown.push({item: item, rank: rank});
    });
    var bounds = range(
      [0].concat(
        items.map(function (item) {
          return item.value;
        })
      )
    );
    var steps = ticks(Math.min(0, bounds[0]), bounds[1], 5);
    var left =
      50 +
      Math.min(
        180,
        Math.max.apply(
          null,
          shown.map(function (s) {
            return width(s.item.name, 12);
          })
        )
      );
    var x = scale(steps[0], steps[steps.length - 1], left, 680);
    var top = 96,
      step = 22;
    var out = [soft(left, 74, axis(spec))];
    steps.forEach(function (s) {
      out.push(
        line(x(s), top - 6, x(s), top + shown.length * step),
        soft(x(s), top - 8, short(s, spec.language), {'text-anchor': 'middle'})
      );
    });
    shown.forEach(function (s, i) {
      var y = top + i * step + 4,
        item = s.item,
        hollow = item.bound !== '=';
      out.push(
        soft(36, y + 12, s.rank, {'text-anchor': 'end'}),
        label(left - 8, y + 12, cut(item.name, 12, left - 50), {'text-anchor': 'end', 'font-weight': item.marked ? 700 : ''}),
        titled(
          tag('rect', {
            x: Math.min(x(0), x(item.value)),
            y: y,
            width: Math.max(1, Math.abs(x(item.value) - x(0))),
            height: step - 7,
            class: (item.marked ? 'c1' : 'c0') + (hollow ? ' hollow' : ''),
            fill: hollow ? '#fffefb' : colours[item.marked ? 1 : 0],
            stroke: colours[item.marked ? 1 : 0],
            'stroke-dasharray': hollow ? '3 2' : ''
          }),
          item.name + ': ' + said(item, spec.unit)
        ),
        label(x(Math.max(0, item.value)) + 6, y + 12, (item.marked ? '◀ ' : '') + said(item, ''), {
          'font-weight': item.marked ? 700 : '',
          'font-size': 11
        })
      );
    });
    var bottom = top + shown.length * step + 8;
    var left_out = items.length - shown.length;
    var notes = [
      w.of + ' ' + items.length + ' ' + w.regions + (left_out ? (spec.language === 'en' ? '; ' : '，') + left_out + ' ' + w.more : '')
    ];
    if (
      items.some(function (item) {
        return item.bound !== '=';
      })
    )
      notes.push('▭ ' + w.estimate);
    out.push(soft(left, bottom + 10, notes.join('   ')));
    return {svg: out.join('\n'), height: bottom + 16};
  }

  // Every region a dot, piled where several have about the same value.
  function drawStrip(spec, w) {
    if (!spec.items.length) return nothing(w);
    var values = spec.items.map(function (item) {
      return item.value;
    });
    var bounds = range(values);
    var steps = ticks(bounds[0], bounds[1], 6);
    var x = scale(steps[0], steps[steps.length - 1], 40, 720);
    var piles = {},
      highest = 0;
    var dots = spec.items.map(function (item) {
      var pile = Math.round(x(item.value) / 8);
      piles[pile] = (piles[pile] || 0) + 1;
      highest = Math.max(highest, piles[pile]);
      return {item: item, level: piles[pile]};
    });
    var marked = dots
      .filter(function (d) {
        return d.item.marked;
      })
      .sort(function (a, b) {
        return a.item.value - b.item.value;
      });
    var rise = Math.min(8, 220 / highest);
    var base = 96 + 30 + 18 * marked.length + highest * rise;
    var out = [soft(16, 78, axis(spec))];
    steps.forEach(function (s) {
      out.push(
        line(x(s), base - highest * rise - 8, x(s), base + 6),
        soft(x(s), base + 22, short(s, spec.language), {'text-anchor': 'middle'})
      );
    });
    out.push(line(40, base + 6, 720, base + 6, {class: 'ink-line', stroke: '#5b5b60'}));
    if (values.length > 3) {
      var q = [0.25, 0.5, 0.75].map(function (share) {
        return quantile(values, share);
      });
      out.push(
        titled(
          tag('rect', {x: x(q[0]), y: base + 30, width: Math.max(1, x(q[2]) - x(q[0])), height: 8, class: 'box', fill: '#d9d7d0'}),
          w.quartiles + ': ' + short(q[0], spec.language) + ' – ' + short(q[2], spec.language)
        ),
        line(x(q[1]), base + 27, x(q[1]), base + 41, {class: 'ink-line', stroke: '#1d1d1f', 'stroke-width': 2}),
        soft(Math.min(600, Math.max(44, x(q[1]))), base + 54, w.median + ' ' + short(q[1], spec.language) + spec.unit, {
          'text-anchor': x(q[1]) > 600 ? 'end' : 'start'
        })
      );
    }
    dots.forEach(function (d) {
      out.push(
        mark(
          d.item.marked ? 1 : 0,
          x(d.item.value),
          base - d.level * rise + rise / 2,
          d.item.marked ? 4 : Math.min(3.2, rise / 2),
          d.item.bound !== '=',
          d.item.name + ': ' + said(d.item, spec.unit)
        )
      );
    });
    marked.forEach(function (d, i) {
      var px = x(d.item.value),
        y = 108 + 18 * i;
      out.push(
        line(px, y + 3, px, base - d.level * rise - 3, {class: 'c1 line', stroke: colours[1]}),
        label(px + (px > 560 ? -5 : 5), y + 8, d.item.name + ' ' + said(d.item, spec.unit), {
          'font-weight': 700,
          'text-anchor': px > 560 ? 'end' : 'start'
        })
      );
    });
    out.push(soft(40, base + 70, w.of + ' ' + values.length + ' ' + w.regions));
    return {svg: out.join('\n'), height: base + 76};
  }

  function drawMultiples(spec, w) {
    if (!spec.charts.length) return nothing(w);
    var out = [],
      columns = 3,
      cell = {width: 244, height: 168},
      top = 84;
    if (spec.charts[0].lines.length > 1) {
      var y = {at: 84};
      legend(spec.charts[0].lines, {from: 20, at: 20}, y, 720, out);
      top = y.at + 20;
    }
    var known = years(
      [].concat.apply(
        [],
        spec.charts.map(function (chart) {
          return chart.lines;
        })
      )
    );
    spec.charts.forEach(function (chart, i) {
      var x = 14 + (i % columns) * cell.width,
        y = top + Math.floor(i / columns) * cell.height;
      out.push(
        label(x, y + 4, cut(chart.title, 12, cell.width - 30), {'font-weight': 700}),
        soft(x, y + 20, chart.unit || '—', {'font-size': 10})
      );
      out.push(
        drawLines(
          chart.lines,
          {x: x + 44, y: y + 30, width: cell.width - 64, height: 92},
          {unit: chart.unit, language: spec.language, years: known},
          w,
          true
        ).svg
      );
    });
    return {svg: out.join('\n'), height: top + Math.ceil(spec.charts.length / columns) * cell.height};
  }

  // Five steps of one colour; the number itself stands in the tile.
  var shades = ['#e3eef6', '#b5d3e8', '#7db3d8', '#3d8dc0', '#005b8f'];
  function shade(value, values) {
    return (
      shades.filter(function (s, i) {
        return i === 0 || value > quantile(values, i / 5);
      }).length - 1
    );
  }
  function drawTiles(spec, w) {
    if (!spec.tiles.length) return nothing(w);
    var values = spec.tiles.map(function (t) {
      return t.value;
    });
    var known = {};
    spec.tiles.forEach(function (t) {
      known[t.province] = t;
    });
    var size = 66,
      left = 82,
      top = 92,
      out = [soft(16, 78, axis(spec))];
    Object.keys(places)
      .sort()
      .forEach(function (code) {
        var x = left + places[code][0] * size,
          y = top + places[code][1] * size,
          t = known[code];
        var step = t ? shade(t.value, values) : -1;
        var dark = step >= 3;
        out.push(
          titled(
            tag('rect', {
              x: x,
              y: y,
              width: size - 4,
              height: size - 4,
              rx: 4,
              class: t ? 'shade' + step : 'none',
              fill: t ? shades[step] : 'none',
              stroke: t ? shades[4] : '#b9b7b0',
              'stroke-dasharray': t ? '' : '3 3'
            }),
            provinces[code] + ': ' + (t ? grouped(t.value) + spec.unit + ' (' + t.count + ')' : w.none)
          ),
          label(x + size / 2 - 2, y + (t ? 19 : 36), provinces[code], {
            'text-anchor': 'middle',
            class: t ? 'on' + step : 'soft',
            fill: t ? (dark ? '#ffffff' : '#1d1d1f') : '#5b5b60'
          })
        );
        if (t)
          out.push(
            label(x + size / 2 - 2, y + 38, short(t.value, spec.language), {
              'text-anchor': 'middle',
              'font-weight': 700,
              class: 'on' + step,
              fill: dark ? '#ffffff' : '#1d1d1f'
            }),
            label(x + size / 2 - 2, y + 54, 'n=' + t.count, {
              'text-anchor': 'middle',
              'font-size': 10,
              class: 'on' + step,
              fill: dark ? '#ffffff' : '#1d1d1f'
            })
          );
      });
    return {svg: out.join('\n'), height: top + 7 * size};
  }

  function drawHeat(spec, w) {
    if (!spec.rows.length) return nothing(w);
    var all = [],
      known = {};
    spec.rows.forEach(function (row) {
      row.cells.forEach(function (cell) {
        all.push(cell.value);
        known[cell.year] = true;
      });
    });
    var list = Object.keys(known)
      .map(Number)
      .sort(function (a, b) {
        return a - b;
      });
    var from = list[0],
      count = list[list.length - 1] - from + 1;
    var left =
      30 +
      Math.min(
        280,
        Math.max.apply(
          null,
          spec.rows.map(function (row) {
            return width(row.name, 12);
          })
        )
      );
    var cell = Math.min(64, (740 - left) / count),
      top = 104,
      step = 22,
      out = [soft(16, 78, axis(spec))];
    for (var i = 0; i < count; ++i)
      if (cell > 34 || i % Math.ceil(34 / cell) === 0)
        out.push(soft(left + (i + 0.5) * cell, top - 8, from + i, {'text-anchor': 'middle'}));
    spec.rows.forEach(function (row, r) {
      var y = top + r * step;
      out.push(label(left - 8, y + 15, cut(row.name, 12, left - 24), {'text-anchor': 'end'}));
      for (var k = 0; k < count; ++k) {
        var found = row.cells.filter(function (c) {
          return c.year === from + k;
        })[0];
        var s = found ? shade(found.value, all) : -1;
        out.push(
          titled(
            tag('rect', {
              x: left + k * cell,
              y: y,
              width: cell - 2,
              height: step - 2,
              class: found ? 'shade' + s : 'none',
              fill: found ? shades[s] : 'none',
              stroke: found ? '' : '#d9d7d0',
              'stroke-dasharray': found ? '' : '2 3'
            }),
            row.name + ' ' + (from + k) + ': ' + (found ? found.value : w.none)
          )
        );
        if (found && cell >= 30)
          out.push(
            label(left + (k + 0.5) * cell - 1, y + 14, found.value, {
              'text-anchor': 'middle',
              'font-size': 10,
              class: 'on' + s,
              fill: s >= 3 ? '#ffffff' : '#1d1d1f'
            })
          );
      }
    });
    var bottom = top + spec.rows.length * step;
    if (spec.left_out) out.push(soft(left, bottom + 14, spec.left_out + ' ' + w.regions + ' ' + w.more));
    return {svg: out.join('\n'), height: bottom + (spec.left_out ? 20 : 4)};
  }

  function nothing(w) {
    return {svg: soft(20, 110, w.none, {'font-size': 14}), height: 130};
  }

  // ---- the face

  function svg(spec) {
    var w = words[spec.language];
    var plot = kinds[spec.kind].draw(spec, w);
    var height = Math.ceil(plot.height + 34);
    var sep = spec.language === 'en' ? ', ' : '，';
    var foot =
      w.source +
      sep +
      spec.documents +
      ' ' +
      w.documents +
      ' · ' +
      w.hash +
      ' ' +
      (spec.hash ? 'sha256:' + spec.hash.slice(0, 16) : w.unsealed) +
      ' · zhibiao';
    var alt = spec.title + (spec.subtitle ? ' · ' + spec.subtitle : '');
    return (
      '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="' +
      height +
      '" viewBox="0 0 760 ' +
      height +
      '" role="img" aria-label="' +
      escaped(alt) +
      '" class="plot" font-family="Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif">\n' +
      tag('rect', {class: 'paper', width: 760, height: height, fill: '#fffefb'}) +
      '\n' +
      label(16, 30, cut(spec.title, 18, 728), {'font-size': 18, 'font-weight': 700}) +
      '\n' +
      soft(16, 52, cut(spec.subtitle, 13, 728), {'font-size': 13}) +
      '\n' +
      plot.svg +
      '\n' +
      soft(16, height - 12, foot) +
      '\n</svg>\n'
    );
  }
  function wanting(o) {
    if (!kinds[o.kind]) return 'there is no plot ' + o.kind + ': take one of ' + Object.keys(kinds).join(', ');
    if (o.kind === 'multiples' ? !o.domain : o.kind !== 'heat' && !o.indicator)
      return 'a plot ' + o.kind + ' needs ' + (o.kind === 'multiples' ? 'a domain' : 'an indicator');
    if ((o.kind === 'series' || o.kind === 'multiples') && !(o.regions && o.regions.length)) return 'a plot ' + o.kind + ' needs regions';
    if ((o.kind === 'series' || o.kind === 'multiples') && o.regions.length > colours.length)
      return 'a plot ' + o.kind + ' shows at most ' + colours.length + ' regions: ' + o.regions.length + ' were named';
    return '';
  }
  return {
    kinds: Object.keys(kinds),
    wanting: wanting,
    queries: function (o) {
      return kinds[o.kind].queries(o);
    },
    spec: function (o, results) {
      var spec = kinds[o.kind].spec(o, results, words[o.language]);
      spec.kind = o.kind;
      spec.language = o.language;
      spec.hash = results[0].length ? results[0][0].value : '';
      return spec;
    },
    svg: svg
  };
})();
