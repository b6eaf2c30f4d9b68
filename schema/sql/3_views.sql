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
