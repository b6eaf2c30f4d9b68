-- A database of layout 2.1 with a city's report, a work report of a city below it and a note that names no year, as text. Never changed: every later library must be able to read it.
PRAGMA application_id = 1514686786;
PRAGMA user_version = 2001;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT meta_is_text CHECK (typeof(key) = 'text' AND key <> '' AND typeof(value) = 'text')
) WITHOUT ROWID;
INSERT INTO meta VALUES('codebook','auto');
INSERT INTO meta VALUES('codebook_version','disclosure 1.0, government_work 1.1, hotline 1.0, rule_of_law 2.0, statistics 1.0');
INSERT INTO meta VALUES('content_hash','3b0604697c494db71b17996c287b5a8c30f576d9244a8e6200fd61d3effb746d');
INSERT INTO meta VALUES('layout','2.1');
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
INSERT INTO table_doc VALUES('codebook','One row for each codebook that gave a figure its indicator.');
INSERT INTO table_doc VALUES('column_doc','What each column means, and its unit.');
INSERT INTO table_doc VALUES('conflict','Statements of reporter_value that have rivals, one row each, with the evidence; preferred = 1 is the one that reporter_value shows.');
INSERT INTO table_doc VALUES('coverage','How many current documents and figures there are of each region and year; NULL for documents that do not tell.');
INSERT INTO table_doc VALUES('diagnostic','Doubts and faults met while reading a document.');
INSERT INTO table_doc VALUES('document','One row for each document that was read, old vintages included.');
INSERT INTO table_doc VALUES('indicator','The codebook: every code that a figure can have.');
INSERT INTO table_doc VALUES('indicator_value','One row for each figure that a current document states, whoever states it, with its meaning and its evidence.');
INSERT INTO table_doc VALUES('indicator_value_all','The same with the figures of superseded vintages, told by superseded_by.');
INSERT INTO table_doc VALUES('latest_value','What governments say of regions: one value for each region, year, period, indicator, breakdown and unit that really happened, with the number of rivals. The rows of reporter_value of governments, and of documents that do not tell whose they are where no government states the value.');
INSERT INTO table_doc VALUES('meta','Facts about the file itself.');
INSERT INTO table_doc VALUES('observation','One row for each stated quantity. The database refuses a row whose quote is not exactly the characters of its span.');
INSERT INTO table_doc VALUES('region','Administrative divisions (GB/T 2260) that documents are about, with those above them.');
INSERT INTO table_doc VALUES('region_path','Each region with the province and the prefecture that it lies in, by their newest names.');
INSERT INTO table_doc VALUES('region_value','Start here. One value for each region, year and indicator that can be ranked, and added up at one region_level: the whole of it for the whole year, a level in the indicator''s own unit, as it happened, stated by a government and by no two statements differently.');
INSERT INTO table_doc VALUES('reporter','Bodies whose work documents report: one row for each kind, name and region that documents tell.');
INSERT INTO table_doc VALUES('reporter_value','What each body says: one value for each body, region, year, period, indicator, breakdown and unit that really happened; no plans, changes, former values or unnamed parts. Governments are one body. Of several statements the preferred one stands, and rivals counts the other values.');
INSERT INTO table_doc VALUES('rule','Rules of reading that decided indicators.');
INSERT INTO table_doc VALUES('sdmx_observation','Figures of current documents with region, indicator and year under the names and codes of SDMX, as SDMX-CSV has them.');
INSERT INTO table_doc VALUES('section','The headings of a document as a tree. Number 0 is the document itself.');
INSERT INTO table_doc VALUES('series','The whole values of latest_value as time series, each beside that of the year before.');
INSERT INTO table_doc VALUES('statement','What reporter_value and conflict choose from: every level that happened, of current documents, with what makes it preferred.');
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
INSERT INTO column_doc VALUES('check_finding','document_id',NULL,'document.id.');
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
INSERT INTO column_doc VALUES('check_operand','document',NULL,'The document.');
INSERT INTO column_doc VALUES('check_operand','operand','code points','span_start of the observation that is used.');
INSERT INTO column_doc VALUES('check_operand','position',NULL,'Place in the formula, from 0.');
INSERT INTO column_doc VALUES('check_result','consistent','boolean','1 when the stated figure is the reckoned one, else 0.');
INSERT INTO column_doc VALUES('check_result','document',NULL,'The document.');
INSERT INTO column_doc VALUES('check_result','formula',NULL,'For people: 22 + 2 = 24.');
INSERT INTO column_doc VALUES('check_result','kind',NULL,'sum, difference or rate.');
INSERT INTO column_doc VALUES('check_result','number',NULL,'Counts the verdicts of the document, from 0.');
INSERT INTO column_doc VALUES('check_result','reckoned','unit','What the operands give, rounded to the digits of the stated figure.');
INSERT INTO column_doc VALUES('check_result','reckoned_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('check_result','stated','code points','span_start of the observation that is tested.');
INSERT INTO column_doc VALUES('codebook','key',NULL,'Names the codebook in this file.');
INSERT INTO column_doc VALUES('codebook','name',NULL,'Its name: rule_of_law.');
INSERT INTO column_doc VALUES('codebook','version',NULL,'Its version.');
INSERT INTO column_doc VALUES('column_doc','column_name',NULL,'Name of the column.');
INSERT INTO column_doc VALUES('column_doc','meaning',NULL,'What the column says.');
INSERT INTO column_doc VALUES('column_doc','table_name',NULL,'Name of the table or view.');
INSERT INTO column_doc VALUES('column_doc','unit',NULL,'Unit or form of the values; NULL where there is none. "unit" means: the row''s own unit.');
INSERT INTO column_doc VALUES('conflict','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('conflict','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('conflict','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('conflict','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('conflict','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('conflict','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('conflict','preferred','boolean','1 for the statement that reporter_value shows, 0 for a rival.');
INSERT INTO column_doc VALUES('conflict','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('conflict','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('conflict','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('conflict','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('conflict','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('conflict','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('conflict','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('conflict','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('conflict','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('conflict','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('conflict','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('conflict','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('conflict','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('conflict','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('conflict','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('conflict','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('coverage','coded_figures',NULL,'Those of them that have an indicator.');
INSERT INTO column_doc VALUES('coverage','documents',NULL,'Current documents.');
INSERT INTO column_doc VALUES('coverage','figures',NULL,'Figures that they state.');
INSERT INTO column_doc VALUES('coverage','last_published','ISO 8601','The latest document.published.');
INSERT INTO column_doc VALUES('coverage','region',NULL,'document.region.');
INSERT INTO column_doc VALUES('coverage','region_name',NULL,'Full path name of the region, by its newest name.');
INSERT INTO column_doc VALUES('coverage','year','year','document.year.');
INSERT INTO column_doc VALUES('diagnostic','code',NULL,'A stable word: region_ambiguous, year_from_publication …');
INSERT INTO column_doc VALUES('diagnostic','document',NULL,'The document.');
INSERT INTO column_doc VALUES('diagnostic','message',NULL,'One sentence for people.');
INSERT INTO column_doc VALUES('diagnostic','number',NULL,'Counts the diagnostics of the document, from 0.');
INSERT INTO column_doc VALUES('diagnostic','span_end','code points','Where it ends (exclusive).');
INSERT INTO column_doc VALUES('diagnostic','span_start','code points','Where in document.text; start = end for the whole document.');
INSERT INTO column_doc VALUES('document','charset',NULL,'IANA name of the encoding that the bytes were decoded with.');
INSERT INTO column_doc VALUES('document','digest','hex','SHA-256 over everything that the file says about the document.');
INSERT INTO column_doc VALUES('document','genre',NULL,'What kind of report it is, as the name of the codebook that was made for it: government_work; NULL when nothing tells.');
INSERT INTO column_doc VALUES('document','id',NULL,'Derived from source and sha256, so that the same document has the same id in every file. At most fifteen digits, which every client keeps.');
INSERT INTO column_doc VALUES('document','issuer',NULL,'Who signed or published it; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('document','key',NULL,'Names the document in the other tables of this file only; in another file it has another key.');
INSERT INTO column_doc VALUES('document','media_type',NULL,'text/plain, text/html …');
INSERT INTO column_doc VALUES('document','period','ISO 8601','When the report covers part of a year, else NULL.');
INSERT INTO column_doc VALUES('document','published','ISO 8601','Date of publication, else of signature, else NULL.');
INSERT INTO column_doc VALUES('document','reader',NULL,'Library and codebook, with versions, that read the document, and the facts that were given for it.');
INSERT INTO column_doc VALUES('document','region',NULL,'Code of the region reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('document','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('document','reporter',NULL,'reporter.key of the body whose work is reported.');
INSERT INTO column_doc VALUES('document','sha256','hex','SHA-256 of the bytes as they came.');
INSERT INTO column_doc VALUES('document','source',NULL,'A URI, or the path below the folder that was read; never an absolute path.');
INSERT INTO column_doc VALUES('document','superseded_by',NULL,'document.id of the current vintage: other bytes of the same source about the same region and year, published later (of the same date: ingested later). NULL when this is the current one.');
INSERT INTO column_doc VALUES('document','text',NULL,'The decoded text that every span refers to.');
INSERT INTO column_doc VALUES('document','title',NULL,'Title; NULL when there is none.');
INSERT INTO column_doc VALUES('document','year','year','The year reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('indicator','code',NULL,'domain.name, for example reconsideration.accepted.');
INSERT INTO column_doc VALUES('indicator','definition',NULL,'What the indicator measures.');
INSERT INTO column_doc VALUES('indicator','key',NULL,'Names the indicator in this file.');
INSERT INTO column_doc VALUES('indicator','name',NULL,'Name in Chinese.');
INSERT INTO column_doc VALUES('indicator','name_en',NULL,'Name in English.');
INSERT INTO column_doc VALUES('indicator','official_name',NULL,'Its name in that list.');
INSERT INTO column_doc VALUES('indicator','official_number',NULL,'Its number or row in that list; NULL where it has none.');
INSERT INTO column_doc VALUES('indicator','official_scheme',NULL,'Whose official list has the same indicator: 国家统计局, 政府信息公开工作年度报告格式 …; NULL where none is known.');
INSERT INTO column_doc VALUES('indicator','unit',NULL,'The usual unit; a figure may be stated in another.');
INSERT INTO column_doc VALUES('indicator_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('indicator_value','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('indicator_value','codebook',NULL,'codebook.name of the one that gave the indicator.');
INSERT INTO column_doc VALUES('indicator_value','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('indicator_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value','document_year','year','document.year: the year of the report, while year is that of the value.');
INSERT INTO column_doc VALUES('indicator_value','genre',NULL,'document.genre.');
INSERT INTO column_doc VALUES('indicator_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('indicator_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('indicator_value','issuer',NULL,'document.issuer.');
INSERT INTO column_doc VALUES('indicator_value','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('indicator_value','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('indicator_value','page','pages','section.page.');
INSERT INTO column_doc VALUES('indicator_value','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('indicator_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('indicator_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('indicator_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('indicator_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('indicator_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('indicator_value','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('indicator_value','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('indicator_value','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('indicator_value','rule',NULL,'rule.name.');
INSERT INTO column_doc VALUES('indicator_value','section_heading',NULL,'section.heading.');
INSERT INTO column_doc VALUES('indicator_value','section_role',NULL,'section.role.');
INSERT INTO column_doc VALUES('indicator_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('indicator_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('indicator_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('indicator_value','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('indicator_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('indicator_value','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('indicator_value','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('indicator_value','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('indicator_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('indicator_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('indicator_value_all','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('indicator_value_all','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('indicator_value_all','codebook',NULL,'codebook.name of the one that gave the indicator.');
INSERT INTO column_doc VALUES('indicator_value_all','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('indicator_value_all','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value_all','document_year','year','document.year: the year of the report, while year is that of the value.');
INSERT INTO column_doc VALUES('indicator_value_all','genre',NULL,'document.genre.');
INSERT INTO column_doc VALUES('indicator_value_all','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('indicator_value_all','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('indicator_value_all','issuer',NULL,'document.issuer.');
INSERT INTO column_doc VALUES('indicator_value_all','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('indicator_value_all','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('indicator_value_all','page','pages','section.page.');
INSERT INTO column_doc VALUES('indicator_value_all','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('indicator_value_all','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('indicator_value_all','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('indicator_value_all','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('indicator_value_all','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('indicator_value_all','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('indicator_value_all','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('indicator_value_all','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('indicator_value_all','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('indicator_value_all','rule',NULL,'rule.name.');
INSERT INTO column_doc VALUES('indicator_value_all','section_heading',NULL,'section.heading.');
INSERT INTO column_doc VALUES('indicator_value_all','section_role',NULL,'section.role.');
INSERT INTO column_doc VALUES('indicator_value_all','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('indicator_value_all','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('indicator_value_all','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('indicator_value_all','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('indicator_value_all','superseded_by',NULL,'document.superseded_by.');
INSERT INTO column_doc VALUES('indicator_value_all','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('indicator_value_all','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('indicator_value_all','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('indicator_value_all','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('indicator_value_all','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('indicator_value_all','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('latest_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('latest_value','contested','boolean','1 when there are rivals, which conflict lists; else 0.');
INSERT INTO column_doc VALUES('latest_value','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('latest_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('latest_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('latest_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('latest_value','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('latest_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('latest_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('latest_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('latest_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('latest_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('latest_value','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('latest_value','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('latest_value','rivals',NULL,'How many other values are stated for the same: 0 when all statements agree. Two agree when one is the other, rounded.');
INSERT INTO column_doc VALUES('latest_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('latest_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('latest_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('latest_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('latest_value','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('latest_value','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('latest_value','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('latest_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('latest_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('meta','key',NULL,'layout, writer, codebook, codebook_version, region_table_version; content_hash once the file is finished.');
INSERT INTO column_doc VALUES('meta','value',NULL,'Its value.');
INSERT INTO column_doc VALUES('observation','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('observation','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('observation','codebook',NULL,'codebook.key of the one that gave the indicator; NULL without an indicator, and where layout 2.0 did not say.');
INSERT INTO column_doc VALUES('observation','document',NULL,'document.key of the document that states it.');
INSERT INTO column_doc VALUES('observation','indicator',NULL,'indicator.key; NULL when no code of the codebook fits.');
INSERT INTO column_doc VALUES('observation','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('observation','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('observation','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('observation','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('observation','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('observation','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('observation','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('observation','repeats','code points','span_start of the first statement of the same figure in the same document, else NULL.');
INSERT INTO column_doc VALUES('observation','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('observation','rule',NULL,'rule.key of the rule that decided the indicator.');
INSERT INTO column_doc VALUES('observation','section',NULL,'section.number.');
INSERT INTO column_doc VALUES('observation','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('observation','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('observation','status',NULL,'actual; target = a plan, commitment or limit; baseline = the former value that a change is measured from.');
INSERT INTO column_doc VALUES('observation','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('observation','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('observation','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('observation','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('observation','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('observation','whole',NULL,'1 = the whole of what the indicator counts in the region; 2 = the same, and its listed kinds add up to it; 0 = a part: of a breakdown, of the total that part_of names, or of a sum that reckons.');
INSERT INTO column_doc VALUES('observation','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('region','code',NULL,'Six digits of GB/T 2260. The codes below XX0000 begin with XX, those below XXYY00 with XXYY.');
INSERT INTO column_doc VALUES('region','level',NULL,'1 = province, 2 = prefecture, 3 = county.');
INSERT INTO column_doc VALUES('region','name',NULL,'Its own newest name: 高州市.');
INSERT INTO column_doc VALUES('region','parent',NULL,'Code of the division above; NULL for provinces.');
INSERT INTO column_doc VALUES('region','path_name',NULL,'With the names of those above it: 广东省茂名市高州市.');
INSERT INTO column_doc VALUES('region_path','last_region',NULL,'The region and all below it have codes BETWEEN region AND last_region.');
INSERT INTO column_doc VALUES('region_path','level',NULL,'1 = province, 2 = prefecture, 3 = county.');
INSERT INTO column_doc VALUES('region_path','name',NULL,'Its own newest name: 高州市.');
INSERT INTO column_doc VALUES('region_path','path_name',NULL,'With the names of those above it: 广东省茂名市高州市.');
INSERT INTO column_doc VALUES('region_path','prefecture',NULL,'Code of the prefecture that it lies in or is; NULL for provinces and what lies directly below them.');
INSERT INTO column_doc VALUES('region_path','prefecture_name',NULL,'Name of the prefecture.');
INSERT INTO column_doc VALUES('region_path','province',NULL,'Code of the province that it lies in or is.');
INSERT INTO column_doc VALUES('region_path','province_name',NULL,'Name of the province.');
INSERT INTO column_doc VALUES('region_path','region',NULL,'region.code.');
INSERT INTO column_doc VALUES('region_value','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('region_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('region_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('region_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('region_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('region_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('region_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('region_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('region_value','region_level',NULL,'region.level: 1 = province, 2 = prefecture, 3 = county. Add up one level only: a province''s value has those of its counties in it.');
INSERT INTO column_doc VALUES('region_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('region_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('region_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('region_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('region_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('region_value','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('region_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('region_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('reporter','key',NULL,'Names the body in this file.');
INSERT INTO column_doc VALUES('reporter','kind',NULL,'government, department, township, zone, court, procuratorate, congress or other; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('reporter','name',NULL,'As the document names it: 荣昌区人民政府; NULL when it does not.');
INSERT INTO column_doc VALUES('reporter','region',NULL,'Code of its region; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('reporter_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('reporter_value','contested','boolean','1 when there are rivals, which conflict lists; else 0.');
INSERT INTO column_doc VALUES('reporter_value','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('reporter_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('reporter_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('reporter_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('reporter_value','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('reporter_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('reporter_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('reporter_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('reporter_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('reporter_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('reporter_value','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('reporter_value','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('reporter_value','rivals',NULL,'How many other values are stated for the same: 0 when all statements agree. Two agree when one is the other, rounded.');
INSERT INTO column_doc VALUES('reporter_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('reporter_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('reporter_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('reporter_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('reporter_value','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('reporter_value','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('reporter_value','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('reporter_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('reporter_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('rule','key',NULL,'Names the rule in this file.');
INSERT INTO column_doc VALUES('rule','name',NULL,'Name of the rule, as zhibiao explain tells it.');
INSERT INTO column_doc VALUES('sdmx_observation','BREAKDOWN',NULL,'Dimension. observation.breakdown; _T for the whole.');
INSERT INTO column_doc VALUES('sdmx_observation','CHANGE_KIND',NULL,'Dimension. observation.change; _Z for a level.');
INSERT INTO column_doc VALUES('sdmx_observation','COMMENT_OBS',NULL,'Attribute. observation.quote.');
INSERT INTO column_doc VALUES('sdmx_observation','DATA_PROVIDER',NULL,'Attribute. document.issuer.');
INSERT INTO column_doc VALUES('sdmx_observation','DECIMALS',NULL,'Attribute. Digits behind the point.');
INSERT INTO column_doc VALUES('sdmx_observation','DOCUMENT_ID',NULL,'Dimension. document.id.');
INSERT INTO column_doc VALUES('sdmx_observation','INDICATOR',NULL,'Dimension. indicator.code.');
INSERT INTO column_doc VALUES('sdmx_observation','OBS_BOUND',NULL,'Attribute. observation.qualifier.');
INSERT INTO column_doc VALUES('sdmx_observation','OBS_STATUS',NULL,'Attribute. CL_OBS_STATUS: A = normal, E = estimated (not exact), F = forecast (target).');
INSERT INTO column_doc VALUES('sdmx_observation','OBS_VALUE','UNIT_MEASURE','Measure. observation.value_text.');
INSERT INTO column_doc VALUES('sdmx_observation','OBS_VALUE_HIGH','UNIT_MEASURE','Attribute. observation.value_high_text.');
INSERT INTO column_doc VALUES('sdmx_observation','PUBLISHED','ISO 8601','Attribute. document.published.');
INSERT INTO column_doc VALUES('sdmx_observation','REF_AREA',NULL,'Dimension. observation.region.');
INSERT INTO column_doc VALUES('sdmx_observation','SOURCE',NULL,'Attribute. document.source.');
INSERT INTO column_doc VALUES('sdmx_observation','SPAN_START','code points','Dimension. observation.span_start.');
INSERT INTO column_doc VALUES('sdmx_observation','TIME_PERIOD','ISO 8601','Dimension. The year, or the period: a date, or a start and a length (2020-01-01/P11M).');
INSERT INTO column_doc VALUES('sdmx_observation','TITLE',NULL,'Attribute. observation.label.');
INSERT INTO column_doc VALUES('sdmx_observation','UNIT_MEASURE',NULL,'Attribute. observation.unit; _Z for a bare number.');
INSERT INTO column_doc VALUES('sdmx_observation','UNIT_MULT','power of ten','Attribute. Always 0: magnitudes are resolved.');
INSERT INTO column_doc VALUES('sdmx_observation','VALUE_KIND',NULL,'Dimension. observation.status.');
INSERT INTO column_doc VALUES('section','document',NULL,'The document.');
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
INSERT INTO column_doc VALUES('series','contested','boolean','1 when there are rivals, which conflict lists; else 0.');
INSERT INTO column_doc VALUES('series','difference','unit','value - previous.');
INSERT INTO column_doc VALUES('series','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('series','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('series','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('series','percent','%','The difference as a share of previous, of two digits.');
INSERT INTO column_doc VALUES('series','previous','unit','The value of the year before in the same unit; NULL when there is none.');
INSERT INTO column_doc VALUES('series','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('series','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('series','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('series','rivals',NULL,'How many other values are stated for the same: 0 when all statements agree. Two agree when one is the other, rounded.');
INSERT INTO column_doc VALUES('series','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('series','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('series','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('series','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('series','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('series','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('series','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('statement','body',NULL,'Whose word it is: 0 for governments and for documents that do not tell, else reporter.key.');
INSERT INTO column_doc VALUES('statement','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('statement','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('statement','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('statement','indicator_key',NULL,'indicator.key.');
INSERT INTO column_doc VALUES('statement','is_known','boolean','1 when the document tells whose it is; preferred to 0, which is no rival of it.');
INSERT INTO column_doc VALUES('statement','is_own','boolean','1 when the body is of the region that the value is about; preferred to 0.');
INSERT INTO column_doc VALUES('statement','latest','ISO 8601','document.published, empty when it is not known; the last is preferred.');
INSERT INTO column_doc VALUES('statement','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('statement','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('statement','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('statement','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('statement','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('statement','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('statement','reporter',NULL,'reporter.name.');
INSERT INTO column_doc VALUES('statement','reporter_kind',NULL,'reporter.kind.');
INSERT INTO column_doc VALUES('statement','resolution','power of ten','Place of the last digit that is written: 90.20 → -2, 8.8亿 → 7.');
INSERT INTO column_doc VALUES('statement','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('statement','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('statement','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With the document this names the observation.');
INSERT INTO column_doc VALUES('statement','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('statement','upper','unit','value_high, else value.');
INSERT INTO column_doc VALUES('statement','value','unit','For reckoning: the REAL nearest to value_text. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('statement','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('statement','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('statement','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('statement','whole',NULL,'1 = the whole of what the indicator counts in the region; 2 = the same, and its listed kinds add up to it; 0 = a part: of a breakdown, of the total that part_of names, or of a sum that reckons.');
INSERT INTO column_doc VALUES('statement','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('table_doc','meaning',NULL,'What one row of it is.');
INSERT INTO column_doc VALUES('table_doc','table_name',NULL,'Name of the table or view.');
INSERT INTO column_doc VALUES('text_window','document',NULL,'The document being written.');
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
INSERT INTO region VALUES('610000','陕西省','陕西省',1,NULL);
INSERT INTO region VALUES('610900','安康市','陕西省安康市',2,'610000');
INSERT INTO region VALUES('610902','汉滨区','陕西省安康市汉滨区',3,'610900');
INSERT INTO region VALUES('610922','石泉县','陕西省安康市石泉县',3,'610900');
INSERT INTO region VALUES('610981','旬阳市','陕西省安康市旬阳市',3,'610900');
CREATE TABLE unit (
  name TEXT NOT NULL PRIMARY KEY,
  CONSTRAINT unit_is_text CHECK (typeof(name) = 'text')
) WITHOUT ROWID;
INSERT INTO unit VALUES('%');
INSERT INTO unit VALUES('件');
INSERT INTO unit VALUES('元');
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
INSERT INTO indicator VALUES(1,'agriculture.aquatic_output','水产品产量','Aquatic output','吨','Output of fish and other aquatic products (水产品)','国家统计局',NULL,'水产品总产量');
INSERT INTO indicator VALUES(2,'agriculture.egg_output','禽蛋产量','Egg output','吨','Output of eggs (禽蛋)','国家统计局',NULL,'禽蛋产量');
INSERT INTO indicator VALUES(3,'agriculture.fruit_output','水果产量','Fruit output','吨','Output of fruit (水果, 园林水果)','国家统计局',NULL,'水果产量');
INSERT INTO indicator VALUES(4,'agriculture.grain_area','粮食播种面积','Area sown with grain','亩','Area sown with grain in the year; all crops (农作物播种面积) are none','国家统计局',NULL,'粮食作物播种面积');
INSERT INTO indicator VALUES(5,'agriculture.grain_output','粮食总产量','Grain output','吨','Output of grain of all seasons in the year, in tonnes or jin','国家统计局',NULL,'粮食产量');
INSERT INTO indicator VALUES(6,'agriculture.high_standard_farmland','高标准农田面积','High-standard farmland built','亩','Area of high-standard farmland built in the year or in all, as the report says',NULL,NULL,NULL);
INSERT INTO indicator VALUES(7,'agriculture.irrigated_area','有效灌溉面积','Irrigated area','亩','Area under effective irrigation','国家统计局',NULL,'有效灌溉面积');
INSERT INTO indicator VALUES(8,'agriculture.machinery_power','农业机械总动力','Power of agricultural machinery','千瓦','Total power of agricultural machinery at the end of the year','国家统计局',NULL,'农业机械总动力');
INSERT INTO indicator VALUES(9,'agriculture.meat_output','肉类总产量','Meat output','吨','Output of meat of all kinds (肉类, 猪牛羊禽肉); pork, beef, mutton, poultry are breakdowns','国家统计局',NULL,'肉类产量');
INSERT INTO indicator VALUES(10,'agriculture.oil_output','油料产量','Oil crop output','吨','Output of oil crops (油料)','国家统计局',NULL,'油料产量');
INSERT INTO indicator VALUES(11,'agriculture.output_value','农林牧渔业总产值','Gross output of agriculture','元','Gross output value of farming, forestry, animal husbandry and fishery (农林牧渔业总产值); farming, forestry, husbandry, fishery apart are breakdowns','国家统计局',NULL,'农林牧渔业总产值');
INSERT INTO indicator VALUES(12,'agriculture.pigs_slaughtered','生猪出栏','Pigs slaughtered','头','Pigs sold or slaughtered in the year (生猪出栏)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(13,'agriculture.pigs_stock','生猪存栏','Pigs in stock','头','Pigs in stock at the end of the year (生猪存栏), breeding sows as a breakdown',NULL,NULL,NULL);
INSERT INTO indicator VALUES(14,'agriculture.value_added','农林牧渔业增加值','Value added of agriculture','元','Value added of farming, forestry, animal husbandry and fishery',NULL,NULL,NULL);
INSERT INTO indicator VALUES(15,'agriculture.vegetable_output','蔬菜产量','Vegetable output','吨','Output of vegetables, with mushrooms where stated together','国家统计局',NULL,'蔬菜产量');
INSERT INTO indicator VALUES(16,'business.market_entities','市场主体户数','Market entities','户','Registered market entities (enterprises, farmers'' cooperatives, individual businesses) at the end of the year; those newly set up in the year are counted here too',NULL,NULL,NULL);
INSERT INTO indicator VALUES(17,'construction.output','建筑业总产值','Gross output of construction','元','Gross output value of construction enterprises','国家统计局',NULL,'建筑业总产值');
INSERT INTO indicator VALUES(18,'construction.value_added','建筑业增加值','Value added of construction','元','Value added of construction','国家统计局',NULL,'建筑业增加值');
INSERT INTO indicator VALUES(19,'consumption.online_sales','网络零售额','Online retail sales','元','Retail sales over the internet (网络零售额, 电商交易额 where only that is stated) in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(20,'consumption.retail_sales','社会消费品零售总额','Total retail sales of consumer goods','元','Total retail sales of consumer goods in the year, urban and rural','国家统计局',NULL,'社会消费品零售总额');
INSERT INTO indicator VALUES(21,'contract.reviewed','政府合同审查份数','Government contracts reviewed','份','Government contracts or agreements put through legality review',NULL,NULL,NULL);
INSERT INTO indicator VALUES(22,'correction.offenders','社区矫正对象人数','Community-correction measures','名','Community-correction subjects (in total or put under a measure)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(23,'counsel.activities','法律顾问参加会议或事务次数','Activities joined by legal advisers','次','Meetings visits or matters joined by legal advisers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(24,'counsel.advisers','政府法律顾问人数','Government legal advisers','名','Legal advisers engaged by the government (persons)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(25,'counsel.opinions','法律顾问意见建议条数','Legal opinions by advisers','条','Legal opinions or proposals given by legal advisers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(26,'counsel.organs_with_adviser','聘任法律顾问单位数','Organs with legal adviser','家','Party or government organs that engaged legal advisers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(27,'counsel.public_lawyers','公职律师人数','Public lawyers','名','Public lawyers (公职律师)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(28,'counsel.village_advisers','村（社区）法律顾问人数','Village and community advisers','名','Persons named as advisers of villages or communities, with their kinds and shares; counsel.advisers are those of governments, departments and townships',NULL,NULL,NULL);
INSERT INTO indicator VALUES(29,'counsel.village_coverage_rate','村（社区）法律顾问覆盖率','Coverage of village legal advisers','%','Share of villages and communities with a legal adviser',NULL,NULL,NULL);
INSERT INTO indicator VALUES(30,'counsel.villages_covered','村（社区）法律顾问覆盖数','Villages and communities with legal adviser','个','Villages and communities with a legal adviser',NULL,NULL,NULL);
INSERT INTO indicator VALUES(31,'credit.records','归集信用信息条数','Credit records collected','条','Credit records collected or published',NULL,NULL,NULL);
INSERT INTO indicator VALUES(32,'credit.repairs','信用修复件数','Credit repairs','件','Credit repairs handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(33,'culture.centres','文化馆（站）数','Culture centres','个','Culture centres and stations (文化馆, 文化站, 艺术馆)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(34,'culture.libraries','公共图书馆数','Public libraries','个','Public libraries',NULL,NULL,NULL);
INSERT INTO indicator VALUES(35,'culture.library_books','公共图书馆藏书量','Books of public libraries','册','Books held by public libraries',NULL,NULL,NULL);
INSERT INTO indicator VALUES(36,'culture.museums','博物馆数','Museums','个','Museums and memorial halls',NULL,NULL,NULL);
INSERT INTO indicator VALUES(37,'culture.radio_coverage','广播综合人口覆盖率','Radio coverage','%','Share of the population reached by radio; radio and television in one figure is culture.tv_coverage','国家统计局',NULL,'广播节目综合人口覆盖率');
INSERT INTO indicator VALUES(38,'culture.tv_coverage','电视综合人口覆盖率','Television coverage','%','Share of the population reached by television','国家统计局',NULL,'电视节目综合人口覆盖率');
INSERT INTO indicator VALUES(39,'decision.hearings','决策听证（论证）次数','Hearings and expert reviews for decisions','次','Hearings or expert argumentations held for major decisions',NULL,NULL,NULL);
INSERT INTO indicator VALUES(40,'decision.major_items','重大行政决策事项数','Major administrative decisions','件','Major administrative decisions listed or made in the period (重大行政决策事项)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(41,'decision.reviewed','重大行政决策合法性审查数','Decisions and agenda items legally reviewed','件','Major decisions or executive-meeting items put through legality review',NULL,NULL,NULL);
INSERT INTO indicator VALUES(42,'disclosure.accountability','政务公开责任追究人次','Persons held to account for disclosure','人次','Cases or persons held responsible for failures in disclosure work (责任追究)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(43,'disclosure.applications','依申请公开受理件数','Disclosure applications received','件','Applications for disclosure received or accepted','政府信息公开工作年度报告格式','三/一','本年新收政府信息公开申请数量');
INSERT INTO indicator VALUES(44,'disclosure.applications_carried_in','上年结转申请数量','Applications carried over from last year','件','Table 3 row 二: applications carried over from the year before (year = report''s year)','政府信息公开工作年度报告格式','三/二','上年结转政府信息公开申请数量');
INSERT INTO indicator VALUES(45,'disclosure.applications_carried_over','结转下年度继续办理件数','Applications carried over to next year','件','Table 3 row 四: applications carried over to the next year (year = report''s year)','政府信息公开工作年度报告格式','三/四','结转下年度继续办理');
INSERT INTO indicator VALUES(46,'disclosure.applications_completed','依申请公开办结件数','Disclosure applications completed','件','Applications for disclosure completed','政府信息公开工作年度报告格式','三/三/（七）','总计');
INSERT INTO indicator VALUES(47,'disclosure.catalogue_items','公开标准目录事项数','Items of disclosure catalogues','项','Items of the standard catalogues of disclosure at the base (基层政务公开标准目录, 公开事项); the fields that they cover (26个试点领域) are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(48,'disclosure.checks','政务公开检查通报次数','Checks of disclosure work','次','Checks, tests or circulars on websites, new media and disclosure work (检查, 测评, 通报) carried out; regular ones too (每季度)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(49,'disclosure.coercion','行政强制处理决定数量','Administrative coercion decisions','件','Art. 20(6): decisions on administrative coercion in the year','政府信息公开工作年度报告格式','二/第二十条第（六）项','行政强制处理决定数量');
INSERT INTO indicator VALUES(50,'disclosure.coercion_items','行政强制项目数量','Administrative coercion items','项','Art. 20(6), 2019/2020 form: coercion items of the year before; 本年增/减 is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(51,'disclosure.columns','专题专栏个数','Special columns on the website','个','Special columns or topics (专题, 专栏) kept, opened or updated on the website',NULL,NULL,NULL);
INSERT INTO indicator VALUES(52,'disclosure.complaints','政务公开举报投诉件数','Complaints about disclosure','件','Complaints and reports about disclosure work received or handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(53,'disclosure.consultation_opinions','征集意见条数','Opinions received in consultations','条','Opinions or comments received (or adopted, as a breakdown) in public consultations',NULL,NULL,NULL);
INSERT INTO indicator VALUES(54,'disclosure.consultations','意见征集期数','Public consultations','期','Draft decisions or documents put to the public for comment (意见征集, 征求意见)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(55,'disclosure.documents_in_force','行政规范性文件现行有效件数','Normative documents in force','件','Art. 20(1): normative documents in force at the end of the year','政府信息公开工作年度报告格式','二/第二十条第（一）项','行政规范性文件现行有效件数');
INSERT INTO indicator VALUES(56,'disclosure.documents_made','行政规范性文件制发件数','Normative documents made in the year','件','Art. 20(1): administrative normative documents (行政规范性文件) made in the year (本年制发件数; 2019/2020: 本年新制作数量); also in prose (制发, 出台, 印发规范性文件)','政府信息公开工作年度报告格式','二/第二十条第（一）项','行政规范性文件本年制发件数');
INSERT INTO indicator VALUES(57,'disclosure.documents_newly_public','行政规范性文件本年新公开数量','Normative documents newly made public','件','Art. 20(1), 2019/2020 form: normative documents newly made public in the year; also prose (公开规范性文件12件)','政府信息公开工作年度报告格式','二/第二十条第（一）项','行政规范性文件本年新公开数量');
INSERT INTO indicator VALUES(58,'disclosure.documents_public','行政规范性文件对外公开总数量','Normative documents public in total','件','Art. 20(1), 2019/2020 form: normative documents public in total','政府信息公开工作年度报告格式','二/第二十条第（一）项','行政规范性文件对外公开总数量');
INSERT INTO indicator VALUES(59,'disclosure.documents_repealed','行政规范性文件废止件数','Normative documents repealed in the year','件','Art. 20(1): normative documents repealed or declared invalid in the year','政府信息公开工作年度报告格式','二/第二十条第（一）项','行政规范性文件本年废止件数');
INSERT INTO indicator VALUES(60,'disclosure.fee_items','行政事业性收费项目数量','Administrative fee items','项','Art. 20(8), 2019/2020 form: fee items of the year before; 本年增/减 is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(61,'disclosure.fees','行政事业性收费金额','Administrative fees collected','元','Art. 20(8): administrative fees collected in the year (本年收费金额; the table''s unit 万元 is resolved)','政府信息公开工作年度报告格式','二/第二十条第（八）项','行政事业性收费本年收费金额');
INSERT INTO indicator VALUES(62,'disclosure.gazette_copies','政府公报发放份数','Copies of the government gazette','份','Copies of the gazette printed or handed out',NULL,NULL,NULL);
INSERT INTO indicator VALUES(63,'disclosure.gazette_issues','政府公报期数','Issues of the government gazette','期','Issues of the government gazette (政府公报) published in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(64,'disclosure.granted','予以公开件数','Applications granted in full','件','Table 3 row 三(一): information given in full (予以公开)','政府信息公开工作年度报告格式','三/三/（一）','予以公开');
INSERT INTO indicator VALUES(65,'disclosure.granted_partly','部分公开件数','Applications granted in part','件','Table 3 row 三(二): information given in part (部分公开)','政府信息公开工作年度报告格式','三/三/（二）','部分公开');
INSERT INTO indicator VALUES(66,'disclosure.interpretations','政策解读条数','Policy interpretations published','条','Policy interpretations published',NULL,NULL,NULL);
INSERT INTO indicator VALUES(67,'disclosure.interviews','在线访谈期数','Online interviews','期','Online interviews and live talks with officials (在线访谈, 直播, 政务访谈节目)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(68,'disclosure.licence_items','行政许可项目数量','Administrative licence items','项','Art. 20(5), 2019/2020 form: licence items of the year before (上一年项目数量; year = report''s year − 1); 本年增/减 is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(69,'disclosure.licences','行政许可处理决定数量','Administrative licence decisions','件','Art. 20(5): decisions on administrative licences in the year (行政许可 本年处理决定数量)','政府信息公开工作年度报告格式','二/第二十条第（五）项','行政许可处理决定数量');
INSERT INTO indicator VALUES(70,'disclosure.litigation','政府信息公开行政诉讼件数','Litigation on disclosure','件','Table 4 行政诉讼 总计: suits about disclosure; 未经复议直接起诉 and 复议后起诉 are breakdowns in all five litigation codes','政府信息公开工作年度报告格式','四/行政诉讼','总计');
INSERT INTO indicator VALUES(71,'disclosure.litigation_corrected','行政诉讼结果纠正件数','Litigation: corrected','件','Table 4 行政诉讼 结果纠正','政府信息公开工作年度报告格式','四/行政诉讼','结果纠正');
INSERT INTO indicator VALUES(72,'disclosure.litigation_other','行政诉讼其他结果件数','Litigation: other results','件','Table 4 行政诉讼 其他结果','政府信息公开工作年度报告格式','四/行政诉讼','其他结果');
INSERT INTO indicator VALUES(73,'disclosure.litigation_pending','行政诉讼尚未审结件数','Litigation: pending','件','Table 4 行政诉讼 尚未审结','政府信息公开工作年度报告格式','四/行政诉讼','尚未审结');
INSERT INTO indicator VALUES(74,'disclosure.litigation_upheld','行政诉讼结果维持件数','Litigation: upheld','件','Table 4 行政诉讼 结果维持','政府信息公开工作年度报告格式','四/行政诉讼','结果维持');
INSERT INTO indicator VALUES(75,'disclosure.meetings','政务公开工作会议次数','Meetings on disclosure work','次','Meetings that dealt with disclosure work (推进会, 专题会, 常务会议研究)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(76,'disclosure.new_media','政务新媒体数','Official new-media accounts','个','Official new-media accounts in operation',NULL,NULL,NULL);
INSERT INTO indicator VALUES(77,'disclosure.new_media_followers','政务新媒体关注人数','Followers of official new media','人','Followers, fans or subscribers of official accounts (关注数, 粉丝, 订阅)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(78,'disclosure.new_media_items','政务新媒体发布信息条数','Items posted by official new media','条','Posts of official accounts (微信, 微博, 客户端, 抖音), also where a part of published; one kind of account is a breakdown. Accounts are new_media, their readers new_media_followers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(79,'disclosure.not_processed','不予处理件数','Applications not processed','件','Table 3 row 三(五) as a whole, in prose: not processed (不予处理)','政府信息公开工作年度报告格式','三/三/（五）','不予处理');
INSERT INTO indicator VALUES(80,'disclosure.not_processed_confirm','不予处理：要求确认或重新出具已获取信息','Not processed: to confirm or issue again','件','Table 3 row 三(五)5','政府信息公开工作年度报告格式','三/三/（五）/5','要求行政机关确认或重新出具已获取信息');
INSERT INTO indicator VALUES(81,'disclosure.not_processed_excessive','不予处理：无正当理由大量反复申请','Not processed: excessive without reason','件','Table 3 row 三(五)4','政府信息公开工作年度报告格式','三/三/（五）/4','无正当理由大量反复申请');
INSERT INTO indicator VALUES(82,'disclosure.not_processed_petition','不予处理：信访举报投诉类申请','Not processed: petition or complaint','件','Table 3 row 三(五)1','政府信息公开工作年度报告格式','三/三/（五）/1','信访举报投诉类申请');
INSERT INTO indicator VALUES(83,'disclosure.not_processed_publication','不予处理：要求提供公开出版物','Not processed: public publication','件','Table 3 row 三(五)3','政府信息公开工作年度报告格式','三/三/（五）/3','要求提供公开出版物');
INSERT INTO indicator VALUES(84,'disclosure.not_processed_repeated','不予处理：重复申请','Not processed: repeated','件','Table 3 row 三(五)2','政府信息公开工作年度报告格式','三/三/（五）/2','重复申请');
INSERT INTO indicator VALUES(85,'disclosure.other_handling','其他处理件数','Other handling','件','Table 3 row 三(六) as a whole, in prose (其他处理), and its item 3 其他','政府信息公开工作年度报告格式','三/三/（六）','其他处理');
INSERT INTO indicator VALUES(86,'disclosure.other_not_corrected','其他处理：逾期不补正','Other: not corrected in time','件','Table 3 row 三(六)1 (申请人无正当理由逾期不补正)','政府信息公开工作年度报告格式','三/三/（六）/1','申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
INSERT INTO indicator VALUES(87,'disclosure.other_not_paid','其他处理：逾期未缴费','Other: fee not paid in time','件','Table 3 row 三(六)2 (逾期未按收费通知要求缴纳费用)','政府信息公开工作年度报告格式','三/三/（六）/2','申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请');
INSERT INTO indicator VALUES(88,'disclosure.penalties','行政处罚处理决定数量','Administrative penalty decisions','件','Art. 20(6): decisions on administrative penalties in the year','政府信息公开工作年度报告格式','二/第二十条第（六）项','行政处罚处理决定数量');
INSERT INTO indicator VALUES(89,'disclosure.penalty_items','行政处罚项目数量','Administrative penalty items','项','Art. 20(6), 2019/2020 form: penalty items of the year before; 本年增/减 is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(90,'disclosure.press_conferences','新闻发布会场次','Press conferences held','场','Press conferences and briefings held (新闻发布会, 吹风会, 媒体通气会)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(91,'disclosure.problems','政务公开问题个数','Problems found in disclosure work','个','Problems found or put right in websites, new media or disclosure work',NULL,NULL,NULL);
INSERT INTO indicator VALUES(92,'disclosure.processing_fees','信息处理费金额','Fees charged for applications','元','Fees for processing applications charged under the rules (信息处理费, 依申请公开收费); not administrative fees (fees)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(93,'disclosure.procurement_amount','政府集中采购总金额','Central procurement amount','元','Art. 20(9), 2019/2020 form: amount of central government procurement in the year','政府信息公开工作年度报告格式','二/第二十条第（九）项','政府集中采购采购总金额');
INSERT INTO indicator VALUES(94,'disclosure.procurement_projects','政府集中采购项目数量','Central procurement projects','个','Art. 20(9), 2019/2020 form: projects of central government procurement in the year','政府信息公开工作年度报告格式','二/第二十条第（九）项','政府集中采购采购项目数量');
INSERT INTO indicator VALUES(95,'disclosure.proposal_replies','建议提案办理结果公开件数','Replies to proposals published','件','Replies to deputies'' and members'' proposals (建议提案办理复文) published in the year, each kind a breakdown',NULL,NULL,NULL);
INSERT INTO indicator VALUES(96,'disclosure.published','主动公开政府信息条数','Information items proactively disclosed','条','Information items proactively published in total',NULL,NULL,NULL);
INSERT INTO indicator VALUES(97,'disclosure.reading_points','政务公开专区（查阅点）个数','Disclosure zones and reading points','个','Zones or places where the public can look up or apply for information (政务公开专区, 查阅场所, 查阅点)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(98,'disclosure.reconsideration','政府信息公开行政复议件数','Reconsideration cases on disclosure','件','Table 4 行政复议 总计: reconsideration cases about disclosure, from whatever result','政府信息公开工作年度报告格式','四/行政复议','总计');
INSERT INTO indicator VALUES(99,'disclosure.reconsideration_corrected','行政复议结果纠正件数','Reconsideration: corrected','件','Table 4 行政复议 结果纠正','政府信息公开工作年度报告格式','四/行政复议','结果纠正');
INSERT INTO indicator VALUES(100,'disclosure.reconsideration_other','行政复议其他结果件数','Reconsideration: other results','件','Table 4 行政复议 其他结果','政府信息公开工作年度报告格式','四/行政复议','其他结果');
INSERT INTO indicator VALUES(101,'disclosure.reconsideration_pending','行政复议尚未审结件数','Reconsideration: pending','件','Table 4 行政复议 尚未审结','政府信息公开工作年度报告格式','四/行政复议','尚未审结');
INSERT INTO indicator VALUES(102,'disclosure.reconsideration_upheld','行政复议结果维持件数','Reconsideration: upheld','件','Table 4 行政复议 结果维持','政府信息公开工作年度报告格式','四/行政复议','结果维持');
INSERT INTO indicator VALUES(103,'disclosure.refused','不予公开件数','Applications refused','件','Table 3 row 三(三) as a whole, in prose: disclosure refused (不予公开); a reason with a code of its own has that code','政府信息公开工作年度报告格式','三/三/（三）','不予公开');
INSERT INTO indicator VALUES(104,'disclosure.refused_enforcement_file','不予公开：属于行政执法案卷','Refused: enforcement file','件','Table 3 row 三(三)7','政府信息公开工作年度报告格式','三/三/（三）/7','属于行政执法案卷');
INSERT INTO indicator VALUES(105,'disclosure.refused_internal','不予公开：属于三类内部事务信息','Refused: internal affairs','件','Table 3 row 三(三)5','政府信息公开工作年度报告格式','三/三/（三）/5','属于三类内部事务信息');
INSERT INTO indicator VALUES(106,'disclosure.refused_process','不予公开：属于四类过程性信息','Refused: information of a process','件','Table 3 row 三(三)6','政府信息公开工作年度报告格式','三/三/（三）/6','属于四类过程性信息');
INSERT INTO indicator VALUES(107,'disclosure.refused_prohibited','不予公开：其他法律行政法规禁止公开','Refused: forbidden by law','件','Table 3 row 三(三)2','政府信息公开工作年度报告格式','三/三/（三）/2','其他法律行政法规禁止公开');
INSERT INTO indicator VALUES(108,'disclosure.refused_query','不予公开：属于行政查询事项','Refused: administrative query','件','Table 3 row 三(三)8','政府信息公开工作年度报告格式','三/三/（三）/8','属于行政查询事项');
INSERT INTO indicator VALUES(109,'disclosure.refused_secret','不予公开：属于国家秘密','Refused: state secret','件','Table 3 row 三(三)1','政府信息公开工作年度报告格式','三/三/（三）/1','属于国家秘密');
INSERT INTO indicator VALUES(110,'disclosure.refused_security','不予公开：危及“三安全一稳定”','Refused: endangers security or stability','件','Table 3 row 三(三)3','政府信息公开工作年度报告格式','三/三/（三）/3','危及“三安全一稳定”');
INSERT INTO indicator VALUES(111,'disclosure.refused_third_party','不予公开：保护第三方合法权益','Refused: rights of third parties','件','Table 3 row 三(三)4','政府信息公开工作年度报告格式','三/三/（三）/4','保护第三方合法权益');
INSERT INTO indicator VALUES(112,'disclosure.responses','回应关切次数','Responses to public concerns','次','Public concerns or hot topics answered (回应公众关注热点, 回应关切, 舆情回应). Answers to single letters are petition.online_messages',NULL,NULL,NULL);
INSERT INTO indicator VALUES(113,'disclosure.rules_in_force','规章现行有效件数','Rules in force','件','Art. 20(1): government rules in force at the end of the year (现行有效件数)','政府信息公开工作年度报告格式','二/第二十条第（一）项','规章现行有效件数');
INSERT INTO indicator VALUES(114,'disclosure.rules_made','规章制发件数','Rules made in the year','件','Art. 20(1): government rules (规章) made in the year (本年制发件数; 2019/2020 form: 本年新制作数量)','政府信息公开工作年度报告格式','二/第二十条第（一）项','规章本年制发件数');
INSERT INTO indicator VALUES(115,'disclosure.rules_newly_public','规章本年新公开数量','Rules newly made public','件','Art. 20(1), 2019/2020 form: rules newly made public in the year (本年新公开数量)','政府信息公开工作年度报告格式','二/第二十条第（一）项','规章本年新公开数量');
INSERT INTO indicator VALUES(116,'disclosure.rules_public','规章对外公开总数量','Rules public in total','件','Art. 20(1), 2019/2020 form: rules public in total (对外公开总数量)','政府信息公开工作年度报告格式','二/第二十条第（一）项','规章对外公开总数量');
INSERT INTO indicator VALUES(117,'disclosure.rules_repealed','规章废止件数','Rules repealed in the year','件','Art. 20(1): government rules repealed in the year (本年废止件数)','政府信息公开工作年度报告格式','二/第二十条第（一）项','规章本年废止件数');
INSERT INTO indicator VALUES(118,'disclosure.service_decisions','其他对外管理服务事项处理决定数量','Decisions on other services','件','Art. 20(5), 2019/2020 form: decisions on other external management and services (其他对外管理服务事项)','政府信息公开工作年度报告格式','二/第二十条第（五）项','其他对外管理服务事项处理决定数量');
INSERT INTO indicator VALUES(119,'disclosure.service_items','其他对外管理服务事项项目数量','Items of other services','项','Art. 20(5), 2019/2020 form: items of other external management and services of the year before; 本年增/减 is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(120,'disclosure.staff','政务公开工作人员数','Disclosure staff','名','Persons who do disclosure work, full-time and part-time (专职, 兼职 are breakdowns)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(121,'disclosure.timely_rate','依申请公开按时答复率','Share of applications answered in time','%','Share of applications answered or completed (in time) (按时答复率, 答复率, 办结率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(122,'disclosure.trainees','政务公开培训人次','Persons trained on disclosure','人次','Persons or attendances at trainings on disclosure',NULL,NULL,NULL);
INSERT INTO indicator VALUES(123,'disclosure.trainings','政务公开培训场次','Trainings on disclosure','次','Trainings held on disclosure work (业务培训), by times, sessions or courses',NULL,NULL,NULL);
INSERT INTO indicator VALUES(124,'disclosure.unavailable','无法提供件数','Information that cannot be provided','件','Table 3 row 三(四) as a whole, in prose: cannot be provided (无法提供)','政府信息公开工作年度报告格式','三/三/（四）','无法提供');
INSERT INTO indicator VALUES(125,'disclosure.unavailable_not_held','无法提供：本机关不掌握相关政府信息','Cannot be provided: not held','件','Table 3 row 三(四)1','政府信息公开工作年度报告格式','三/三/（四）/1','本机关不掌握相关政府信息');
INSERT INTO indicator VALUES(126,'disclosure.unavailable_not_made','无法提供：没有现成信息需要另行制作','Cannot be provided: would have to be made','件','Table 3 row 三(四)2','政府信息公开工作年度报告格式','三/三/（四）/2','没有现成信息需要另行制作');
INSERT INTO indicator VALUES(127,'disclosure.unavailable_unclear','无法提供：补正后申请内容仍不明确','Cannot be provided: still unclear after correction','件','Table 3 row 三(四)3','政府信息公开工作年度报告格式','三/三/（四）/3','补正后申请内容仍不明确');
INSERT INTO indicator VALUES(128,'disclosure.website_items','政府网站发布信息条数','Items published on government websites','条','Items published or updated on government websites (门户网站, 政务公开平台), also where they are a part of published (then with part_of). Visits are website_visits, sites are websites',NULL,NULL,NULL);
INSERT INTO indicator VALUES(129,'disclosure.website_visits','政府网站访问量','Visits of government websites','次','Visits, page views or unique visitors of government websites in the year (访问量, 浏览量, 点击量); readings of posts of new media are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(130,'disclosure.websites','政府网站数','Government websites','个','Government websites in operation',NULL,NULL,NULL);
INSERT INTO indicator VALUES(131,'economy.gdp','地区生产总值','Gross regional product','元','Gross domestic product of the whole region in the year, all industries, at current prices; its real growth is a change of it','国家统计局',NULL,'地区生产总值');
INSERT INTO indicator VALUES(132,'economy.gdp_per_capita','人均地区生产总值','Gross regional product per capita','元','Gross regional product of the year divided by the average resident population','国家统计局',NULL,'人均地区生产总值');
INSERT INTO indicator VALUES(133,'economy.primary_share','第一产业增加值占比','Share of primary industry','%','Value added of primary industry as a share of gross regional product, named (第一产业占…比重). Members of a ratio a:b:c have these three codes only where they are read as percentages; leaving them uncoded is as right',NULL,NULL,NULL);
INSERT INTO indicator VALUES(134,'economy.primary_value_added','第一产业增加值','Value added of primary industry','元','Value added of primary industry (第一产业) in money. Its share in per cent has primary_share; its share in growth (贡献率, 拉动) is none','国家统计局',NULL,'第一产业增加值');
INSERT INTO indicator VALUES(135,'economy.private_value_added','民营（非公有制）经济增加值','Value added of the private economy','元','Value added of the private or non-public economy (民营经济, 非公有制经济)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(136,'economy.secondary_share','第二产业增加值占比','Share of secondary industry','%','Value added of secondary industry as a share of gross regional product',NULL,NULL,NULL);
INSERT INTO indicator VALUES(137,'economy.secondary_value_added','第二产业增加值','Value added of secondary industry','元','Value added of secondary industry (第二产业) in money','国家统计局',NULL,'第二产业增加值');
INSERT INTO indicator VALUES(138,'economy.services_share','服务业增加值占比','Share of services in gross regional product','%','Value added of the tertiary industry (第三产业, 服务业) as a share of gross regional product',NULL,NULL,NULL);
INSERT INTO indicator VALUES(139,'economy.tertiary_value_added','第三产业增加值','Value added of tertiary industry','元','Value added of tertiary industry (第三产业, 服务业) in money','国家统计局',NULL,'第三产业增加值');
INSERT INTO indicator VALUES(140,'education.audience','普法受众人次','Persons reached by publicity','人次','Persons reached by publicity (受众/受教育/覆盖)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(141,'education.bases','法治文化（宣传教育）阵地个数','Bases of legal culture and education','个','Bases, parks, squares and galleries of legal culture and education',NULL,NULL,NULL);
INSERT INTO indicator VALUES(142,'education.court_observers','旁听庭审人次','Persons observing court hearings','人次','Leaders or staff who observed court hearings',NULL,NULL,NULL);
INSERT INTO indicator VALUES(143,'education.democratic_villages','民主法治示范村（社区）个数','Model villages of democracy and rule of law','个','Villages and communities named (or confirmed) as models of democracy and rule of law; applications are a status of the text, not a code',NULL,NULL,NULL);
INSERT INTO indicator VALUES(144,'education.enrolment','招生数','Students enrolled','人','Students newly enrolled in the year (招生); kinds of school as for schools',NULL,NULL,NULL);
INSERT INTO indicator VALUES(145,'education.exam_persons','领导干部法律考试人数','Persons in legal knowledge exams','人','Leaders or staff who sat legal-knowledge exams',NULL,NULL,NULL);
INSERT INTO indicator VALUES(146,'education.exams','法律知识考试次数','Legal knowledge exams','次','Legal-knowledge exams held',NULL,NULL,NULL);
INSERT INTO indicator VALUES(147,'education.graduates','毕业生数','Graduates','人','Students who left school with its end in the year; kinds as for schools',NULL,NULL,NULL);
INSERT INTO indicator VALUES(148,'education.materials','发放宣传资料份数','Publicity material handed out','份','Publicity material printed or handed out (宣传资料/手册)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(149,'education.media_items','普法作品（推送）条数','Publicity works and posts','条','Posts, films and works of publicity (微信推送/短视频/微电影)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(150,'education.places','新增学位数','School places added','个','Places in kindergartens, primary and secondary schools added in the year (学位)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(151,'education.publicity_events','普法宣传活动场次','Legal publicity events','场次','Legal publicity events or lectures for the public',NULL,NULL,NULL);
INSERT INTO indicator VALUES(152,'education.retention_rate','九年义务教育巩固率','Retention of compulsory education','%','Share of pupils who stay to the end of compulsory education (巩固率); other rates of enrolment are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(153,'education.schools','学校数','Schools','所','Schools at the end of the year; kinds (小学, 初中, 普通高中, 中职, 幼儿园) are breakdowns where a total is stated, and have this code with the kind as breakdown where not',NULL,NULL,NULL);
INSERT INTO indicator VALUES(154,'education.schools_built','新建改扩建学校数','Schools built or enlarged','所','Kindergartens, primary and secondary schools newly built, rebuilt or enlarged in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(155,'education.students','在校学生数','Students','人','Students in schools (在校生, 在园幼儿); kinds of school as for schools',NULL,NULL,NULL);
INSERT INTO indicator VALUES(156,'education.teachers','专任教师数','Full-time teachers','人','Full-time teachers (专任教师, 教职工 are none); kinds as for schools',NULL,NULL,NULL);
INSERT INTO indicator VALUES(157,'education.trained_persons','法治培训人数','Persons trained in rule of law','人次','Persons trained in rule-of-law trainings for leaders or staff',NULL,NULL,NULL);
INSERT INTO indicator VALUES(158,'education.trainings','法治培训期数','Rule-of-law trainings','期','Rule-of-law trainings for leaders or staff (期/班/场)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(159,'education.vice_principals','法治副校长人数','Legal vice-principals','名','法治副校长 appointed or in service',NULL,NULL,NULL);
INSERT INTO indicator VALUES(160,'education.village_law_experts','法律明白人人数','Village persons versed in law','名','法律明白人 or 法治带头人 trained or appointed',NULL,NULL,NULL);
INSERT INTO indicator VALUES(161,'eldercare.beds','养老床位数','Beds for the care of the aged','张','Beds of homes and services for the aged (养老床位), in all or newly added in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(162,'eldercare.facilities','养老服务设施数','Facilities for the care of the aged','个','Homes, day-care centres and other facilities for the aged, in all or newly built in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(163,'employment.new_urban_jobs','城镇新增就业人数','New urban jobs','人','Persons newly employed in towns in the year (城镇新增就业)','国家统计局',NULL,'城镇新增就业人数');
INSERT INTO indicator VALUES(164,'employment.reemployed','失业人员再就业人数','Unemployed persons re-employed','人','Unemployed persons who found work again in the year, those with difficulties in finding work included where stated together',NULL,NULL,NULL);
INSERT INTO indicator VALUES(165,'employment.trained','职业技能培训人次','Persons given vocational training','人次','Persons given vocational or skills training in the year (职业技能培训, 补贴性培训); trainings of officials are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(166,'employment.unemployment_rate','城镇失业率','Urban unemployment rate','%','Urban unemployment rate, surveyed (调查) or registered (登记), whichever the report states',NULL,NULL,NULL);
INSERT INTO indicator VALUES(167,'energy.electricity_use','全社会用电量','Electricity used','千瓦时','Electricity used by the whole society; industry and households are breakdowns of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(168,'energy.intensity','单位地区生产总值能耗','Energy consumption per unit of gross regional product','吨标准煤/万元','Energy used per unit of gross regional product; its reduction in percent is a change of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(169,'enforcement.cases','行政执法案件数','Administrative enforcement cases','件','Administrative enforcement or penalty cases filed investigated or closed (立案/查处/处罚)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(170,'enforcement.certificate_rate','执法人员持证率','Share of officers with certificate','%','Share of enforcement officers who hold a certificate (持证率/持证上岗率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(171,'enforcement.coercion','行政强制件数','Administrative coercion','件','Coercive measures and enforcement (行政强制), applications to the court for enforcement included',NULL,NULL,NULL);
INSERT INTO indicator VALUES(172,'enforcement.criminal_transfers','移送司法机关案件数','Cases transferred to criminal justice','件','Cases transferred to or shared with criminal justice (两法衔接/行刑衔接)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(173,'enforcement.decision_reviews','重大执法决定法制审核件数','Major enforcement decisions reviewed','件','Enforcement cases or decisions put through legal review (法制审核), returned ones included as parts',NULL,NULL,NULL);
INSERT INTO indicator VALUES(174,'enforcement.delegated_penalties','下放集中行使行政处罚事项数','Penalty powers delegated to townships','项','Penalty or enforcement powers delegated to or concentrated at townships and sub-districts',NULL,NULL,NULL);
INSERT INTO indicator VALUES(175,'enforcement.entities','行政执法主体数','Enforcement bodies','个','Administrative enforcement bodies',NULL,NULL,NULL);
INSERT INTO indicator VALUES(176,'enforcement.exam_attendance_rate','执法考试参考率','Attendance of enforcement exams','%','Share of those due who sat the exam',NULL,NULL,NULL);
INSERT INTO indicator VALUES(177,'enforcement.exam_pass_rate','执法考试通过率','Pass rate of enforcement exams','%','Share who passed',NULL,NULL,NULL);
INSERT INTO indicator VALUES(178,'enforcement.exam_persons','行政执法考试人数','Persons in enforcement exams','人','Persons who sat enforcement-qualification exams',NULL,NULL,NULL);
INSERT INTO indicator VALUES(179,'enforcement.file_reviews','案卷评查数','Case files reviewed','份','Enforcement case files reviewed (案卷评查)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(180,'enforcement.fines','罚没款金额','Fines and confiscations','元','Fines and confiscated money',NULL,NULL,NULL);
INSERT INTO indicator VALUES(181,'enforcement.inspections','行政检查次数','Administrative inspections','次','Administrative inspections carried out',NULL,NULL,NULL);
INSERT INTO indicator VALUES(182,'enforcement.licenses','行政许可件数','Administrative licences','件','Administrative licences granted or handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(183,'enforcement.no_penalty_cases','免罚轻罚案件数','Cases of no or lighter penalty','件','Cases let off or mitigated under the list of minor offences (首违不罚/免予处罚/减轻处罚)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(184,'enforcement.no_penalty_items','免罚清单事项数','Items of lists of no or lighter penalty','项','Items on lists of minor offences (免罚清单/轻微违法不予处罚)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(185,'enforcement.officers','行政执法人员数','Enforcement officers','名','Enforcement officers (in total or holding certificates)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(186,'enforcement.publicity_items','行政执法公示信息条数','Enforcement notices published','条','Enforcement decisions or notices made public (执法公示/双公示)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(187,'enforcement.publicity_rate','行政执法公示率','Share of enforcement made public','%','Share of enforcement decisions or results made public (in time)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(188,'enforcement.supervision_problems','执法监督发现问题数','Problems found by enforcement supervision','个','Problems found (or rectified, where stated as part or rate) in enforcement by supervision or file review; the subject decides against organization.inspection_problems',NULL,NULL,NULL);
INSERT INTO indicator VALUES(189,'enforcement.supervisors','行政执法监督员人数','Enforcement supervisors','名','Persons appointed to supervise enforcement (行政执法监督员)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(190,'enforcement.trained_persons','行政执法培训人数','Persons trained for enforcement','人','Persons trained in enforcement trainings',NULL,NULL,NULL);
INSERT INTO indicator VALUES(191,'enforcement.trainings','行政执法培训期数','Enforcement trainings','期','Trainings of enforcement officers (期/场/次)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(192,'environment.afforestation','造林面积','Area afforested','亩','Area planted with trees (造林, 营造林, 国土绿化) in the year','国家统计局',NULL,'造林总面积');
INSERT INTO indicator VALUES(193,'environment.forest_coverage','森林覆盖率','Forest coverage','%','Area of forest as a share of the land area','国家统计局',NULL,'森林覆盖率');
INSERT INTO indicator VALUES(194,'environment.garbage_rate','生活垃圾无害化处理率','Garbage treated','%','Share of household garbage treated without harm','国家统计局',NULL,'生活垃圾无害化处理率');
INSERT INTO indicator VALUES(195,'environment.good_air_days','空气质量优良天数','Days with good air','天','Days of the year with air quality good or better, as a number of days',NULL,NULL,NULL);
INSERT INTO indicator VALUES(196,'environment.good_air_days_rate','空气质量优良天数比例','Share of days with good air','%','Days with air quality good or better as a share of the days of the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(197,'environment.green_coverage','建成区绿化覆盖率','Green coverage of built-up areas','%','Green coverage of the built-up area','国家统计局',NULL,'建成区绿化覆盖率');
INSERT INTO indicator VALUES(198,'environment.pm10','PM10平均浓度','Concentration of PM10','微克/立方米','Annual average concentration of PM10',NULL,NULL,NULL);
INSERT INTO indicator VALUES(199,'environment.pm25','细颗粒物(PM2.5)平均浓度','Average concentration of fine particles (PM2.5)','微克/立方米','Annual average concentration of fine particles (PM2.5) in the air',NULL,NULL,NULL);
INSERT INTO indicator VALUES(200,'environment.sewage_rate','污水集中处理率','Sewage treated','%','Share of (urban) sewage treated',NULL,NULL,NULL);
INSERT INTO indicator VALUES(201,'environment.water_quality_rate','地表水断面水质优良(达标)率','Share of surface water sections of good quality','%','Share of monitored surface water sections whose water is good (Ⅲ or better) or meets its standard; sources of drinking water apart',NULL,NULL,NULL);
INSERT INTO indicator VALUES(202,'fair_competition.reviewed','公平竞争审查件数','Measures reviewed for fair competition','件','Policy measures reviewed for fair competition',NULL,NULL,NULL);
INSERT INTO indicator VALUES(203,'fdi.enterprises','新设外商投资企业数','New foreign-invested enterprises','家','Foreign-invested enterprises newly set up or approved in the year (新设外资企业)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(204,'fdi.used','实际利用外资','Foreign capital actually used','元','Foreign direct investment actually used in the year, in the currency that the report names',NULL,NULL,NULL);
INSERT INTO indicator VALUES(205,'finance.deposits','金融机构存款余额','Deposits of financial institutions','元','Balance of all deposits with financial institutions at the end of the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(206,'finance.household_deposits','住户存款余额','Household deposits','元','Balance of household deposits at the end of the year (住户存款, 城乡居民储蓄存款)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(207,'finance.loans','金融机构贷款余额','Loans of financial institutions','元','Balance of all loans of financial institutions at the end of the year; loans granted in the year for one purpose are none of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(208,'fiscal.expenditure','一般公共预算支出','General public budget expenditure','元','Expenditure of the general public budget of the region in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(209,'fiscal.livelihood_share','民生支出占比','Share of livelihood spending in budget expenditure','%','Spending on people''s livelihood as a share of the general public budget expenditure, stated by itself; right behind the amount it is a share of that amount and has its code',NULL,NULL,NULL);
INSERT INTO indicator VALUES(210,'fiscal.livelihood_spending','民生支出','Spending on people''s livelihood','元','Budget expenditure on people''s livelihood (民生支出) in the year, as an amount; a share stated right behind the amount has this code too',NULL,NULL,NULL);
INSERT INTO indicator VALUES(211,'fiscal.revenue','一般公共预算收入','General public budget revenue','元','Revenue of the general public budget of the region''s own governments in the year; without funds and state capital budgets',NULL,NULL,NULL);
INSERT INTO indicator VALUES(212,'fiscal.tax_cuts','减税降费额','Tax and fee cuts','元','Taxes and fees cut, refunded or deferred for enterprises and individuals in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(213,'fiscal.tax_revenue','税收收入','Tax revenue','元','Tax revenue (税收收入, 税收), also as a part of the budget''s revenue; single taxes are breakdowns',NULL,NULL,NULL);
INSERT INTO indicator VALUES(214,'fiscal.tax_share','税收收入占比','Share of taxes in budget revenue','%','Tax revenue as a share of the general public budget revenue',NULL,NULL,NULL);
INSERT INTO indicator VALUES(215,'fiscal.total_revenue','财政总收入','Total public revenue','元','Total public revenue, upper levels'' part included (财政总收入)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(216,'health.beds','医疗机构床位数','Hospital beds','张','Beds of hospitals and other health institutions, in all or newly added in the year; without beds of homes for the aged','国家统计局',NULL,'医疗卫生机构床位数');
INSERT INTO indicator VALUES(217,'health.doctors','执业（助理）医师数','Doctors','人','Licensed doctors and assistant doctors','国家统计局',NULL,'执业(助理)医师数');
INSERT INTO indicator VALUES(218,'health.hospitals','医院数','Hospitals','家','Hospitals at the end of the year, also as a part of institutions; township health centres (卫生院) are a breakdown of institutions','国家统计局',NULL,'医院数');
INSERT INTO indicator VALUES(219,'health.institutions','医疗卫生机构数','Health institutions','个','Medical and health institutions in all at the end of the year; kinds but hospitals are breakdowns','国家统计局',NULL,'医疗卫生机构数');
INSERT INTO indicator VALUES(220,'health.medical_insurance_rate','基本医疗保险参保率','Coverage of basic medical insurance','%','Insured persons as a share of those who are to be insured under the basic medical insurance',NULL,NULL,NULL);
INSERT INTO indicator VALUES(221,'health.nurses','注册护士数','Nurses','人','Registered nurses','国家统计局',NULL,'注册护士数');
INSERT INTO indicator VALUES(222,'health.workers','卫生技术人员数','Health workers','人','Health technicians (卫生技术人员)','国家统计局',NULL,'卫生技术人员数');
INSERT INTO indicator VALUES(223,'hotline.answer_rate','热线接通率','Hotline answer rate','%','Share of calls answered (接通率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(224,'hotline.answered_directly','直接办结件数','Tickets answered at once','件','Requests answered or settled by the agents at once (直接办结, 直接答复, 在线解答, 即时办结)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(225,'hotline.call_duration','平均通话时长','Length of a call on average','秒','Length of a call on average',NULL,NULL,NULL);
INSERT INTO indicator VALUES(226,'hotline.callback_rate','回访率','Callback rate','%','Share of tickets called back (回访率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(227,'hotline.callbacks','回访件数','Callbacks','件','Tickets or requesters called back (回访); valid or successful callbacks (有效回访) are a breakdown',NULL,NULL,NULL);
INSERT INTO indicator VALUES(228,'hotline.calls','热线来电（话务）量','Hotline calls','个','Calls received by the hotline (话务/来电/呼入)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(229,'hotline.calls_answered','热线接通量','Calls answered','个','Calls that reached an agent (接通, 接听, 人工接听)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(230,'hotline.calls_daily','日均话务量','Calls a day on average','个','Calls a day on average (日均来电, 日均话务量); the busiest day (单日最高) is none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(231,'hotline.calls_missed','未接通（放弃）量','Calls missed','个','Calls not answered or given up (未接通, 漏接, 用户放弃)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(232,'hotline.calls_out','热线呼出量','Outgoing calls','个','Calls made by the hotline (呼出, 外呼, 回拨); callbacks on finished tickets are callbacks',NULL,NULL,NULL);
INSERT INTO indicator VALUES(233,'hotline.complaints','投诉类件数','Tickets: complaints','件','Tickets that complain (投诉类; 投诉举报类 where both are one figure)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(234,'hotline.completed','办结件数','Tickets completed','件','Tickets completed (办结, 办理完毕, 回复), by all or by the units; in time (按时办结) too',NULL,NULL,NULL);
INSERT INTO indicator VALUES(235,'hotline.completion_rate','热线办结率','Hotline completion rate','%','Share of hotline tickets completed (in time)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(236,'hotline.consultations','咨询类件数','Tickets: questions','件','Tickets that ask for information (咨询类), also as a part of tickets (then with part_of)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(237,'hotline.direct_rate','直接办结率','Share answered at once','%','Share of requests answered at once, as a named rate (直接办结率, 在线解答率, 一次性解决率); a share right behind the number (占42%) has answered_directly',NULL,NULL,NULL);
INSERT INTO indicator VALUES(238,'hotline.dissatisfied','不满意件数','Requesters dissatisfied','件','Tickets whose requesters were not satisfied (不满意)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(239,'hotline.enterprise','涉企诉求件数','Tickets from enterprises','件','Requests of enterprises or on the business environment (涉企诉求, 企业诉求, 营商环境类)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(240,'hotline.handling_time','平均办理时长','Handling time on average','天','Time on average to complete a ticket (平均办理时长, 平均办结用时), in days or hours as written; limits set by rules are targets of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(241,'hotline.help','求助类件数','Tickets: calls for help','件','Tickets that ask for help or settlement (求助类, 求决类)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(242,'hotline.knowledge_items','知识库条数','Knowledge base items','条','Items in the knowledge base in all (知识库信息, 知识点); newly added ones are an increase of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(243,'hotline.knowledge_updates','知识库更新条数','Knowledge base updates','条','Items of the knowledge base updated, corrected or maintained in the period (更新, 维护, 修订), added and updated together too',NULL,NULL,NULL);
INSERT INTO indicator VALUES(244,'hotline.leader_sessions','领导接听场次','Sessions of leaders at the phone','场','Sessions or days at which heads of units took calls (领导接听, 局长上线)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(245,'hotline.lines_merged','归并热线条数','Hotlines merged','条','Other hotlines merged into 12345 (整合, 归并热线)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(246,'hotline.overdue','逾期件数','Overdue tickets','件','Tickets not signed for, answered or completed in time (逾期, 超期, 超时)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(247,'hotline.pending','在办件数','Tickets in hand','件','Tickets still being handled at the end of the period (正在办理, 在办)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(248,'hotline.praise','表扬类件数','Tickets: praise','件','Tickets that praise or thank (表扬类, 感谢类); banners (锦旗) are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(249,'hotline.redone','重办件数','Tickets to be done again','件','Tickets given out again after an unsatisfactory answer (重办, 二次交办, 发回重办)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(250,'hotline.repeated','重复诉求件数','Repeated requests','件','Requests made more than once (重复诉求, 重复投诉)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(251,'hotline.reports','举报类件数','Tickets: reports of offences','件','Tickets that report an offence (举报类, 检举) where it is apart from complaints',NULL,NULL,NULL);
INSERT INTO indicator VALUES(252,'hotline.reports_issued','专报（简报）期数','Reports issued','期','Reports, briefs, daily, weekly and special analyses issued (专报, 简报, 日报, 分析报告)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(253,'hotline.resolution_rate','热线诉求解决率','Hotline resolution rate','%','Share of requests resolved (解决率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(254,'hotline.resolved','诉求解决件数','Requests resolved','件','Requests that were resolved (解决, 已解决), by callback or by count',NULL,NULL,NULL);
INSERT INTO indicator VALUES(255,'hotline.response_rate','响应（联系）率','Response rate','%','Share of requesters contacted or answered in the first place (响应率, 先行联系率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(256,'hotline.returned','退单件数','Tickets sent back','件','Tickets sent back by the units (退单, 退回)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(257,'hotline.satisfaction_rate','热线满意率','Hotline satisfaction rate','%','Satisfaction share of hotline handling',NULL,NULL,NULL);
INSERT INTO indicator VALUES(258,'hotline.satisfied','满意件数','Requesters satisfied','件','Tickets whose requesters were satisfied (满意, 基本满意)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(259,'hotline.seats','座席数','Agents'' seats','个','Seats or workplaces of agents (座席, 席位)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(260,'hotline.sign_rate','按时签收率','Rate of signing for','%','Share of tickets signed for in time (签收率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(261,'hotline.staff','热线工作人员数','Hotline staff','名','Agents and other staff of the hotline (话务员, 座席人员, 工作人员)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(262,'hotline.suggestions','建议类件数','Tickets: suggestions','件','Tickets that suggest or criticise (建议类, 意见建议类)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(263,'hotline.supervised','督办件数','Tickets supervised','件','Tickets or matters urged or supervised (督办, 催办, 专项督办), by written order or meeting',NULL,NULL,NULL);
INSERT INTO indicator VALUES(264,'hotline.tickets','12345热线工单量','12345 hotline tickets','件','Tickets or requests taken by the 12345 hotline or 接诉即办',NULL,NULL,NULL);
INSERT INTO indicator VALUES(265,'hotline.tickets_daily','日均受理量','Tickets a day on average','件','Tickets or requests a day on average',NULL,NULL,NULL);
INSERT INTO indicator VALUES(266,'hotline.timely_rate','热线按时办结（回复）率','Hotline timely completion rate','%','Share of tickets answered or completed in time (按时/按期 办结, 答复, 回复率); a plain 办结率 is hotline.completion_rate',NULL,NULL,NULL);
INSERT INTO indicator VALUES(267,'hotline.trainees','热线培训人次','Persons trained','人次','Persons at trainings for agents and units',NULL,NULL,NULL);
INSERT INTO indicator VALUES(268,'hotline.trainings','热线培训场次','Hotline trainings','次','Trainings held for agents and units',NULL,NULL,NULL);
INSERT INTO indicator VALUES(269,'hotline.transferred','转派（交办）件数','Tickets transferred','件','Tickets transferred, dispatched or assigned to the units that handle them (转办, 派发, 交办, 转派工单)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(270,'hotline.transfers_three_way','三方转接件数','Calls put through','件','Calls put through at once to other lines or units (三方通话, 一键转接, 转接110)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(271,'hotline.units','承办（成员）单位数','Units that handle tickets','家','Units connected to the hotline or that handle its tickets (承办单位, 成员单位, 网络单位)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(272,'hotline.wait_seconds','平均等待（接听）时长','Waiting time on average','秒','Time on average until a call is answered (平均等待时长, 平均接通时长)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(273,'housing.affordable_units','保障性住房套数','Affordable dwellings','套','Affordable dwellings (公租房, 保障性租赁住房, 安置房) built, raised or allotted in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(274,'housing.old_communities','老旧小区改造个数','Old residential communities renovated','个','Old residential communities (老旧小区) renovated or under renovation in the year, by number of communities',NULL,NULL,NULL);
INSERT INTO indicator VALUES(275,'housing.old_community_households','老旧小区改造户数','Households of old communities renovated','户','Households of old residential communities (老旧小区) renovated or under renovation in the year; communities by number are housing.old_communities',NULL,NULL,NULL);
INSERT INTO indicator VALUES(276,'housing.sales_area','商品房销售面积','Floor space sold','平方米','Floor space of commercial buildings sold in the year; dwellings are a breakdown','国家统计局',NULL,'商品房销售面积');
INSERT INTO indicator VALUES(277,'housing.sales_value','商品房销售额','Value of buildings sold','元','Value of commercial buildings sold in the year','国家统计局',NULL,'商品房销售额');
INSERT INTO indicator VALUES(278,'housing.shanty_units','棚户区改造套数','Dwellings of shanty towns rebuilt','套','Dwellings of shanty towns (棚户区) whose rebuilding was begun or completed in the year, by dwellings or households',NULL,NULL,NULL);
INSERT INTO indicator VALUES(279,'income.per_capita','居民人均可支配收入','Per capita disposable income of residents','元','Disposable income per capita of all residents, urban and rural, in the year','国家统计局',NULL,'居民人均可支配收入');
INSERT INTO indicator VALUES(280,'income.rural','农村居民人均可支配收入','Per capita disposable income of rural residents','元','Disposable income per capita of rural households in the year','国家统计局',NULL,'农村居民人均可支配收入');
INSERT INTO indicator VALUES(281,'income.urban','城镇居民人均可支配收入','Per capita disposable income of urban residents','元','Disposable income per capita of urban households in the year','国家统计局',NULL,'城镇居民人均可支配收入');
INSERT INTO indicator VALUES(282,'industry.enterprises_above_size','规模以上工业企业数','Industrial enterprises above designated size','家','Industrial enterprises above designated size at the end of the year; those newly added in the year are an increase of them','国家统计局',NULL,'规模以上工业企业单位数');
INSERT INTO indicator VALUES(283,'industry.gross_output','工业总产值','Gross industrial output','元','Gross output value of industry, as a rule of enterprises above designated size, in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(284,'industry.high_tech_share','高新技术产业增加值占比','Share of high-technology industry','%','Value added (or output) of high-technology manufacturing or industry as a share of that of industry above designated size',NULL,NULL,NULL);
INSERT INTO indicator VALUES(285,'industry.high_tech_value_added','高新技术产业增加值','Value added of high-technology industry','元','Value added of high-technology manufacturing or industry (高技术制造业, 高新技术产业) in the year, as a rule only its growth; its share in all industry has a code of its own',NULL,NULL,NULL);
INSERT INTO indicator VALUES(286,'industry.new_energy_vehicles','新能源汽车产量','New-energy vehicles made','辆','New-energy vehicles made in the year; vehicles bought for buses, taxis or the public service are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(287,'industry.profits','规模以上工业利润','Profits of industry above designated size','元','Total profits (利润总额) of industry above designated size; profits and taxes together (利税) are none','国家统计局',NULL,'规模以上工业企业利润总额');
INSERT INTO indicator VALUES(288,'industry.revenue','规模以上工业营业收入','Revenue of industry above designated size','元','Operating revenue (营业收入, 主营业务收入) of industry above designated size','国家统计局',NULL,'规模以上工业企业营业收入');
INSERT INTO indicator VALUES(289,'industry.total_value_added','全部工业增加值','Value added of all industry','元','Value added of all industry in money (全部工业增加值, 工业增加值 as a part of gross product); above designated size is industry.value_added','国家统计局',NULL,'工业增加值');
INSERT INTO indicator VALUES(290,'industry.value_added','规模以上工业增加值','Value added of industry above designated size','元','Value added of industrial enterprises above designated size (规模以上) in the year; where the report states only the industry''s value added, that',NULL,NULL,NULL);
INSERT INTO indicator VALUES(291,'innovation.high_tech_enterprises','高新技术企业数','High-technology enterprises','家','Enterprises recognised by the state as high-technology (高新技术企业) at the end of the year; those newly recognised in the year are counted here too',NULL,NULL,NULL);
INSERT INTO indicator VALUES(292,'innovation.invention_patents_held','有效发明专利拥有量','Invention patents held','件','Invention patents in force at the end of the year; per ten thousand persons it is none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(293,'innovation.patents','专利数','Patents','件','Patents applied for or granted in the year, or held at its end, of all kinds, as the report says',NULL,NULL,NULL);
INSERT INTO indicator VALUES(294,'innovation.patents_applied','专利申请量','Patents applied for','件','Patents applied for in the year; inventions are a breakdown',NULL,NULL,NULL);
INSERT INTO indicator VALUES(295,'innovation.patents_granted','专利授权量','Patents granted','件','Patents granted in the year; inventions are a breakdown',NULL,NULL,NULL);
INSERT INTO indicator VALUES(296,'innovation.rd_intensity','研发经费投入强度','Intensity of spending on research and development','%','Spending of the whole society on research and development as a share of gross regional product','国家统计局',NULL,'研究与试验发展(R&D)经费投入强度');
INSERT INTO indicator VALUES(297,'innovation.tech_smes','科技型中小企业数','Small and medium technology enterprises','家','Small and medium enterprises of science and technology (科技型中小企业) registered or in all',NULL,NULL,NULL);
INSERT INTO indicator VALUES(298,'innovation.technology_contract_value','技术合同成交额','Value of technology contracts','元','Value of technology contracts registered in the year','国家统计局',NULL,'技术市场成交额');
INSERT INTO indicator VALUES(299,'innovation.technology_contracts','技术合同数','Technology contracts','项','Technology contracts registered in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(300,'insurance.claims','保险赔付支出','Insurance claims paid','元','Claims and benefits paid by insurers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(301,'insurance.premiums','保费收入','Premium income','元','Income of insurance from premiums; property and life are breakdowns',NULL,NULL,NULL);
INSERT INTO indicator VALUES(302,'investment.attracted_funds','招商引资到位资金','Funds attracted from outside the region','元','Funds from other regions of the country in place in the year by attraction of investment (招商引资到位资金, 省外/市外资金); without foreign capital',NULL,NULL,NULL);
INSERT INTO indicator VALUES(303,'investment.fixed_assets','固定资产投资','Investment in fixed assets','元','Investment in fixed assets of the whole region completed in the year, without rural households where the report says so',NULL,NULL,NULL);
INSERT INTO indicator VALUES(304,'investment.industrial','工业投资','Industrial investment','元','Investment in industry (工业投资); technical renewal (技改投资) is a breakdown of it',NULL,NULL,NULL);
INSERT INTO indicator VALUES(305,'investment.private','民间投资','Private investment','元','Private investment (民间投资)','国家统计局',NULL,'民间固定资产投资');
INSERT INTO indicator VALUES(306,'investment.projects','重点项目数','Key projects under way','个','Key or major investment projects (重点项目, 重大项目, 亿元以上项目) arranged, started, under construction or completed in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(307,'investment.real_estate','房地产开发投资','Investment in real estate','元','Investment in real estate development; dwellings are a breakdown','国家统计局',NULL,'房地产开发投资');
INSERT INTO indicator VALUES(308,'legal_review.documents','各类文件合法性审查件数','Documents of all kinds legally reviewed','件','Documents of all kinds (not only normative ones) put through legality review',NULL,NULL,NULL);
INSERT INTO indicator VALUES(309,'legal_review.matters','处理涉法事务件数','Legal matters handled','件','Legal matters handled for the government (涉法事务)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(310,'legal_service.aid_amount','法律援助挽回损失','Losses recovered by legal aid','元','Losses recovered or benefits won through legal aid alone',NULL,NULL,NULL);
INSERT INTO indicator VALUES(311,'legal_service.aid_beneficiaries','法律援助受援人数','Persons who received legal aid','人次','Persons who received legal aid',NULL,NULL,NULL);
INSERT INTO indicator VALUES(312,'legal_service.aid_cases','法律援助案件数','Legal aid cases','件','Legal aid cases handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(313,'legal_service.cases_total','法律援助公证鉴定合计件数','Legal service cases in total','件','Legal aid notarial and forensic matters together',NULL,NULL,NULL);
INSERT INTO indicator VALUES(314,'legal_service.checkups','法治体检企业数','Enterprises given a legal check-up','家','Enterprises that got a legal check-up (法治体检)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(315,'legal_service.consultations','法律咨询人次','Legal consultations','人次','Legal consultations answered (windows and calls; 12348 included)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(316,'legal_service.judicial_office_staff','司法所工作人员数','Staff of judicial offices','名','Persons working at judicial offices',NULL,NULL,NULL);
INSERT INTO indicator VALUES(317,'legal_service.judicial_offices','司法所个数','Local judicial offices','个','Township offices of justice (司法所), built, kept or graded',NULL,NULL,NULL);
INSERT INTO indicator VALUES(318,'legal_service.lawyers','执业律师人数','Practising lawyers','名','Practising lawyers (执业律师/律师)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(319,'legal_service.legal_help','法律帮助件数','Cases of legal help','件','Cases of legal help by duty lawyers (认罪认罚法律帮助/值班律师)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(320,'legal_service.notarizations','公证件数','Notarizations','件','Notarial matters handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(321,'legal_service.rooms','公共法律服务工作室数','Public legal service rooms','个','Public legal service rooms (village level)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(322,'legal_service.stations','公共法律服务中心（站）数','Public legal service centres and stations','个','Public legal service centres and stations (township level and up)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(323,'legislation.comments','立法征求意见建议条数','Comments on legislative drafts','条','Comments made on such drafts',NULL,NULL,NULL);
INSERT INTO indicator VALUES(324,'legislation.contact_points','基层立法联系点个数','Legislative contact points','个','Local contact points for legislation',NULL,NULL,NULL);
INSERT INTO indicator VALUES(325,'legislation.drafts_commented','立法征求意见稿反馈件数','Legislative drafts commented on','件','Drafts of laws regulations or rules of higher levels that were answered',NULL,NULL,NULL);
INSERT INTO indicator VALUES(326,'litigation.attendance','负责人出庭应诉件数','Cases in which the head appeared in court','件','Cases or times in which a head of organ appeared',NULL,NULL,NULL);
INSERT INTO indicator VALUES(327,'litigation.attendance_due','负责人应出庭件数','Cases in which the head was due in court','件','Cases in which a head of organ was due to appear',NULL,NULL,NULL);
INSERT INTO indicator VALUES(328,'litigation.attendance_rate','负责人出庭应诉率','Rate of heads appearing in court','%','Share of cases in which the head of the organ appeared',NULL,NULL,NULL);
INSERT INTO indicator VALUES(329,'litigation.cases','行政应诉案件数','Administrative litigation cases','件','Administrative litigation cases in which this government or its organs are sued (应诉/诉讼)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(330,'litigation.concluded','行政诉讼审结件数','Litigation cases concluded','件','Litigation cases concluded by courts',NULL,NULL,NULL);
INSERT INTO indicator VALUES(331,'litigation.court_sessions','开庭审理件数','Cases heard in court','件','Administrative cases heard in open court (开庭审理); 代理出庭 is litigation.cases',NULL,NULL,NULL);
INSERT INTO indicator VALUES(332,'litigation.loss_rate','行政诉讼败诉率','Litigation loss rate','%','Share lost',NULL,NULL,NULL);
INSERT INTO indicator VALUES(333,'litigation.lost','行政诉讼败诉件数','Litigation cases lost','件','Litigation cases lost',NULL,NULL,NULL);
INSERT INTO indicator VALUES(334,'litigation.settled','诉前化解（协调撤诉）件数','Cases settled before judgment','件','Administrative cases settled by mediation, coordination or prevention as stated; a plain 撤诉 is open',NULL,NULL,NULL);
INSERT INTO indicator VALUES(335,'litigation.win_rate','行政诉讼胜诉率','Litigation win rate','%','Share won',NULL,NULL,NULL);
INSERT INTO indicator VALUES(336,'litigation.won','行政诉讼胜诉件数','Litigation cases won','件','Litigation cases won',NULL,NULL,NULL);
INSERT INTO indicator VALUES(337,'living.expenditure_per_capita','居民人均消费支出','Consumption expenditure per capita','元','Consumption expenditure per capita of all residents; food and other kinds are breakdowns (also of the next two)','国家统计局',NULL,'居民人均消费支出');
INSERT INTO indicator VALUES(338,'living.expenditure_rural','农村居民人均消费支出','Rural consumption expenditure per capita','元','Consumption expenditure per capita of rural residents','国家统计局',NULL,'农村居民人均消费支出');
INSERT INTO indicator VALUES(339,'living.expenditure_urban','城镇居民人均消费支出','Urban consumption expenditure per capita','元','Consumption expenditure per capita of urban residents','国家统计局',NULL,'城镇居民人均消费支出');
INSERT INTO indicator VALUES(340,'mediation.amount','调解涉及金额','Amount involved in mediation','元','Money involved or performed in mediated disputes; complaints of consumers are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(341,'mediation.cases','调解矛盾纠纷件数','Disputes mediated','件','Disputes mediated or resolved (all kinds or one kind with a breakdown)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(342,'mediation.committees','人民调解委员会数','Mediation committees','个','People''s mediation committees and other mediation organizations',NULL,NULL,NULL);
INSERT INTO indicator VALUES(343,'mediation.mediators','人民调解员人数','People''s mediators','名','People''s mediators (full- and part-time)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(344,'mediation.parties','调解涉及当事人数','Persons involved in mediation','人','Persons involved in mediated disputes',NULL,NULL,NULL);
INSERT INTO indicator VALUES(345,'mediation.prevented','预防纠纷件数','Disputes prevented','件','Disputes prevented',NULL,NULL,NULL);
INSERT INTO indicator VALUES(346,'mediation.screened','排查矛盾纠纷件数','Disputes found by screening','件','Disputes found or screenings carried out (排查)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(347,'mediation.studios','个人调解工作室数','Mediation studios','个','Personal or brand mediation studios',NULL,NULL,NULL);
INSERT INTO indicator VALUES(348,'mediation.success_rate','调解成功率','Mediation success rate','%','Share of disputes mediated with success',NULL,NULL,NULL);
INSERT INTO indicator VALUES(349,'normdoc.amended','修改规范性文件数','Normative documents amended','件','Amended or to be amended',NULL,NULL,NULL);
INSERT INTO indicator VALUES(350,'normdoc.cleaned','清理规范性文件数','Normative documents gone through in clean-up','件','Documents gone through in clean-up (清理/梳理/排查)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(351,'normdoc.comments','规范性文件审核修改意见数','Review comments on normative documents','条','Opinions or proposed changes from legality review of normative documents',NULL,NULL,NULL);
INSERT INTO indicator VALUES(352,'normdoc.filed','规范性文件报备数','Normative documents filed','件','Normative documents filed for record or reviewed on filing (报备/备案审查)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(353,'normdoc.filing_rate','规范性文件报备率','Filing or compliance rate of normative documents','%','Share filed in time or found lawful on filing (报备率/合法合规率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(354,'normdoc.in_force','继续有效规范性文件数','Normative documents in force','件','Kept in force after clean-up or currently in force',NULL,NULL,NULL);
INSERT INTO indicator VALUES(355,'normdoc.issued','制发行政规范性文件数','Normative documents issued','件','Administrative normative documents issued in the period',NULL,NULL,NULL);
INSERT INTO indicator VALUES(356,'normdoc.repealed','废止规范性文件数','Normative documents repealed','件','Repealed or declared invalid',NULL,NULL,NULL);
INSERT INTO indicator VALUES(357,'normdoc.reviewed','规范性文件合法性审核数','Normative documents legally reviewed','件','Administrative normative documents that passed through legality review (合法性审核/前置审核)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(358,'organization.accountability_reports','述法人数','Persons who reported on their duty of rule of law','名','Leading officials who reported on their rule-of-law duty (述法)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(359,'organization.committee_meetings','依法治区（县、市）委员会会议次数','Meetings of the committee on rule of law','次','Meetings of the party''s committee on law-based governance (全面依法治×委员会会议) or its coordinating groups',NULL,NULL,NULL);
INSERT INTO indicator VALUES(360,'organization.demonstration_projects','法治政府建设示范项目数','Demonstration areas and projects','个','Areas or projects named or put forward as demonstrations of rule-of-law government',NULL,NULL,NULL);
INSERT INTO indicator VALUES(361,'organization.executive_meetings','常务会议研究法治政府建设次数','Executive meetings on rule-of-law government','次','Times the government''s executive meeting (常务会议/党组会议) took up rule-of-law government work or legal matters',NULL,NULL,NULL);
INSERT INTO indicator VALUES(362,'organization.inspected_units','法治督察单位数','Units inspected on rule-of-law work','个','Units inspected on rule-of-law work (督察/督导×家单位); yearly assessment and 约谈 are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(363,'organization.inspection_problems','督察发现问题数','Problems found by inspection','个','Problems in rule-of-law work found (or rectified, where stated as part or rate) by inspection or self-check',NULL,NULL,NULL);
INSERT INTO indicator VALUES(364,'organization.inspections','法治督察次数','Inspections on rule-of-law work','次','Rounds of inspection or supervision (法治督察/专项督察/督导) of rule-of-law work carried out',NULL,NULL,NULL);
INSERT INTO indicator VALUES(365,'organization.leader_instructions','主要负责人批示件次','Written instructions by the head of government','件次','Written instructions (批示) by the head of government on rule-of-law work',NULL,NULL,NULL);
INSERT INTO indicator VALUES(366,'organization.plan_tasks','年度任务举措数','Tasks or measures of a plan or work point list','项','Tasks or measures that a plan or work point list on rule-of-law government sets (N项任务/举措/要点), yearly or longer; lists of other fields are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(367,'organization.study_sessions','政府常务会学法次数','Legal study sessions of the executive meeting','次','Legal study sessions or lectures held at or before executive meetings or by the party group (会前学法/集体学法/学法活动)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(368,'oversight.audit_projects','审计项目数','Audit projects','个','Audit projects completed',NULL,NULL,NULL);
INSERT INTO indicator VALUES(369,'oversight.cppcc_proposals','政协提案件数','CPPCC proposals','件','Proposals (提案) of CPPCC members handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(370,'oversight.judicial_suggestions','司法建议件数','Judicial suggestions','件','Judicial suggestions (司法建议) received or answered',NULL,NULL,NULL);
INSERT INTO indicator VALUES(371,'oversight.npc_proposals','人大代表建议件数','People''s Congress deputies'' proposals','件','Proposals (建议/议案) of People''s Congress deputies handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(372,'oversight.procuratorial_suggestions','检察建议件数','Procuratorial suggestions','件','Procuratorial suggestions (检察建议) received or answered',NULL,NULL,NULL);
INSERT INTO indicator VALUES(373,'oversight.proposal_completion_rate','建议提案办复率','Completion rate of proposals','%','Share of proposals answered or completed (办结率/办复率/面复率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(374,'oversight.proposal_satisfaction_rate','建议提案满意率','Satisfaction with handling of proposals','%','Satisfaction of proposers',NULL,NULL,NULL);
INSERT INTO indicator VALUES(375,'oversight.proposals_total','建议提案合计件数','Proposals in total','件','Deputies'' and CPPCC proposals together',NULL,NULL,NULL);
INSERT INTO indicator VALUES(376,'petition.cases','信访件数','Petitions','件','Petitions received or handled',NULL,NULL,NULL);
INSERT INTO indicator VALUES(377,'petition.major_cases','重大矛盾纠纷和信访突出问题件数','Major disputes and petition issues','件','Major disputes and petition issues listed',NULL,NULL,NULL);
INSERT INTO indicator VALUES(378,'petition.online_messages','网民留言件数','Messages from citizens online','件','Messages to leaders or mail boxes online (网民留言/市长信箱/领导留言板)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(379,'petition.online_reply_rate','网民留言回复率','Reply rate to online messages','%','Share of such messages answered',NULL,NULL,NULL);
INSERT INTO indicator VALUES(380,'petition.resolved','化解信访突出问题件数','Major petition issues resolved','件','Such issues resolved',NULL,NULL,NULL);
INSERT INTO indicator VALUES(381,'petition.satisfaction_rate','信访群众满意率','Satisfaction with petitions','%','Satisfaction of petitioners',NULL,NULL,NULL);
INSERT INTO indicator VALUES(382,'population.birth_rate','人口出生率','Birth rate','‰','Births per thousand','国家统计局',NULL,'人口出生率');
INSERT INTO indicator VALUES(383,'population.births','出生人口','Births','人','Persons born in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(384,'population.death_rate','人口死亡率','Death rate','‰','Deaths per thousand','国家统计局',NULL,'人口死亡率');
INSERT INTO indicator VALUES(385,'population.deaths','死亡人口','Deaths','人','Persons who died in the year; deaths in accidents are safety.deaths',NULL,NULL,NULL);
INSERT INTO indicator VALUES(386,'population.households','户籍户数','Registered households','户','Registered households at the end of the year (总户数)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(387,'population.natural_growth_rate','人口自然增长率','Natural growth rate','‰','Natural growth of the population per thousand (a level: no change)','国家统计局',NULL,'人口自然增长率');
INSERT INTO indicator VALUES(388,'population.registered','户籍人口','Registered population','人','Registered population at the end of the year (户籍总人口, 公安户籍人口); urban, rural, male, female and ages are breakdowns',NULL,NULL,NULL);
INSERT INTO indicator VALUES(389,'population.resident','常住人口','Resident population','人','Resident population at the end of the year; urban, rural, male, female and ages are breakdowns','国家统计局',NULL,'年末常住人口');
INSERT INTO indicator VALUES(390,'post.parcels','快递业务量','Parcels','件','Express parcels handled (快递业务量)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(391,'post.revenue','邮政业务收入（总量）','Post revenue','元','Revenue or business of the post (邮政业务总量, 邮政业务收入)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(392,'poverty.persons_lifted','脱贫人数','Persons lifted out of poverty','人','Persons lifted out of poverty in the year or since the year that the report names',NULL,NULL,NULL);
INSERT INTO indicator VALUES(393,'poverty.villages_lifted','贫困村退出数','Villages lifted out of poverty','个','Poor villages that left the list (退出, 出列, 摘帽) in the year or since the year that the report names',NULL,NULL,NULL);
INSERT INTO indicator VALUES(394,'powers.cancelled','取消或调整事项数','Powers or items cancelled or adjusted','项','Approval or power items cancelled or adjusted or cleaned up in the period',NULL,NULL,NULL);
INSERT INTO indicator VALUES(395,'powers.delegated','下放承接事项数','Powers delegated or taken over','项','Items delegated to or taken over by lower levels (下放/赋权/承接) not limited to penalties',NULL,NULL,NULL);
INSERT INTO indicator VALUES(396,'powers.items','权责清单事项数','Listed administrative powers','项','Items on the list of powers and responsibilities (权力清单/权责清单/行政职权/实施清单)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(397,'powers.takeover_rate','承接率','Take-over rate of delegated powers','%','Share of delegated items taken over',NULL,NULL,NULL);
INSERT INTO indicator VALUES(398,'price.cpi','居民消费价格指数','Consumer price index','%','Consumer price index, previous year = 100; its rise in percent is a change of it','国家统计局',NULL,'居民消费价格指数');
INSERT INTO indicator VALUES(399,'procurement.awarded','中标金额','Awarded amount','元','Awarded amount of such projects',NULL,NULL,NULL);
INSERT INTO indicator VALUES(400,'procurement.budget','采购预算金额','Procurement budget','元','Budget of such projects',NULL,NULL,NULL);
INSERT INTO indicator VALUES(401,'procurement.projects','公共资源交易项目数','Public procurement and trading projects','个','Public resource trading or procurement projects completed',NULL,NULL,NULL);
INSERT INTO indicator VALUES(402,'procurement.savings','节约资金','Procurement savings','元','Funds saved in such projects',NULL,NULL,NULL);
INSERT INTO indicator VALUES(403,'reconsideration.acceptance_rate','行政复议受理率','Reconsideration acceptance rate','%','Share of applications accepted',NULL,NULL,NULL);
INSERT INTO indicator VALUES(404,'reconsideration.accepted','行政复议受理件数','Reconsideration cases accepted','件','Administrative reconsideration cases accepted (受理/立案)','司法部行政复议、行政应诉案件统计',NULL,'受理');
INSERT INTO indicator VALUES(405,'reconsideration.as_respondent','作为被申请人的复议案件数','Reconsideration cases as respondent','件','Reconsideration cases in which this government is the respondent',NULL,NULL,NULL);
INSERT INTO indicator VALUES(406,'reconsideration.carried_over','行政复议上期结转件数','Reconsideration cases carried over','件','Cases carried over from the former period',NULL,NULL,NULL);
INSERT INTO indicator VALUES(407,'reconsideration.concluded','行政复议审结件数','Reconsideration cases concluded','件','Cases concluded (审结/办结)','司法部行政复议、行政应诉案件统计',NULL,'审结');
INSERT INTO indicator VALUES(408,'reconsideration.conclusion_rate','行政复议按期办结率','Reconsideration conclusion rate','%','Share concluded (in time)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(409,'reconsideration.correction_rate','行政复议直接纠错率','Reconsideration correction rate','%','Share of direct corrections',NULL,NULL,NULL);
INSERT INTO indicator VALUES(410,'reconsideration.dismissed','行政复议驳回件数','Reconsideration: dismissed','件','Concluded by dismissal (驳回)','司法部行政复议、行政应诉案件统计',NULL,'驳回');
INSERT INTO indicator VALUES(411,'reconsideration.found_illegal','行政复议确认违法件数','Reconsideration: found illegal','件','Concluded by a finding of illegality','司法部行政复议、行政应诉案件统计',NULL,'确认违法');
INSERT INTO indicator VALUES(412,'reconsideration.hearings','行政复议听证次数','Reconsideration hearings','次','Hearings held in reconsideration',NULL,NULL,NULL);
INSERT INTO indicator VALUES(413,'reconsideration.mediated','行政复议调解和解件数','Reconsideration: settled','件','Settled by mediation or conciliation',NULL,NULL,NULL);
INSERT INTO indicator VALUES(414,'reconsideration.opinions','行政复议意见书（建议书）份数','Reconsideration opinions','份','Written opinions or suggestions by the reconsideration body',NULL,NULL,NULL);
INSERT INTO indicator VALUES(415,'reconsideration.received','行政复议申请收件数','Reconsideration applications received','件','Administrative reconsideration applications received',NULL,NULL,NULL);
INSERT INTO indicator VALUES(416,'reconsideration.revoked','行政复议撤销变更件数','Reconsideration: revoked or changed','件','Concluded by revocation change or order to act',NULL,NULL,NULL);
INSERT INTO indicator VALUES(417,'reconsideration.settlement_rate','行政复议调撤率','Reconsideration settlement rate','%','Share settled or withdrawn after mediation',NULL,NULL,NULL);
INSERT INTO indicator VALUES(418,'reconsideration.staff','行政复议人员数','Reconsideration staff','名','Persons who handle reconsideration cases',NULL,NULL,NULL);
INSERT INTO indicator VALUES(419,'reconsideration.total','行政复议办理总件数','Reconsideration cases in total','件','New and carried-over cases together',NULL,NULL,NULL);
INSERT INTO indicator VALUES(420,'reconsideration.upheld','行政复议维持件数','Reconsideration: upheld','件','Concluded by upholding','司法部行政复议、行政应诉案件统计',NULL,'维持');
INSERT INTO indicator VALUES(421,'reconsideration.withdrawn','行政复议撤回终止件数','Reconsideration: withdrawn or terminated','件','Withdrawn by the applicant or terminated',NULL,NULL,NULL);
INSERT INTO indicator VALUES(422,'relief.minimum_living_persons','低保对象人数','Persons receiving the minimum living allowance','人','Persons who received the minimum living allowance (最低生活保障), urban and rural, at the end of the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(423,'safety.accidents','生产安全事故起数','Accidents at work','起','Accidents at work in the year, of all kinds or of industry and trade; traffic and fires apart are none',NULL,NULL,NULL);
INSERT INTO indicator VALUES(424,'safety.deaths','生产安全事故死亡人数','Deaths in accidents at work','人','Persons killed in accidents at work in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(425,'service.business_opening_days','企业开办时间','Time to open a business','工作日','Working days needed to open a business',NULL,NULL,NULL);
INSERT INTO indicator VALUES(426,'service.certificates_cancelled','取消证明事项数','Certificates abolished','项','Certificate requirements cleaned up or abolished (减证便民)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(427,'service.commitment_items','告知承诺事项数','Notification-and-commitment items','项','Items under notification and commitment (告知承诺)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(428,'service.entry_items','进驻大厅事项数','Items offered in the service hall','项','Items offered in the service hall (进驻事项); not service.items',NULL,NULL,NULL);
INSERT INTO indicator VALUES(429,'service.entry_rate','政务服务事项进驻率','Share of items offered in the service hall','%','Share of service items that are offered in the government service hall (进驻率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(430,'service.intermediary_items','保留中介服务事项数','Intermediary service items kept','项','Intermediary service items kept after clean-up',NULL,NULL,NULL);
INSERT INTO indicator VALUES(431,'service.items','政务服务事项数','Government service items','项','Government service items in total (政务服务事项/审批服务事项/进驻事项)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(432,'service.items_by_application','依申请政务服务事项数','Service items handled on application','项','Service items handled on application (依申请事项)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(433,'service.materials_reduction_rate','申请材料压减率','Reduction of application materials','%','By how much application materials were cut',NULL,NULL,NULL);
INSERT INTO indicator VALUES(434,'service.one_thing_items','“一件事”事项数','Integrated one-thing service items','件','Integrated service scenarios (一件事一次办)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(435,'service.one_visit_items','最多跑一次事项数','At-most-one-visit items','项','Items needing at most one visit (最多跑一次/只跑一次/只进一扇门)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(436,'service.one_visit_rate','最多跑一次事项占比','Share of at-most-one-visit items','%','Share of items needing at most one visit',NULL,NULL,NULL);
INSERT INTO indicator VALUES(437,'service.online_items','可网办事项数','Service items available online','项','Items that can be handled online (可网办/全程网办)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(438,'service.online_rate','网上可办率','Share of items available online','%','Share of service items that can be handled online (网办率/全程网办率/网上申办率)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(439,'service.proof_free_items','免证办（零材料）事项数','Items without certificates or materials','项','Items handled without certificates or materials (免证办/零材料), not the materials left out',NULL,NULL,NULL);
INSERT INTO indicator VALUES(440,'service.public_service_items','公共服务事项数','Public service items','项','Public service items (公共服务事项)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(441,'service.satisfaction_rate','政务服务满意度','Satisfaction with government services','%','Satisfaction or good-rating share of government services (好评率/满意度)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(442,'service.single_window_rate','一窗受理率','Single-window acceptance share','%','Share of items accepted at a single window (一窗受理)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(443,'service.staff_assisted','帮办代办件数','Cases handled by helpers','件','Cases handled by assisting staff (帮办代办)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(444,'service.time_reduction_days','办理时限压减天数','Days cut from time limits','工作日','Working days cut from statutory or earlier time limits',NULL,NULL,NULL);
INSERT INTO indicator VALUES(445,'service.time_reduction_rate','办理时限压减率','Reduction of handling time','%','By how much handling time was cut against the statutory or former limit',NULL,NULL,NULL);
INSERT INTO indicator VALUES(446,'service.tolerance_items','容缺受理事项数','Items accepted with documents missing','项','Items that may be accepted with documents to follow (容缺受理事项); handled cases are service.transactions',NULL,NULL,NULL);
INSERT INTO indicator VALUES(447,'service.transactions','办件量','Service transactions handled','件','Transactions handled by government service windows or platforms',NULL,NULL,NULL);
INSERT INTO indicator VALUES(448,'service.windows','政务服务窗口数','Service windows','个','Service windows of halls (综合窗口/窗口)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(449,'service.zero_visit_items','不见面（零跑腿）事项数','No-visit items','项','Items needing no visit (零跑腿/不见面审批)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(450,'service.zero_visit_rate','不见面（零跑腿）率','Share of no-visit items','%','Share of items needing no visit',NULL,NULL,NULL);
INSERT INTO indicator VALUES(451,'social.injury_insured','工伤保险参保人数','Insured: work injury','人','Persons in the work injury insurance',NULL,NULL,NULL);
INSERT INTO indicator VALUES(452,'social.maternity_insured','生育保险参保人数','Insured: maternity','人','Persons in the maternity insurance',NULL,NULL,NULL);
INSERT INTO indicator VALUES(453,'social.medical_insured','基本医疗保险参保人数','Insured: basic medical insurance','人','Persons in the basic medical insurance; employees and residents are breakdowns',NULL,NULL,NULL);
INSERT INTO indicator VALUES(454,'social.pension_employees','城镇职工基本养老保险参保人数','Insured: pensions of employees','人','Persons in the basic pension insurance of urban employees',NULL,NULL,NULL);
INSERT INTO indicator VALUES(455,'social.pension_residents','城乡居民基本养老保险参保人数','Insured: pensions of residents','人','Persons in the basic pension insurance of urban and rural residents',NULL,NULL,NULL);
INSERT INTO indicator VALUES(456,'social.unemployment_insured','失业保险参保人数','Insured: unemployment','人','Persons in the unemployment insurance',NULL,NULL,NULL);
INSERT INTO indicator VALUES(457,'supervision.coverage_rate','监管事项覆盖率','Supervision coverage','%','Share of supervision items covered (互联网+监管)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(458,'supervision.inspected_entities','抽查检查市场主体数','Market entities inspected','户','Market entities sampled or inspected (双随机抽查 or other)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(459,'supervision.licences_suspended','暂扣吊销许可证件数','Licences suspended or revoked','件','Licences suspended or revoked',NULL,NULL,NULL);
INSERT INTO indicator VALUES(460,'supervision.tasks','双随机抽查任务数','Random inspection tasks','次','Random inspection (双随机、一公开) tasks or batches carried out',NULL,NULL,NULL);
INSERT INTO indicator VALUES(461,'telecom.base_stations_5g','5G基站数','5G base stations','个','Base stations of the fifth generation mobile network built in the year or in all',NULL,NULL,NULL);
INSERT INTO indicator VALUES(462,'telecom.broadband_users','宽带用户','Broadband users','户','Users of broadband internet at the end of the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(463,'telecom.mobile_users','移动电话用户','Mobile phone users','户','Users of mobile phones at the end of the year; 4G and 5G users are breakdowns',NULL,NULL,NULL);
INSERT INTO indicator VALUES(464,'telecom.revenue','电信业务收入（总量）','Telecom revenue','元','Revenue or business of telecommunications',NULL,NULL,NULL);
INSERT INTO indicator VALUES(465,'tourism.revenue','旅游收入','Tourism revenue','元','Total revenue of tourism (旅游总收入, 旅游综合收入) in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(466,'tourism.visitors','接待游客人次','Tourist visits','人次','Visits of tourists received in the year, domestic and from abroad',NULL,NULL,NULL);
INSERT INTO indicator VALUES(467,'trade.exports','出口总额','Exports','元','Value of exports of goods in the year','国家统计局',NULL,'出口总额');
INSERT INTO indicator VALUES(468,'trade.imports','进口总额','Imports','元','Value of imports of goods','国家统计局',NULL,'进口总额');
INSERT INTO indicator VALUES(469,'trade.total','进出口总额','Total imports and exports','元','Value of imports and exports of goods in the year','国家统计局',NULL,'进出口总额');
INSERT INTO indicator VALUES(470,'transport.expressway_km','高速公路里程','Length of expressways','公里','Length of expressways open to traffic, or newly opened in the year',NULL,NULL,NULL);
INSERT INTO indicator VALUES(471,'transport.freight','货运量','Freight carried','吨','Freight carried by all means (货运量); tonne-kilometres (周转量) are none','国家统计局',NULL,'货运量');
INSERT INTO indicator VALUES(472,'transport.passengers','客运量','Passengers carried','人次','Passengers carried by all means (客运量); roads, rail, water, air are breakdowns; passenger-kilometres (周转量) are none','国家统计局',NULL,'客运量');
INSERT INTO indicator VALUES(473,'transport.private_cars','私人汽车保有量','Private cars','辆','Private cars at the end of the year (私人汽车, 私人轿车)','国家统计局',NULL,'私人汽车拥有量');
INSERT INTO indicator VALUES(474,'transport.roads_km','公路里程','Length of roads','公里','Length of roads open to traffic at the end of the year (公路通车里程); grades are breakdowns, expressways have a code','国家统计局',NULL,'公路里程');
INSERT INTO indicator VALUES(475,'transport.rural_roads_km','农村公路建设里程','Rural roads built','公里','Length of rural roads newly built, rebuilt or improved in the year or in the years that the report names',NULL,NULL,NULL);
INSERT INTO indicator VALUES(476,'transport.vehicles','民用汽车（机动车）保有量','Motor vehicles','辆','Civil motor vehicles or cars at the end of the year (机动车, 民用汽车保有量)',NULL,NULL,NULL);
INSERT INTO indicator VALUES(477,'urban.built_up_area','建成区面积','Built-up area','平方公里','Built-up area of the town','国家统计局',NULL,'建成区面积');
INSERT INTO indicator VALUES(478,'urbanization.rate','城镇化率','Urbanisation rate','%','Urban residents as a share of the resident population (常住人口城镇化率); of registered residents (户籍) only where the report states just that',NULL,NULL,NULL);
INSERT INTO indicator VALUES(479,'water.tap_coverage','自来水普及率','Tap-water coverage','%','Share of the (rural) population supplied with tap water (自来水普及率)',NULL,NULL,NULL);
CREATE TABLE rule (
  key INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  CONSTRAINT rule_is_text CHECK (typeof(name) = 'text')
);
INSERT INTO rule VALUES(1,'cue:地区生产总值|国内生产总值|全市生产总值|全县生产总值|全省生产总值|生产总值');
INSERT INTO rule VALUES(2,'inherit:change');
INSERT INTO rule VALUES(3,'cue:一般公共预算收入|地方一般公共预算收入|公共财政预算收入|公共预算收入');
INSERT INTO rule VALUES(4,'cue:<mediation> {mediate}');
INSERT INTO rule VALUES(5,'cue:<mediation> 受理|办理|处理|解决|调解成功|案件|受案');
INSERT INTO rule VALUES(6,'cue:<reconsideration> {receive}');
INSERT INTO rule VALUES(7,'cue:<reconsideration> {accept}');
INSERT INTO rule VALUES(8,'cue:<reconsideration> {conclude}');
INSERT INTO rule VALUES(9,'part_cue:<reconsideration> 维持|维持原行政行为|予以维持|维持决定');
INSERT INTO rule VALUES(10,'table:inherit:part');
INSERT INTO rule VALUES(11,'table:受理|立案 复议');
INSERT INTO rule VALUES(12,'table:审结|办结|结案 复议|案件 <reconsideration>');
CREATE TABLE codebook (
  key INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (name, version),
  CONSTRAINT codebook_is_named CHECK (typeof(name) = 'text' AND name <> '' AND typeof(version) = 'text' AND version <> '')
);
INSERT INTO codebook VALUES(1,'government_work','1.1');
INSERT INTO codebook VALUES(2,'rule_of_law','2.0');
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
INSERT INTO reporter VALUES(1,'government','旬阳市人民政府','610981');
INSERT INTO reporter VALUES(2,NULL,NULL,NULL);
INSERT INTO reporter VALUES(3,'government','安康市人民政府','610900');
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
INSERT INTO document VALUES(1,122567422442391,'work.txt','f8a644036af20df435a8d5800dafa2d002e9c3494b3a1639d82b68306cbdb4e2','text/plain','UTF-8','2023年旬阳市人民政府工作报告','610981','陕西省安康市旬阳市',2022,NULL,NULL,NULL,1,NULL,'zhibiao 0.1.0, auto disclosure 1.0, government_work 1.1, hotline 1.0, rule_of_law 2.0, statistics 1.0','6bfb2826151bc9955bf48def3fb82450a0152c664ae1b417de440e6f05e234dd',replace('2023年旬阳市人民政府工作报告\n\n一、2022年工作回顾\n全市地区生产总值完成231亿元，增长4.6%；一般公共预算收入6.2亿元。\n','\n',char(10)),'government_work');
INSERT INTO document VALUES(2,227751194166864,'note.txt','3005c10a10917eb23df3a9dd420369a0ab4e90a0f5224c8029388562a249378c','text/plain','UTF-8','关于调解工作的说明',NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,'zhibiao 0.1.0, auto disclosure 1.0, government_work 1.1, hotline 1.0, rule_of_law 2.0, statistics 1.0','11c9cf9204b78df3f68fd0dacf9dd99ca2bf06a4a159d132cb88bdb2257881b9',replace('关于调解工作的说明\n\n全县人民调解委员会调解纠纷410件，调解成功402件。\n','\n',char(10)),NULL);
INSERT INTO document VALUES(3,676978678926877,'city.txt','be7021615e45de2890d6c110fbeb6f3cb74c052eb90ae36a5a5f4f8488aa1123','text/plain','UTF-8','安康市2022年行政复议工作通报','610900','陕西省安康市',2022,NULL,NULL,NULL,3,NULL,'zhibiao 0.1.0, auto disclosure 1.0, government_work 1.1, hotline 1.0, rule_of_law 2.0, statistics 1.0','b1acaaa07e718a6ee4801276e62dd792b36dfc2f6e195fe7e241b5d431e5e119',replace('安康市2022年行政复议工作通报\n\n全市共收到行政复议申请96件，受理88件，审结80件，其中维持41件。各县区受理情况如下。\n\n表1 2022年各县区行政复议受理情况\n\n| 县区 | 受理（件） | 审结（件） |\n| 汉滨区 | 30 | 28 |\n| 石泉县 | 12 | 11 |\n| 合计 | 42 | 39 |\n','\n',char(10)),NULL);
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
INSERT INTO section VALUES(1,0,NULL,0,'body',NULL,0,68,0,0,NULL);
INSERT INTO section VALUES(1,1,0,1,'achievements','一、2022年工作回顾',18,67,18,29,NULL);
INSERT INTO section VALUES(2,0,NULL,0,'body',NULL,0,39,0,0,NULL);
INSERT INTO section VALUES(2,1,0,1,'body',NULL,11,38,0,0,NULL);
INSERT INTO section VALUES(3,0,NULL,0,'body',NULL,0,162,0,0,NULL);
INSERT INTO section VALUES(3,1,0,1,'body',NULL,18,161,0,0,NULL);
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
  CONSTRAINT observation_codebook_gave_a_code CHECK (codebook IS NULL OR indicator IS NOT NULL)
) WITHOUT ROWID;
INSERT INTO observation VALUES(1,40,45,1,131,'全市地区生产总值完成','610981',2022,NULL,23100000000.0,'23100000000',NULL,NULL,8,'231亿','元','=','actual',NULL,NULL,NULL,NULL,'231亿元',1,1,1);
INSERT INTO observation VALUES(1,48,52,1,131,'全市地区生产总值完成增长','610981',2022,NULL,4.5999999999999996447,'4.6',NULL,NULL,-1,'4.6','%','=','actual','increase',NULL,NULL,NULL,'4.6%',1,2,1);
INSERT INTO observation VALUES(1,61,66,1,211,'一般公共预算收入','610981',2022,NULL,620000000.0,'620000000',NULL,NULL,7,'6.2亿','元','=','actual',NULL,NULL,NULL,NULL,'6.2亿元',1,3,1);
INSERT INTO observation VALUES(2,24,28,1,341,'全县人民调解委员会调解纠纷',NULL,NULL,NULL,410.0,'410',NULL,NULL,0,'410','件','=','actual',NULL,NULL,NULL,NULL,'410件',1,4,2);
INSERT INTO observation VALUES(2,33,37,1,341,'调解成功',NULL,NULL,NULL,402.0,'402',NULL,NULL,0,'402','件','=','actual',NULL,NULL,NULL,NULL,'402件',1,5,2);
INSERT INTO observation VALUES(3,29,32,1,415,'全市共收到行政复议申请','610900',2022,NULL,96.0,'96',NULL,NULL,0,'96','件','=','actual',NULL,NULL,NULL,NULL,'96件',1,6,2);
INSERT INTO observation VALUES(3,35,38,1,404,'受理','610900',2022,NULL,88.0,'88',NULL,NULL,0,'88','件','=','actual',NULL,NULL,NULL,NULL,'88件',1,7,2);
INSERT INTO observation VALUES(3,41,44,1,407,'审结','610900',2022,NULL,80.0,'80',NULL,NULL,0,'80','件','=','actual',NULL,NULL,NULL,NULL,'80件',1,8,2);
INSERT INTO observation VALUES(3,49,52,1,420,'维持','610900',2022,NULL,41.0,'41',NULL,NULL,0,'41','件','=','actual',NULL,NULL,41,NULL,'41件',1,9,2);
INSERT INTO observation VALUES(3,117,119,1,404,'汉滨区 受理（件）','610902',2022,NULL,30.0,'30',NULL,NULL,0,'30','件','=','actual',NULL,NULL,152,NULL,'30',1,10,2);
INSERT INTO observation VALUES(3,122,124,1,407,'汉滨区 审结（件）','610902',2022,NULL,28.0,'28',NULL,NULL,0,'28','件','=','actual',NULL,NULL,157,NULL,'28',1,10,2);
INSERT INTO observation VALUES(3,135,137,1,404,'石泉县 受理（件）','610922',2022,NULL,12.0,'12',NULL,NULL,0,'12','件','=','actual',NULL,NULL,152,NULL,'12',1,10,2);
INSERT INTO observation VALUES(3,140,142,1,407,'石泉县 审结（件）','610922',2022,NULL,11.0,'11',NULL,NULL,0,'11','件','=','actual',NULL,NULL,157,NULL,'11',1,10,2);
INSERT INTO observation VALUES(3,152,154,1,404,'合计 受理（件）','610900',2022,NULL,42.0,'42',NULL,NULL,0,'42','件','=','actual',NULL,NULL,NULL,NULL,'42',2,11,2);
INSERT INTO observation VALUES(3,157,159,1,407,'合计 审结（件）','610900',2022,NULL,39.0,'39',NULL,NULL,0,'39','件','=','actual',NULL,NULL,NULL,NULL,'39',2,12,2);
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
INSERT INTO check_result VALUES(3,0,'sum',152,42.0,'42',1,'30 + 12 = 42');
INSERT INTO check_result VALUES(3,1,'sum',157,39.0,'39',1,'28 + 11 = 39');
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
INSERT INTO check_operand VALUES(3,0,0,117);
INSERT INTO check_operand VALUES(3,0,1,135);
INSERT INTO check_operand VALUES(3,1,0,122);
INSERT INTO check_operand VALUES(3,1,1,140);
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
INSERT INTO diagnostic VALUES(2,0,'region_not_found','Nothing on the page tells whose report it is.',0,0);
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES('check_operand','check_operand','4 4 2 1');
INSERT INTO sqlite_stat1 VALUES('check_result','check_result','2 2 1');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_region','15 3 2 2');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_indicator','15 3 3 2');
INSERT INTO sqlite_stat1 VALUES('observation','observation','15 5 1');
INSERT INTO sqlite_stat1 VALUES('document','document_by_region','3 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_3','3 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_2','3 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_1','3 1');
INSERT INTO sqlite_stat1 VALUES('reporter','sqlite_autoindex_reporter_1','3 1 1 1');
INSERT INTO sqlite_stat1 VALUES('meta','meta','6 1');
INSERT INTO sqlite_stat1 VALUES('column_doc','column_doc','375 14 1');
INSERT INTO sqlite_stat1 VALUES('unit','unit','3 1');
INSERT INTO sqlite_stat1 VALUES('diagnostic','diagnostic','1 1 1');
INSERT INTO sqlite_stat1 VALUES('section','section','6 2 1');
INSERT INTO sqlite_stat1 VALUES('table_doc','table_doc','28 1');
INSERT INTO sqlite_stat1 VALUES('indicator','sqlite_autoindex_indicator_1','479 1');
INSERT INTO sqlite_stat1 VALUES('region','region','5 1');
INSERT INTO sqlite_stat1 VALUES('rule','sqlite_autoindex_rule_1','12 1');
INSERT INTO sqlite_stat1 VALUES('codebook','sqlite_autoindex_codebook_1','2 1 1');
CREATE INDEX document_by_region ON document (region, year);
CREATE INDEX observation_by_indicator ON observation (indicator, year, region) WHERE indicator IS NOT NULL;
CREATE INDEX observation_by_region ON observation (region, indicator, year);
CREATE INDEX check_result_inconsistent ON check_result (document, number) WHERE consistent = 0;
CREATE INDEX document_superseded ON document (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE TRIGGER observation_quote_on_insert AFTER INSERT ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document = NEW.document AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'The quote of an observation must be exactly the characters of its span in the text of its document.');
END;
CREATE TRIGGER observation_quote_on_update AFTER UPDATE OF document, span_start, span_end, quote ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document = NEW.document AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'An observation can only be changed so that its quote stays exactly the characters of its span.');
END;
CREATE TRIGGER document_text_on_update AFTER UPDATE OF key, text ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document = NEW.key
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'The text of a document cannot be changed where an observation quotes it.');
END;
CREATE TRIGGER document_text_on_insert AFTER INSERT ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document = NEW.key
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'A document cannot be replaced by one with another text while observations quote it.');
END;
CREATE TRIGGER text_window_on_insert AFTER INSERT ON text_window
WHEN (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document) IS NOT NEW.text
BEGIN
  SELECT RAISE(ABORT, 'A text window must hold exactly the characters of its span in the text of its document.');
END;
CREATE TRIGGER text_window_on_update BEFORE UPDATE ON text_window
BEGIN
  SELECT RAISE(ABORT, 'A text window cannot be changed; it is deleted and made anew.');
END;
CREATE TRIGGER text_window_ends_on_update AFTER UPDATE OF key, text ON document
BEGIN
  DELETE FROM text_window WHERE document IN (OLD.key, NEW.key);
END;
CREATE TRIGGER text_window_ends_on_insert AFTER INSERT ON document
BEGIN
  DELETE FROM text_window WHERE document = NEW.key;
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
  document_id, span_start, span_end, part_of, repeats, value_text, value_high_text, resolution, number, rule, codebook, genre
FROM indicator_value_all
WHERE superseded_by IS NULL;
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
CREATE VIEW latest_value AS
SELECT
  region, region_name, year, indicator, indicator_name, breakdown, period, value, value_high, unit, qualifier, rivals, contested,
  reporter, reporter_kind, quote, document_title, source, published, document_id, span_start, span_end, value_text, value_high_text
FROM reporter_value
WHERE coalesce(reporter_kind, 'government') = 'government';
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
COMMIT;
