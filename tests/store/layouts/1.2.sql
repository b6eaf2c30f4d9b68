-- A database of layout 1.2 with a table of a city's counties and a note that names no year, as text. Never changed: every later library must be able to read it.
PRAGMA application_id = 1514686786;
PRAGMA user_version = 1002;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  CONSTRAINT meta_is_text CHECK (typeof(key) = 'text' AND key <> '' AND typeof(value) = 'text')
) WITHOUT ROWID;
INSERT INTO meta VALUES('codebook','rule_of_law');
INSERT INTO meta VALUES('codebook_version','1.0');
INSERT INTO meta VALUES('content_hash','ba0464c02e80c93a97817f39d1f04d3b4d065f55e5741558480ec687a706a9d6');
INSERT INTO meta VALUES('layout','1.2');
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
INSERT INTO table_doc VALUES('coverage','How many current documents and figures there are of each region and year; NULL for documents that do not tell.');
INSERT INTO table_doc VALUES('diagnostic','Doubts and faults met while reading a document.');
INSERT INTO table_doc VALUES('document','One row for each document that was read, old vintages included.');
INSERT INTO table_doc VALUES('indicator','The codebook: every code that a figure can have.');
INSERT INTO table_doc VALUES('indicator_value','Start here. One row for each figure that a current document states, with its meaning and its evidence.');
INSERT INTO table_doc VALUES('indicator_value_all','The same with the figures of superseded vintages, told by superseded_by.');
INSERT INTO table_doc VALUES('latest_value','One value for each region, year, indicator, breakdown and period that really happened: no plans, changes or former values. When several documents state it the one published last tells, and in it the first place.');
INSERT INTO table_doc VALUES('meta','Facts about the file itself.');
INSERT INTO table_doc VALUES('observation','One row for each stated quantity. The database refuses a row whose quote is not exactly the characters of its span.');
INSERT INTO table_doc VALUES('region','Administrative divisions (GB/T 2260) that documents are about, with those above them.');
INSERT INTO table_doc VALUES('region_path','Each region with the province and the prefecture that it lies in, by their newest names.');
INSERT INTO table_doc VALUES('sdmx_observation','Figures of current documents with region, indicator and year under the names and codes of SDMX, as SDMX-CSV has them.');
INSERT INTO table_doc VALUES('section','The headings of a document as a tree. Number 0 is the document itself.');
INSERT INTO table_doc VALUES('series','The whole values of latest_value as time series, each beside that of the year before.');
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
INSERT INTO column_doc VALUES('coverage','coded_figures',NULL,'Those of them that have an indicator.');
INSERT INTO column_doc VALUES('coverage','documents',NULL,'Current documents.');
INSERT INTO column_doc VALUES('coverage','figures',NULL,'Figures that they state.');
INSERT INTO column_doc VALUES('coverage','last_published','ISO 8601','The latest document.published.');
INSERT INTO column_doc VALUES('coverage','region',NULL,'document.region.');
INSERT INTO column_doc VALUES('coverage','region_name',NULL,'Full path name of the region, by its newest name.');
INSERT INTO column_doc VALUES('coverage','year','year','document.year.');
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
INSERT INTO column_doc VALUES('document','reader',NULL,'Library and codebook, with versions, that read the document, and the facts that were given for it.');
INSERT INTO column_doc VALUES('document','region',NULL,'Code of the region reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('document','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('document','sha256','hex','SHA-256 of the bytes as they came.');
INSERT INTO column_doc VALUES('document','source',NULL,'A URI, or the path below the folder that was read; never an absolute path.');
INSERT INTO column_doc VALUES('document','superseded_by',NULL,'document.id of the current vintage: other bytes of the same source about the same region and year, published later (of the same date: ingested later). NULL when this is the current one.');
INSERT INTO column_doc VALUES('document','text',NULL,'The decoded text that every span refers to.');
INSERT INTO column_doc VALUES('document','title',NULL,'Title; NULL when there is none.');
INSERT INTO column_doc VALUES('document','year','year','The year reported on; NULL when the document does not tell.');
INSERT INTO column_doc VALUES('indicator','code',NULL,'domain.name, for example reconsideration.accepted.');
INSERT INTO column_doc VALUES('indicator','definition',NULL,'What the indicator measures.');
INSERT INTO column_doc VALUES('indicator','name',NULL,'Name in Chinese.');
INSERT INTO column_doc VALUES('indicator','name_en',NULL,'Name in English.');
INSERT INTO column_doc VALUES('indicator','unit',NULL,'The usual unit; a figure may be stated in another.');
INSERT INTO column_doc VALUES('indicator_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
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
INSERT INTO column_doc VALUES('indicator_value','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
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
INSERT INTO column_doc VALUES('indicator_value_all','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
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
INSERT INTO column_doc VALUES('indicator_value_all','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
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
INSERT INTO column_doc VALUES('latest_value','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('latest_value','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('latest_value','document_title',NULL,'document.title.');
INSERT INTO column_doc VALUES('latest_value','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('latest_value','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('latest_value','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
INSERT INTO column_doc VALUES('latest_value','published','ISO 8601','document.published.');
INSERT INTO column_doc VALUES('latest_value','qualifier',NULL,'How the number bounds the true one: = exactly, ~ about, > more than, >= at least, < less than, <= at most.');
INSERT INTO column_doc VALUES('latest_value','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('latest_value','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('latest_value','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('latest_value','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('latest_value','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('latest_value','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With document_id this names the observation.');
INSERT INTO column_doc VALUES('latest_value','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('latest_value','value','unit','For reckoning: an integer where the value is one (always exact), else the nearest REAL. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('latest_value','value_high','unit','Upper end of a range, else NULL.');
INSERT INTO column_doc VALUES('latest_value','value_high_text','unit','The same as exact decimal text.');
INSERT INTO column_doc VALUES('latest_value','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('latest_value','year','year','The year that the value is about; NULL when nothing tells.');
INSERT INTO column_doc VALUES('meta','key',NULL,'layout, writer, codebook, codebook_version, region_table_version; content_hash once the file is finished.');
INSERT INTO column_doc VALUES('meta','value',NULL,'Its value.');
INSERT INTO column_doc VALUES('observation','breakdown',NULL,'Name of the kind (民事案件) of what the indicator counts; NULL for the whole, and for parts with an indicator of their own.');
INSERT INTO column_doc VALUES('observation','change',NULL,'increase or decrease when the number itself is a change; NULL for a level.');
INSERT INTO column_doc VALUES('observation','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('observation','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('observation','label',NULL,'What is counted, in the report''s own words.');
INSERT INTO column_doc VALUES('observation','number',NULL,'The number as written, without its unit: 54亿3528.13万.');
INSERT INTO column_doc VALUES('observation','part_of','code points','span_start of the total in the same document that this is a stated part of, else NULL.');
INSERT INTO column_doc VALUES('observation','period','ISO 8601','Where narrower or wider than the year, else NULL: a month (2019-08), months (2020-01/2020-11, 2020-12/2021-11), a day (2019-12-31), days (2020-03-01/2021-02-28) or years (2021/2025), both ends included.');
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
INSERT INTO column_doc VALUES('region_path','last_region',NULL,'The region and all below it have codes BETWEEN region AND last_region.');
INSERT INTO column_doc VALUES('region_path','level',NULL,'1 = province, 2 = prefecture, 3 = county.');
INSERT INTO column_doc VALUES('region_path','name',NULL,'Its own newest name: 高州市.');
INSERT INTO column_doc VALUES('region_path','path_name',NULL,'With the names of those above it: 广东省茂名市高州市.');
INSERT INTO column_doc VALUES('region_path','prefecture',NULL,'Code of the prefecture that it lies in or is; NULL for provinces and what lies directly below them.');
INSERT INTO column_doc VALUES('region_path','prefecture_name',NULL,'Name of the prefecture.');
INSERT INTO column_doc VALUES('region_path','province',NULL,'Code of the province that it lies in or is.');
INSERT INTO column_doc VALUES('region_path','province_name',NULL,'Name of the province.');
INSERT INTO column_doc VALUES('region_path','region',NULL,'region.code.');
INSERT INTO column_doc VALUES('sdmx_observation','BREAKDOWN',NULL,'Dimension. observation.breakdown; _T for the whole.');
INSERT INTO column_doc VALUES('sdmx_observation','CHANGE_KIND',NULL,'Dimension. observation.change; _Z for a level.');
INSERT INTO column_doc VALUES('sdmx_observation','COMMENT_OBS',NULL,'Attribute. observation.quote.');
INSERT INTO column_doc VALUES('sdmx_observation','DATA_PROVIDER',NULL,'Attribute. document.issuer.');
INSERT INTO column_doc VALUES('sdmx_observation','DECIMALS',NULL,'Attribute. Digits behind the point.');
INSERT INTO column_doc VALUES('sdmx_observation','DOCUMENT_ID',NULL,'Dimension. observation.document_id.');
INSERT INTO column_doc VALUES('sdmx_observation','INDICATOR',NULL,'Dimension. observation.indicator.');
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
INSERT INTO column_doc VALUES('series','difference','unit','value - previous.');
INSERT INTO column_doc VALUES('series','document_id',NULL,'The document that states it.');
INSERT INTO column_doc VALUES('series','indicator',NULL,'Code of the codebook; NULL when none fits.');
INSERT INTO column_doc VALUES('series','indicator_name',NULL,'indicator.name.');
INSERT INTO column_doc VALUES('series','percent','%','The difference as a share of previous, of two digits.');
INSERT INTO column_doc VALUES('series','previous','unit','The value of the year before in the same unit; NULL when there is none.');
INSERT INTO column_doc VALUES('series','quote',NULL,'Exactly the characters of the span.');
INSERT INTO column_doc VALUES('series','region',NULL,'Code of the region that the value is about.');
INSERT INTO column_doc VALUES('series','region_name',NULL,'Full path name of the region as of the year reported on.');
INSERT INTO column_doc VALUES('series','source',NULL,'document.source.');
INSERT INTO column_doc VALUES('series','span_end','code points','Where they end (exclusive): substr(text, span_start + 1, span_end - span_start) = quote.');
INSERT INTO column_doc VALUES('series','span_start','code points','Where number, magnitude and unit start in document.text, from 0. With document_id this names the observation.');
INSERT INTO column_doc VALUES('series','unit',NULL,'As written, but money is 元 and shares are %; empty for a bare number.');
INSERT INTO column_doc VALUES('series','value','unit','For reckoning: an integer where the value is one (always exact), else the nearest REAL. Magnitude resolved; percent stays percent; money is in 元. Lower end of a range.');
INSERT INTO column_doc VALUES('series','value_text','unit','The same value as exact decimal text, with the digits that were stated: 90.20.');
INSERT INTO column_doc VALUES('series','year','year','The year that the value is about; NULL when nothing tells.');
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
INSERT INTO region VALUES('341700','池州市','安徽省池州市',2,'340000');
INSERT INTO region VALUES('341722','石台县','安徽省池州市石台县',3,'341700');
INSERT INTO region VALUES('341800','宣城市','安徽省宣城市',2,'340000');
CREATE TABLE unit (
  name TEXT NOT NULL PRIMARY KEY,
  CONSTRAINT unit_is_text CHECK (typeof(name) = 'text')
) WITHOUT ROWID;
INSERT INTO unit VALUES('%');
INSERT INTO unit VALUES('件');
CREATE TABLE indicator (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  definition TEXT NOT NULL,
  CONSTRAINT indicator_code_has_a_domain CHECK (
    typeof(code) = 'text' AND length(code) <= 100 AND code GLOB '[a-zA-Z0-9]*.*[^.]' AND code NOT GLOB '*..*'
    AND code NOT GLOB '*[^a-zA-Z0-9_.-]*'),
  CONSTRAINT indicator_is_described CHECK (
    typeof(name) = 'text' AND name <> '' AND typeof(name_en) = 'text' AND typeof(unit) = 'text' AND typeof(definition) = 'text')
) WITHOUT ROWID;
INSERT INTO indicator VALUES('contract.reviewed','政府合同审查份数','Government contracts reviewed','份','Government contracts or agreements put through legality review');
INSERT INTO indicator VALUES('correction.offenders','社区矫正对象人数','Community-correction measures','名','Community-correction subjects (in total or put under a measure)');
INSERT INTO indicator VALUES('counsel.activities','法律顾问参加会议或事务次数','Activities joined by legal advisers','次','Meetings visits or matters joined by legal advisers');
INSERT INTO indicator VALUES('counsel.advisers','政府法律顾问人数','Government legal advisers','名','Legal advisers engaged by the government (persons)');
INSERT INTO indicator VALUES('counsel.opinions','法律顾问意见建议条数','Legal opinions by advisers','条','Legal opinions or proposals given by legal advisers');
INSERT INTO indicator VALUES('counsel.organs_with_adviser','聘任法律顾问单位数','Organs with legal adviser','家','Party or government organs that engaged legal advisers');
INSERT INTO indicator VALUES('counsel.public_lawyers','公职律师人数','Public lawyers','名','Public lawyers (公职律师)');
INSERT INTO indicator VALUES('counsel.village_coverage_rate','村（社区）法律顾问覆盖率','Coverage of village legal advisers','%','Share of villages and communities with a legal adviser');
INSERT INTO indicator VALUES('counsel.villages_covered','村（社区）法律顾问覆盖数','Villages and communities with legal adviser','个','Villages and communities with a legal adviser');
INSERT INTO indicator VALUES('decision.major_items','重大行政决策事项数','Major administrative decisions','件','Major administrative decisions listed or made in the period (重大行政决策事项)');
INSERT INTO indicator VALUES('decision.reviewed','重大行政决策合法性审查数','Decisions and agenda items legally reviewed','件','Major decisions or executive-meeting items put through legality review');
INSERT INTO indicator VALUES('disclosure.applications','依申请公开受理件数','Disclosure applications received','件','Applications for disclosure received or accepted');
INSERT INTO indicator VALUES('disclosure.applications_completed','依申请公开办结件数','Disclosure applications completed','件','Applications for disclosure completed');
INSERT INTO indicator VALUES('disclosure.interpretations','政策解读条数','Policy interpretations published','条','Policy interpretations published');
INSERT INTO indicator VALUES('disclosure.new_media','政务新媒体数','Official new-media accounts','个','Official new-media accounts in operation');
INSERT INTO indicator VALUES('disclosure.published','主动公开政府信息条数','Information items proactively disclosed','条','Information items proactively published in total');
INSERT INTO indicator VALUES('disclosure.websites','政府网站数','Government websites','个','Government websites in operation');
INSERT INTO indicator VALUES('education.court_observers','旁听庭审人次','Persons observing court hearings','人次','Leaders or staff who observed court hearings');
INSERT INTO indicator VALUES('education.exam_persons','领导干部法律考试人数','Persons in legal knowledge exams','人','Leaders or staff who sat legal-knowledge exams');
INSERT INTO indicator VALUES('education.exams','法律知识考试次数','Legal knowledge exams','次','Legal-knowledge exams held');
INSERT INTO indicator VALUES('education.publicity_events','普法宣传活动场次','Legal publicity events','场次','Legal publicity events or lectures for the public');
INSERT INTO indicator VALUES('education.trained_persons','法治培训人数','Persons trained in rule of law','人次','Persons trained in rule-of-law trainings for leaders or staff');
INSERT INTO indicator VALUES('education.trainings','法治培训期数','Rule-of-law trainings','期','Rule-of-law trainings for leaders or staff (期/班/场)');
INSERT INTO indicator VALUES('enforcement.cases','行政执法案件数','Administrative enforcement cases','件','Administrative enforcement or penalty cases filed investigated or closed (立案/查处/处罚)');
INSERT INTO indicator VALUES('enforcement.criminal_transfers','移送司法机关案件数','Cases transferred to criminal justice','件','Cases transferred to or shared with criminal justice (两法衔接/行刑衔接)');
INSERT INTO indicator VALUES('enforcement.delegated_penalties','下放集中行使行政处罚事项数','Penalty powers delegated to townships','项','Penalty or enforcement powers delegated to or concentrated at townships and sub-districts');
INSERT INTO indicator VALUES('enforcement.entities','行政执法主体数','Enforcement bodies','个','Administrative enforcement bodies');
INSERT INTO indicator VALUES('enforcement.exam_attendance_rate','执法考试参考率','Attendance of enforcement exams','%','Share of those due who sat the exam');
INSERT INTO indicator VALUES('enforcement.exam_pass_rate','执法考试通过率','Pass rate of enforcement exams','%','Share who passed');
INSERT INTO indicator VALUES('enforcement.exam_persons','行政执法考试人数','Persons in enforcement exams','人','Persons who sat enforcement-qualification exams');
INSERT INTO indicator VALUES('enforcement.file_reviews','案卷评查数','Case files reviewed','份','Enforcement case files reviewed (案卷评查)');
INSERT INTO indicator VALUES('enforcement.fines','罚没款金额','Fines and confiscations','元','Fines and confiscated money');
INSERT INTO indicator VALUES('enforcement.inspections','行政检查次数','Administrative inspections','次','Administrative inspections carried out');
INSERT INTO indicator VALUES('enforcement.licenses','行政许可件数','Administrative licences','件','Administrative licences granted or handled');
INSERT INTO indicator VALUES('enforcement.officers','行政执法人员数','Enforcement officers','名','Enforcement officers (in total or holding certificates)');
INSERT INTO indicator VALUES('enforcement.trained_persons','行政执法培训人数','Persons trained for enforcement','人','Persons trained in enforcement trainings');
INSERT INTO indicator VALUES('enforcement.trainings','行政执法培训期数','Enforcement trainings','期','Trainings of enforcement officers (期/场/次)');
INSERT INTO indicator VALUES('hotline.completion_rate','热线办结率','Hotline completion rate','%','Share of hotline tickets completed (in time)');
INSERT INTO indicator VALUES('hotline.resolution_rate','热线诉求解决率','Hotline resolution rate','%','Share of requests resolved (解决率)');
INSERT INTO indicator VALUES('hotline.satisfaction_rate','热线满意率','Hotline satisfaction rate','%','Satisfaction share of hotline handling');
INSERT INTO indicator VALUES('hotline.tickets','12345热线工单量','12345 hotline tickets','件','Tickets or requests taken by the 12345 hotline or 接诉即办');
INSERT INTO indicator VALUES('legal_review.documents','各类文件合法性审查件数','Documents of all kinds legally reviewed','件','Documents of all kinds (not only normative ones) put through legality review');
INSERT INTO indicator VALUES('legal_review.matters','处理涉法事务件数','Legal matters handled','件','Legal matters handled for the government (涉法事务)');
INSERT INTO indicator VALUES('legal_service.aid_cases','法律援助案件数','Legal aid cases','件','Legal aid cases handled');
INSERT INTO indicator VALUES('legal_service.cases_total','法律援助公证鉴定合计件数','Legal service cases in total','件','Legal aid notarial and forensic matters together');
INSERT INTO indicator VALUES('legal_service.consultations','法律咨询人次','Legal consultations','人次','Legal consultations answered (windows and calls; 12348 included)');
INSERT INTO indicator VALUES('legal_service.notarizations','公证件数','Notarizations','件','Notarial matters handled');
INSERT INTO indicator VALUES('legal_service.rooms','公共法律服务工作室数','Public legal service rooms','个','Public legal service rooms (village level)');
INSERT INTO indicator VALUES('legal_service.stations','公共法律服务中心（站）数','Public legal service centres and stations','个','Public legal service centres and stations (township level and up)');
INSERT INTO indicator VALUES('legislation.comments','立法征求意见建议条数','Comments on legislative drafts','条','Comments made on such drafts');
INSERT INTO indicator VALUES('legislation.drafts_commented','立法征求意见稿反馈件数','Legislative drafts commented on','件','Drafts of laws regulations or rules of higher levels that were answered');
INSERT INTO indicator VALUES('litigation.attendance','负责人出庭应诉件数','Cases in which the head appeared in court','件','Cases or times in which a head of organ appeared');
INSERT INTO indicator VALUES('litigation.attendance_due','负责人应出庭件数','Cases in which the head was due in court','件','Cases in which a head of organ was due to appear');
INSERT INTO indicator VALUES('litigation.attendance_rate','负责人出庭应诉率','Rate of heads appearing in court','%','Share of cases in which the head of the organ appeared');
INSERT INTO indicator VALUES('litigation.cases','行政应诉案件数','Administrative litigation cases','件','Administrative litigation cases in which this government or its organs are sued (应诉/诉讼)');
INSERT INTO indicator VALUES('litigation.concluded','行政诉讼审结件数','Litigation cases concluded','件','Litigation cases concluded by courts');
INSERT INTO indicator VALUES('litigation.loss_rate','行政诉讼败诉率','Litigation loss rate','%','Share lost');
INSERT INTO indicator VALUES('litigation.lost','行政诉讼败诉件数','Litigation cases lost','件','Litigation cases lost');
INSERT INTO indicator VALUES('litigation.win_rate','行政诉讼胜诉率','Litigation win rate','%','Share won');
INSERT INTO indicator VALUES('litigation.won','行政诉讼胜诉件数','Litigation cases won','件','Litigation cases won');
INSERT INTO indicator VALUES('mediation.cases','调解矛盾纠纷件数','Disputes mediated','件','Disputes mediated or resolved (all kinds or one kind with a breakdown)');
INSERT INTO indicator VALUES('mediation.committees','人民调解委员会数','Mediation committees','个','People''s mediation committees and other mediation organizations');
INSERT INTO indicator VALUES('mediation.mediators','人民调解员人数','People''s mediators','名','People''s mediators (full- and part-time)');
INSERT INTO indicator VALUES('mediation.prevented','预防纠纷件数','Disputes prevented','件','Disputes prevented');
INSERT INTO indicator VALUES('mediation.screened','排查矛盾纠纷件数','Disputes found by screening','件','Disputes found or screenings carried out (排查)');
INSERT INTO indicator VALUES('mediation.studios','个人调解工作室数','Mediation studios','个','Personal or brand mediation studios');
INSERT INTO indicator VALUES('mediation.success_rate','调解成功率','Mediation success rate','%','Share of disputes mediated with success');
INSERT INTO indicator VALUES('normdoc.amended','修改规范性文件数','Normative documents amended','件','Amended or to be amended');
INSERT INTO indicator VALUES('normdoc.cleaned','清理规范性文件数','Normative documents gone through in clean-up','件','Documents gone through in clean-up (清理/梳理/排查)');
INSERT INTO indicator VALUES('normdoc.comments','规范性文件审核修改意见数','Review comments on normative documents','条','Opinions or proposed changes from legality review of normative documents');
INSERT INTO indicator VALUES('normdoc.filed','规范性文件报备数','Normative documents filed','件','Normative documents filed for record or reviewed on filing (报备/备案审查)');
INSERT INTO indicator VALUES('normdoc.filing_rate','规范性文件报备率','Filing or compliance rate of normative documents','%','Share filed in time or found lawful on filing (报备率/合法合规率)');
INSERT INTO indicator VALUES('normdoc.in_force','继续有效规范性文件数','Normative documents in force','件','Kept in force after clean-up or currently in force');
INSERT INTO indicator VALUES('normdoc.issued','制发行政规范性文件数','Normative documents issued','件','Administrative normative documents issued in the period');
INSERT INTO indicator VALUES('normdoc.repealed','废止规范性文件数','Normative documents repealed','件','Repealed or declared invalid');
INSERT INTO indicator VALUES('normdoc.reviewed','规范性文件合法性审核数','Normative documents legally reviewed','件','Administrative normative documents that passed through legality review (合法性审核/前置审核)');
INSERT INTO indicator VALUES('organization.executive_meetings','常务会议研究法治政府建设次数','Executive meetings on rule-of-law government','次','Times the government''s executive meeting (常务会议/党组会议) took up rule-of-law government work or legal matters');
INSERT INTO indicator VALUES('organization.leader_instructions','主要负责人批示件次','Written instructions by the head of government','件次','Written instructions (批示) by the head of government on rule-of-law work');
INSERT INTO indicator VALUES('organization.study_sessions','政府常务会学法次数','Legal study sessions of the executive meeting','次','Legal study sessions or lectures held at or before executive meetings or by the party group (会前学法/集体学法/学法活动)');
INSERT INTO indicator VALUES('oversight.audit_projects','审计项目数','Audit projects','个','Audit projects completed');
INSERT INTO indicator VALUES('oversight.cppcc_proposals','政协提案件数','CPPCC proposals','件','Proposals (提案) of CPPCC members handled');
INSERT INTO indicator VALUES('oversight.judicial_suggestions','司法建议件数','Judicial suggestions','件','Judicial suggestions (司法建议) received or answered');
INSERT INTO indicator VALUES('oversight.npc_proposals','人大代表建议件数','People''s Congress deputies'' proposals','件','Proposals (建议/议案) of People''s Congress deputies handled');
INSERT INTO indicator VALUES('oversight.procuratorial_suggestions','检察建议件数','Procuratorial suggestions','件','Procuratorial suggestions (检察建议) received or answered');
INSERT INTO indicator VALUES('oversight.proposal_completion_rate','建议提案办复率','Completion rate of proposals','%','Share of proposals answered or completed (办结率/办复率/面复率)');
INSERT INTO indicator VALUES('oversight.proposal_satisfaction_rate','建议提案满意率','Satisfaction with handling of proposals','%','Satisfaction of proposers');
INSERT INTO indicator VALUES('oversight.proposals_total','建议提案合计件数','Proposals in total','件','Deputies'' and CPPCC proposals together');
INSERT INTO indicator VALUES('petition.cases','信访件数','Petitions','件','Petitions received or handled');
INSERT INTO indicator VALUES('petition.major_cases','重大矛盾纠纷和信访突出问题件数','Major disputes and petition issues','件','Major disputes and petition issues listed');
INSERT INTO indicator VALUES('petition.resolved','化解信访突出问题件数','Major petition issues resolved','件','Such issues resolved');
INSERT INTO indicator VALUES('powers.cancelled','取消或调整事项数','Powers or items cancelled or adjusted','项','Approval or power items cancelled or adjusted or cleaned up in the period');
INSERT INTO indicator VALUES('powers.delegated','下放承接事项数','Powers delegated or taken over','项','Items delegated to or taken over by lower levels (下放/赋权/承接) not limited to penalties');
INSERT INTO indicator VALUES('powers.items','权责清单事项数','Listed administrative powers','项','Items on the list of powers and responsibilities (权力清单/权责清单/行政职权/实施清单)');
INSERT INTO indicator VALUES('powers.takeover_rate','承接率','Take-over rate of delegated powers','%','Share of delegated items taken over');
INSERT INTO indicator VALUES('procurement.awarded','中标金额','Awarded amount','元','Awarded amount of such projects');
INSERT INTO indicator VALUES('procurement.budget','采购预算金额','Procurement budget','元','Budget of such projects');
INSERT INTO indicator VALUES('procurement.projects','公共资源交易项目数','Public procurement and trading projects','个','Public resource trading or procurement projects completed');
INSERT INTO indicator VALUES('procurement.savings','节约资金','Procurement savings','元','Funds saved in such projects');
INSERT INTO indicator VALUES('reconsideration.acceptance_rate','行政复议受理率','Reconsideration acceptance rate','%','Share of applications accepted');
INSERT INTO indicator VALUES('reconsideration.accepted','行政复议受理件数','Reconsideration cases accepted','件','Administrative reconsideration cases accepted (受理/立案)');
INSERT INTO indicator VALUES('reconsideration.as_respondent','作为被申请人的复议案件数','Reconsideration cases as respondent','件','Reconsideration cases in which this government is the respondent');
INSERT INTO indicator VALUES('reconsideration.carried_over','行政复议上期结转件数','Reconsideration cases carried over','件','Cases carried over from the former period');
INSERT INTO indicator VALUES('reconsideration.concluded','行政复议审结件数','Reconsideration cases concluded','件','Cases concluded (审结/办结)');
INSERT INTO indicator VALUES('reconsideration.conclusion_rate','行政复议按期办结率','Reconsideration conclusion rate','%','Share concluded (in time)');
INSERT INTO indicator VALUES('reconsideration.correction_rate','行政复议直接纠错率','Reconsideration correction rate','%','Share of direct corrections');
INSERT INTO indicator VALUES('reconsideration.dismissed','行政复议驳回件数','Reconsideration: dismissed','件','Concluded by dismissal (驳回)');
INSERT INTO indicator VALUES('reconsideration.found_illegal','行政复议确认违法件数','Reconsideration: found illegal','件','Concluded by a finding of illegality');
INSERT INTO indicator VALUES('reconsideration.mediated','行政复议调解和解件数','Reconsideration: settled','件','Settled by mediation or conciliation');
INSERT INTO indicator VALUES('reconsideration.received','行政复议申请收件数','Reconsideration applications received','件','Administrative reconsideration applications received');
INSERT INTO indicator VALUES('reconsideration.revoked','行政复议撤销变更件数','Reconsideration: revoked or changed','件','Concluded by revocation change or order to act');
INSERT INTO indicator VALUES('reconsideration.settlement_rate','行政复议调撤率','Reconsideration settlement rate','%','Share settled or withdrawn after mediation');
INSERT INTO indicator VALUES('reconsideration.staff','行政复议人员数','Reconsideration staff','名','Persons who handle reconsideration cases');
INSERT INTO indicator VALUES('reconsideration.total','行政复议办理总件数','Reconsideration cases in total','件','New and carried-over cases together');
INSERT INTO indicator VALUES('reconsideration.upheld','行政复议维持件数','Reconsideration: upheld','件','Concluded by upholding');
INSERT INTO indicator VALUES('reconsideration.withdrawn','行政复议撤回终止件数','Reconsideration: withdrawn or terminated','件','Withdrawn by the applicant or terminated');
INSERT INTO indicator VALUES('service.business_opening_days','企业开办时间','Time to open a business','工作日','Working days needed to open a business');
INSERT INTO indicator VALUES('service.certificates_cancelled','取消证明事项数','Certificates abolished','项','Certificate requirements cleaned up or abolished (减证便民)');
INSERT INTO indicator VALUES('service.commitment_items','告知承诺事项数','Notification-and-commitment items','项','Items under notification and commitment (告知承诺)');
INSERT INTO indicator VALUES('service.intermediary_items','保留中介服务事项数','Intermediary service items kept','项','Intermediary service items kept after clean-up');
INSERT INTO indicator VALUES('service.items','政务服务事项数','Government service items','项','Government service items in total (政务服务事项/审批服务事项/进驻事项)');
INSERT INTO indicator VALUES('service.items_by_application','依申请政务服务事项数','Service items handled on application','项','Service items handled on application (依申请事项)');
INSERT INTO indicator VALUES('service.materials_reduction_rate','申请材料压减率','Reduction of application materials','%','By how much application materials were cut');
INSERT INTO indicator VALUES('service.one_thing_items','“一件事”事项数','Integrated one-thing service items','件','Integrated service scenarios (一件事一次办)');
INSERT INTO indicator VALUES('service.one_visit_items','最多跑一次事项数','At-most-one-visit items','项','Items needing at most one visit (最多跑一次/只跑一次/只进一扇门)');
INSERT INTO indicator VALUES('service.one_visit_rate','最多跑一次事项占比','Share of at-most-one-visit items','%','Share of items needing at most one visit');
INSERT INTO indicator VALUES('service.online_items','可网办事项数','Service items available online','项','Items that can be handled online (可网办/全程网办)');
INSERT INTO indicator VALUES('service.online_rate','网上可办率','Share of items available online','%','Share of service items that can be handled online (网办率/全程网办率/网上申办率)');
INSERT INTO indicator VALUES('service.public_service_items','公共服务事项数','Public service items','项','Public service items (公共服务事项)');
INSERT INTO indicator VALUES('service.satisfaction_rate','政务服务满意度','Satisfaction with government services','%','Satisfaction or good-rating share of government services (好评率/满意度)');
INSERT INTO indicator VALUES('service.single_window_rate','一窗受理率','Single-window acceptance share','%','Share of items accepted at a single window (一窗受理)');
INSERT INTO indicator VALUES('service.time_reduction_rate','办理时限压减率','Reduction of handling time','%','By how much handling time was cut against the statutory or former limit');
INSERT INTO indicator VALUES('service.transactions','办件量','Service transactions handled','件','Transactions handled by government service windows or platforms');
INSERT INTO indicator VALUES('service.zero_visit_items','不见面（零跑腿）事项数','No-visit items','项','Items needing no visit (零跑腿/不见面审批)');
INSERT INTO indicator VALUES('service.zero_visit_rate','不见面（零跑腿）率','Share of no-visit items','%','Share of items needing no visit');
INSERT INTO indicator VALUES('supervision.coverage_rate','监管事项覆盖率','Supervision coverage','%','Share of supervision items covered (互联网+监管)');
INSERT INTO indicator VALUES('supervision.inspected_entities','抽查检查市场主体数','Market entities inspected','户','Market entities sampled or inspected (双随机抽查 or other)');
INSERT INTO indicator VALUES('supervision.tasks','双随机抽查任务数','Random inspection tasks','次','Random inspection (双随机、一公开) tasks or batches carried out');
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
INSERT INTO document VALUES(2852837776059300,'xuancheng_tongji_2021.html','633ef476e6481a45caaf018b6872b8600d8fda95c1b003f1fa3efb8df31bb20c','text/html','UTF-8','关于2021年全市行政复议和行政应诉案件统计情况的通报','341800','安徽省宣城市',2021,NULL,'2022-01-26','宣城市司法局',NULL,'zhibiao 0.1.0, rule_of_law 1.0','faf9c093eab5fed60e4082e465c6ae7be4033fc557dd83dfb6db1616fd2262e7',replace('当前位置：首页 > 信息公开 > 统计信息\n索引号：	003248/202201-00035	组配分类：	统计信息\n发布机构：	宣城市司法局	发布日期：	2022-01-26 10:30\n文号：	宣司通〔2022〕7号	有效性：	有效\n关于2021年全市行政复议和行政应诉案件统计情况的通报\n来源：宣城市司法局 浏览量：523 【字体：大 中 小】\n各县（市、区）司法局，市直有关单位：\n为全面掌握我市行政争议形势，发挥统计数据的决策参考作用，市司法局对2021年1—12月全市行政复议和行政应诉案件进行了汇总。统计范围包括市、县两级人民政府和各行政机关，数据来自行政复议工作平台和各单位报表，已逐级核对。现将情况通报如下：\n一、行政复议案件基本情况\n（一）收案情况。全市各级行政复议机关共收到行政复议申请398件，受理330件，受理率82.91%。受理数比2020年的300件增加30件，申请人通过网络提交申请的比例明显上升。\n（二）案件类型。受理案件中，公安96件、自然资源82件、市场监管58件、人力资源和社会保障41件、其他53件，公安和自然资源领域占到半数以上。\n（三）审结情况。全年审结312件，审结率94.55%。其中，维持148件，驳回47件，终止79件，撤销、变更、确认违法和责令履行38件，直接纠错率12.18%。剩余18件均在法定审理期限内。各地情况见下表。\n2021年全市行政复议和负责人出庭情况表\n地区	受理（件）	审结（件）	负责人出庭率（%）\n市本级	73	69	92.31\n宣州区	62	58	91.43\n郎溪县	38	36	95.24\n泾县	35	34	89.47\n绩溪县	21	20	100\n旌德县	16	16	88.89\n宁国市	44	41	92.00\n广德市	41	38	95.24\n合计	330	312	92.78\n二、行政应诉案件基本情况\n全市行政应诉案件286件，法院审结250件，行政机关败诉29件，败诉率11.60%。行政机关负责人应出庭180件，实际出庭167件，出庭率92.78%，正职负责人出庭的比例仍然偏低。从败诉原因看，主要是事实认定不清、程序违反规定和超越职权，集中在征地补偿、工伤认定、户籍登记等事项。\n三、反映出的问题\n一是源头预防不足，同类问题在不同县（市、区）重复发生；二是被申请人答复质量不高，证据提交不完整；三是旌德县、泾县负责人出庭率在全市靠后，需要引起重视\n四、工作要求\n各地各单位要对照通报查找不足，做到败诉案件件件有分析、纠错案件件件有整改。要严格落实行政执法三项制度，规范双随机、一公开检查，从源头上减少争议；要抓实培训，市司法局将于2022年继续举办复议应诉培训班；要推进行政争议多元化解，把调解和解贯穿复议、诉讼全过程。请于202203月10日前将整改情况书面报送市司法局行政复议与应诉科\n宣城市司法局\n2022年1月25日\n','\n',char(10)));
INSERT INTO document VALUES(2891928014473210,'brief.txt','1a145014d5d27ffdd1517bd16ec70245a70a5c7b11fc90fce7d3534056caa626','text/plain','UTF-8','石台县行政复议工作简讯','341722','安徽省池州市石台县',NULL,NULL,NULL,NULL,NULL,'zhibiao 0.1.0, rule_of_law 1.0','2c95099671b0f14fe4d877bb7931353435292d584763a1f6aed95ee7b24ba629',replace('石台县行政复议工作简讯\n\n石台县行政复议局受理行政复议案件12件，审结9件，其中维持7件。\n','\n',char(10)));
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
  CONSTRAINT section_role CHECK (
    role = 'body' OR role = 'front' OR role = 'achievements' OR role = 'problems' OR role = 'plans' OR role = 'furniture'),
  CONSTRAINT section_heading_is_text CHECK (typeof(heading) IN ('text', 'null') AND heading IS NOT ''),
  CONSTRAINT section_span CHECK (
    typeof(span_start) = 'integer' AND typeof(span_end) = 'integer' AND span_start >= 0 AND span_start <= span_end),
  CONSTRAINT section_heading_span CHECK (
    typeof(heading_start) = 'integer' AND typeof(heading_end) = 'integer' AND heading_start >= 0 AND heading_start <= heading_end),
  CONSTRAINT section_page CHECK (typeof(page) IN ('integer', 'null') AND (page IS NULL OR page >= 1))
) WITHOUT ROWID;
INSERT INTO section VALUES(2852837776059300,0,NULL,0,'body',NULL,0,1207,0,0,NULL);
INSERT INTO section VALUES(2852837776059300,1,0,1,'front',NULL,175,312,0,0,NULL);
INSERT INTO section VALUES(2852837776059300,2,0,1,'achievements','一、行政复议案件基本情况',313,778,313,325,NULL);
INSERT INTO section VALUES(2852837776059300,3,2,2,'achievements','（一）收案情况',326,414,326,333,NULL);
INSERT INTO section VALUES(2852837776059300,4,2,2,'achievements','（二）案件类型',415,486,415,422,NULL);
INSERT INTO section VALUES(2852837776059300,5,2,2,'achievements','（三）审结情况',487,778,487,494,NULL);
INSERT INTO section VALUES(2852837776059300,6,0,1,'achievements','二、行政应诉案件基本情况',779,933,779,791,NULL);
INSERT INTO section VALUES(2852837776059300,7,0,1,'body','三、反映出的问题',934,1017,934,942,NULL);
INSERT INTO section VALUES(2852837776059300,8,0,1,'plans','四、工作要求',1018,1188,1018,1024,NULL);
INSERT INTO section VALUES(2891928014473210,0,NULL,0,'body',NULL,0,46,0,0,NULL);
INSERT INTO section VALUES(2891928014473210,1,0,1,'body',NULL,13,45,0,0,NULL);
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
    CASE typeof(value)
      WHEN 'integer' THEN value = CAST(value_text AS INTEGER)
      WHEN 'real' THEN abs(value - CAST(value_text AS REAL)) <= 1e-12 * abs(value)
      ELSE 0 END),
  CONSTRAINT observation_value_high_is_decimal CHECK (
    value_high_text IS NULL OR typeof(value_high_text) = 'text'
      AND (value_high_text GLOB '[0-9]*' OR value_high_text GLOB '-[0-9]*') AND value_high_text NOT GLOB '?*[^0-9.]*'),
  CONSTRAINT observation_value_high_agrees CHECK (
    CASE typeof(value_high)
      WHEN 'integer' THEN value_high IS CAST(value_high_text AS INTEGER)
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
  CONSTRAINT observation_rule CHECK (typeof(rule) = 'text')
) WITHOUT ROWID;
INSERT INTO observation VALUES(2852837776059300,353,357,3,'reconsideration.received','全市各级行政复议机关共收到行政复议申请','341800',2021,NULL,398,'398',NULL,NULL,0,'398','件','=','actual',NULL,NULL,NULL,NULL,'398件','cue:<reconsideration> {receive}');
INSERT INTO observation VALUES(2852837776059300,360,364,3,'reconsideration.accepted','受理','341800',2021,NULL,330,'330',NULL,NULL,0,'330','件','=','actual',NULL,NULL,NULL,NULL,'330件','cue:<reconsideration> {accept}');
INSERT INTO observation VALUES(2852837776059300,368,374,3,'reconsideration.acceptance_rate','受理率','341800',2021,NULL,82.909999999999996591,'82.91',NULL,NULL,-2,'82.91','%','=','actual',NULL,NULL,NULL,NULL,'82.91%','cue:<reconsideration> ^受理率|立案率|受理比例');
INSERT INTO observation VALUES(2852837776059300,385,389,3,'reconsideration.accepted','受理数增加','341800',2020,NULL,300,'300',NULL,NULL,0,'300','件','=','baseline',NULL,NULL,NULL,NULL,'300件','cue:<reconsideration> {accept}');
INSERT INTO observation VALUES(2852837776059300,391,394,3,'reconsideration.acceptance_rate','受理率增加','341800',2021,NULL,30,'30',NULL,NULL,0,'30','件','=','actual','increase',NULL,NULL,NULL,'30件','inherit:change');
INSERT INTO observation VALUES(2852837776059300,431,434,4,NULL,'公安','341800',2021,NULL,96,'96',NULL,NULL,0,'96','件','=','actual',NULL,NULL,NULL,NULL,'96件','none');
INSERT INTO observation VALUES(2852837776059300,439,442,4,NULL,'自然资源','341800',2021,NULL,82,'82',NULL,NULL,0,'82','件','=','actual',NULL,NULL,NULL,NULL,'82件','none');
INSERT INTO observation VALUES(2852837776059300,447,450,4,NULL,'市场监管','341800',2021,NULL,58,'58',NULL,NULL,0,'58','件','=','actual',NULL,NULL,NULL,NULL,'58件','none');
INSERT INTO observation VALUES(2852837776059300,460,463,4,NULL,'人力资源和社会保障','341800',2021,NULL,41,'41',NULL,NULL,0,'41','件','=','actual',NULL,NULL,NULL,NULL,'41件','none');
INSERT INTO observation VALUES(2852837776059300,466,469,4,NULL,'其他','341800',2021,NULL,53,'53',NULL,NULL,0,'53','件','=','actual',NULL,NULL,NULL,NULL,'53件','none');
INSERT INTO observation VALUES(2852837776059300,499,503,5,'reconsideration.concluded','审结','341800',2021,NULL,312,'312',NULL,NULL,0,'312','件','=','actual',NULL,NULL,NULL,NULL,'312件','cue:<reconsideration> {conclude}');
INSERT INTO observation VALUES(2852837776059300,507,513,5,'reconsideration.conclusion_rate','审结率','341800',2021,NULL,94.549999999999997154,'94.55',NULL,NULL,-2,'94.55','%','=','actual',NULL,NULL,NULL,NULL,'94.55%','cue:<reconsideration> 办结|审结|办结率|审结率|结案率|按期办结|按期审结|期限内办结|法定期限');
INSERT INTO observation VALUES(2852837776059300,519,523,5,'reconsideration.upheld','维持','341800',2021,NULL,148,'148',NULL,NULL,0,'148','件','=','actual',NULL,NULL,499,NULL,'148件','part_cue:<reconsideration> 维持|维持原行政行为|予以维持|维持决定');
INSERT INTO observation VALUES(2852837776059300,526,529,5,'reconsideration.dismissed','驳回','341800',2021,NULL,47,'47',NULL,NULL,0,'47','件','=','actual',NULL,NULL,499,NULL,'47件','part_cue:<reconsideration> 驳回');
INSERT INTO observation VALUES(2852837776059300,532,535,5,'reconsideration.withdrawn','终止','341800',2021,NULL,79,'79',NULL,NULL,0,'79','件','=','actual',NULL,NULL,499,NULL,'79件','part_cue:<reconsideration> 终止|撤回|撤案|撤回申请|自愿撤回|主动撤回');
INSERT INTO observation VALUES(2852837776059300,551,554,5,'reconsideration.revoked','撤销、变更、确认违法和责令履行','341800',2021,NULL,38,'38',NULL,NULL,0,'38','件','=','actual',NULL,NULL,499,NULL,'38件','part_cue:<reconsideration> 撤销|变更|责令履行|责令|限期履行|责令限期|重新作出|履行法定职责');
INSERT INTO observation VALUES(2852837776059300,560,566,5,'reconsideration.correction_rate','直接纠错率','341800',2021,NULL,12.179999999999999715,'12.18',NULL,NULL,-2,'12.18','%','=','actual',NULL,NULL,NULL,NULL,'12.18%','cue:<reconsideration> 纠错率|纠错|直接纠错率|综合纠错|撤变率');
INSERT INTO observation VALUES(2852837776059300,569,572,5,NULL,'法定审理期限内','341800',2021,NULL,18,'18',NULL,NULL,0,'18','件','=','actual',NULL,NULL,NULL,NULL,'18件','none');
INSERT INTO observation VALUES(2852837776059300,641,643,5,'reconsideration.accepted','市本级 受理（件）','341800',2021,NULL,73,'73',NULL,NULL,0,'73','件','=','actual',NULL,'市本级',765,NULL,'73','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,644,646,5,'reconsideration.concluded','市本级 审结（件）','341800',2021,NULL,69,'69',NULL,NULL,0,'69','件','=','actual',NULL,'市本级',769,NULL,'69','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,647,652,5,'litigation.attendance_rate','市本级 负责人出庭率（%）','341800',2021,NULL,92.310000000000002277,'92.31',NULL,NULL,-2,'92.31','%','=','actual',NULL,NULL,NULL,NULL,'92.31','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,657,659,5,'reconsideration.accepted','宣州区 受理（件）','341800',2021,NULL,62,'62',NULL,NULL,0,'62','件','=','actual',NULL,'宣州区',765,NULL,'62','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,660,662,5,'reconsideration.concluded','宣州区 审结（件）','341800',2021,NULL,58,'58',NULL,NULL,0,'58','件','=','actual',NULL,'宣州区',769,NULL,'58','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,663,668,5,'litigation.attendance_rate','宣州区 负责人出庭率（%）','341800',2021,NULL,91.430000000000006821,'91.43',NULL,NULL,-2,'91.43','%','=','actual',NULL,NULL,NULL,NULL,'91.43','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,673,675,5,'reconsideration.accepted','郎溪县 受理（件）','341800',2021,NULL,38,'38',NULL,NULL,0,'38','件','=','actual',NULL,'郎溪县',765,NULL,'38','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,676,678,5,'reconsideration.concluded','郎溪县 审结（件）','341800',2021,NULL,36,'36',NULL,NULL,0,'36','件','=','actual',NULL,'郎溪县',769,NULL,'36','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,679,684,5,'litigation.attendance_rate','郎溪县 负责人出庭率（%）','341800',2021,NULL,95.239999999999994887,'95.24',NULL,NULL,-2,'95.24','%','=','actual',NULL,NULL,NULL,NULL,'95.24','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,688,690,5,'reconsideration.accepted','泾县 受理（件）','341800',2021,NULL,35,'35',NULL,NULL,0,'35','件','=','actual',NULL,'泾县',765,NULL,'35','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,691,693,5,'reconsideration.concluded','泾县 审结（件）','341800',2021,NULL,34,'34',NULL,NULL,0,'34','件','=','actual',NULL,'泾县',769,NULL,'34','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,694,699,5,'litigation.attendance_rate','泾县 负责人出庭率（%）','341800',2021,NULL,89.469999999999998861,'89.47',NULL,NULL,-2,'89.47','%','=','actual',NULL,NULL,NULL,NULL,'89.47','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,704,706,5,'reconsideration.accepted','绩溪县 受理（件）','341800',2021,NULL,21,'21',NULL,NULL,0,'21','件','=','actual',NULL,'绩溪县',765,NULL,'21','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,707,709,5,'reconsideration.concluded','绩溪县 审结（件）','341800',2021,NULL,20,'20',NULL,NULL,0,'20','件','=','actual',NULL,'绩溪县',769,NULL,'20','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,710,713,5,'litigation.attendance_rate','绩溪县 负责人出庭率（%）','341800',2021,NULL,100,'100',NULL,NULL,0,'100','%','=','actual',NULL,NULL,NULL,NULL,'100','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,718,720,5,'reconsideration.accepted','旌德县 受理（件）','341800',2021,NULL,16,'16',NULL,NULL,0,'16','件','=','actual',NULL,'旌德县',765,NULL,'16','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,721,723,5,'reconsideration.concluded','旌德县 审结（件）','341800',2021,NULL,16,'16',NULL,NULL,0,'16','件','=','actual',NULL,'旌德县',769,NULL,'16','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,724,729,5,'litigation.attendance_rate','旌德县 负责人出庭率（%）','341800',2021,NULL,88.890000000000000566,'88.89',NULL,NULL,-2,'88.89','%','=','actual',NULL,NULL,NULL,NULL,'88.89','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,734,736,5,'reconsideration.accepted','宁国市 受理（件）','341800',2021,NULL,44,'44',NULL,NULL,0,'44','件','=','actual',NULL,'宁国市',765,NULL,'44','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,737,739,5,'reconsideration.concluded','宁国市 审结（件）','341800',2021,NULL,41,'41',NULL,NULL,0,'41','件','=','actual',NULL,'宁国市',769,NULL,'41','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,740,745,5,'litigation.attendance_rate','宁国市 负责人出庭率（%）','341800',2021,NULL,92,'92',NULL,NULL,-2,'92.00','%','=','actual',NULL,NULL,NULL,NULL,'92.00','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,750,752,5,'reconsideration.accepted','广德市 受理（件）','341800',2021,NULL,41,'41',NULL,NULL,0,'41','件','=','actual',NULL,'广德市',765,NULL,'41','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,753,755,5,'reconsideration.concluded','广德市 审结（件）','341800',2021,NULL,38,'38',NULL,NULL,0,'38','件','=','actual',NULL,'广德市',769,NULL,'38','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,756,761,5,'litigation.attendance_rate','广德市 负责人出庭率（%）','341800',2021,NULL,95.239999999999994887,'95.24',NULL,NULL,-2,'95.24','%','=','actual',NULL,NULL,NULL,NULL,'95.24','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,765,768,5,'reconsideration.accepted','合计 受理（件）','341800',2021,NULL,330,'330',NULL,NULL,0,'330','件','=','actual',NULL,NULL,NULL,NULL,'330','table:受理|立案 复议');
INSERT INTO observation VALUES(2852837776059300,769,772,5,'reconsideration.concluded','合计 审结（件）','341800',2021,NULL,312,'312',NULL,NULL,0,'312','件','=','actual',NULL,NULL,NULL,NULL,'312','table:审结|办结|结案 复议|案件 <reconsideration>');
INSERT INTO observation VALUES(2852837776059300,773,778,5,'litigation.attendance_rate','合计 负责人出庭率（%）','341800',2021,NULL,92.780000000000001133,'92.78',NULL,NULL,-2,'92.78','%','=','actual',NULL,NULL,NULL,NULL,'92.78','table:{leader} 出庭|到庭 率');
INSERT INTO observation VALUES(2852837776059300,800,804,6,'litigation.cases','全市行政应诉案件','341800',2021,NULL,286,'286',NULL,NULL,0,'286','件','=','actual',NULL,NULL,NULL,NULL,'286件','cue:行政诉讼|行政应诉|应诉案件|行政应诉案件|行政诉讼案件|诉讼案件');
INSERT INTO observation VALUES(2852837776059300,809,813,6,'litigation.concluded','法院审结','341800',2021,NULL,250,'250',NULL,NULL,0,'250','件','=','actual',NULL,NULL,NULL,NULL,'250件','cue:法院 审结|判决|裁判|已结');
INSERT INTO observation VALUES(2852837776059300,820,823,6,'litigation.lost','行政机关败诉','341800',2021,NULL,29,'29',NULL,NULL,0,'29','件','=','actual',NULL,NULL,NULL,NULL,'29件','cue:<litigation> 败诉|判决撤销|判决确认违法|纠错');
INSERT INTO observation VALUES(2852837776059300,827,833,6,'litigation.loss_rate','败诉率','341800',2021,NULL,11.599999999999999645,'11.6',NULL,NULL,-2,'11.60','%','=','actual',NULL,NULL,NULL,NULL,'11.60%','cue:<litigation> 败诉|败诉率');
INSERT INTO observation VALUES(2852837776059300,844,848,6,'litigation.attendance_due','行政机关负责人应出庭','341800',2021,NULL,180,'180',NULL,NULL,0,'180','件','=','actual',NULL,NULL,NULL,NULL,'180件','cue:<litigation> {due}');
INSERT INTO observation VALUES(2852837776059300,853,857,6,'litigation.attendance','实际出庭','341800',2021,NULL,167,'167',NULL,NULL,0,'167','件','=','actual',NULL,NULL,NULL,NULL,'167件','cue:<litigation> 出庭|出庭应诉|实际出庭');
INSERT INTO observation VALUES(2852837776059300,861,867,6,'litigation.attendance_rate','出庭率','341800',2021,NULL,92.780000000000001133,'92.78',NULL,NULL,-2,'92.78','%','=','actual',NULL,NULL,NULL,NULL,'92.78%','cue:<litigation> 出庭|出庭率|出庭应诉率|出庭应诉|出庭比例');
INSERT INTO observation VALUES(2891928014473210,29,32,1,'reconsideration.accepted','石台县行政复议局受理行政复议案件','341722',NULL,NULL,12,'12',NULL,NULL,0,'12','件','=','actual',NULL,NULL,NULL,NULL,'12件','cue:<reconsideration> {accept}');
INSERT INTO observation VALUES(2891928014473210,35,37,1,'reconsideration.concluded','审结','341722',NULL,NULL,9,'9',NULL,NULL,0,'9','件','=','actual',NULL,NULL,NULL,NULL,'9件','cue:<reconsideration> {conclude}');
INSERT INTO observation VALUES(2891928014473210,42,44,1,'reconsideration.upheld','维持','341722',NULL,NULL,7,'7',NULL,NULL,0,'7','件','=','actual',NULL,NULL,35,NULL,'7件','part_cue:<reconsideration> 维持|维持原行政行为|予以维持|维持决定');
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
  CONSTRAINT check_result_kind CHECK (kind = 'sum' OR kind = 'difference' OR kind = 'rate'),
  CONSTRAINT check_result_reckoned_agrees CHECK (
    CASE typeof(reckoned)
      WHEN 'integer' THEN reckoned = CAST(reckoned_text AS INTEGER)
      WHEN 'real' THEN abs(reckoned - CAST(reckoned_text AS REAL)) <= 1e-12 * abs(reckoned)
      ELSE 0 END),
  CONSTRAINT check_result_reckoned_is_decimal CHECK (
    typeof(reckoned_text) = 'text' AND (reckoned_text GLOB '[0-9]*' OR reckoned_text GLOB '-[0-9]*') AND reckoned_text NOT GLOB '?*[^0-9.]*'),
  CONSTRAINT check_result_consistent CHECK (typeof(consistent) = 'integer' AND consistent IN (0, 1)),
  CONSTRAINT check_result_formula CHECK (typeof(formula) = 'text' AND formula <> '')
) WITHOUT ROWID;
INSERT INTO check_result VALUES(2852837776059300,0,'rate',368,82.909999999999996591,'82.91',1,'330 / 398 = 82.91 %');
INSERT INTO check_result VALUES(2852837776059300,1,'sum',499,312,'312',1,'148 + 47 + 79 + 38 = 312');
INSERT INTO check_result VALUES(2852837776059300,2,'rate',507,94.549999999999997154,'94.55',1,'312 / 330 = 94.55 %');
INSERT INTO check_result VALUES(2852837776059300,3,'rate',560,12.179999999999999715,'12.18',1,'38 / 312 = 12.18 %');
INSERT INTO check_result VALUES(2852837776059300,4,'sum',765,330,'330',1,'73 + 62 + 38 + 35 + 21 + 16 + 44 + 41 = 330');
INSERT INTO check_result VALUES(2852837776059300,5,'sum',769,312,'312',1,'69 + 58 + 36 + 34 + 20 + 16 + 41 + 38 = 312');
INSERT INTO check_result VALUES(2852837776059300,6,'rate',827,11.599999999999999645,'11.60',1,'29 / 250 = 11.60 %');
INSERT INTO check_result VALUES(2852837776059300,7,'rate',861,92.780000000000001133,'92.78',1,'167 / 180 = 92.78 %');
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
INSERT INTO check_operand VALUES(2852837776059300,0,0,360);
INSERT INTO check_operand VALUES(2852837776059300,0,1,353);
INSERT INTO check_operand VALUES(2852837776059300,1,0,519);
INSERT INTO check_operand VALUES(2852837776059300,1,1,526);
INSERT INTO check_operand VALUES(2852837776059300,1,2,532);
INSERT INTO check_operand VALUES(2852837776059300,1,3,551);
INSERT INTO check_operand VALUES(2852837776059300,2,0,499);
INSERT INTO check_operand VALUES(2852837776059300,2,1,360);
INSERT INTO check_operand VALUES(2852837776059300,3,0,551);
INSERT INTO check_operand VALUES(2852837776059300,3,1,499);
INSERT INTO check_operand VALUES(2852837776059300,4,0,641);
INSERT INTO check_operand VALUES(2852837776059300,4,1,657);
INSERT INTO check_operand VALUES(2852837776059300,4,2,673);
INSERT INTO check_operand VALUES(2852837776059300,4,3,688);
INSERT INTO check_operand VALUES(2852837776059300,4,4,704);
INSERT INTO check_operand VALUES(2852837776059300,4,5,718);
INSERT INTO check_operand VALUES(2852837776059300,4,6,734);
INSERT INTO check_operand VALUES(2852837776059300,4,7,750);
INSERT INTO check_operand VALUES(2852837776059300,5,0,644);
INSERT INTO check_operand VALUES(2852837776059300,5,1,660);
INSERT INTO check_operand VALUES(2852837776059300,5,2,676);
INSERT INTO check_operand VALUES(2852837776059300,5,3,691);
INSERT INTO check_operand VALUES(2852837776059300,5,4,707);
INSERT INTO check_operand VALUES(2852837776059300,5,5,721);
INSERT INTO check_operand VALUES(2852837776059300,5,6,737);
INSERT INTO check_operand VALUES(2852837776059300,5,7,753);
INSERT INTO check_operand VALUES(2852837776059300,6,0,820);
INSERT INTO check_operand VALUES(2852837776059300,6,1,809);
INSERT INTO check_operand VALUES(2852837776059300,7,0,853);
INSERT INTO check_operand VALUES(2852837776059300,7,1,844);
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
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES('check_operand','check_operand','30 30 4 1');
INSERT INTO sqlite_stat1 VALUES('check_result','check_result','8 8 1');
INSERT INTO sqlite_stat1 VALUES('meta','meta','6 1');
INSERT INTO sqlite_stat1 VALUES('column_doc','column_doc','251 12 1');
INSERT INTO sqlite_stat1 VALUES('region','region','4 1');
INSERT INTO sqlite_stat1 VALUES('unit','unit','2 1');
INSERT INTO sqlite_stat1 VALUES('section','section','11 6 1');
INSERT INTO sqlite_stat1 VALUES('table_doc','table_doc','21 1');
INSERT INTO sqlite_stat1 VALUES('indicator','indicator','137 1');
INSERT INTO sqlite_stat1 VALUES('document','document_by_region','2 1 1');
INSERT INTO sqlite_stat1 VALUES('document','sqlite_autoindex_document_1','2 1 1');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_region','55 28 3 3');
INSERT INTO sqlite_stat1 VALUES('observation','observation_by_indicator','55 4 3 3');
INSERT INTO sqlite_stat1 VALUES('observation','observation','55 28 1');
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
COMMIT;
