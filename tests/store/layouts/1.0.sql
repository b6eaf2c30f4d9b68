-- A database of layout 1.0 with one document, as text. Never changed: every later library must be able to read it.
PRAGMA application_id = 1514686786;
PRAGMA user_version = 1000;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT meta_is_text CHECK (typeof(key) = 'text' AND key <> '' AND typeof(value) = 'text')
) WITHOUT ROWID;
INSERT INTO meta VALUES('codebook','rule_of_law');
INSERT INTO meta VALUES('codebook_version','1.0');
INSERT INTO meta VALUES('layout','1.0');
INSERT INTO meta VALUES('region_table_version','2026-04');
INSERT INTO meta VALUES('writer','zhibiao 0.1.0');
CREATE TABLE table_doc (
  table_name TEXT NOT NULL PRIMARY KEY,
  meaning TEXT NOT NULL,
  CONSTRAINT table_doc_is_text CHECK (typeof(table_name) = 'text' AND typeof(meaning) = 'text' AND meaning <> '')
) WITHOUT ROWID;
INSERT INTO table_doc VALUES('check_finding','Verdicts of reckoning the figures of one document against each other; consistent = 0 are those to look at.');
INSERT INTO table_doc VALUES('check_operand','The figures that a verdict used, in the order of its formula.');
INSERT INTO table_doc VALUES('check_result','One verdict: a stated figure and what other figures of the same document give.');
INSERT INTO table_doc VALUES('column_doc','What each column means, and its unit.');
INSERT INTO table_doc VALUES('diagnostic','Doubts and faults met while reading a document.');
INSERT INTO table_doc VALUES('document','One row for each document that was read, old vintages included.');
INSERT INTO table_doc VALUES('indicator','The codebook: every code that a figure can have.');
INSERT INTO table_doc VALUES('indicator_value','Start here. One row for each figure that a current document states, with its meaning and its evidence.');
INSERT INTO table_doc VALUES('indicator_value_all','The same with the figures of superseded vintages, told by superseded_by.');
INSERT INTO table_doc VALUES('meta','Facts about the file itself.');
INSERT INTO table_doc VALUES('observation','One row for each stated quantity. The database refuses a row whose quote is not exactly the characters of its span.');
INSERT INTO table_doc VALUES('region','Administrative divisions (GB/T 2260) that documents are about, with those above them.');
INSERT INTO table_doc VALUES('section','The headings of a document as a tree. Number 0 is the document itself.');
INSERT INTO table_doc VALUES('table_doc','What each table and view means.');
INSERT INTO table_doc VALUES('text_window','Always empty, except within a transaction of the writer. It makes checking the quotes of long documents quick.');
INSERT INTO table_doc VALUES('unit','Units that figures are stated in.');
CREATE TABLE column_doc (
  table_name TEXT NOT NULL REFERENCES table_doc (table_name),
  column_name TEXT NOT NULL,
  unit TEXT,
  meaning TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name),
  CONSTRAINT column_doc_is_text CHECK (
    typeof(column_name) = 'text' AND typeof(unit) IN ('text', 'null') AND typeof(meaning) = 'text' AND meaning <> '')
) WITHOUT ROWID;
INSERT INTO column_doc VALUES('check_finding','consistent','boolean','1 when the stated figure is the reckoned one, else 0.');
INSERT INTO column_doc VALUES('check_finding','document_id',NULL,'The document.');
INSERT INTO column_doc VALUES('check_finding','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('check_finding','formula',NULL,'For people: 22 + 2 = 24.');
INSERT INTO column_doc VALUES('check_finding','indicator',NULL,'Code of the stated figure; NULL when none fits.');
INSERT INTO column_doc VALUES('check_finding','kind',NULL,'sum, difference or rate.');
INSERT INTO column_doc VALUES('check_finding','label',NULL,'Label of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','number',NULL,'Counts the verdicts of the document, from 0.');
INSERT INTO column_doc VALUES('check_finding','quote',NULL,'Quote of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','reckoned','unit','What the operands give, rounded to the digits of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','reckoned_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('check_finding','region',NULL,'observation.region of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','region_name',NULL,'document.region_name.');
INSERT INTO column_doc VALUES('check_finding','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('check_finding','span_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('check_finding','span_start','code points','Where the stated figure starts in document.text.');
INSERT INTO column_doc VALUES('check_finding','stated','unit','Value of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','stated_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('check_finding','unit',NULL,'Unit of the stated figure.');
INSERT INTO column_doc VALUES('check_finding','year','year','observation.year of the stated figure.');
INSERT INTO column_doc VALUES('check_operand','check_number',NULL,'check_result.number.');
INSERT INTO column_doc VALUES('check_operand','document_id',NULL,'The document.');
INSERT INTO column_doc VALUES('check_operand','operand','code points','span_start of the observation that is used.');
INSERT INTO column_doc VALUES('check_operand','position',NULL,'Place in the formula, from 0.');
INSERT INTO column_doc VALUES('check_result','consistent','boolean','1 when the stated figure is the reckoned one, else 0.');
INSERT INTO column_doc VALUES('check_result','document_id',NULL,'The document.');
INSERT INTO column_doc VALUES('check_result','formula',NULL,'For people: 22 + 2 = 24.');
INSERT INTO column_doc VALUES('check_result','kind',NULL,'sum, difference or rate.');
INSERT INTO column_doc VALUES('check_result','number',NULL,'Counts the verdicts of the document, from 0.');
INSERT INTO column_doc VALUES('check_result','reckoned','unit','What the operands give, rounded to the digits of the stated figure.');
INSERT INTO column_doc VALUES('check_result','reckoned_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('check_result','stated','code points','span_start of the observation that is tested.');
INSERT INTO column_doc VALUES('column_doc','column_name',NULL,'Name of the column.');
INSERT INTO column_doc VALUES('column_doc','meaning',NULL,'What the column says.');
INSERT INTO column_doc VALUES('column_doc','table_name',NULL,'Name of the table or view.');
INSERT INTO column_doc VALUES('column_doc','unit',NULL,'Unit or form of the values; NULL where there is none. "unit" means: the row''s own unit.');
INSERT INTO column_doc VALUES('diagnostic','code',NULL,'A stable word: region_ambiguous, year_from_publication …');
INSERT INTO column_doc VALUES('diagnostic','document_id',NULL,'The document.');
INSERT INTO column_doc VALUES('diagnostic','message',NULL,'One sentence for people.');
INSERT INTO column_doc VALUES('diagnostic','number',NULL,'Counts the diagnostics of the document, from 0.');
INSERT INTO column_doc VALUES('diagnostic','span_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('diagnostic','span_start','code points','Where in document.text; start = end for the whole document.');
INSERT INTO column_doc VALUES('document','charset',NULL,'IANA name of the encoding that the bytes were decoded with.');
INSERT INTO column_doc VALUES('document','digest','hex','SHA-256 over everything that the file says about the document.');
INSERT INTO column_doc VALUES('document','id',NULL,'Derived from source and sha256, so that the same document has the same id in every file. Below 2^53.');
INSERT INTO column_doc VALUES('document','issuer',NULL,'Who signed or published it; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('document','media_type',NULL,'text/plain, text/html …');
INSERT INTO column_doc VALUES('document','period','ISO 8601','When the report covers part of a year, else NULL.');
INSERT INTO column_doc VALUES('document','published','ISO 8601','Date of publication, else of signature, else NULL.');
INSERT INTO column_doc VALUES('document','reader',NULL,'Library and codebook, with versions, that read the document.');
INSERT INTO column_doc VALUES('document','region',NULL,'Code of the region reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('document','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('document','sha256','hex','SHA-256 of the bytes as they came.');
INSERT INTO column_doc VALUES('document','source',NULL,'A URI, or the path below the folder that was read; never an absolute path.');
INSERT INTO column_doc VALUES('document','superseded_by',NULL,'document.id of the current vintage: other bytes of the same source about the same region and year, published later (of the same date: with the greater sha256). NULL when this is the current one.');
INSERT INTO column_doc VALUES('document','text',NULL,'The decoded text that every span refers to.');
INSERT INTO column_doc VALUES('document','title',NULL,'Title; NULL when there is none.');
INSERT INTO column_doc VALUES('document','year','year','The year reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('indicator','code',NULL,'domain.name, for example reconsideration.accepted.');
INSERT INTO column_doc VALUES('indicator','definition',NULL,'What the indicator measures.');
INSERT INTO column_doc VALUES('indicator','name',NULL,'Name in Chinese.');
INSERT INTO column_doc VALUES('indicator','name_en',NULL,'Name in English.');
INSERT INTO column_doc VALUES('indicator','unit',NULL,'The usual unit; a figure may be stated in another.');
INSERT INTO column_doc VALUES('indicator_value','breakdown',NULL,'Name of the part or kind (民事案件); NULL for the whole.');
INSERT INTO column_doc VALUES('indicator_value','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('indicator_value','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('indicator_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value','document_year','year','document.year: the year of the report, while year is that of the value.');
INSERT INTO column_doc VALUES('indicator_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('indicator_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('indicator_value','issuer',NULL,'document.issuer.');
INSERT INTO column_doc VALUES('indicator_value','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('indicator_value','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('indicator_value','page','pages','section.page.');
INSERT INTO column_doc VALUES('indicator_value','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','period','ISO 8601','Where narrower or wider than the year (2020-01/2020-11, 2019-12-31), else NULL.');
INSERT INTO column_doc VALUES('indicator_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('indicator_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('indicator_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('indicator_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('indicator_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('indicator_value','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('indicator_value','rule',NULL,'Name of the rule that decided the indicator.');
INSERT INTO column_doc VALUES('indicator_value','section_heading',NULL,'section.heading.');
INSERT INTO column_doc VALUES('indicator_value','section_role',NULL,'section.role.');
INSERT INTO column_doc VALUES('indicator_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('indicator_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('indicator_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With document_id this names the observation.');
INSERT INTO column_doc VALUES('indicator_value','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('indicator_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('indicator_value','value','unit','For reckoning: an integer where the value is one (always exact), else the nearest REAL. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('indicator_value','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('indicator_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('indicator_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('indicator_value_all','breakdown',NULL,'Name of the part or kind (民事案件); NULL for the whole.');
INSERT INTO column_doc VALUES('indicator_value_all','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('indicator_value_all','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('indicator_value_all','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value_all','document_year','year','document.year: the year of the report, while year is that of the value.');
INSERT INTO column_doc VALUES('indicator_value_all','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('indicator_value_all','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('indicator_value_all','issuer',NULL,'document.issuer.');
INSERT INTO column_doc VALUES('indicator_value_all','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('indicator_value_all','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('indicator_value_all','page','pages','section.page.');
INSERT INTO column_doc VALUES('indicator_value_all','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','period','ISO 8601','Where narrower or wider than the year (2020-01/2020-11, 2019-12-31), else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('indicator_value_all','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('indicator_value_all','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('indicator_value_all','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('indicator_value_all','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('indicator_value_all','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('indicator_value_all','rule',NULL,'Name of the rule that decided the indicator.');
INSERT INTO column_doc VALUES('indicator_value_all','section_heading',NULL,'section.heading.');
INSERT INTO column_doc VALUES('indicator_value_all','section_role',NULL,'section.role.');
INSERT INTO column_doc VALUES('indicator_value_all','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('indicator_value_all','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('indicator_value_all','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With document_id this names the observation.');
INSERT INTO column_doc VALUES('indicator_value_all','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('indicator_value_all','superseded_by',NULL,'document.superseded_by.');
INSERT INTO column_doc VALUES('indicator_value_all','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('indicator_value_all','value','unit','For reckoning: an integer where the value is one (always exact), else the nearest REAL. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('indicator_value_all','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('indicator_value_all','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('indicator_value_all','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('meta','key',NULL,'layout, writer, codebook, codebook_version, region_table_version; content_hash once the file is finished.');
INSERT INTO column_doc VALUES('meta','value',NULL,'Its value.');
INSERT INTO column_doc VALUES('observation','breakdown',NULL,'Name of the part or kind (民事案件); NULL for the whole.');
INSERT INTO column_doc VALUES('observation','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('observation','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('observation','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('observation','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('observation','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('observation','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('observation','period','ISO 8601','Where narrower or wider than the year (2020-01/2020-11, 2019-12-31), else NULL.');
INSERT INTO column_doc VALUES('observation','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('observation','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('observation','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('observation','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('observation','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('observation','rule',NULL,'Name of the rule that decided the indicator.');
INSERT INTO column_doc VALUES('observation','section',NULL,'section.number.');
INSERT INTO column_doc VALUES('observation','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('observation','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With document_id this names the observation.');
INSERT INTO column_doc VALUES('observation','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('observation','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('observation','value','unit','For reckoning: an integer where the value is one (always exact), else the nearest REAL. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('observation','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('observation','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('observation','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('observation','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('region','code',NULL,'Six digits of GB/T 2260. The codes below XX0000 begin with XX, those below XXYY00 with XXYY.');
INSERT INTO column_doc VALUES('region','level',NULL,'1 = province, 2 = prefecture, 3 = county.');
INSERT INTO column_doc VALUES('region','name',NULL,'Its own newest name: 高州市.');
INSERT INTO column_doc VALUES('region','parent',NULL,'Code of the division above; NULL for provinces.');
INSERT INTO column_doc VALUES('region','path_name',NULL,'With the names of those above it: 广东省茂名市高州市.');
INSERT INTO column_doc VALUES('section','document_id',NULL,'The document.');
INSERT INTO column_doc VALUES('section','heading',NULL,'Text of the heading; NULL when there is none.');
INSERT INTO column_doc VALUES('section','heading_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('section','heading_start','code points','Where the heading starts.');
INSERT INTO column_doc VALUES('section','level',NULL,'0 = the document itself, 1 = 一、, 2 = （一）, 3 = 1. …');
INSERT INTO column_doc VALUES('section','number',NULL,'Counts the sections of the document in order of the text, from 0.');
INSERT INTO column_doc VALUES('section','page','pages','First page, from 1; NULL when the format has no pages.');
INSERT INTO column_doc VALUES('section','parent',NULL,'number of the section above; NULL for the document itself.');
INSERT INTO column_doc VALUES('section','role',NULL,'body, front, achievements, problems, plans or furniture.');
INSERT INTO column_doc VALUES('section','span_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('section','span_start','code points','Where the section starts in document.text, its heading included.');
INSERT INTO column_doc VALUES('table_doc','meaning',NULL,'What one row of it is.');
INSERT INTO column_doc VALUES('table_doc','table_name',NULL,'Name of the table or view.');
INSERT INTO column_doc VALUES('text_window','document_id',NULL,'The document being written.');
INSERT INTO column_doc VALUES('text_window','span_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('text_window','span_start','code points','Where the piece starts in document.text.');
INSERT INTO column_doc VALUES('text_window','text',NULL,'The piece; the database refuses any other.');
INSERT INTO column_doc VALUES('unit','name',NULL,'As in observation.unit; empty for bare numbers.');
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
INSERT INTO region VALUES('340000','安徽省','安徽省',1,NULL);
INSERT INTO region VALUES('341800','宣城市','安徽省宣城市',2,'340000');
INSERT INTO region VALUES('341881','宁国市','安徽省宣城市宁国市',3,'341800');
CREATE TABLE unit (
  name TEXT NOT NULL PRIMARY KEY,
  CONSTRAINT unit_is_text CHECK (typeof(name) = 'text')
) WITHOUT ROWID;
INSERT INTO unit VALUES('%');
INSERT INTO unit VALUES('件');
INSERT INTO unit VALUES('场');
CREATE TABLE indicator (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  definition TEXT NOT NULL,
  CONSTRAINT indicator_code_has_a_domain CHECK (typeof(code) = 'text' AND code GLOB '?*.?*'),
  CONSTRAINT indicator_is_described CHECK (
    typeof(name) = 'text' AND name <> '' AND typeof(name_en) = 'text' AND typeof(unit) = 'text' AND typeof(definition) = 'text')
) WITHOUT ROWID;
INSERT INTO indicator VALUES('enforcement.trainings','行政执法培训期数','Enforcement trainings','期','Trainings of enforcement officers (期/场/次)');
INSERT INTO indicator VALUES('hotline.satisfaction_rate','热线满意率','Hotline satisfaction rate','%','Satisfaction share of hotline handling');
INSERT INTO indicator VALUES('hotline.tickets','12345热线工单量','12345 hotline tickets','件','Tickets or requests taken by the 12345 hotline or 接诉即办');
INSERT INTO indicator VALUES('reconsideration.accepted','行政复议受理件数','Reconsideration cases accepted','件','Administrative reconsideration cases accepted (受理/立案)');
INSERT INTO indicator VALUES('reconsideration.received','行政复议申请收件数','Reconsideration applications received','件','Administrative reconsideration applications received');
INSERT INTO indicator VALUES('reconsideration.revoked','行政复议撤销变更件数','Reconsideration: revoked or changed','件','Concluded by revocation change or order to act');
INSERT INTO indicator VALUES('reconsideration.upheld','行政复议维持件数','Reconsideration: upheld','件','Concluded by upholding');
CREATE TABLE document (
  id INTEGER NOT NULL PRIMARY KEY,
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
  superseded_by INTEGER REFERENCES document (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  reader TEXT NOT NULL,
  digest TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (source, sha256),
  CONSTRAINT document_id_is_exact_everywhere CHECK (id BETWEEN 1 AND 9007199254740991),
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
    typeof(period) IN ('text', 'null') AND (period IS NULL OR period GLOB '[0-9][0-9][0-9][0-9]*' AND period NOT GLOB '*[^0-9/-]*')),
  CONSTRAINT document_published_is_iso_8601 CHECK (
    typeof(published) IN ('text', 'null')
    AND (published IS NULL OR published GLOB '[0-9][0-9][0-9][0-9]*' AND published NOT GLOB '*[^0-9-]*')),
  CONSTRAINT document_supersedes_another CHECK (superseded_by <> id),
  CONSTRAINT document_reader CHECK (typeof(reader) = 'text' AND reader <> ''),
  CONSTRAINT document_digest_is_hex CHECK (typeof(digest) = 'text' AND length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  CONSTRAINT document_text_has_no_nul CHECK (typeof(text) = 'text' AND instr(text, char(0)) = 0)
);
INSERT INTO document VALUES(2321959950047466,'ningguo_2021.txt','2a63330b34e39e7a327777a32f9aa169d5a0e2522394dfebd5076f14932e63b4','text/plain','UTF-8','安徽省宁国市2021年法治政府建设情况报告','341881','安徽省宣城市宁国市',2021,NULL,'2022-01-20','宁国市人民政府',NULL,'zhibiao 0.1.0, rule_of_law 1.0','658108fa661eb625554f7c7ac6c4c422ebdee3ca4830c56db50c490e71d93b5f',replace('安徽省宁国市2021年法治政府建设情况报告\n一、主要工作\n全年收到行政复议申请46件，受理40件，其中维持21件、撤销4件。12345热线受理工单8,120件，满意率97.5%。\n二、下一步打算\n计划开展执法培训12场。\n宁国市人民政府\n2022年1月20日\n','\n',char(10)));
CREATE TABLE text_window (
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT text_window_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start < span_end)
) WITHOUT ROWID;
CREATE TABLE section (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
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
  PRIMARY KEY (document_id, number),
  FOREIGN KEY (document_id, parent) REFERENCES section (document_id, number),
  CONSTRAINT section_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT section_comes_after_its_parent CHECK (typeof(parent) IN ('integer', 'null') AND (parent IS NULL OR parent < number)),
  CONSTRAINT section_level CHECK (typeof(level) = 'integer' AND level >= 0),
  CONSTRAINT section_role CHECK (role IN ('body', 'front', 'achievements', 'problems', 'plans', 'furniture')),
  CONSTRAINT section_heading_is_text CHECK (typeof(heading) IN ('text', 'null') AND heading IS NOT ''),
  CONSTRAINT section_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start <= span_end),
  CONSTRAINT section_heading_span CHECK (
    typeof(heading_start) = 'integer' AND typeof(heading_end) = 'integer' AND heading_start >= 0 AND heading_start <= heading_end),
  CONSTRAINT section_page CHECK (typeof(page) IN ('integer', 'null') AND (page IS NULL OR page >= 1))
) WITHOUT ROWID;
INSERT INTO section VALUES(2321959950047466,0,NULL,0,'body',NULL,0,130,0,0,NULL);
INSERT INTO section VALUES(2321959950047466,1,0,1,'achievements','一、主要工作',22,89,22,28,NULL);
INSERT INTO section VALUES(2321959950047466,2,0,1,'plans','二、下一步打算',90,110,90,97,NULL);
CREATE TABLE observation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  section INTEGER NOT NULL,
  indicator TEXT REFERENCES indicator (code),
  label TEXT NOT NULL,
  region TEXT REFERENCES region (code),
  year INTEGER,
  period TEXT,
  value NUMERIC NOT NULL,
  value_text TEXT NOT NULL,
  value_high NUMERIC,
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
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, span_start),
  FOREIGN KEY (document_id, section) REFERENCES section (document_id, number),
  FOREIGN KEY (document_id, part_of) REFERENCES observation (document_id, span_start) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (document_id, repeats) REFERENCES observation (document_id, span_start),
  CONSTRAINT observation_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start < span_end),
  CONSTRAINT observation_words_are_text CHECK (typeof(label) = 'text' AND typeof(number) = 'text' AND typeof(quote) = 'text'),
  CONSTRAINT observation_year_has_four_digits CHECK (
    typeof(year) IN ('integer', 'null') AND (year IS NULL OR year BETWEEN 1000 AND 9999)),
  CONSTRAINT observation_period_is_iso_8601 CHECK (
    typeof(period) IN ('text', 'null') AND (period IS NULL OR period GLOB '[0-9][0-9][0-9][0-9]*' AND period NOT GLOB '*[^0-9/-]*')),
  CONSTRAINT observation_value_is_decimal CHECK (
    typeof(value_text) = 'text' AND ltrim(value_text, '-') GLOB '[0-9]*' AND ltrim(value_text, '-') NOT GLOB '*[^0-9.]*'),
  CONSTRAINT observation_value_agrees CHECK (
    CASE typeof(value)
      WHEN 'integer' THEN value = CAST(value_text AS INTEGER)
      WHEN 'real' THEN abs(value - CAST(value_text AS REAL)) <= 1e-12 * abs(value)
      ELSE 0 END),
  CONSTRAINT observation_value_high_is_decimal CHECK (
    value_high_text IS NULL OR typeof(value_high_text) = 'text' AND ltrim(value_high_text, '-') GLOB '[0-9]*'
      AND ltrim(value_high_text, '-') NOT GLOB '*[^0-9.]*'),
  CONSTRAINT observation_value_high_agrees CHECK (
    CASE typeof(value_high)
      WHEN 'integer' THEN value_high IS CAST(value_high_text AS INTEGER)
      WHEN 'real' THEN value_high_text IS NOT NULL AND abs(value_high - CAST(value_high_text AS REAL)) <= 1e-12 * abs(value_high)
      WHEN 'null' THEN value_high_text IS NULL
      ELSE 0 END),
  CONSTRAINT observation_range_rises CHECK (value_high IS NULL OR value_high >= value),
  CONSTRAINT observation_resolution CHECK (typeof(resolution) = 'integer'),
  CONSTRAINT observation_qualifier CHECK (qualifier IN ('=', '~', '>', '>=', '<', '<=')),
  CONSTRAINT observation_status CHECK (status IN ('actual', 'target', 'baseline')),
  CONSTRAINT observation_change CHECK (change IS NULL OR change IN ('increase', 'decrease')),
  CONSTRAINT observation_breakdown_is_text CHECK (typeof(breakdown) IN ('text', 'null') AND breakdown IS NOT ''),
  CONSTRAINT observation_is_no_part_of_itself CHECK (typeof(part_of) IN ('integer', 'null') AND part_of IS NOT span_start),
  CONSTRAINT observation_repeats_an_earlier_one CHECK (
    typeof(repeats) IN ('integer', 'null') AND (repeats IS NULL OR repeats < span_start)),
  CONSTRAINT observation_rule CHECK (typeof(rule) = 'text')
) WITHOUT ROWID;
INSERT INTO observation VALUES(2321959950047466,39,42,1,'reconsideration.received','收到行政复议申请','341881',2021,NULL,46,'46',NULL,NULL,0,'46','件','=','actual',NULL,NULL,NULL,NULL,'46件','cue:<reconsideration> {receive}');
INSERT INTO observation VALUES(2321959950047466,45,48,1,'reconsideration.accepted','受理','341881',2021,NULL,40,'40',NULL,NULL,0,'40','件','=','actual',NULL,NULL,NULL,NULL,'40件','cue:<reconsideration> {accept}');
INSERT INTO observation VALUES(2321959950047466,53,56,1,'reconsideration.upheld','维持','341881',2021,NULL,21,'21',NULL,NULL,0,'21','件','=','actual',NULL,'维持',45,NULL,'21件','part_cue:<reconsideration> 维持|维持原行政行为|予以维持|维持决定');
INSERT INTO observation VALUES(2321959950047466,59,61,1,'reconsideration.revoked','撤销','341881',2021,NULL,4,'4',NULL,NULL,0,'4','件','=','actual',NULL,'撤销',45,NULL,'4件','part_cue:<reconsideration> 撤销|变更|责令履行|责令|限期履行|责令限期|重新作出|履行法定职责');
INSERT INTO observation VALUES(2321959950047466,73,79,1,'hotline.tickets','12345热线受理工单','341881',2021,NULL,8120,'8120',NULL,NULL,0,'8,120','件','=','actual',NULL,NULL,NULL,NULL,'8,120件','cue:<hotline> 工单|诉求|来电|转办件|事项|案件');
INSERT INTO observation VALUES(2321959950047466,83,88,1,'hotline.satisfaction_rate','满意率','341881',2021,NULL,97.5,'97.5',NULL,NULL,-1,'97.5','%','=','actual',NULL,NULL,NULL,NULL,'97.5%','cue:<hotline> {satisfied}');
INSERT INTO observation VALUES(2321959950047466,106,109,2,'enforcement.trainings','计划开展执法培训','341881',2022,NULL,12,'12',NULL,NULL,0,'12','场','=','target',NULL,NULL,NULL,NULL,'12场','cue:<enforcement_training>');
CREATE TABLE check_result (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  stated INTEGER NOT NULL,
  reckoned NUMERIC NOT NULL,
  reckoned_text TEXT NOT NULL,
  consistent INTEGER NOT NULL,
  formula TEXT NOT NULL,
  PRIMARY KEY (document_id, number),
  FOREIGN KEY (document_id, stated) REFERENCES observation (document_id, span_start) ON DELETE CASCADE,
  CONSTRAINT check_result_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT check_result_kind CHECK (kind IN ('sum', 'difference', 'rate')),
  CONSTRAINT check_result_reckoned_agrees CHECK (
    CASE typeof(reckoned)
      WHEN 'integer' THEN reckoned = CAST(reckoned_text AS INTEGER)
      WHEN 'real' THEN abs(reckoned - CAST(reckoned_text AS REAL)) <= 1e-12 * abs(reckoned)
      ELSE 0 END),
  CONSTRAINT check_result_reckoned_is_decimal CHECK (
    typeof(reckoned_text) = 'text' AND ltrim(reckoned_text, '-') GLOB '[0-9]*' AND ltrim(reckoned_text, '-') NOT GLOB '*[^0-9.]*'),
  CONSTRAINT check_result_consistent CHECK (typeof(consistent) = 'integer' AND consistent IN (0, 1)),
  CONSTRAINT check_result_formula CHECK (typeof(formula) = 'text' AND formula <> '')
) WITHOUT ROWID;
CREATE TABLE check_operand (
  document_id INTEGER NOT NULL,
  check_number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  operand INTEGER NOT NULL,
  PRIMARY KEY (document_id, check_number, position),
  FOREIGN KEY (document_id, check_number) REFERENCES check_result (document_id, number) ON DELETE CASCADE,
  FOREIGN KEY (document_id, operand) REFERENCES observation (document_id, span_start) ON DELETE CASCADE,
  CONSTRAINT check_operand_position CHECK (typeof(position) = 'integer' AND position >= 0)
) WITHOUT ROWID;
CREATE TABLE diagnostic (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (document_id, number),
  CONSTRAINT diagnostic_number CHECK (typeof(number) = 'integer' AND number >= 0),
  CONSTRAINT diagnostic_is_text CHECK (typeof(code) = 'text' AND code <> '' AND typeof(message) = 'text' AND message <> ''),
  CONSTRAINT diagnostic_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start <= span_end)
) WITHOUT ROWID;
CREATE INDEX document_by_region ON document (region, year);
CREATE INDEX observation_by_indicator ON observation (indicator, year, region);
CREATE INDEX observation_by_region ON observation (region, indicator, year);
CREATE INDEX check_result_inconsistent ON check_result (document_id, number) WHERE consistent = 0;
CREATE TRIGGER observation_quote_on_insert AFTER INSERT ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document_id = NEW.document_id AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE id = NEW.document_id)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'The quote of an observation must be exactly the characters of its span in the text of its document.');
END;
CREATE TRIGGER observation_quote_on_update AFTER UPDATE OF document_id, span_start, span_end, quote ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document_id = NEW.document_id AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE id = NEW.document_id)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'An observation can only be changed so that its quote stays exactly the characters of its span.');
END;
CREATE TRIGGER document_text_on_update AFTER UPDATE OF id, text ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document_id = NEW.id
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'The text of a document cannot be changed where an observation quotes it.');
END;
CREATE TRIGGER document_text_on_insert AFTER INSERT ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document_id = NEW.id
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'A document cannot be replaced by one with another text while observations quote it.');
END;
CREATE TRIGGER text_window_on_insert AFTER INSERT ON text_window
WHEN (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE id = NEW.document_id) IS NOT NEW.text
BEGIN
  SELECT RAISE(ABORT, 'A text window must hold exactly the characters of its span in the text of its document.');
END;
CREATE TRIGGER text_window_on_update BEFORE UPDATE ON text_window
BEGIN
  SELECT RAISE(ABORT, 'A text window cannot be changed; it is deleted and made anew.');
END;
CREATE TRIGGER text_window_ends_on_update AFTER UPDATE OF id, text ON document
BEGIN
  DELETE FROM text_window WHERE document_id IN (OLD.id, NEW.id);
END;
CREATE TRIGGER text_window_ends_on_insert AFTER INSERT ON document
BEGIN
  DELETE FROM text_window WHERE document_id = NEW.id;
END;
CREATE TRIGGER document_vintage_on_insert AFTER INSERT ON document
WHEN NEW.superseded_by IS NOT NULL AND (SELECT source FROM document WHERE id = NEW.superseded_by) IS NOT NEW.source
BEGIN
  SELECT RAISE(ABORT, 'A document can only be superseded by another vintage of the same source.');
END;
CREATE TRIGGER document_vintage_on_update AFTER UPDATE OF source, superseded_by ON document
WHEN NEW.superseded_by IS NOT NULL AND (SELECT source FROM document WHERE id = NEW.superseded_by) IS NOT NEW.source
BEGIN
  SELECT RAISE(ABORT, 'A document can only be marked as superseded by another vintage of the same source.');
END;
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
COMMIT;
