-- Brings what was staged into the tables: names as the file has them, documents that are new or that were read otherwise in place of what
-- was known of them, and of every source the vintage that is current.

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM meta AS m JOIN staged_meta AS s ON s.key = m.key WHERE m.key = 'layout' AND m.value <> s.value) THEN
    RAISE EXCEPTION 'The schema zhibiao is of another layout than this export; rename it (ALTER SCHEMA) and load every file again.';
  END IF;
END $$;

DELETE FROM meta;
INSERT INTO meta SELECT * FROM staged_meta;
INSERT INTO region SELECT * FROM staged_region
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, path_name = excluded.path_name, level = excluded.level, parent = excluded.parent;
INSERT INTO unit SELECT * FROM staged_unit ON CONFLICT (name) DO NOTHING;
INSERT INTO rule SELECT * FROM staged_rule ON CONFLICT (name) DO NOTHING;
INSERT INTO codebook SELECT * FROM staged_codebook ON CONFLICT (name, version) DO NOTHING;
INSERT INTO reporter SELECT * FROM staged_reporter ON CONFLICT (name, kind, region) DO NOTHING;
INSERT INTO indicator SELECT * FROM staged_indicator
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, name_en = excluded.name_en, unit = excluded.unit, definition = excluded.definition,
  official_scheme = excluded.official_scheme, official_number = excluded.official_number, official_name = excluded.official_name;

CREATE TEMP TABLE arriving ON COMMIT DROP AS
SELECT s.key FROM staged_document AS s LEFT JOIN document AS d ON d.key = s.key WHERE d.digest IS DISTINCT FROM s.digest;
CREATE UNIQUE INDEX ON arriving (key);
ANALYZE arriving;

-- Figures first: what they name of a document goes with it.
DELETE FROM observation WHERE document IN (SELECT key FROM arriving);
DELETE FROM document WHERE key IN (SELECT key FROM arriving);
-- Which vintage is current is found anew below: another file may know a later one.
INSERT INTO document
SELECT s.key, s.id, s.source, s.sha256, s.media_type, s.charset, s.title, s.region, s.region_name, s.year, s.period, s.published, s.issuer,
  s.reporter, NULL, s.reader, s.digest, s.text, s.genre
FROM staged_document AS s WHERE s.key IN (SELECT key FROM arriving);
INSERT INTO section SELECT * FROM staged_section WHERE document IN (SELECT key FROM arriving);
INSERT INTO observation SELECT * FROM staged_observation WHERE document IN (SELECT key FROM arriving);
INSERT INTO check_result SELECT * FROM staged_check_result WHERE document IN (SELECT key FROM arriving);
INSERT INTO check_operand SELECT * FROM staged_check_operand WHERE document IN (SELECT key FROM arriving);
INSERT INTO diagnostic SELECT * FROM staged_diagnostic WHERE document IN (SELECT key FROM arriving);

-- The one published last; of the same date the one that came last; of those that came together the one that was current in their file, else
-- the one with the greater hash.
UPDATE document AS d SET superseded_by = nullif(c.current, d.id)
FROM (
  SELECT
    v.key AS key,
    first_value(v.id) OVER (
      PARTITION BY v.source, v.region, v.year
      ORDER BY coalesce(v.published, '') COLLATE "C" DESC, CASE WHEN s.key IS NULL THEN 0 ELSE 1 END DESC,
        CASE WHEN s.key IS NULL THEN v.superseded_by IS NULL ELSE s.superseded_by IS NULL END DESC, v.sha256 COLLATE "C" DESC
    ) AS current
  FROM document AS v LEFT JOIN staged_document AS s ON s.key = v.key
  WHERE v.source IN (SELECT source FROM staged_document)
) AS c
WHERE c.key = d.key AND d.superseded_by IS DISTINCT FROM nullif(c.current, d.id);

-- What no key of these tables can hold, of the documents that arrived.
DO $$
DECLARE broken text;
BEGIN
  SELECT d.source || ': ' || f.fault INTO broken
  FROM (
    SELECT o.document, 'the quote ' || o.quote || ' is not in its place' AS fault
    FROM observation AS o JOIN document AS t ON t.key = o.document
    WHERE o.document IN (SELECT key FROM arriving) AND substr(t.text, o.span_start::int + 1, (o.span_end - o.span_start)::int) <> o.quote
    UNION ALL
    SELECT document, 'two figures start at ' || span_start FROM observation WHERE document IN (SELECT key FROM arriving)
    GROUP BY document, span_start HAVING count(*) > 1
    UNION ALL
    SELECT n.document, 'no figure starts at ' || n.place
    FROM (
      SELECT document, part_of AS place FROM observation WHERE part_of IS NOT NULL
      UNION SELECT document, repeats FROM observation WHERE repeats IS NOT NULL
      UNION SELECT document, stated FROM check_result
      UNION SELECT document, operand FROM check_operand
    ) AS n
    WHERE n.document IN (SELECT key FROM arriving)
    AND NOT EXISTS (SELECT 1 FROM observation AS o WHERE o.document = n.document AND o.span_start = n.place)
  ) AS f JOIN document AS d ON d.key = f.document LIMIT 1;
  IF broken IS NOT NULL THEN RAISE EXCEPTION 'Nothing was loaded: %', broken; END IF;
END $$;
