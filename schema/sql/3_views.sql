-- What people read. These columns are the stable surface of the file.

CREATE VIEW indicator_value_all AS
SELECT
  o.region AS region,
  CASE WHEN o.region IS d.region THEN d.region_name ELSE (SELECT path_name FROM region WHERE code = o.region) END AS region_name,
  o.year AS year,
  o.indicator AS indicator,
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
  d.year AS document_year,
  s.heading AS section_heading,
  s.role AS section_role,
  s.page AS page,
  o.document_id AS document_id,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.part_of AS part_of,
  o.repeats AS repeats,
  o.value_text AS value_text,
  o.value_high_text AS value_high_text,
  o.resolution AS resolution,
  o.number AS number,
  o.rule AS rule,
  d.superseded_by AS superseded_by
FROM observation AS o
JOIN document AS d ON d.id = o.document_id
JOIN section AS s ON s.document_id = o.document_id AND s.number = o.section
LEFT JOIN indicator AS i ON i.code = o.indicator;

CREATE VIEW indicator_value AS
SELECT
  region, region_name, year, indicator, indicator_name, label, value, value_high, unit, qualifier, status, change, period, breakdown,
  quote, document_title, source, published, issuer, document_year, section_heading, section_role, page, document_id, span_start, span_end,
  part_of, repeats, value_text, value_high_text, resolution, number, rule
FROM indicator_value_all
WHERE superseded_by IS NULL;

-- What a report states twice, and what a later report states again, is one value: the newest document tells, and in it the first place.
CREATE VIEW latest_value AS
SELECT
  o.region AS region,
  CASE WHEN o.region IS d.region THEN d.region_name ELSE (SELECT path_name FROM region WHERE code = o.region) END AS region_name,
  o.year AS year,
  o.indicator AS indicator,
  i.name AS indicator_name,
  o.breakdown AS breakdown,
  o.period AS period,
  o.value AS value,
  o.value_high AS value_high,
  o.unit AS unit,
  o.qualifier AS qualifier,
  o.quote AS quote,
  d.title AS document_title,
  d.source AS source,
  d.published AS published,
  o.document_id AS document_id,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.value_text AS value_text,
  o.value_high_text AS value_high_text
FROM observation AS o
JOIN document AS d ON d.id = o.document_id
LEFT JOIN indicator AS i ON i.code = o.indicator
WHERE o.status = 'actual' AND o.change IS NULL AND o.region IS NOT NULL AND o.indicator IS NOT NULL AND o.year IS NOT NULL
AND d.superseded_by IS NULL
AND NOT EXISTS (
  SELECT 1 FROM observation AS n JOIN document AS e ON e.id = n.document_id
  WHERE n.region = o.region AND n.indicator = o.indicator AND n.year = o.year
  AND n.breakdown IS o.breakdown AND n.period IS o.period AND n.status = 'actual' AND n.change IS NULL
  AND e.superseded_by IS NULL
  AND (coalesce(e.published, ''), e.id, -n.span_start) > (coalesce(d.published, ''), d.id, -o.span_start));

CREATE VIEW series AS
SELECT
  region, region_name, indicator, indicator_name, year, value, unit, previous,
  value - previous AS difference,
  CASE WHEN previous > 0 THEN round(100.0 * (value - previous) / previous, 2) END AS percent,
  quote, source, document_id, span_start, span_end, value_text
FROM (
  SELECT
    v.region AS region, v.region_name AS region_name, v.indicator AS indicator, v.indicator_name AS indicator_name, v.year AS year,
    v.value AS value, v.unit AS unit,
    (SELECT p.value FROM latest_value AS p
     WHERE p.region = v.region AND p.indicator = v.indicator AND p.year = v.year - 1 AND p.unit = v.unit
     AND p.breakdown IS NULL AND p.period IS NULL) AS previous,
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
  sum((SELECT count(*) FROM observation WHERE document_id = d.id)) AS figures,
  sum((SELECT count(indicator) FROM observation WHERE document_id = d.id)) AS coded_figures,
  max(d.published) AS last_published
FROM document AS d
WHERE d.superseded_by IS NULL
GROUP BY d.region, d.year;

-- The names and codes of SDMX. _T: the whole; _Z: not applicable. A period of months or days is written as its start and its length.
CREATE VIEW sdmx_observation AS
SELECT
  o.region AS REF_AREA,
  o.indicator AS INDICATOR,
  coalesce(o.breakdown, '_T') AS BREAKDOWN,
  CASE length(coalesce(o.period, ''))
    WHEN 0 THEN CAST(o.year AS TEXT)
    WHEN 9 THEN substr(o.period, 1, 4) || '-01-01/P' || (substr(o.period, 6, 4) - substr(o.period, 1, 4) + 1) || 'Y'
    WHEN 15 THEN substr(o.period, 1, 7) || '-01/P'
      || (12 * (substr(o.period, 9, 4) - substr(o.period, 1, 4)) + substr(o.period, 14, 2) - substr(o.period, 6, 2) + 1) || 'M'
    WHEN 21 THEN substr(o.period, 1, 10) || '/P'
      || CAST(julianday(substr(o.period, 12, 10)) - julianday(substr(o.period, 1, 10)) + 1 AS INTEGER) || 'D'
    ELSE o.period END AS TIME_PERIOD,
  o.status AS VALUE_KIND,
  coalesce(o.change, '_Z') AS CHANGE_KIND,
  o.document_id AS DOCUMENT_ID,
  o.span_start AS SPAN_START,
  o.value_text AS OBS_VALUE,
  o.value_high_text AS OBS_VALUE_HIGH,
  CASE o.status WHEN 'target' THEN 'F' ELSE CASE o.qualifier WHEN '=' THEN 'A' ELSE 'E' END END AS OBS_STATUS,
  o.qualifier AS OBS_BOUND,
  CASE o.unit WHEN '' THEN '_Z' ELSE o.unit END AS UNIT_MEASURE,
  0 AS UNIT_MULT,
  max(0, -o.resolution) AS DECIMALS,
  o.label AS TITLE,
  o.quote AS COMMENT_OBS,
  d.source AS SOURCE,
  d.issuer AS DATA_PROVIDER,
  d.published AS PUBLISHED
FROM observation AS o
JOIN document AS d ON d.id = o.document_id
WHERE d.superseded_by IS NULL AND o.region IS NOT NULL AND o.indicator IS NOT NULL AND o.year IS NOT NULL;

CREATE VIEW check_finding AS
SELECT
  o.region AS region,
  d.region_name AS region_name,
  o.year AS year,
  o.indicator AS indicator,
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
  c.document_id AS document_id,
  c.number AS number,
  o.span_start AS span_start,
  o.span_end AS span_end,
  o.value_text AS stated_text,
  c.reckoned_text AS reckoned_text
FROM check_result AS c
JOIN observation AS o ON o.document_id = c.document_id AND o.span_start = c.stated
JOIN document AS d ON d.id = c.document_id
WHERE d.superseded_by IS NULL;
