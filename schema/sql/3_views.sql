-- What people read. These columns are the stable surface of the file. Other engines read the views too (DuckDB): no IS between columns,
-- no max() of two values, no reckoning with texts.

CREATE VIEW indicator_value_all AS
SELECT
  o.region AS region,
  CASE WHEN coalesce(o.region, '') = coalesce(d.region, '') THEN d.region_name
    ELSE (SELECT path_name FROM region WHERE code = o.region) END AS region_name,
  o.year AS year,
  i.code AS indicator,
  i.name AS indicator_name,
  o.label AS label,
  o.value AS value,
  o.value_high AS value_high,
  o.unit AS unit,
  o.qualifier AS qualifier,
  o.status AS status,
  o.change AS change,
  o.period AS period,
  o.breakdown AS breakdown,
  o.quote AS quote,
  d.title AS document_title,
  d.source AS source,
  d.published AS published,
  d.issuer AS issuer,
  p.name AS reporter,
  p.kind AS reporter_kind,
  d.year AS document_year,
  s.heading AS section_heading,
  s.role AS section_role,
  s.page AS page,
  d.id AS document_id,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.part_of AS part_of,
  o.repeats AS repeats,
  o.value_text AS value_text,
  o.value_high_text AS value_high_text,
  o.resolution AS resolution,
  o.number AS number,
  (SELECT name FROM rule WHERE key = o.rule) AS rule,
  (SELECT name FROM codebook WHERE key = o.codebook) AS codebook,
  d.genre AS genre,
  o.confidence AS confidence,
  d.superseded_by AS superseded_by
FROM observation AS o
JOIN document AS d ON d.key = o.document
JOIN reporter AS p ON p.key = d.reporter
JOIN section AS s ON s.document = o.document AND s.number = o.section
LEFT JOIN indicator AS i ON i.key = o.indicator;

CREATE VIEW indicator_value AS
SELECT
  region, region_name, year, indicator, indicator_name, label, value, value_high, unit, qualifier, status, change, period, breakdown,
  quote, document_title, source, published, issuer, reporter, reporter_kind, document_year, section_heading, section_role, page,
  document_id, span_start, span_end, part_of, repeats, value_text, value_high_text, resolution, number, rule, codebook, genre,
  confidence
FROM indicator_value_all
WHERE superseded_by IS NULL;

-- What the views below choose from: levels that happened, with whose word each is and what makes it preferred.
-- body: 0 for governments, and for documents that do not tell whose they are; else the reporter.
CREATE VIEW statement AS
SELECT
  o.region AS region,
  CASE WHEN o.region = d.region THEN d.region_name ELSE (SELECT path_name FROM region WHERE code = o.region) END AS region_name,
  o.year AS year,
  o.indicator AS indicator_key,
  o.breakdown AS breakdown,
  o.period AS period,
  o.value AS value,
  o.value_high AS value_high,
  o.unit AS unit,
  o.qualifier AS qualifier,
  p.name AS reporter,
  p.kind AS reporter_kind,
  o.quote AS quote,
  d.title AS document_title,
  d.source AS source,
  d.published AS published,
  d.id AS document_id,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.value_text AS value_text,
  o.value_high_text AS value_high_text,
  o.resolution AS resolution,
  coalesce(o.value_high, o.value) AS upper,
  CASE WHEN coalesce(p.kind, 'government') = 'government' THEN 0 ELSE p.key END AS body,
  CASE WHEN p.kind IS NULL THEN 0 ELSE 1 END AS is_known,
  CASE WHEN p.region = o.region THEN 1 ELSE 0 END AS is_own,
  o.whole AS whole,
  coalesce(d.published, '') AS latest
FROM observation AS o
JOIN document AS d ON d.key = o.document
JOIN reporter AS p ON p.key = d.reporter
WHERE o.status = 'actual' AND o.change IS NULL AND o.region IS NOT NULL AND o.indicator IS NOT NULL AND o.year IS NOT NULL
AND (o.whole > 0 OR o.breakdown IS NOT NULL) AND d.superseded_by IS NULL;

-- The preferred statement of each body, and how many other values it states. Two statements agree when one is the other, rounded.
CREATE VIEW reporter_value AS
SELECT
  region, region_name, year, indicator, indicator_name, breakdown, period, value, value_high, unit, qualifier, rivals,
  CASE WHEN rivals > 0 THEN 1 ELSE 0 END AS contested, reporter, reporter_kind, quote, document_title, source, published, document_id,
  span_start, span_end, value_text, value_high_text
FROM (
  SELECT
    t.region AS region, t.region_name AS region_name, t.year AS year, i.code AS indicator, i.name AS indicator_name,
    t.breakdown AS breakdown, t.period AS period, t.value AS value, t.value_high AS value_high, t.unit AS unit, t.qualifier AS qualifier,
    t.reporter AS reporter, t.reporter_kind AS reporter_kind, t.quote AS quote, t.document_title AS document_title, t.source AS source,
    t.published AS published, t.document_id AS document_id, t.span_start AS span_start, t.span_end AS span_end,
    t.value_text AS value_text, t.value_high_text AS value_high_text,
    (SELECT count(DISTINCT n.value) FROM statement AS n
     WHERE n.region = t.region AND n.indicator_key = t.indicator_key AND n.year = t.year AND n.unit = t.unit AND n.body = t.body
     AND coalesce(n.breakdown, '') = coalesce(t.breakdown, '') AND coalesce(n.period, '') = coalesce(t.period, '')
     AND n.is_known = t.is_known AND (n.value <> t.value OR n.upper <> t.upper)
     AND (n.resolution = t.resolution OR abs(n.value - t.value) + abs(n.upper - t.upper)
       > CAST('1e' || CASE WHEN n.resolution > t.resolution THEN n.resolution ELSE t.resolution END AS REAL))) AS rivals
  FROM statement AS t
  JOIN indicator AS i ON i.key = t.indicator_key
  WHERE NOT EXISTS (
    SELECT 1 FROM statement AS n
    WHERE n.region = t.region AND n.indicator_key = t.indicator_key AND n.year = t.year AND n.unit = t.unit AND n.body = t.body
    AND coalesce(n.breakdown, '') = coalesce(t.breakdown, '') AND coalesce(n.period, '') = coalesce(t.period, '')
    AND (n.is_known, n.is_own, n.whole, n.latest, n.document_id, -n.span_start)
      > (t.is_known, t.is_own, t.whole, t.latest, t.document_id, -t.span_start)));

-- What governments say of a region. A document that does not tell whose it is counts where no government states the value.
CREATE VIEW latest_value AS
SELECT
  region, region_name, year, indicator, indicator_name, breakdown, period, value, value_high, unit, qualifier, rivals, contested,
  reporter, reporter_kind, quote, document_title, source, published, document_id, span_start, span_end, value_text, value_high_text
FROM reporter_value
WHERE coalesce(reporter_kind, 'government') = 'government';

-- Safe to add up (at one level of regions) and to rank: one row for each region, year and indicator, in the indicator's own unit.
CREATE VIEW region_value AS
SELECT
  v.region AS region, v.region_name AS region_name, r.level AS region_level, v.year AS year, v.indicator AS indicator,
  v.indicator_name AS indicator_name, v.value AS value, v.unit AS unit, v.qualifier AS qualifier, v.quote AS quote,
  v.document_title AS document_title, v.source AS source, v.published AS published, v.document_id AS document_id,
  v.span_start AS span_start, v.span_end AS span_end, v.value_text AS value_text
FROM latest_value AS v
JOIN region AS r ON r.code = v.region
JOIN indicator AS c ON c.code = v.indicator AND c.unit = v.unit
WHERE v.breakdown IS NULL AND v.period IS NULL AND v.value_high IS NULL AND v.rivals = 0;

CREATE VIEW conflict AS
SELECT
  t.region AS region, t.region_name AS region_name, t.year AS year, i.code AS indicator, i.name AS indicator_name,
  t.breakdown AS breakdown, t.period AS period, t.value AS value, t.value_high AS value_high, t.unit AS unit, t.qualifier AS qualifier,
  CASE WHEN EXISTS (
    SELECT 1 FROM statement AS n
    WHERE n.region = t.region AND n.indicator_key = t.indicator_key AND n.year = t.year AND n.unit = t.unit AND n.body = t.body
    AND coalesce(n.breakdown, '') = coalesce(t.breakdown, '') AND coalesce(n.period, '') = coalesce(t.period, '')
    AND (n.is_known, n.is_own, n.whole, n.latest, n.document_id, -n.span_start)
      > (t.is_known, t.is_own, t.whole, t.latest, t.document_id, -t.span_start)) THEN 0 ELSE 1 END AS preferred,
  t.reporter AS reporter, t.reporter_kind AS reporter_kind, t.quote AS quote, t.document_title AS document_title, t.source AS source,
  t.published AS published, t.document_id AS document_id, t.span_start AS span_start, t.span_end AS span_end, t.value_text AS value_text,
  t.value_high_text AS value_high_text
FROM statement AS t
JOIN indicator AS i ON i.key = t.indicator_key
WHERE EXISTS (
  SELECT 1 FROM statement AS n
  WHERE n.region = t.region AND n.indicator_key = t.indicator_key AND n.year = t.year AND n.unit = t.unit AND n.body = t.body
  AND coalesce(n.breakdown, '') = coalesce(t.breakdown, '') AND coalesce(n.period, '') = coalesce(t.period, '')
  AND n.is_known = t.is_known AND (n.value <> t.value OR n.upper <> t.upper)
  AND (n.resolution = t.resolution OR abs(n.value - t.value) + abs(n.upper - t.upper)
    > CAST('1e' || CASE WHEN n.resolution > t.resolution THEN n.resolution ELSE t.resolution END AS REAL)))
AND NOT EXISTS (
  SELECT 1 FROM statement AS n
  WHERE n.region = t.region AND n.indicator_key = t.indicator_key AND n.year = t.year AND n.unit = t.unit AND n.body = t.body
  AND coalesce(n.breakdown, '') = coalesce(t.breakdown, '') AND coalesce(n.period, '') = coalesce(t.period, '')
  AND n.is_known > t.is_known);

CREATE VIEW series AS
SELECT
  region, region_name, indicator, indicator_name, year, value, unit, previous,
  value - previous AS difference,
  CASE WHEN previous > 0 THEN round(100.0 * (value - previous) / previous, 2) END AS percent,
  rivals, contested, quote, source, document_id, span_start, span_end, value_text
FROM (
  SELECT
    v.region AS region, v.region_name AS region_name, v.indicator AS indicator, v.indicator_name AS indicator_name, v.year AS year,
    v.value AS value, v.unit AS unit,
    (SELECT p.value FROM latest_value AS p
     WHERE p.region = v.region AND p.indicator = v.indicator AND p.year = v.year - 1 AND p.unit = v.unit
     AND p.breakdown IS NULL AND p.period IS NULL) AS previous,
    v.rivals AS rivals, v.contested AS contested,
    v.quote AS quote, v.source AS source, v.document_id AS document_id, v.span_start AS span_start, v.span_end AS span_end,
    v.value_text AS value_text
  FROM latest_value AS v
  WHERE v.breakdown IS NULL AND v.period IS NULL);

CREATE VIEW region_path AS
SELECT
  r.code AS region,
  r.name AS name,
  r.path_name AS path_name,
  r.level AS level,
  coalesce(g.code, p.code, r.code) AS province,
  coalesce(g.name, p.name, r.name) AS province_name,
  CASE WHEN r.level = 2 THEN r.code WHEN p.level = 2 THEN p.code END AS prefecture,
  CASE WHEN r.level = 2 THEN r.name WHEN p.level = 2 THEN p.name END AS prefecture_name,
  CASE r.level WHEN 1 THEN substr(r.code, 1, 2) || '9999' WHEN 2 THEN substr(r.code, 1, 4) || '99' ELSE r.code END AS last_region
FROM region AS r
LEFT JOIN region AS p ON p.code = r.parent
LEFT JOIN region AS g ON g.code = p.parent;

CREATE VIEW coverage AS
SELECT
  d.region AS region,
  (SELECT path_name FROM region WHERE code = d.region) AS region_name,
  d.year AS year,
  count(*) AS documents,
  sum((SELECT count(*) FROM observation WHERE document = d.key)) AS figures,
  sum((SELECT count(indicator) FROM observation WHERE document = d.key)) AS coded_figures,
  max(d.published) AS last_published
FROM document AS d
WHERE d.superseded_by IS NULL
GROUP BY d.region, d.year;

-- The names and codes of SDMX. _T: the whole; _Z: not applicable. A period of months or days is written as its start and its length.
CREATE VIEW sdmx_observation AS
SELECT
  o.region AS REF_AREA,
  i.code AS INDICATOR,
  coalesce(o.breakdown, '_T') AS BREAKDOWN,
  CASE length(coalesce(o.period, ''))
    WHEN 0 THEN CAST(o.year AS TEXT)
    WHEN 9 THEN substr(o.period, 1, 4) || '-01-01/P'
      || (CAST(substr(o.period, 6, 4) AS INTEGER) - CAST(substr(o.period, 1, 4) AS INTEGER) + 1) || 'Y'
    WHEN 15 THEN substr(o.period, 1, 7) || '-01/P'
      || (12 * (CAST(substr(o.period, 9, 4) AS INTEGER) - CAST(substr(o.period, 1, 4) AS INTEGER))
        + CAST(substr(o.period, 14, 2) AS INTEGER) - CAST(substr(o.period, 6, 2) AS INTEGER) + 1) || 'M'
    WHEN 21 THEN substr(o.period, 1, 10) || '/P'
      || CAST(julianday(substr(o.period, 12, 10)) - julianday(substr(o.period, 1, 10)) + 1 AS INTEGER) || 'D'
    ELSE o.period END AS TIME_PERIOD,
  o.status AS VALUE_KIND,
  coalesce(o.change, '_Z') AS CHANGE_KIND,
  d.id AS DOCUMENT_ID,
  o.span_start AS SPAN_START,
  o.value_text AS OBS_VALUE,
  o.value_high_text AS OBS_VALUE_HIGH,
  CASE o.status WHEN 'target' THEN 'F' ELSE CASE o.qualifier WHEN '=' THEN 'A' ELSE 'E' END END AS OBS_STATUS,
  o.qualifier AS OBS_BOUND,
  CASE o.unit WHEN '' THEN '_Z' ELSE o.unit END AS UNIT_MEASURE,
  0 AS UNIT_MULT,
  CASE WHEN o.resolution < 0 THEN -o.resolution ELSE 0 END AS DECIMALS,
  o.label AS TITLE,
  o.quote AS COMMENT_OBS,
  d.source AS SOURCE,
  d.issuer AS DATA_PROVIDER,
  d.published AS PUBLISHED
FROM observation AS o
JOIN document AS d ON d.key = o.document
JOIN indicator AS i ON i.key = o.indicator
WHERE d.superseded_by IS NULL AND o.region IS NOT NULL AND o.year IS NOT NULL;

CREATE VIEW check_finding AS
SELECT
  o.region AS region,
  d.region_name AS region_name,
  o.year AS year,
  i.code AS indicator,
  o.label AS label,
  c.kind AS kind,
  c.consistent AS consistent,
  c.formula AS formula,
  o.value AS stated,
  c.reckoned AS reckoned,
  o.unit AS unit,
  o.quote AS quote,
  d.title AS document_title,
  d.source AS source,
  d.id AS document_id,
  c.number AS number,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.value_text AS stated_text,
  c.reckoned_text AS reckoned_text
FROM check_result AS c
JOIN observation AS o ON o.document = c.document AND o.span_start = c.stated
JOIN document AS d ON d.key = c.document
LEFT JOIN indicator AS i ON i.key = o.indicator
WHERE d.superseded_by IS NULL;
