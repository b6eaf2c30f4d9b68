-- The tables of a zhibiao database. Every CHECK has a name, so that a refused row says which rule it broke,
-- and a test that breaks it. Only what SQLite 3.31 and every client knows: no STRICT, no generated columns. Lists of words are
-- written with OR: for an IN of three or more words SQLite builds a table for each row that it checks.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT meta_is_text CHECK (typeof(key) = 'text' AND key <> '' AND typeof(value) = 'text')
) WITHOUT ROWID;

CREATE TABLE table_doc (
  table_name TEXT NOT NULL PRIMARY KEY,
  meaning TEXT NOT NULL,
  CONSTRAINT table_doc_is_text CHECK (typeof(table_name) = 'text' AND typeof(meaning) = 'text' AND meaning <> '')
) WITHOUT ROWID;

CREATE TABLE column_doc (
  table_name TEXT NOT NULL REFERENCES table_doc (table_name),
  column_name TEXT NOT NULL,
  unit TEXT,
  meaning TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name),
  CONSTRAINT column_doc_is_text CHECK (
    typeof(column_name) = 'text' AND typeof(unit) IN ('text', 'null') AND typeof(meaning) = 'text' AND meaning <> '')
) WITHOUT ROWID;

CREATE TABLE region (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  path_name TEXT NOT NULL,
  level INTEGER NOT NULL,
  parent TEXT REFERENCES region (code),
  CONSTRAINT region_code_has_six_digits CHECK (typeof(code) = 'text' AND length(code) = 6 AND code NOT GLOB '*[^0-9]*'),
  CONSTRAINT region_is_named CHECK (typeof(name) = 'text' AND name <> '' AND typeof(path_name) = 'text' AND path_name <> ''),
  CONSTRAINT region_level CHECK (typeof(level) = 'integer' AND level BETWEEN 1 AND 3),
  CONSTRAINT region_below_a_province_has_a_parent CHECK ((level = 1) = (parent IS NULL))
) WITHOUT ROWID;

CREATE TABLE unit (
  name TEXT NOT NULL PRIMARY KEY,
  CONSTRAINT unit_is_text CHECK (typeof(name) = 'text')
) WITHOUT ROWID;

-- What millions of rows name, they name by a small number: key. People see the codes and names, in the views.
CREATE TABLE indicator (
  key INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  definition TEXT NOT NULL,
  official_scheme TEXT,
  official_number TEXT,
  official_name TEXT,
  CONSTRAINT indicator_code_has_a_domain CHECK (
    typeof(code) = 'text' AND length(code) <= 100 AND code GLOB '[a-zA-Z0-9]*.*[^.]' AND code NOT GLOB '*..*'
    AND code NOT GLOB '*[^a-zA-Z0-9_.-]*'),
  CONSTRAINT indicator_is_described CHECK (
    typeof(name) = 'text' AND name <> '' AND typeof(name_en) = 'text' AND typeof(unit) = 'text' AND typeof(definition) = 'text'),
  CONSTRAINT indicator_official_has_a_name CHECK (
    typeof(official_scheme) IN ('text', 'null') AND typeof(official_number) IN ('text', 'null') AND typeof(official_name) IN ('text', 'null')
    AND official_scheme IS NOT '' AND official_number IS NOT '' AND official_name IS NOT ''
    AND (official_scheme IS NULL) = (official_name IS NULL) AND (official_number IS NULL OR official_scheme IS NOT NULL))
);

CREATE TABLE rule (
  key INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  CONSTRAINT rule_is_text CHECK (typeof(name) = 'text')
);

CREATE TABLE codebook (
  key INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (name, version),
  CONSTRAINT codebook_is_named CHECK (typeof(name) = 'text' AND name <> '' AND typeof(version) = 'text' AND version <> '')
);

CREATE TABLE reporter (
  key INTEGER NOT NULL PRIMARY KEY,
  kind TEXT,
  name TEXT,
  region TEXT REFERENCES region (code),
  UNIQUE (name, kind, region),
  CONSTRAINT reporter_kind CHECK (
    kind IS NULL OR kind = 'government' OR kind = 'department' OR kind = 'township' OR kind = 'zone' OR kind = 'court'
    OR kind = 'procuratorate' OR kind = 'congress' OR kind = 'other'),
  CONSTRAINT reporter_name_is_text CHECK (typeof(name) IN ('text', 'null') AND name IS NOT '')
);

CREATE TABLE document (
  key INTEGER NOT NULL PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  charset TEXT NOT NULL,
  title TEXT,
  region TEXT REFERENCES region (code),
  region_name TEXT,
  year INTEGER,
  period TEXT,
  published TEXT,
  issuer TEXT,
  reporter INTEGER NOT NULL REFERENCES reporter (key),
  superseded_by INTEGER REFERENCES document (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  reader TEXT NOT NULL,
  digest TEXT NOT NULL,
  text TEXT NOT NULL,
  genre TEXT,
  UNIQUE (source, sha256),
  UNIQUE (sha256, source),
  CONSTRAINT document_id_is_exact_everywhere CHECK (typeof(id) = 'integer' AND id BETWEEN 1 AND 999999999999999),
  CONSTRAINT document_source_is_relative CHECK (typeof(source) = 'text' AND source <> '' AND source NOT GLOB '/*'),
  CONSTRAINT document_sha256_is_hex CHECK (typeof(sha256) = 'text' AND length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  CONSTRAINT document_media_type CHECK (typeof(media_type) = 'text' AND media_type GLOB '?*/?*'),
  CONSTRAINT document_charset CHECK (typeof(charset) = 'text' AND charset <> ''),
  CONSTRAINT document_words_are_text CHECK (
    typeof(title) IN ('text', 'null') AND title IS NOT '' AND typeof(region_name) IN ('text', 'null') AND region_name IS NOT ''
    AND typeof(issuer) IN ('text', 'null') AND issuer IS NOT ''),
  CONSTRAINT document_year_has_four_digits CHECK (
    typeof(year) IN ('integer', 'null') AND (year IS NULL OR year BETWEEN 1000 AND 9999)),
  CONSTRAINT document_period_is_iso_8601 CHECK (
    typeof(period) IN ('text', 'null') AND (period IS NULL OR period GLOB '[1-9][0-9][0-9][0-9]*' AND period NOT GLOB '*[^0-9/-]*'
      AND CASE length(period)
        WHEN 7 THEN date(period || '-01') IS NOT NULL
        WHEN 9 THEN period GLOB '????/[1-9]*' AND substr(period, 1, 4) < substr(period, 6) AND period NOT GLOB '*-*'
        WHEN 10 THEN period GLOB '????-??-??' AND date(period) IS NOT NULL
        WHEN 15 THEN period GLOB '????-??/[1-9]*' AND (date(substr(period, 1, 7) || '-01') < date(substr(period, 9) || '-01')) IS 1
        WHEN 21 THEN period GLOB '????-??-??/[1-9]???-??-??' AND (date(substr(period, 1, 10)) < date(substr(period, 12))) IS 1
        ELSE 0 END)),
  CONSTRAINT document_published_is_iso_8601 CHECK (
    typeof(published) IN ('text', 'null')
    AND (published IS NULL OR published GLOB '[0-9][0-9][0-9][0-9]*' AND published NOT GLOB '*[^0-9-]*')),
  CONSTRAINT document_supersedes_another CHECK (superseded_by <> id),
  CONSTRAINT document_reader CHECK (typeof(reader) = 'text' AND reader <> ''),
  CONSTRAINT document_digest_is_hex CHECK (typeof(digest) = 'text' AND length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  CONSTRAINT document_text_has_no_nul CHECK (typeof(text) = 'text' AND instr(text, char(0)) = 0),
  CONSTRAINT document_genre_is_text CHECK (typeof(genre) IN ('text', 'null') AND genre IS NOT '')
);

-- At rest always empty. While a long document is being written it holds the piece of the text that the next figures stand in:
-- the triggers then compare a quote with some thousand characters instead of counting from the start of the text each time.
CREATE TABLE text_window (
  document INTEGER NOT NULL PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT text_window_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start < span_end)
) WITHOUT ROWID;

CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  parent INTEGER,
  level INTEGER NOT NULL,
  role TEXT NOT NULL,
  heading TEXT,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  heading_start INTEGER NOT NULL,
  heading_end INTEGER NOT NULL,
  page INTEGER,
  PRIMARY KEY (document, number),
  FOREIGN KEY (document, parent) REFERENCES section (document, number),
  CONSTRAINT section_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT section_comes_after_its_parent CHECK (typeof(parent) IN ('integer', 'null') AND (parent IS NULL OR parent < number)),
  CONSTRAINT section_level CHECK (typeof(level) = 'integer' AND level >= 0),
  CONSTRAINT section_role CHECK (
    role = 'body' OR role = 'front' OR role = 'achievements' OR role = 'problems' OR role = 'plans' OR role = 'furniture'),
  CONSTRAINT section_heading_is_text CHECK (typeof(heading) IN ('text', 'null') AND heading IS NOT ''),
  CONSTRAINT section_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start <= span_end),
  CONSTRAINT section_heading_span CHECK (
    typeof(heading_start) = 'integer' AND typeof(heading_end) = 'integer' AND heading_start >= 0 AND heading_start <= heading_end),
  CONSTRAINT section_page CHECK (typeof(page) IN ('integer', 'null') AND (page IS NULL OR page >= 1))
) WITHOUT ROWID;

CREATE TABLE observation (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  section INTEGER NOT NULL,
  indicator INTEGER REFERENCES indicator (key),
  label TEXT NOT NULL,
  region TEXT REFERENCES region (code),
  year INTEGER,
  period TEXT,
  value REAL NOT NULL,
  value_text TEXT NOT NULL,
  value_high REAL,
  value_high_text TEXT,
  resolution INTEGER NOT NULL,
  number TEXT NOT NULL,
  unit TEXT NOT NULL REFERENCES unit (name),
  qualifier TEXT NOT NULL,
  status TEXT NOT NULL,
  change TEXT,
  breakdown TEXT,
  part_of INTEGER,
  repeats INTEGER,
  quote TEXT NOT NULL,
  whole INTEGER NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule (key),
  codebook INTEGER REFERENCES codebook (key),
  confidence TEXT,
  PRIMARY KEY (document, span_start),
  FOREIGN KEY (document, section) REFERENCES section (document, number),
  FOREIGN KEY (document, part_of) REFERENCES observation (document, span_start) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (document, repeats) REFERENCES observation (document, span_start),
  CONSTRAINT observation_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start < span_end),
  CONSTRAINT observation_words_are_text CHECK (typeof(label) = 'text' AND typeof(number) = 'text' AND typeof(quote) = 'text'),
  CONSTRAINT observation_year_has_four_digits CHECK (
    typeof(year) IN ('integer', 'null') AND (year IS NULL OR year BETWEEN 1000 AND 9999)),
  CONSTRAINT observation_period_is_iso_8601 CHECK (
    typeof(period) IN ('text', 'null') AND (period IS NULL OR period GLOB '[1-9][0-9][0-9][0-9]*' AND period NOT GLOB '*[^0-9/-]*'
      AND CASE length(period)
        WHEN 7 THEN date(period || '-01') IS NOT NULL
        WHEN 9 THEN period GLOB '????/[1-9]*' AND substr(period, 1, 4) < substr(period, 6) AND period NOT GLOB '*-*'
        WHEN 10 THEN period GLOB '????-??-??' AND date(period) IS NOT NULL
        WHEN 15 THEN period GLOB '????-??/[1-9]*' AND (date(substr(period, 1, 7) || '-01') < date(substr(period, 9) || '-01')) IS 1
        WHEN 21 THEN period GLOB '????-??-??/[1-9]???-??-??' AND (date(substr(period, 1, 10)) < date(substr(period, 12))) IS 1
        ELSE 0 END)),
  CONSTRAINT observation_value_is_decimal CHECK (
    typeof(value_text) = 'text' AND (value_text GLOB '[0-9]*' OR value_text GLOB '-[0-9]*') AND value_text NOT GLOB '?*[^0-9.]*'),
  CONSTRAINT observation_value_agrees CHECK (
    typeof(value) = 'real' AND abs(value - CAST(value_text AS REAL)) <= 1e-12 * abs(value)),
  CONSTRAINT observation_value_high_is_decimal CHECK (
    value_high_text IS NULL OR typeof(value_high_text) = 'text'
      AND (value_high_text GLOB '[0-9]*' OR value_high_text GLOB '-[0-9]*') AND value_high_text NOT GLOB '?*[^0-9.]*'),
  CONSTRAINT observation_value_high_agrees CHECK (
    CASE typeof(value_high)
      WHEN 'real' THEN value_high_text IS NOT NULL AND abs(value_high - CAST(value_high_text AS REAL)) <= 1e-12 * abs(value_high)
      WHEN 'null' THEN value_high_text IS NULL
      ELSE 0 END),
  CONSTRAINT observation_range_rises CHECK (value_high IS NULL OR value_high >= value),
  CONSTRAINT observation_resolution CHECK (typeof(resolution) = 'integer'),
  CONSTRAINT observation_qualifier CHECK (
    qualifier = '=' OR qualifier = '~' OR qualifier = '>' OR qualifier = '>=' OR qualifier = '<' OR qualifier = '<='),
  CONSTRAINT observation_status CHECK (status = 'actual' OR status = 'target' OR status = 'baseline'),
  CONSTRAINT observation_change CHECK (change IS NULL OR change IN ('increase', 'decrease')),
  CONSTRAINT observation_breakdown_is_text CHECK (typeof(breakdown) IN ('text', 'null') AND breakdown IS NOT ''),
  CONSTRAINT observation_is_no_part_of_itself CHECK (typeof(part_of) IN ('integer', 'null') AND part_of IS NOT span_start),
  CONSTRAINT observation_repeats_an_earlier_one CHECK (
    typeof(repeats) IN ('integer', 'null') AND (repeats IS NULL OR repeats < span_start)),
  CONSTRAINT observation_whole CHECK (typeof(whole) = 'integer' AND whole BETWEEN 0 AND 2),
  CONSTRAINT observation_of_a_kind_is_no_whole CHECK (breakdown IS NULL OR whole = 0),
  CONSTRAINT observation_codebook_gave_a_code CHECK (codebook IS NULL OR indicator IS NOT NULL),
  CONSTRAINT observation_confidence CHECK (
    confidence IS NULL OR indicator IS NOT NULL AND (confidence = 'low' OR confidence = 'medium' OR confidence = 'high'))
) WITHOUT ROWID;

CREATE TABLE check_result (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  stated INTEGER NOT NULL,
  reckoned REAL NOT NULL,
  reckoned_text TEXT NOT NULL,
  consistent INTEGER NOT NULL,
  formula TEXT NOT NULL,
  PRIMARY KEY (document, number),
  FOREIGN KEY (document, stated) REFERENCES observation (document, span_start) ON DELETE CASCADE,
  CONSTRAINT check_result_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT check_result_kind CHECK (kind = 'sum' OR kind = 'difference' OR kind = 'rate'),
  CONSTRAINT check_result_reckoned_agrees CHECK (
    typeof(reckoned) = 'real' AND abs(reckoned - CAST(reckoned_text AS REAL)) <= 1e-12 * abs(reckoned)),
  CONSTRAINT check_result_reckoned_is_decimal CHECK (
    typeof(reckoned_text) = 'text' AND (reckoned_text GLOB '[0-9]*' OR reckoned_text GLOB '-[0-9]*') AND reckoned_text NOT GLOB '?*[^0-9.]*'),
  CONSTRAINT check_result_consistent CHECK (typeof(consistent) = 'integer' AND consistent IN (0, 1)),
  CONSTRAINT check_result_formula CHECK (typeof(formula) = 'text' AND formula <> '')
) WITHOUT ROWID;

CREATE TABLE check_operand (
  document INTEGER NOT NULL,
  check_number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  operand INTEGER NOT NULL,
  PRIMARY KEY (document, check_number, position),
  FOREIGN KEY (document, check_number) REFERENCES check_result (document, number) ON DELETE CASCADE,
  FOREIGN KEY (document, operand) REFERENCES observation (document, span_start) ON DELETE CASCADE,
  CONSTRAINT check_operand_position CHECK (typeof(position) = 'integer' AND position >= 0)
) WITHOUT ROWID;

CREATE TABLE diagnostic (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (document, number),
  CONSTRAINT diagnostic_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT diagnostic_is_text CHECK (typeof(code) = 'text' AND code <> '' AND typeof(message) = 'text' AND message <> ''),
  CONSTRAINT diagnostic_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start <= span_end)
) WITHOUT ROWID;
