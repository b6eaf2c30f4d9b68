-- 各指标有多少地区、多少年份的数值 | How many regions and years has each indicator?
SELECT indicator, indicator_name, count(DISTINCT region) AS regions, count(DISTINCT year) AS years, count(*) AS figures
FROM region_value GROUP BY indicator, indicator_name ORDER BY regions DESC, indicator LIMIT 50;

-- 哪个县的行政复议受理数最多 | Which county accepted most reconsiderations?
SELECT region_name, year, value, unit, quote FROM region_value
WHERE indicator = 'reconsideration.accepted' AND region_level = 3 ORDER BY value DESC, region, year LIMIT 20;

-- 与上一年相比变化最大的数值 | What changed most from one year to the next?
SELECT region_name, indicator_name, year, previous, value, unit, percent FROM series
WHERE percent IS NOT NULL AND contested = 0 AND unit <> '%' ORDER BY abs(percent) DESC, region, indicator, year LIMIT 20;

-- 哪些数字核算不符 | Which figures do not reckon?
SELECT region_name, year, label, formula, stated, source FROM check_finding WHERE consistent = 0 ORDER BY source, number;

-- 哪些数值说法不一 | Of which figures are several values stated?
SELECT region_name, year, indicator, value, unit, preferred, quote, source FROM conflict
ORDER BY region, year, indicator, preferred DESC, document_id, span_start LIMIT 100;

-- 各地各年有几份报告、多少数据 | What is there of each region and year?
SELECT region_name, year, documents, figures, coded_figures FROM coverage ORDER BY region, year LIMIT 200;

-- 报告提出了哪些目标 | Which plans are stated?
SELECT region_name, year, indicator_name, label, qualifier, value, unit, quote, source FROM indicator_value
WHERE status = 'target' ORDER BY document_id, span_start LIMIT 100;

-- 最常见的无代码用语 | Which words have no code, most often?
SELECT label, unit, count(*) AS figures FROM indicator_value WHERE indicator IS NULL AND label <> ''
GROUP BY label, unit ORDER BY figures DESC, label, unit LIMIT 50;

-- 哪些部门和乡镇也报告了数字 | Which departments and townships state figures too?
SELECT reporter, reporter_kind, count(*) AS figures FROM reporter_value WHERE reporter_kind <> 'government'
GROUP BY reporter, reporter_kind ORDER BY figures DESC, reporter LIMIT 50;

-- 哪些报告提到复议 | Which reports speak of 复议?
SELECT d.title, d.source, substr(d.text, max(1, instr(d.text, '复议') - 15), 40) AS snippet
FROM document_search JOIN document AS d ON d.key = document_search.rowid
WHERE document_search MATCH '复议' AND d.superseded_by IS NULL ORDER BY d.source LIMIT 20;
