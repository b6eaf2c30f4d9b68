-- A database of layout 2.0 with a city's report, a table of its counties and a note that names no year, as text. Never changed: every later library must be able to read it.
PRAGMA application_id = 1514686786;
PRAGMA user_version = 2000;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT meta_is_text CHECK (typeof(key) = 'text' AND key <> '' AND typeof(value) = 'text')
) WITHOUT ROWID;
INSERT INTO meta VALUES('codebook','rule_of_law');
INSERT INTO meta VALUES('codebook_version','2.0');
INSERT INTO meta VALUES('content_hash','99298e5d737f39f0e262b5710dd218a2f938628b105e0c64f53e36f081ceaecf');
INSERT INTO meta VALUES('layout','2.0');
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
INSERT INTO column_doc VALUES('indicator','unit',NULL,'The usual unit; a figure may be stated in another.');
INSERT INTO column_doc VALUES('indicator_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('indicator_value','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('indicator_value','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('indicator_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value','document_year','year','document.year: the year of the report, while year is that of the value.');
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
INSERT INTO column_doc VALUES('indicator_value_all','document_id',NULL,'document.id of the document that states it.');
INSERT INTO column_doc VALUES('indicator_value_all','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('indicator_value_all','document_year','year','document.year: the year of the report, while year is that of the value.');
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
CREATE TABLE unit (
  name TEXT NOT NULL PRIMARY KEY,
  CONSTRAINT unit_is_text CHECK (typeof(name) = 'text')
) WITHOUT ROWID;
INSERT INTO unit VALUES('件');
CREATE TABLE indicator (
  key INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  definition TEXT NOT NULL,
  CONSTRAINT indicator_code_has_a_domain CHECK (
    typeof(code) = 'text' AND length(code) <= 100 AND code GLOB '[a-zA-Z0-9]*.*[^.]' AND code NOT GLOB '*..*'
    AND code NOT GLOB '*[^a-zA-Z0-9_.-]*'),
  CONSTRAINT indicator_is_described CHECK (
    typeof(name) = 'text' AND name <> '' AND typeof(name_en) = 'text' AND typeof(unit) = 'text' AND typeof(definition) = 'text')
);
INSERT INTO indicator VALUES(1,'contract.reviewed','政府合同审查份数','Government contracts reviewed','份','Government contracts or agreements put through legality review');
INSERT INTO indicator VALUES(2,'correction.offenders','社区矫正对象人数','Community-correction measures','名','Community-correction subjects (in total or put under a measure)');
INSERT INTO indicator VALUES(3,'counsel.activities','法律顾问参加会议或事务次数','Activities joined by legal advisers','次','Meetings visits or matters joined by legal advisers');
INSERT INTO indicator VALUES(4,'counsel.advisers','政府法律顾问人数','Government legal advisers','名','Legal advisers engaged by the government (persons)');
INSERT INTO indicator VALUES(5,'counsel.opinions','法律顾问意见建议条数','Legal opinions by advisers','条','Legal opinions or proposals given by legal advisers');
INSERT INTO indicator VALUES(6,'counsel.organs_with_adviser','聘任法律顾问单位数','Organs with legal adviser','家','Party or government organs that engaged legal advisers');
INSERT INTO indicator VALUES(7,'counsel.public_lawyers','公职律师人数','Public lawyers','名','Public lawyers (公职律师)');
INSERT INTO indicator VALUES(8,'counsel.village_advisers','村（社区）法律顾问人数','Village and community advisers','名','Persons named as advisers of villages or communities, with their kinds and shares; counsel.advisers are those of governments, departments and townships');
INSERT INTO indicator VALUES(9,'counsel.village_coverage_rate','村（社区）法律顾问覆盖率','Coverage of village legal advisers','%','Share of villages and communities with a legal adviser');
INSERT INTO indicator VALUES(10,'counsel.villages_covered','村（社区）法律顾问覆盖数','Villages and communities with legal adviser','个','Villages and communities with a legal adviser');
INSERT INTO indicator VALUES(11,'credit.records','归集信用信息条数','Credit records collected','条','Credit records collected or published');
INSERT INTO indicator VALUES(12,'credit.repairs','信用修复件数','Credit repairs','件','Credit repairs handled');
INSERT INTO indicator VALUES(13,'decision.hearings','决策听证（论证）次数','Hearings and expert reviews for decisions','次','Hearings or expert argumentations held for major decisions');
INSERT INTO indicator VALUES(14,'decision.major_items','重大行政决策事项数','Major administrative decisions','件','Major administrative decisions listed or made in the period (重大行政决策事项)');
INSERT INTO indicator VALUES(15,'decision.reviewed','重大行政决策合法性审查数','Decisions and agenda items legally reviewed','件','Major decisions or executive-meeting items put through legality review');
INSERT INTO indicator VALUES(16,'disclosure.applications','依申请公开受理件数','Disclosure applications received','件','Applications for disclosure received or accepted');
INSERT INTO indicator VALUES(17,'disclosure.applications_completed','依申请公开办结件数','Disclosure applications completed','件','Applications for disclosure completed');
INSERT INTO indicator VALUES(18,'disclosure.interpretations','政策解读条数','Policy interpretations published','条','Policy interpretations published');
INSERT INTO indicator VALUES(19,'disclosure.new_media','政务新媒体数','Official new-media accounts','个','Official new-media accounts in operation');
INSERT INTO indicator VALUES(20,'disclosure.published','主动公开政府信息条数','Information items proactively disclosed','条','Information items proactively published in total');
INSERT INTO indicator VALUES(21,'disclosure.websites','政府网站数','Government websites','个','Government websites in operation');
INSERT INTO indicator VALUES(22,'education.audience','普法受众人次','Persons reached by publicity','人次','Persons reached by publicity (受众/受教育/覆盖)');
INSERT INTO indicator VALUES(23,'education.bases','法治文化（宣传教育）阵地个数','Bases of legal culture and education','个','Bases, parks, squares and galleries of legal culture and education');
INSERT INTO indicator VALUES(24,'education.court_observers','旁听庭审人次','Persons observing court hearings','人次','Leaders or staff who observed court hearings');
INSERT INTO indicator VALUES(25,'education.democratic_villages','民主法治示范村（社区）个数','Model villages of democracy and rule of law','个','Villages and communities named (or confirmed) as models of democracy and rule of law; applications are a status of the text, not a code');
INSERT INTO indicator VALUES(26,'education.exam_persons','领导干部法律考试人数','Persons in legal knowledge exams','人','Leaders or staff who sat legal-knowledge exams');
INSERT INTO indicator VALUES(27,'education.exams','法律知识考试次数','Legal knowledge exams','次','Legal-knowledge exams held');
INSERT INTO indicator VALUES(28,'education.materials','发放宣传资料份数','Publicity material handed out','份','Publicity material printed or handed out (宣传资料/手册)');
INSERT INTO indicator VALUES(29,'education.media_items','普法作品（推送）条数','Publicity works and posts','条','Posts, films and works of publicity (微信推送/短视频/微电影)');
INSERT INTO indicator VALUES(30,'education.publicity_events','普法宣传活动场次','Legal publicity events','场次','Legal publicity events or lectures for the public');
INSERT INTO indicator VALUES(31,'education.trained_persons','法治培训人数','Persons trained in rule of law','人次','Persons trained in rule-of-law trainings for leaders or staff');
INSERT INTO indicator VALUES(32,'education.trainings','法治培训期数','Rule-of-law trainings','期','Rule-of-law trainings for leaders or staff (期/班/场)');
INSERT INTO indicator VALUES(33,'education.vice_principals','法治副校长人数','Legal vice-principals','名','法治副校长 appointed or in service');
INSERT INTO indicator VALUES(34,'education.village_law_experts','法律明白人人数','Village persons versed in law','名','法律明白人 or 法治带头人 trained or appointed');
INSERT INTO indicator VALUES(35,'enforcement.cases','行政执法案件数','Administrative enforcement cases','件','Administrative enforcement or penalty cases filed investigated or closed (立案/查处/处罚)');
INSERT INTO indicator VALUES(36,'enforcement.certificate_rate','执法人员持证率','Share of officers with certificate','%','Share of enforcement officers who hold a certificate (持证率/持证上岗率)');
INSERT INTO indicator VALUES(37,'enforcement.coercion','行政强制件数','Administrative coercion','件','Coercive measures and enforcement (行政强制), applications to the court for enforcement included');
INSERT INTO indicator VALUES(38,'enforcement.criminal_transfers','移送司法机关案件数','Cases transferred to criminal justice','件','Cases transferred to or shared with criminal justice (两法衔接/行刑衔接)');
INSERT INTO indicator VALUES(39,'enforcement.decision_reviews','重大执法决定法制审核件数','Major enforcement decisions reviewed','件','Enforcement cases or decisions put through legal review (法制审核), returned ones included as parts');
INSERT INTO indicator VALUES(40,'enforcement.delegated_penalties','下放集中行使行政处罚事项数','Penalty powers delegated to townships','项','Penalty or enforcement powers delegated to or concentrated at townships and sub-districts');
INSERT INTO indicator VALUES(41,'enforcement.entities','行政执法主体数','Enforcement bodies','个','Administrative enforcement bodies');
INSERT INTO indicator VALUES(42,'enforcement.exam_attendance_rate','执法考试参考率','Attendance of enforcement exams','%','Share of those due who sat the exam');
INSERT INTO indicator VALUES(43,'enforcement.exam_pass_rate','执法考试通过率','Pass rate of enforcement exams','%','Share who passed');
INSERT INTO indicator VALUES(44,'enforcement.exam_persons','行政执法考试人数','Persons in enforcement exams','人','Persons who sat enforcement-qualification exams');
INSERT INTO indicator VALUES(45,'enforcement.file_reviews','案卷评查数','Case files reviewed','份','Enforcement case files reviewed (案卷评查)');
INSERT INTO indicator VALUES(46,'enforcement.fines','罚没款金额','Fines and confiscations','元','Fines and confiscated money');
INSERT INTO indicator VALUES(47,'enforcement.inspections','行政检查次数','Administrative inspections','次','Administrative inspections carried out');
INSERT INTO indicator VALUES(48,'enforcement.licenses','行政许可件数','Administrative licences','件','Administrative licences granted or handled');
INSERT INTO indicator VALUES(49,'enforcement.no_penalty_cases','免罚轻罚案件数','Cases of no or lighter penalty','件','Cases let off or mitigated under the list of minor offences (首违不罚/免予处罚/减轻处罚)');
INSERT INTO indicator VALUES(50,'enforcement.no_penalty_items','免罚清单事项数','Items of lists of no or lighter penalty','项','Items on lists of minor offences (免罚清单/轻微违法不予处罚)');
INSERT INTO indicator VALUES(51,'enforcement.officers','行政执法人员数','Enforcement officers','名','Enforcement officers (in total or holding certificates)');
INSERT INTO indicator VALUES(52,'enforcement.publicity_items','行政执法公示信息条数','Enforcement notices published','条','Enforcement decisions or notices made public (执法公示/双公示)');
INSERT INTO indicator VALUES(53,'enforcement.publicity_rate','行政执法公示率','Share of enforcement made public','%','Share of enforcement decisions or results made public (in time)');
INSERT INTO indicator VALUES(54,'enforcement.supervision_problems','执法监督发现问题数','Problems found by enforcement supervision','个','Problems found (or rectified, where stated as part or rate) in enforcement by supervision or file review; the subject decides against organization.inspection_problems');
INSERT INTO indicator VALUES(55,'enforcement.supervisors','行政执法监督员人数','Enforcement supervisors','名','Persons appointed to supervise enforcement (行政执法监督员)');
INSERT INTO indicator VALUES(56,'enforcement.trained_persons','行政执法培训人数','Persons trained for enforcement','人','Persons trained in enforcement trainings');
INSERT INTO indicator VALUES(57,'enforcement.trainings','行政执法培训期数','Enforcement trainings','期','Trainings of enforcement officers (期/场/次)');
INSERT INTO indicator VALUES(58,'fair_competition.reviewed','公平竞争审查件数','Measures reviewed for fair competition','件','Policy measures reviewed for fair competition');
INSERT INTO indicator VALUES(59,'hotline.answer_rate','热线接通率','Hotline answer rate','%','Share of calls answered (接通率)');
INSERT INTO indicator VALUES(60,'hotline.calls','热线来电（话务）量','Hotline calls','个','Calls received by the hotline (话务/来电/呼入)');
INSERT INTO indicator VALUES(61,'hotline.completion_rate','热线办结率','Hotline completion rate','%','Share of hotline tickets completed (in time)');
INSERT INTO indicator VALUES(62,'hotline.resolution_rate','热线诉求解决率','Hotline resolution rate','%','Share of requests resolved (解决率)');
INSERT INTO indicator VALUES(63,'hotline.satisfaction_rate','热线满意率','Hotline satisfaction rate','%','Satisfaction share of hotline handling');
INSERT INTO indicator VALUES(64,'hotline.tickets','12345热线工单量','12345 hotline tickets','件','Tickets or requests taken by the 12345 hotline or 接诉即办');
INSERT INTO indicator VALUES(65,'hotline.timely_rate','热线按时办结（回复）率','Hotline timely completion rate','%','Share of tickets answered or completed in time (按时/按期 办结, 答复, 回复率); a plain 办结率 is hotline.completion_rate');
INSERT INTO indicator VALUES(66,'legal_review.documents','各类文件合法性审查件数','Documents of all kinds legally reviewed','件','Documents of all kinds (not only normative ones) put through legality review');
INSERT INTO indicator VALUES(67,'legal_review.matters','处理涉法事务件数','Legal matters handled','件','Legal matters handled for the government (涉法事务)');
INSERT INTO indicator VALUES(68,'legal_service.aid_amount','法律援助挽回损失','Losses recovered by legal aid','元','Losses recovered or benefits won through legal aid alone');
INSERT INTO indicator VALUES(69,'legal_service.aid_beneficiaries','法律援助受援人数','Persons who received legal aid','人次','Persons who received legal aid');
INSERT INTO indicator VALUES(70,'legal_service.aid_cases','法律援助案件数','Legal aid cases','件','Legal aid cases handled');
INSERT INTO indicator VALUES(71,'legal_service.cases_total','法律援助公证鉴定合计件数','Legal service cases in total','件','Legal aid notarial and forensic matters together');
INSERT INTO indicator VALUES(72,'legal_service.checkups','法治体检企业数','Enterprises given a legal check-up','家','Enterprises that got a legal check-up (法治体检)');
INSERT INTO indicator VALUES(73,'legal_service.consultations','法律咨询人次','Legal consultations','人次','Legal consultations answered (windows and calls; 12348 included)');
INSERT INTO indicator VALUES(74,'legal_service.judicial_office_staff','司法所工作人员数','Staff of judicial offices','名','Persons working at judicial offices');
INSERT INTO indicator VALUES(75,'legal_service.judicial_offices','司法所个数','Local judicial offices','个','Township offices of justice (司法所), built, kept or graded');
INSERT INTO indicator VALUES(76,'legal_service.lawyers','执业律师人数','Practising lawyers','名','Practising lawyers (执业律师/律师)');
INSERT INTO indicator VALUES(77,'legal_service.legal_help','法律帮助件数','Cases of legal help','件','Cases of legal help by duty lawyers (认罪认罚法律帮助/值班律师)');
INSERT INTO indicator VALUES(78,'legal_service.notarizations','公证件数','Notarizations','件','Notarial matters handled');
INSERT INTO indicator VALUES(79,'legal_service.rooms','公共法律服务工作室数','Public legal service rooms','个','Public legal service rooms (village level)');
INSERT INTO indicator VALUES(80,'legal_service.stations','公共法律服务中心（站）数','Public legal service centres and stations','个','Public legal service centres and stations (township level and up)');
INSERT INTO indicator VALUES(81,'legislation.comments','立法征求意见建议条数','Comments on legislative drafts','条','Comments made on such drafts');
INSERT INTO indicator VALUES(82,'legislation.contact_points','基层立法联系点个数','Legislative contact points','个','Local contact points for legislation');
INSERT INTO indicator VALUES(83,'legislation.drafts_commented','立法征求意见稿反馈件数','Legislative drafts commented on','件','Drafts of laws regulations or rules of higher levels that were answered');
INSERT INTO indicator VALUES(84,'litigation.attendance','负责人出庭应诉件数','Cases in which the head appeared in court','件','Cases or times in which a head of organ appeared');
INSERT INTO indicator VALUES(85,'litigation.attendance_due','负责人应出庭件数','Cases in which the head was due in court','件','Cases in which a head of organ was due to appear');
INSERT INTO indicator VALUES(86,'litigation.attendance_rate','负责人出庭应诉率','Rate of heads appearing in court','%','Share of cases in which the head of the organ appeared');
INSERT INTO indicator VALUES(87,'litigation.cases','行政应诉案件数','Administrative litigation cases','件','Administrative litigation cases in which this government or its organs are sued (应诉/诉讼)');
INSERT INTO indicator VALUES(88,'litigation.concluded','行政诉讼审结件数','Litigation cases concluded','件','Litigation cases concluded by courts');
INSERT INTO indicator VALUES(89,'litigation.court_sessions','开庭审理件数','Cases heard in court','件','Administrative cases heard in open court (开庭审理); 代理出庭 is litigation.cases');
INSERT INTO indicator VALUES(90,'litigation.loss_rate','行政诉讼败诉率','Litigation loss rate','%','Share lost');
INSERT INTO indicator VALUES(91,'litigation.lost','行政诉讼败诉件数','Litigation cases lost','件','Litigation cases lost');
INSERT INTO indicator VALUES(92,'litigation.settled','诉前化解（协调撤诉）件数','Cases settled before judgment','件','Administrative cases settled by mediation, coordination or prevention as stated; a plain 撤诉 is open');
INSERT INTO indicator VALUES(93,'litigation.win_rate','行政诉讼胜诉率','Litigation win rate','%','Share won');
INSERT INTO indicator VALUES(94,'litigation.won','行政诉讼胜诉件数','Litigation cases won','件','Litigation cases won');
INSERT INTO indicator VALUES(95,'mediation.amount','调解涉及金额','Amount involved in mediation','元','Money involved or performed in mediated disputes; complaints of consumers are none');
INSERT INTO indicator VALUES(96,'mediation.cases','调解矛盾纠纷件数','Disputes mediated','件','Disputes mediated or resolved (all kinds or one kind with a breakdown)');
INSERT INTO indicator VALUES(97,'mediation.committees','人民调解委员会数','Mediation committees','个','People''s mediation committees and other mediation organizations');
INSERT INTO indicator VALUES(98,'mediation.mediators','人民调解员人数','People''s mediators','名','People''s mediators (full- and part-time)');
INSERT INTO indicator VALUES(99,'mediation.parties','调解涉及当事人数','Persons involved in mediation','人','Persons involved in mediated disputes');
INSERT INTO indicator VALUES(100,'mediation.prevented','预防纠纷件数','Disputes prevented','件','Disputes prevented');
INSERT INTO indicator VALUES(101,'mediation.screened','排查矛盾纠纷件数','Disputes found by screening','件','Disputes found or screenings carried out (排查)');
INSERT INTO indicator VALUES(102,'mediation.studios','个人调解工作室数','Mediation studios','个','Personal or brand mediation studios');
INSERT INTO indicator VALUES(103,'mediation.success_rate','调解成功率','Mediation success rate','%','Share of disputes mediated with success');
INSERT INTO indicator VALUES(104,'normdoc.amended','修改规范性文件数','Normative documents amended','件','Amended or to be amended');
INSERT INTO indicator VALUES(105,'normdoc.cleaned','清理规范性文件数','Normative documents gone through in clean-up','件','Documents gone through in clean-up (清理/梳理/排查)');
INSERT INTO indicator VALUES(106,'normdoc.comments','规范性文件审核修改意见数','Review comments on normative documents','条','Opinions or proposed changes from legality review of normative documents');
INSERT INTO indicator VALUES(107,'normdoc.filed','规范性文件报备数','Normative documents filed','件','Normative documents filed for record or reviewed on filing (报备/备案审查)');
INSERT INTO indicator VALUES(108,'normdoc.filing_rate','规范性文件报备率','Filing or compliance rate of normative documents','%','Share filed in time or found lawful on filing (报备率/合法合规率)');
INSERT INTO indicator VALUES(109,'normdoc.in_force','继续有效规范性文件数','Normative documents in force','件','Kept in force after clean-up or currently in force');
INSERT INTO indicator VALUES(110,'normdoc.issued','制发行政规范性文件数','Normative documents issued','件','Administrative normative documents issued in the period');
INSERT INTO indicator VALUES(111,'normdoc.repealed','废止规范性文件数','Normative documents repealed','件','Repealed or declared invalid');
INSERT INTO indicator VALUES(112,'normdoc.reviewed','规范性文件合法性审核数','Normative documents legally reviewed','件','Administrative normative documents that passed through legality review (合法性审核/前置审核)');
INSERT INTO indicator VALUES(113,'organization.accountability_reports','述法人数','Persons who reported on their duty of rule of law','名','Leading officials who reported on their rule-of-law duty (述法)');
INSERT INTO indicator VALUES(114,'organization.committee_meetings','依法治区（县、市）委员会会议次数','Meetings of the committee on rule of law','次','Meetings of the party''s committee on law-based governance (全面依法治×委员会会议) or its coordinating groups');
INSERT INTO indicator VALUES(115,'organization.demonstration_projects','法治政府建设示范项目数','Demonstration areas and projects','个','Areas or projects named or put forward as demonstrations of rule-of-law government');
INSERT INTO indicator VALUES(116,'organization.executive_meetings','常务会议研究法治政府建设次数','Executive meetings on rule-of-law government','次','Times the government''s executive meeting (常务会议/党组会议) took up rule-of-law government work or legal matters');
INSERT INTO indicator VALUES(117,'organization.inspected_units','法治督察单位数','Units inspected on rule-of-law work','个','Units inspected on rule-of-law work (督察/督导×家单位); yearly assessment and 约谈 are none');
INSERT INTO indicator VALUES(118,'organization.inspection_problems','督察发现问题数','Problems found by inspection','个','Problems in rule-of-law work found (or rectified, where stated as part or rate) by inspection or self-check');
INSERT INTO indicator VALUES(119,'organization.inspections','法治督察次数','Inspections on rule-of-law work','次','Rounds of inspection or supervision (法治督察/专项督察/督导) of rule-of-law work carried out');
INSERT INTO indicator VALUES(120,'organization.leader_instructions','主要负责人批示件次','Written instructions by the head of government','件次','Written instructions (批示) by the head of government on rule-of-law work');
INSERT INTO indicator VALUES(121,'organization.plan_tasks','年度任务举措数','Tasks or measures of a plan or work point list','项','Tasks or measures that a plan or work point list on rule-of-law government sets (N项任务/举措/要点), yearly or longer; lists of other fields are none');
INSERT INTO indicator VALUES(122,'organization.study_sessions','政府常务会学法次数','Legal study sessions of the executive meeting','次','Legal study sessions or lectures held at or before executive meetings or by the party group (会前学法/集体学法/学法活动)');
INSERT INTO indicator VALUES(123,'oversight.audit_projects','审计项目数','Audit projects','个','Audit projects completed');
INSERT INTO indicator VALUES(124,'oversight.cppcc_proposals','政协提案件数','CPPCC proposals','件','Proposals (提案) of CPPCC members handled');
INSERT INTO indicator VALUES(125,'oversight.judicial_suggestions','司法建议件数','Judicial suggestions','件','Judicial suggestions (司法建议) received or answered');
INSERT INTO indicator VALUES(126,'oversight.npc_proposals','人大代表建议件数','People''s Congress deputies'' proposals','件','Proposals (建议/议案) of People''s Congress deputies handled');
INSERT INTO indicator VALUES(127,'oversight.procuratorial_suggestions','检察建议件数','Procuratorial suggestions','件','Procuratorial suggestions (检察建议) received or answered');
INSERT INTO indicator VALUES(128,'oversight.proposal_completion_rate','建议提案办复率','Completion rate of proposals','%','Share of proposals answered or completed (办结率/办复率/面复率)');
INSERT INTO indicator VALUES(129,'oversight.proposal_satisfaction_rate','建议提案满意率','Satisfaction with handling of proposals','%','Satisfaction of proposers');
INSERT INTO indicator VALUES(130,'oversight.proposals_total','建议提案合计件数','Proposals in total','件','Deputies'' and CPPCC proposals together');
INSERT INTO indicator VALUES(131,'petition.cases','信访件数','Petitions','件','Petitions received or handled');
INSERT INTO indicator VALUES(132,'petition.major_cases','重大矛盾纠纷和信访突出问题件数','Major disputes and petition issues','件','Major disputes and petition issues listed');
INSERT INTO indicator VALUES(133,'petition.online_messages','网民留言件数','Messages from citizens online','件','Messages to leaders or mail boxes online (网民留言/市长信箱/领导留言板)');
INSERT INTO indicator VALUES(134,'petition.online_reply_rate','网民留言回复率','Reply rate to online messages','%','Share of such messages answered');
INSERT INTO indicator VALUES(135,'petition.resolved','化解信访突出问题件数','Major petition issues resolved','件','Such issues resolved');
INSERT INTO indicator VALUES(136,'petition.satisfaction_rate','信访群众满意率','Satisfaction with petitions','%','Satisfaction of petitioners');
INSERT INTO indicator VALUES(137,'powers.cancelled','取消或调整事项数','Powers or items cancelled or adjusted','项','Approval or power items cancelled or adjusted or cleaned up in the period');
INSERT INTO indicator VALUES(138,'powers.delegated','下放承接事项数','Powers delegated or taken over','项','Items delegated to or taken over by lower levels (下放/赋权/承接) not limited to penalties');
INSERT INTO indicator VALUES(139,'powers.items','权责清单事项数','Listed administrative powers','项','Items on the list of powers and responsibilities (权力清单/权责清单/行政职权/实施清单)');
INSERT INTO indicator VALUES(140,'powers.takeover_rate','承接率','Take-over rate of delegated powers','%','Share of delegated items taken over');
INSERT INTO indicator VALUES(141,'procurement.awarded','中标金额','Awarded amount','元','Awarded amount of such projects');
INSERT INTO indicator VALUES(142,'procurement.budget','采购预算金额','Procurement budget','元','Budget of such projects');
INSERT INTO indicator VALUES(143,'procurement.projects','公共资源交易项目数','Public procurement and trading projects','个','Public resource trading or procurement projects completed');
INSERT INTO indicator VALUES(144,'procurement.savings','节约资金','Procurement savings','元','Funds saved in such projects');
INSERT INTO indicator VALUES(145,'reconsideration.acceptance_rate','行政复议受理率','Reconsideration acceptance rate','%','Share of applications accepted');
INSERT INTO indicator VALUES(146,'reconsideration.accepted','行政复议受理件数','Reconsideration cases accepted','件','Administrative reconsideration cases accepted (受理/立案)');
INSERT INTO indicator VALUES(147,'reconsideration.as_respondent','作为被申请人的复议案件数','Reconsideration cases as respondent','件','Reconsideration cases in which this government is the respondent');
INSERT INTO indicator VALUES(148,'reconsideration.carried_over','行政复议上期结转件数','Reconsideration cases carried over','件','Cases carried over from the former period');
INSERT INTO indicator VALUES(149,'reconsideration.concluded','行政复议审结件数','Reconsideration cases concluded','件','Cases concluded (审结/办结)');
INSERT INTO indicator VALUES(150,'reconsideration.conclusion_rate','行政复议按期办结率','Reconsideration conclusion rate','%','Share concluded (in time)');
INSERT INTO indicator VALUES(151,'reconsideration.correction_rate','行政复议直接纠错率','Reconsideration correction rate','%','Share of direct corrections');
INSERT INTO indicator VALUES(152,'reconsideration.dismissed','行政复议驳回件数','Reconsideration: dismissed','件','Concluded by dismissal (驳回)');
INSERT INTO indicator VALUES(153,'reconsideration.found_illegal','行政复议确认违法件数','Reconsideration: found illegal','件','Concluded by a finding of illegality');
INSERT INTO indicator VALUES(154,'reconsideration.hearings','行政复议听证次数','Reconsideration hearings','次','Hearings held in reconsideration');
INSERT INTO indicator VALUES(155,'reconsideration.mediated','行政复议调解和解件数','Reconsideration: settled','件','Settled by mediation or conciliation');
INSERT INTO indicator VALUES(156,'reconsideration.opinions','行政复议意见书（建议书）份数','Reconsideration opinions','份','Written opinions or suggestions by the reconsideration body');
INSERT INTO indicator VALUES(157,'reconsideration.received','行政复议申请收件数','Reconsideration applications received','件','Administrative reconsideration applications received');
INSERT INTO indicator VALUES(158,'reconsideration.revoked','行政复议撤销变更件数','Reconsideration: revoked or changed','件','Concluded by revocation change or order to act');
INSERT INTO indicator VALUES(159,'reconsideration.settlement_rate','行政复议调撤率','Reconsideration settlement rate','%','Share settled or withdrawn after mediation');
INSERT INTO indicator VALUES(160,'reconsideration.staff','行政复议人员数','Reconsideration staff','名','Persons who handle reconsideration cases');
INSERT INTO indicator VALUES(161,'reconsideration.total','行政复议办理总件数','Reconsideration cases in total','件','New and carried-over cases together');
INSERT INTO indicator VALUES(162,'reconsideration.upheld','行政复议维持件数','Reconsideration: upheld','件','Concluded by upholding');
INSERT INTO indicator VALUES(163,'reconsideration.withdrawn','行政复议撤回终止件数','Reconsideration: withdrawn or terminated','件','Withdrawn by the applicant or terminated');
INSERT INTO indicator VALUES(164,'service.business_opening_days','企业开办时间','Time to open a business','工作日','Working days needed to open a business');
INSERT INTO indicator VALUES(165,'service.certificates_cancelled','取消证明事项数','Certificates abolished','项','Certificate requirements cleaned up or abolished (减证便民)');
INSERT INTO indicator VALUES(166,'service.commitment_items','告知承诺事项数','Notification-and-commitment items','项','Items under notification and commitment (告知承诺)');
INSERT INTO indicator VALUES(167,'service.entry_items','进驻大厅事项数','Items offered in the service hall','项','Items offered in the service hall (进驻事项); not service.items');
INSERT INTO indicator VALUES(168,'service.entry_rate','政务服务事项进驻率','Share of items offered in the service hall','%','Share of service items that are offered in the government service hall (进驻率)');
INSERT INTO indicator VALUES(169,'service.intermediary_items','保留中介服务事项数','Intermediary service items kept','项','Intermediary service items kept after clean-up');
INSERT INTO indicator VALUES(170,'service.items','政务服务事项数','Government service items','项','Government service items in total (政务服务事项/审批服务事项/进驻事项)');
INSERT INTO indicator VALUES(171,'service.items_by_application','依申请政务服务事项数','Service items handled on application','项','Service items handled on application (依申请事项)');
INSERT INTO indicator VALUES(172,'service.materials_reduction_rate','申请材料压减率','Reduction of application materials','%','By how much application materials were cut');
INSERT INTO indicator VALUES(173,'service.one_thing_items','“一件事”事项数','Integrated one-thing service items','件','Integrated service scenarios (一件事一次办)');
INSERT INTO indicator VALUES(174,'service.one_visit_items','最多跑一次事项数','At-most-one-visit items','项','Items needing at most one visit (最多跑一次/只跑一次/只进一扇门)');
INSERT INTO indicator VALUES(175,'service.one_visit_rate','最多跑一次事项占比','Share of at-most-one-visit items','%','Share of items needing at most one visit');
INSERT INTO indicator VALUES(176,'service.online_items','可网办事项数','Service items available online','项','Items that can be handled online (可网办/全程网办)');
INSERT INTO indicator VALUES(177,'service.online_rate','网上可办率','Share of items available online','%','Share of service items that can be handled online (网办率/全程网办率/网上申办率)');
INSERT INTO indicator VALUES(178,'service.proof_free_items','免证办（零材料）事项数','Items without certificates or materials','项','Items handled without certificates or materials (免证办/零材料), not the materials left out');
INSERT INTO indicator VALUES(179,'service.public_service_items','公共服务事项数','Public service items','项','Public service items (公共服务事项)');
INSERT INTO indicator VALUES(180,'service.satisfaction_rate','政务服务满意度','Satisfaction with government services','%','Satisfaction or good-rating share of government services (好评率/满意度)');
INSERT INTO indicator VALUES(181,'service.single_window_rate','一窗受理率','Single-window acceptance share','%','Share of items accepted at a single window (一窗受理)');
INSERT INTO indicator VALUES(182,'service.staff_assisted','帮办代办件数','Cases handled by helpers','件','Cases handled by assisting staff (帮办代办)');
INSERT INTO indicator VALUES(183,'service.time_reduction_days','办理时限压减天数','Days cut from time limits','工作日','Working days cut from statutory or earlier time limits');
INSERT INTO indicator VALUES(184,'service.time_reduction_rate','办理时限压减率','Reduction of handling time','%','By how much handling time was cut against the statutory or former limit');
INSERT INTO indicator VALUES(185,'service.tolerance_items','容缺受理事项数','Items accepted with documents missing','项','Items that may be accepted with documents to follow (容缺受理事项); handled cases are service.transactions');
INSERT INTO indicator VALUES(186,'service.transactions','办件量','Service transactions handled','件','Transactions handled by government service windows or platforms');
INSERT INTO indicator VALUES(187,'service.windows','政务服务窗口数','Service windows','个','Service windows of halls (综合窗口/窗口)');
INSERT INTO indicator VALUES(188,'service.zero_visit_items','不见面（零跑腿）事项数','No-visit items','项','Items needing no visit (零跑腿/不见面审批)');
INSERT INTO indicator VALUES(189,'service.zero_visit_rate','不见面（零跑腿）率','Share of no-visit items','%','Share of items needing no visit');
INSERT INTO indicator VALUES(190,'supervision.coverage_rate','监管事项覆盖率','Supervision coverage','%','Share of supervision items covered (互联网+监管)');
INSERT INTO indicator VALUES(191,'supervision.inspected_entities','抽查检查市场主体数','Market entities inspected','户','Market entities sampled or inspected (双随机抽查 or other)');
INSERT INTO indicator VALUES(192,'supervision.licences_suspended','暂扣吊销许可证件数','Licences suspended or revoked','件','Licences suspended or revoked');
INSERT INTO indicator VALUES(193,'supervision.tasks','双随机抽查任务数','Random inspection tasks','次','Random inspection (双随机、一公开) tasks or batches carried out');
CREATE TABLE rule (
  key INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  CONSTRAINT rule_is_text CHECK (typeof(name) = 'text')
);
INSERT INTO rule VALUES(1,'cue:<mediation> {mediate}');
INSERT INTO rule VALUES(2,'cue:<mediation> 受理|办理|处理|解决|调解成功|案件|受案');
INSERT INTO rule VALUES(3,'cue:<reconsideration> {receive}');
INSERT INTO rule VALUES(4,'cue:<reconsideration> {accept}');
INSERT INTO rule VALUES(5,'cue:<reconsideration> {conclude}');
INSERT INTO rule VALUES(6,'part_cue:<reconsideration> 维持|维持原行政行为|予以维持|维持决定');
INSERT INTO rule VALUES(7,'table:inherit:part');
INSERT INTO rule VALUES(8,'table:受理|立案 复议');
INSERT INTO rule VALUES(9,'table:审结|办结|结案 复议|案件 <reconsideration>');
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
INSERT INTO reporter VALUES(1,NULL,NULL,NULL);
INSERT INTO reporter VALUES(2,'government','安康市人民政府','610900');
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
  CONSTRAINT document_text_has_no_nul CHECK (typeof(text) = 'text' AND instr(text, char(0)) = 0)
);
INSERT INTO document VALUES(1,227751194166864,'note.txt','3005c10a10917eb23df3a9dd420369a0ab4e90a0f5224c8029388562a249378c','text/plain','UTF-8','关于调解工作的说明',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,'zhibiao 0.1.0, rule_of_law 2.0','91e615883ed7333a7d00bd99149cfd04bc7dd047c9cf9001d8e1b8f27c436832',replace('关于调解工作的说明\n\n全县人民调解委员会调解纠纷410件，调解成功402件。\n','\n',char(10)));
INSERT INTO document VALUES(2,676978678926877,'city.txt','be7021615e45de2890d6c110fbeb6f3cb74c052eb90ae36a5a5f4f8488aa1123','text/plain','UTF-8','安康市2022年行政复议工作通报','610900','陕西省安康市',2022,NULL,NULL,NULL,2,NULL,'zhibiao 0.1.0, rule_of_law 2.0','ea48f78cdf7d3afc7279d37d90ca3f0b301774e9f3691d58a7911c206c5de8a0',replace('安康市2022年行政复议工作通报\n\n全市共收到行政复议申请96件，受理88件，审结80件，其中维持41件。各县区受理情况如下。\n\n表1 2022年各县区行政复议受理情况\n\n| 县区 | 受理（件） | 审结（件） |\n| 汉滨区 | 30 | 28 |\n| 石泉县 | 12 | 11 |\n| 合计 | 42 | 39 |\n','\n',char(10)));
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
INSERT INTO section VALUES(1,0,NULL,0,'body',NULL,0,39,0,0,NULL);
INSERT INTO section VALUES(1,1,0,1,'body',NULL,11,38,0,0,NULL);
INSERT INTO section VALUES(2,0,NULL,0,'body',NULL,0,162,0,0,NULL);
INSERT INTO section VALUES(2,1,0,1,'body',NULL,18,161,0,0,NULL);
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
  CONSTRAINT observation_of_a_kind_is_no_whole CHECK (breakdown IS NULL OR whole = 0)
) WITHOUT ROWID;
INSERT INTO observation VALUES(1,24,28,1,96,'全县人民调解委员会调解纠纷',NULL,NULL,NULL,410.0,'410',NULL,NULL,0,'410','件','=','actual',NULL,NULL,NULL,NULL,'410件',1,1);
INSERT INTO observation VALUES(1,33,37,1,96,'调解成功',NULL,NULL,NULL,402.0,'402',NULL,NULL,0,'402','件','=','actual',NULL,NULL,NULL,NULL,'402件',1,2);
INSERT INTO observation VALUES(2,29,32,1,157,'全市共收到行政复议申请','610900',2022,NULL,96.0,'96',NULL,NULL,0,'96','件','=','actual',NULL,NULL,NULL,NULL,'96件',1,3);
INSERT INTO observation VALUES(2,35,38,1,146,'受理','610900',2022,NULL,88.0,'88',NULL,NULL,0,'88','件','=','actual',NULL,NULL,NULL,NULL,'88件',1,4);
INSERT INTO observation VALUES(2,41,44,1,149,'审结','610900',2022,NULL,80.0,'80',NULL,NULL,0,'80','件','=','actual',NULL,NULL,NULL,NULL,'80件',1,5);
INSERT INTO observation VALUES(2,49,52,1,162,'维持','610900',2022,NULL,41.0,'41',NULL,NULL,0,'41','件','=','actual',NULL,NULL,41,NULL,'41件',1,6);
INSERT INTO observation VALUES(2,117,119,1,146,'汉滨区 受理（件）','610902',2022,NULL,30.0,'30',NULL,NULL,0,'30','件','=','actual',NULL,NULL,152,NULL,'30',1,7);
INSERT INTO observation VALUES(2,122,124,1,149,'汉滨区 审结（件）','610902',2022,NULL,28.0,'28',NULL,NULL,0,'28','件','=','actual',NULL,NULL,157,NULL,'28',1,7);
INSERT INTO observation VALUES(2,135,137,1,146,'石泉县 受理（件）','610922',2022,NULL,12.0,'12',NULL,NULL,0,'12','件','=','actual',NULL,NULL,152,NULL,'12',1,7);
INSERT INTO observation VALUES(2,140,142,1,149,'石泉县 审结（件）','610922',2022,NULL,11.0,'11',NULL,NULL,0,'11','件','=','actual',NULL,NULL,157,NULL,'11',1,7);
INSERT INTO observation VALUES(2,152,154,1,146,'合计 受理（件）','610900',2022,NULL,42.0,'42',NULL,NULL,0,'42','件','=','actual',NULL,NULL,NULL,NULL,'42',2,8);
INSERT INTO observation VALUES(2,157,159,1,149,'合计 审结（件）','610900',2022,NULL,39.0,'39',NULL,NULL,0,'39','件','=','actual',NULL,NULL,NULL,NULL,'39',2,9);
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
INSERT INTO check_result VALUES(2,0,'sum',152,42.0,'42',1,'30 + 12 = 42');
INSERT INTO check_result VALUES(2,1,'sum',157,39.0,'39',1,'28 + 11 = 39');
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
INSERT INTO check_operand VALUES(2,0,0,117);
INSERT INTO check_operand VALUES(2,0,1,135);
INSERT INTO check_operand VALUES(2,1,0,122);
INSERT INTO check_operand VALUES(2,1,1,140);
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
INSERT INTO diagnostic VALUES(1,0,'region_not_found','Nothing on the page tells whose report it is.',0,0);
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES('check_operand','check_operand','4 4 2 1');
INSERT INTO sqlite_stat1 VALUES('check_result','check_result','2 2 1');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_region','12 3 2 2');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_indicator','12 3 3 2');
INSERT INTO sqlite_stat1 VALUES('observation','observation','12 6 1');
INSERT INTO sqlite_stat1 VALUES('document','document_by_region','2 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_3','2 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_2','2 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_1','2 1');
INSERT INTO sqlite_stat1 VALUES('meta','meta','6 1');
INSERT INTO sqlite_stat1 VALUES('column_doc','column_doc','363 14 1');
INSERT INTO sqlite_stat1 VALUES('unit','unit','1 1');
INSERT INTO sqlite_stat1 VALUES('diagnostic','diagnostic','1 1 1');
INSERT INTO sqlite_stat1 VALUES('section','section','4 2 1');
INSERT INTO sqlite_stat1 VALUES('table_doc','table_doc','27 1');
INSERT INTO sqlite_stat1 VALUES('indicator','sqlite_autoindex_indicator_1','193 1');
INSERT INTO sqlite_stat1 VALUES('region','region','4 1');
INSERT INTO sqlite_stat1 VALUES('rule','sqlite_autoindex_rule_1','9 1');
INSERT INTO sqlite_stat1 VALUES('reporter','sqlite_autoindex_reporter_1','2 1 1 1');
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
  document_id, span_start, span_end, part_of, repeats, value_text, value_high_text, resolution, number, rule
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
