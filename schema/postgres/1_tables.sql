-- The tables of a zhibiao database in PostgreSQL 15 or newer, for what several files hold together. Names and columns are those of the
-- file; keys are the same in every export, so that one that is loaded later finds the rows of those before.

CREATE TABLE IF NOT EXISTS meta (
  key text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE IF NOT EXISTS region (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  name text NOT NULL CHECK (name <> ''),
  path_name text NOT NULL CHECK (path_name <> ''),
  level bigint NOT NULL CHECK (level BETWEEN 1 AND 3),
  parent text REFERENCES region (code),
  CHECK ((level = 1) = (parent IS NULL))
);

CREATE TABLE IF NOT EXISTS unit (
  name text PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS indicator (
  key bigint PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-zA-Z0-9][a-zA-Z0-9_.-]*[.][a-zA-Z0-9_.-]*[^.]$'),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL,
  unit text NOT NULL,
  definition text NOT NULL,
  official_scheme text,
  official_number text,
  official_name text
);

CREATE TABLE IF NOT EXISTS rule (
  key bigint PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS codebook (
  key bigint PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  version text NOT NULL CHECK (version <> ''),
  UNIQUE (name, version)
);

CREATE TABLE IF NOT EXISTS reporter (
  key bigint PRIMARY KEY,
  kind text CHECK (kind IN ('government', 'department', 'township', 'zone', 'court', 'procuratorate', 'congress', 'other')),
  name text CHECK (name <> ''),
  region text REFERENCES region (code),
  UNIQUE NULLS NOT DISTINCT (name, kind, region)
);

CREATE TABLE IF NOT EXISTS document (
  key bigint PRIMARY KEY CHECK (key = id),
  id bigint NOT NULL UNIQUE CHECK (id BETWEEN 1 AND 999999999999999),
  source text NOT NULL CHECK (source <> '' AND source NOT LIKE '/%'),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  charset text NOT NULL,
  title text CHECK (title <> ''),
  region text REFERENCES region (code),
  region_name text CHECK (region_name <> ''),
  year bigint CHECK (year BETWEEN 1000 AND 9999),
  period text,
  published text CHECK (published ~ '^[0-9]{4}[0-9-]*$'),
  issuer text CHECK (issuer <> ''),
  reporter bigint NOT NULL REFERENCES reporter (key),
  superseded_by bigint REFERENCES document (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED CHECK (superseded_by <> id),
  reader text NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  text text NOT NULL,
  genre text CHECK (genre <> ''),
  UNIQUE (source, sha256)
);
CREATE INDEX IF NOT EXISTS document_by_region ON document (region, year);
CREATE INDEX IF NOT EXISTS document_superseded ON document (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE IF NOT EXISTS section (
  document bigint NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number bigint NOT NULL CHECK (number >= 0),
  parent bigint CHECK (parent < number),
  level bigint NOT NULL CHECK (level >= 0),
  role text NOT NULL CHECK (role IN ('body', 'front', 'achievements', 'problems', 'plans', 'furniture')),
  heading text CHECK (heading <> ''),
  span_start bigint NOT NULL CHECK (span_start >= 0),
  span_end bigint NOT NULL CHECK (span_start <= span_end),
  heading_start bigint NOT NULL,
  heading_end bigint NOT NULL CHECK (heading_start <= heading_end),
  page bigint CHECK (page >= 1),
  PRIMARY KEY (document, number),
  FOREIGN KEY (document, parent) REFERENCES section (document, number) ON DELETE CASCADE
);

-- A key of a partitioned table has its year in it: that no other table can name. What points at figures is looked at when a file is loaded.
CREATE TABLE IF NOT EXISTS observation (
  document bigint NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  span_start bigint NOT NULL CHECK (span_start >= 0),
  span_end bigint NOT NULL CHECK (span_start < span_end),
  section bigint NOT NULL,
  indicator bigint REFERENCES indicator (key),
  label text NOT NULL,
  region text REFERENCES region (code),
  year bigint CHECK (year BETWEEN 1000 AND 9999),
  period text,
  value double precision NOT NULL,
  value_text text NOT NULL CHECK (value_text ~ '^-?[0-9][0-9.]*$'),
  value_high double precision CHECK (value_high >= value),
  value_high_text text CHECK (value_high_text ~ '^-?[0-9][0-9.]*$'),
  resolution bigint NOT NULL,
  number text NOT NULL,
  unit text NOT NULL REFERENCES unit (name),
  qualifier text NOT NULL CHECK (qualifier IN ('=', '~', '>', '>=', '<', '<=')),
  status text NOT NULL CHECK (status IN ('actual', 'target', 'baseline')),
  change text CHECK (change IN ('increase', 'decrease')),
  breakdown text CHECK (breakdown <> ''),
  part_of bigint CHECK (part_of <> span_start),
  repeats bigint CHECK (repeats < span_start),
  quote text NOT NULL,
  whole bigint NOT NULL CHECK (whole BETWEEN 0 AND 2),
  rule bigint NOT NULL REFERENCES rule (key),
  codebook bigint REFERENCES codebook (key) CHECK (codebook IS NULL OR indicator IS NOT NULL),
  confidence text CHECK (confidence IN ('low', 'medium', 'high')),
  UNIQUE NULLS NOT DISTINCT (document, span_start, year),
  FOREIGN KEY (document, section) REFERENCES section (document, number),
  CHECK ((value_high IS NULL) = (value_high_text IS NULL)),
  CHECK (breakdown IS NULL OR whole = 0)
) PARTITION BY LIST (year);
CREATE TABLE IF NOT EXISTS observation_undated PARTITION OF observation DEFAULT;
CREATE INDEX IF NOT EXISTS observation_by_indicator ON observation (indicator, year, region) WHERE indicator IS NOT NULL;
CREATE INDEX IF NOT EXISTS observation_by_region ON observation (region, indicator, year);

CREATE TABLE IF NOT EXISTS check_result (
  document bigint NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number bigint NOT NULL CHECK (number >= 0),
  kind text NOT NULL CHECK (kind IN ('sum', 'difference', 'rate')),
  stated bigint NOT NULL,
  reckoned double precision NOT NULL,
  reckoned_text text NOT NULL,
  consistent bigint NOT NULL CHECK (consistent IN (0, 1)),
  formula text NOT NULL CHECK (formula <> ''),
  PRIMARY KEY (document, number)
);
CREATE INDEX IF NOT EXISTS check_result_inconsistent ON check_result (document, number) WHERE consistent = 0;

CREATE TABLE IF NOT EXISTS check_operand (
  document bigint NOT NULL,
  check_number bigint NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  operand bigint NOT NULL,
  PRIMARY KEY (document, check_number, position),
  FOREIGN KEY (document, check_number) REFERENCES check_result (document, number) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS diagnostic (
  document bigint NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  number bigint NOT NULL CHECK (number >= 0),
  code text NOT NULL CHECK (code <> ''),
  message text NOT NULL CHECK (message <> ''),
  span_start bigint NOT NULL CHECK (span_start >= 0),
  span_end bigint NOT NULL CHECK (span_start <= span_end),
  PRIMARY KEY (document, number)
);
