/* The C interface from C: reads reports into a file, asks it everything, opens it from bytes, and does all that is wrong.
   usage: zhibiao_c_api_test DB */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zhibiao/zhibiao.h"

static int failures = 0;

static void check(int holds, const char* what, int line) {
  if (holds) return;
  ++failures;
  fprintf(stderr, "c_api.c:%d: %s\n", line, what);
}
#define CHECK(condition) check((condition) != 0, #condition, __LINE__)
#define TEXT(literal) (literal), strlen(literal)

static const char* const accepted = "reconsideration.accepted";

static int column_of(const zhibiao_rows* rows, const char* name) {
  size_t column;
  for (column = 0; column < zhibiao_rows_columns(rows); ++column)
    if (strcmp(zhibiao_rows_column_name(rows, column), name) == 0) return (int)column;
  fprintf(stderr, "there is no column %s\n", name);
  exit(1);
}

static const char* text_of(zhibiao_rows* rows, const char* name) {
  size_t size = 0;
  const char* text = zhibiao_rows_text(rows, (size_t)column_of(rows, name), &size);
  if (text == NULL) return "(null)";
  CHECK(strlen(text) == size);
  return text;
}

/* The values of a column, with a space behind each. Frees the rows. */
static const char* all_of(int code, zhibiao_rows* rows, const char* name) {
  static char all[4096];
  all[0] = '\0';
  CHECK(code == ZHIBIAO_OK);
  while (zhibiao_rows_next(rows)) {
    strncat(all, text_of(rows, name), sizeof all - strlen(all) - 1);
    strncat(all, " ", sizeof all - strlen(all) - 1);
  }
  CHECK(zhibiao_rows_error(rows, NULL, NULL) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(rows) == 0);
  zhibiao_rows_free(rows);
  return all;
}

static int mentions(const zhibiao_database* database, const char* word) {
  const char* message = NULL;
  size_t size = 0;
  zhibiao_database_error(database, &message, &size);
  return strlen(message) == size && strstr(message, word) != NULL;
}

static void ingest(zhibiao_database* database, const char* title, const char* body, const char* source) {
  char text[1024];
  int64_t document = 0;
  snprintf(text, sizeof text, "%s\n一、主要做法\n%s\n", title, body);
  CHECK(zhibiao_database_ingest(database, TEXT(text), TEXT(source), &document) == ZHIBIAO_OK);
  CHECK(document > 0);
}

static void make(const char* path) {
  zhibiao_database* database = NULL;
  remove(path);
  CHECK(zhibiao_database_create(TEXT(path), &database) == ZHIBIAO_OK);
  ingest(database, "安吉县2020年法治政府建设年度报告", "全年受理行政复议案件31件，审结28件。", "a20.txt");
  ingest(database, "安吉县2021年法治政府建设年度报告", "全年受理行政复议案件62件，审结61件。", "a21.txt");
  ingest(database, "长兴县2021年法治政府建设年度报告", "全年受理行政复议案件40件。出庭率为95.50%。", "c21.txt");
  ingest(database, "安吉县法治工作简报", "5月，培训执法人员12场。", "brief.txt");
  zhibiao_database_close(database);
}

static void ask(zhibiao_database* database) {
  const char* const regions[] = {"330523", "330522"};
  const size_t sizes[] = {6, 6};
  zhibiao_rows* rows = NULL;
  zhibiao_query* query = zhibiao_query_new();
  double median = 0;
  int code;

  CHECK(zhibiao_query_region(query, TEXT("330000"), 1) == ZHIBIAO_OK);
  CHECK(zhibiao_query_level(query, 3) == ZHIBIAO_OK);
  CHECK(zhibiao_query_years(query, 2020, 2021) == ZHIBIAO_OK);
  CHECK(zhibiao_query_domain(query, TEXT("reconsideration")) == ZHIBIAO_OK);
  CHECK(zhibiao_query_unit(query, TEXT("件")) == ZHIBIAO_OK);
  CHECK(zhibiao_query_status(query, TEXT("actual")) == ZHIBIAO_OK);
  CHECK(zhibiao_query_qualifier(query, TEXT("=")) == ZHIBIAO_OK);
  CHECK(zhibiao_query_has_code(query, 1) == ZHIBIAO_OK);
  CHECK(zhibiao_query_all_vintages(query, 0) == ZHIBIAO_OK);
  CHECK(zhibiao_query_repeats(query, 0) == ZHIBIAO_OK);
  CHECK(zhibiao_query_order(query, TEXT("value-desc")) == ZHIBIAO_OK);
  CHECK(zhibiao_query_limit(query, 3) == ZHIBIAO_OK);
  CHECK(zhibiao_query_offset(query, 1) == ZHIBIAO_OK);
  code = zhibiao_find(database, query, &rows);
  CHECK(strcmp(all_of(code, rows, "quote"), "61件 40件 31件 ") == 0);
  CHECK(zhibiao_query_label(query, TEXT("没有的话")) == ZHIBIAO_OK);
  code = zhibiao_find(database, query, &rows);
  CHECK(strcmp(all_of(code, rows, "quote"), "") == 0);
  zhibiao_query_free(query);

  code = zhibiao_series(database, TEXT("330523"), TEXT(accepted), ZHIBIAO_LATEST, &rows);
  CHECK(strcmp(all_of(code, rows, "value"), "31 62 ") == 0);
  code = zhibiao_table(database, regions, sizes, 2, 2020, 2021, TEXT(accepted), ZHIBIAO_LATEST, &rows);
  CHECK(strcmp(all_of(code, rows, "value"), "31 62 40 ") == 0);
  code = zhibiao_changes(database, TEXT(accepted), 2020, 2021, "", 0, 0, ZHIBIAO_LATEST, &rows);
  CHECK(strcmp(all_of(code, rows, "percent"), "100 ") == 0);
  code = zhibiao_search(database, TEXT("出庭率"), 10, &rows);
  CHECK(strcmp(all_of(code, rows, "source"), "c21.txt ") == 0);
  code = zhibiao_coverage(database, &rows);
  CHECK(strcmp(all_of(code, rows, "region"), "330522 330523 330523 330523 ") == 0);
  code = zhibiao_checks(database, 1, &rows);
  CHECK(strcmp(all_of(code, rows, "formula"), "") == 0);
  code = zhibiao_verify(database, &rows);
  CHECK(strcmp(all_of(code, rows, "message"), "") == 0);

  CHECK(zhibiao_compare(database, TEXT(accepted), 2021, TEXT("330500"), 3, ZHIBIAO_LATEST, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_quantile(rows, 0.5, &median) == ZHIBIAO_OK);
  CHECK(median == 51);
  CHECK(zhibiao_rows_quantile(rows, 2, &median) == ZHIBIAO_MISUSE);
  CHECK(strcmp(all_of(ZHIBIAO_OK, rows, "region_name"), "浙江省湖州市安吉县 浙江省湖州市长兴县 ") == 0);
  CHECK(zhibiao_compare(database, TEXT(accepted), 1999, "", 0, 0, ZHIBIAO_LATEST, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_quantile(rows, 0.5, &median) == ZHIBIAO_NOT_FOUND);
  zhibiao_rows_free(rows);
}

static void read_values(zhibiao_database* database) {
  zhibiao_rows* rows = NULL;
  zhibiao_rows* evidence = NULL;
  zhibiao_query* query = zhibiao_query_new();
  size_t value;
  CHECK(zhibiao_query_unit(query, TEXT("%")) == ZHIBIAO_OK);
  CHECK(zhibiao_find(database, query, &rows) == ZHIBIAO_OK);
  value = (size_t)column_of(rows, "value");
  CHECK(zhibiao_rows_is_null(rows, value));
  CHECK(zhibiao_rows_text(rows, value, NULL) == NULL);
  CHECK(zhibiao_rows_next(rows) == 1);
  CHECK(!zhibiao_rows_is_null(rows, value));
  CHECK(strcmp(text_of(rows, "number"), "95.50") == 0);
  CHECK(zhibiao_rows_real(rows, value) == 95.5);
  CHECK(zhibiao_rows_integer(rows, value) == 95);
  CHECK(zhibiao_rows_integer(rows, (size_t)column_of(rows, "quote")) == 0);
  CHECK(zhibiao_rows_is_null(rows, (size_t)column_of(rows, "page")));
  CHECK(zhibiao_rows_is_null(rows, 1000));
  CHECK(zhibiao_rows_column_name(rows, 1000) == NULL);
  CHECK(zhibiao_rows_quantile(rows, 0.5, NULL) == ZHIBIAO_MISUSE);

  CHECK(zhibiao_evidence(database, zhibiao_rows_integer(rows, (size_t)column_of(rows, "document")),
                         (uint32_t)zhibiao_rows_integer(rows, (size_t)column_of(rows, "start")), &evidence) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(evidence) == 1);
  CHECK(strcmp(text_of(evidence, "sentence"), "出庭率为95.50%。") == 0);
  CHECK(strcmp(text_of(evidence, "headings"), "一、主要做法") == 0);
  zhibiao_rows_free(evidence);
  CHECK(zhibiao_evidence(database, 1, 1, &evidence) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(evidence) == 0);
  zhibiao_rows_free(evidence);
  zhibiao_rows_free(rows);
  zhibiao_query_free(query);
}

/* What is not known is NULL and not 0. */
static void read_without_year(zhibiao_database* database) {
  zhibiao_rows* rows = NULL;
  zhibiao_query* query = zhibiao_query_new();
  CHECK(zhibiao_query_unit(query, TEXT("场")) == ZHIBIAO_OK);
  CHECK(zhibiao_find(database, query, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(rows) == 1);
  CHECK(zhibiao_rows_is_null(rows, (size_t)column_of(rows, "year")));
  CHECK(zhibiao_rows_text(rows, (size_t)column_of(rows, "year"), NULL) == NULL);
  CHECK(zhibiao_rows_is_null(rows, (size_t)column_of(rows, "period")));
  zhibiao_rows_free(rows);
  zhibiao_query_free(query);
}

/* Which codebook gives a code: the first of those combined that has one, else none. */
static void choose_codebooks(const char* path) {
  const char* const mine = "c_api_mine.toml";
  zhibiao_codebook* parts[2] = {NULL, NULL};
  zhibiao_codebook* both = NULL;
  zhibiao_codebook* broken = NULL;
  zhibiao_database* database = NULL;
  zhibiao_rows* rows = NULL;
  zhibiao_query* query = zhibiao_query_new();
  const char* message = NULL;
  size_t size = 0;
  int code;
  FILE* file = fopen(mine, "wb");
  fputs(
      "[codebook]\nname = \"mine\"\nversion = \"1\"\ntitle = \"样本\"\n[[indicator]]\ncode = \"house.repaired\"\nname_zh = \"修缮房屋\"\n"
      "name_en = \"Houses repaired\"\nunit = \"间\"\ndefinition = \"Houses\"\ndimensions = [\"间\"]\ncues = [\"修缮房屋\"]\n",
      file);
  fclose(file);

  CHECK(zhibiao_codebook_from_file(TEXT(mine), &parts[0]) == ZHIBIAO_OK);
  CHECK(zhibiao_codebook_automatic(&parts[1]) == ZHIBIAO_OK);
  CHECK(zhibiao_codebook_combine((const zhibiao_codebook* const*)parts, 2, &both) == ZHIBIAO_OK);
  remove(path);
  CHECK(zhibiao_database_create_with(TEXT(path), both, &database) == ZHIBIAO_OK);
  zhibiao_codebook_free(both);
  zhibiao_codebook_free(parts[1]);
  ingest(database, "安吉县2021年法治政府建设年度报告", "全年受理行政复议案件62件，修缮房屋7间。", "a.txt");
  zhibiao_database_close(database);
  CHECK(zhibiao_database_open_with(TEXT(path), parts[0], &database) == ZHIBIAO_OK);
  zhibiao_codebook_free(parts[0]);
  ingest(database, "安吉县2022年政府工作报告", "全年受理行政复议案件31件，修缮房屋9间。", "b.txt");
  CHECK(zhibiao_query_order(query, TEXT("document")) == ZHIBIAO_OK);
  code = zhibiao_find(database, query, &rows);
  CHECK(strcmp(all_of(code, rows, "codebook"), "rule_of_law mine (null) mine ") == 0);
  code = zhibiao_find(database, query, &rows);
  CHECK(strcmp(all_of(code, rows, "genre"), "rule_of_law rule_of_law government_work government_work ") == 0);
  zhibiao_query_free(query);
  zhibiao_database_close(database);

  CHECK(zhibiao_codebook_shipped(TEXT("government_work"), &parts[0]) == ZHIBIAO_OK);
  CHECK(zhibiao_codebook_error(parts[0], &message, &size) == ZHIBIAO_OK);
  zhibiao_codebook_free(parts[0]);
  CHECK(zhibiao_codebook_shipped(TEXT("no_such_genre"), &broken) == ZHIBIAO_NOT_FOUND);
  CHECK(zhibiao_codebook_error(broken, &message, &size) == ZHIBIAO_NOT_FOUND);
  CHECK(strstr(message, "no_such_genre") != NULL);
  parts[0] = broken;
  CHECK(zhibiao_codebook_combine((const zhibiao_codebook* const*)parts, 1, &both) == ZHIBIAO_MISUSE);
  zhibiao_codebook_free(both);
  CHECK(zhibiao_database_open_with(TEXT(path), broken, &database) == ZHIBIAO_MISUSE);
  CHECK(mentions(database, "codebook"));
  zhibiao_database_close(database);
  zhibiao_codebook_free(broken);
  CHECK(zhibiao_codebook_combine(NULL, 2, &both) == ZHIBIAO_MISUSE);
  zhibiao_codebook_free(both);
  CHECK(zhibiao_codebook_combine(NULL, 0, &both) == ZHIBIAO_MISUSE);
  zhibiao_codebook_free(both);
  CHECK(zhibiao_codebook_from_file(TEXT("no/such.toml"), &both) != ZHIBIAO_OK);
  zhibiao_codebook_free(both);
  CHECK(zhibiao_codebook_automatic(NULL) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_codebook_error(NULL, NULL, NULL) == ZHIBIAO_MISUSE);
  zhibiao_codebook_free(NULL);
  remove(mine);
}

static void open_from_bytes(const char* path) {
  zhibiao_database* file = NULL;
  zhibiao_database* memory = NULL;
  const char* hash = NULL;
  char hash_of_file[65] = "";
  size_t size = 0;
  zhibiao_rows* rows = NULL;
  int code;
  char* bytes;
  FILE* in;
  FILE* out;
  CHECK(zhibiao_database_open(TEXT(path), 0, &file) == ZHIBIAO_OK);
  CHECK(zhibiao_database_seal(file, TEXT(path)) == ZHIBIAO_OK);
  CHECK(zhibiao_database_content_hash(file, &hash, &size) == ZHIBIAO_OK);
  CHECK(size == 64);
  strncpy(hash_of_file, hash, sizeof hash_of_file - 1);
  CHECK(zhibiao_database_write_checksum(file, TEXT(path), &hash, &size) == ZHIBIAO_OK);
  CHECK(size == 64 && strcmp(hash, hash_of_file) != 0);
  code = zhibiao_database_verify_checksum(file, TEXT(path), &rows);
  CHECK(strcmp(all_of(code, rows, "code"), "") == 0);
  out = fopen(path, "ab");
  CHECK(fputc('!', out) == '!' && fclose(out) == 0);
  code = zhibiao_database_verify_checksum(file, TEXT(path), &rows);
  CHECK(strcmp(all_of(code, rows, "code"), "checksum ") == 0);
  CHECK(zhibiao_database_write_checksum(file, TEXT("/no/such/file"), &hash, NULL) != ZHIBIAO_OK && mentions(file, "/no/such/file"));
  CHECK(zhibiao_database_seal(file, TEXT(path)) == ZHIBIAO_OK);
  zhibiao_database_close(file);

  in = fopen(path, "rb");
  fseek(in, 0, SEEK_END);
  size = (size_t)ftell(in);
  rewind(in);
  bytes = malloc(size);
  CHECK(fread(bytes, 1, size, in) == size);
  fclose(in);
  CHECK(zhibiao_database_open_bytes(bytes, size, &memory) == ZHIBIAO_OK);
  CHECK(zhibiao_database_content_hash(memory, &hash, NULL) == ZHIBIAO_OK);
  CHECK(strcmp(hash, hash_of_file) == 0);
  ask(memory);
  zhibiao_database_close(memory);
  CHECK(zhibiao_database_open_bytes(bytes, 100, &memory) != ZHIBIAO_OK);
  zhibiao_database_close(memory);
  free(bytes);
}

static void misuse(const char* path) {
  zhibiao_database* database = NULL;
  zhibiao_database* broken = NULL;
  zhibiao_rows* rows = NULL;
  zhibiao_query* query = zhibiao_query_new();
  const char* message = NULL;

  CHECK(zhibiao_database_open(TEXT("no/such.db"), 0, &broken) == ZHIBIAO_NOT_FOUND);
  CHECK(mentions(broken, "no/such.db"));
  CHECK(zhibiao_coverage(broken, &rows) == ZHIBIAO_MISUSE);
  CHECK(rows == NULL);
  zhibiao_database_close(broken);
  CHECK(zhibiao_database_open(TEXT(path), 0, NULL) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_database_create(TEXT(path), &broken) == ZHIBIAO_MISUSE);
  zhibiao_database_close(broken);

  CHECK(zhibiao_database_open(TEXT(path), 0, &database) == ZHIBIAO_OK);
  CHECK(zhibiao_database_ingest(database, TEXT("受理31件"), TEXT("x.txt"), NULL) == ZHIBIAO_MISUSE);
  CHECK(mentions(database, "read"));
  CHECK(zhibiao_database_ingest(database, NULL, 5, TEXT("x.txt"), NULL) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_database_ingest(database, TEXT("%PDF-1.4"), TEXT("x.pdf"), NULL) == ZHIBIAO_UNREADABLE);
  CHECK(mentions(database, "zhibiao-pdf"));
  CHECK(zhibiao_database_set_pdf_reader(database, TEXT("/none/zhibiao-pdf")) == ZHIBIAO_OK);
  CHECK(zhibiao_database_ingest(database, TEXT("%PDF-1.4"), TEXT("x.pdf"), NULL) == ZHIBIAO_IO);
  CHECK(mentions(database, "/none/zhibiao-pdf"));
  CHECK(zhibiao_database_set_limit(database, TEXT("no_such"), 5) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_database_set_limit(database, TEXT("characters"), 4) == ZHIBIAO_OK);
  CHECK(zhibiao_database_ingest(database, TEXT("受理31件"), TEXT("x.txt"), NULL) == ZHIBIAO_UNREADABLE);
  CHECK(mentions(database, "characters"));
  CHECK(zhibiao_series(database, TEXT("浙江"), TEXT(accepted), ZHIBIAO_ALL, &rows) == ZHIBIAO_MISUSE);
  CHECK(mentions(database, "浙江"));
  CHECK(zhibiao_find(database, NULL, &rows) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_coverage(database, NULL) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_coverage(database, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_database_error(database, NULL, NULL) == ZHIBIAO_OK);
  zhibiao_rows_free(rows);

  CHECK(zhibiao_query_region(query, TEXT("33"), 0) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_query_error(query, &message, NULL) == ZHIBIAO_MISUSE);
  CHECK(strstr(message, "33") != NULL);
  CHECK(zhibiao_query_status(query, TEXT("maybe")) == ZHIBIAO_MISUSE);
  zhibiao_query_error(query, &message, NULL);
  CHECK(strstr(message, "actual, target, baseline") != NULL);
  CHECK(zhibiao_query_role(query, TEXT("plans")) == ZHIBIAO_OK);
  zhibiao_query_free(query);
  zhibiao_database_close(database);

  CHECK(zhibiao_coverage(NULL, &rows) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_query_level(NULL, 1) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_rows_next(NULL) == 0);
  CHECK(zhibiao_rows_columns(NULL) == 0);
  CHECK(zhibiao_rows_error(NULL, NULL, NULL) == ZHIBIAO_MISUSE);
  zhibiao_rows_free(NULL);
  zhibiao_query_free(NULL);
  zhibiao_database_close(NULL);
}

#define COUNT(call) (code = (call), count_of(code, rows))

/* The count of rows; frees them. */
static int count_of(int code, zhibiao_rows* rows) {
  int count = 0;
  CHECK(code == ZHIBIAO_OK);
  while (zhibiao_rows_next(rows)) ++count;
  CHECK(zhibiao_rows_error(rows, NULL, NULL) == ZHIBIAO_OK);
  zhibiao_rows_free(rows);
  return count;
}

static const char* const county =
    "安吉县2021年法治政府建设年度报告\n一、主要做法\n全年受理行政复议案件62件，审结61件，出庭率为95.50%"
    "。\n2021年3月，印发〔2021〕7号文件。\n";

static void extract_documents(const char* path) {
  zhibiao_facts* facts = zhibiao_facts_new();
  zhibiao_document* document = NULL;
  zhibiao_document* broken = NULL;
  zhibiao_report* report = NULL;
  zhibiao_report* none = NULL;
  zhibiao_database* database = NULL;
  zhibiao_rows* rows = NULL;
  const char* text = NULL;
  size_t size = 0;
  int64_t id = 0;
  uint64_t removed = 0;
  int code;

  CHECK(zhibiao_facts_set(facts, TEXT("source"), TEXT("a21.txt")) == ZHIBIAO_OK);
  CHECK(zhibiao_facts_set(facts, TEXT("region"), TEXT("湖州市安吉县")) == ZHIBIAO_OK);
  CHECK(zhibiao_facts_set(facts, TEXT("year"), TEXT("2020")) == ZHIBIAO_OK);
  CHECK(zhibiao_facts_set(facts, TEXT("year"), TEXT("20")) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_facts_set(facts, TEXT("colour"), TEXT("red")) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_facts_error(facts, &text, NULL) == ZHIBIAO_MISUSE);
  CHECK(strstr(text, "reporter_kind") != NULL);
  CHECK(zhibiao_document_from_bytes(TEXT(county), facts, &document) == ZHIBIAO_OK);
  CHECK(zhibiao_document_text(document, &text, &size) == ZHIBIAO_OK);
  CHECK(size == strlen(county) && strcmp(text, county) == 0);
  code = zhibiao_document_facts(document, &rows);
  CHECK(strcmp(all_of(code, rows, "source"), "a21.txt ") == 0);
  CHECK(COUNT(zhibiao_document_metadata(document, &rows)) == 0);

  CHECK(zhibiao_extract(document, NULL, &report) == ZHIBIAO_OK);
  code = zhibiao_document_explain(document, NULL, &rows);
  CHECK(strstr(all_of(code, rows, "json"), "\"indicator\":\"reconsideration.accepted\"") != NULL);
  CHECK(COUNT(zhibiao_document_tables(document, NULL, &rows)) == 0);
  zhibiao_document_free(document);
  code = zhibiao_report_info(report, &rows);
  CHECK(strcmp(all_of(code, rows, "year"), "2020 ") == 0);
  code = zhibiao_report_observations(report, &rows);
  CHECK(strcmp(all_of(code, rows, "quote"), "62件 61件 95.50% ") == 0);
  code = zhibiao_report_rejections(report, &rows);
  CHECK(strstr(all_of(code, rows, "quote"), "2021年3月") != NULL);
  code = zhibiao_report_diagnostics(report, &rows);
  CHECK(strstr(all_of(code, rows, "code"), "year") != NULL); /* the title tells another one */
  code = zhibiao_report_sections(report, &rows);
  CHECK(strstr(all_of(code, rows, "heading"), "一、主要做法") != NULL);
  CHECK(COUNT(zhibiao_report_checks(report, &rows)) == 0);
  CHECK(zhibiao_report_json(report, &text, &size) == ZHIBIAO_OK);
  CHECK(strlen(text) == size && strstr(text, "\"quote\":\"95.50%\"") != NULL);
  CHECK(zhibiao_report_page(report, TEXT("c_api_page.html"), ZHIBIAO_ENGLISH) == ZHIBIAO_OK);
  CHECK(remove("c_api_page.html") == 0);

  remove(path);
  CHECK(zhibiao_database_create(TEXT(path), &database) == ZHIBIAO_OK);
  CHECK(zhibiao_database_store(database, report, &id) == ZHIBIAO_OK);
  code = zhibiao_documents(database, &rows);
  CHECK(strcmp(all_of(code, rows, "source"), "a21.txt ") == 0);
  code = zhibiao_diagnostics(database, &rows);
  CHECK(strstr(all_of(code, rows, "source"), "a21.txt") != NULL);
  code = zhibiao_regions_named(database, TEXT("安吉县"), &rows);
  CHECK(strcmp(all_of(code, rows, "region"), "330523 ") == 0);
  code = zhibiao_indicators_named(database, TEXT(accepted), &rows);
  CHECK(strcmp(all_of(code, rows, "indicator"), "reconsideration.accepted ") == 0);
  code = zhibiao_info(database, &rows);
  CHECK(strstr(all_of(code, rows, "name"), "rows.document") != NULL);
  CHECK(COUNT(zhibiao_reparse(database, NULL, &rows)) == 0);
  CHECK(zhibiao_database_page(database, id, TEXT("c_api_page.html"), ZHIBIAO_CHINESE) == ZHIBIAO_OK);
  CHECK(remove("c_api_page.html") == 0);
  CHECK(zhibiao_database_page(database, id + 1, TEXT("c_api_page.html"), ZHIBIAO_CHINESE) == ZHIBIAO_NOT_FOUND);
  CHECK(zhibiao_database_export(database, TEXT("csv"), TEXT("latest_value"), TEXT("c_api.csv")) == ZHIBIAO_OK);
  CHECK(remove("c_api.csv") == 0);
  CHECK(zhibiao_database_export(database, TEXT("tape"), "", 0, TEXT("c_api.csv")) == ZHIBIAO_MISUSE);
  CHECK(mentions(database, "jsonl"));
  CHECK(zhibiao_database_remove(database, TEXT("a21.txt"), &removed) == ZHIBIAO_OK);
  CHECK(removed == 1);
  zhibiao_database_close(database);
  zhibiao_report_free(report);

  CHECK(zhibiao_document_from_bytes("", 0, NULL, &broken) == ZHIBIAO_UNREADABLE);
  CHECK(zhibiao_extract(broken, NULL, &none) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_report_observations(none, &rows) == ZHIBIAO_MISUSE);
  CHECK(rows == NULL);
  zhibiao_report_free(none);
  zhibiao_document_free(broken);
  CHECK(zhibiao_document_from_file(TEXT("no/such.txt"), NULL, &broken) == ZHIBIAO_NOT_FOUND);
  CHECK(zhibiao_document_error(broken, &text, NULL) == ZHIBIAO_NOT_FOUND);
  CHECK(strstr(text, "no/such.txt") != NULL);
  zhibiao_document_free(broken);
  CHECK(zhibiao_facts_set(facts, TEXT("region"), TEXT("朝阳区")) == ZHIBIAO_OK);
  CHECK(zhibiao_document_from_bytes(TEXT(county), facts, &broken) == ZHIBIAO_MISUSE); /* there are several */
  zhibiao_document_free(broken);
  zhibiao_facts_free(facts);
}

struct told {
  size_t calls;
  size_t stop_after;
};

static int on_progress(void* user, size_t done, size_t total, const char* path, size_t path_size) {
  struct told* told = user;
  CHECK(done == told->calls + 1 && done <= total && strlen(path) == path_size);
  return ++told->calls == told->stop_after;
}

static void add(zhibiao_batch* batch, const char* title, const char* source) {
  char text[256];
  zhibiao_facts* facts = zhibiao_facts_new();
  snprintf(text, sizeof text, "%s\n全年受理行政复议案件62件。\n", title);
  CHECK(zhibiao_facts_set(facts, TEXT("source"), TEXT(source)) == ZHIBIAO_OK);
  CHECK(zhibiao_batch_add_bytes(batch, TEXT(text), facts) == ZHIBIAO_OK);
  zhibiao_facts_free(facts);
}

/* Batches in one step, and that two merged parts are one whole. */
static void run_batches(const char* path) {
  const char* const files[] = {"c_api_part1.db", "c_api_part2.db"};
  const size_t sizes[] = {14, 14};
  zhibiao_batch* batch = zhibiao_batch_new();
  zhibiao_codebook* codebook = NULL;
  zhibiao_database* database = NULL;
  zhibiao_database* merged = NULL;
  zhibiao_rows* rows = NULL;
  const char* hash = NULL;
  char hash_of_one[65] = "";
  struct told told = {0, 2};
  int part;
  int code;

  remove(path);
  CHECK(zhibiao_codebook_shipped(TEXT("rule_of_law"), &codebook) == ZHIBIAO_OK);
  CHECK(zhibiao_batch_set_codebook(batch, codebook) == ZHIBIAO_OK);
  zhibiao_codebook_free(codebook);
  CHECK(zhibiao_batch_set_threads(batch, 1) == ZHIBIAO_OK);
  CHECK(zhibiao_batch_set_search(batch, 0) == ZHIBIAO_OK);
  CHECK(zhibiao_batch_add_bytes(batch, TEXT(county), NULL) == ZHIBIAO_MISUSE); /* of no source */
  add(batch, "安吉县2020年法治政府建设年度报告", "a20.txt");
  add(batch, "安吉县2021年法治政府建设年度报告", "a21.txt");
  add(batch, "长兴县2021年法治政府建设年度报告", "c21.txt");
  CHECK(zhibiao_batch_run(batch, TEXT(path), on_progress, &told) == ZHIBIAO_STOPPED);
  CHECK(told.calls == 2);
  CHECK(zhibiao_database_open(TEXT(path), 0, &database) == ZHIBIAO_NOT_FOUND); /* as it was before */
  zhibiao_database_close(database);

  add(batch, "安吉县2020年法治政府建设年度报告", "a20.txt");
  add(batch, "长兴县2021年法治政府建设年度报告", "c21.txt");
  CHECK(zhibiao_batch_add_file(batch, TEXT("no/such.txt"), NULL) == ZHIBIAO_OK);
  CHECK(zhibiao_batch_add_path(batch, TEXT("no/such_folder")) == ZHIBIAO_OK);
  code = zhibiao_batch_inputs(batch, &rows);
  CHECK(strcmp(all_of(code, rows, "path"), "a20.txt c21.txt no/such.txt ") == 0);
  CHECK(zhibiao_batch_run(batch, TEXT(path), NULL, NULL) == ZHIBIAO_OK);
  CHECK(COUNT(zhibiao_batch_inputs(batch, &rows)) == 0);
  code = zhibiao_batch_summary(batch, &rows);
  CHECK(strcmp(all_of(code, rows, "added"), "2 ") == 0);
  code = zhibiao_batch_notes(batch, &rows);
  CHECK(strcmp(all_of(code, rows, "kind"), "rejected rejected ") == 0);
  CHECK(zhibiao_batch_add_manifest(batch, TEXT("no/such.csv")) == ZHIBIAO_NOT_FOUND);
  CHECK(zhibiao_database_open(TEXT(path), 0, &database) == ZHIBIAO_OK);
  CHECK(zhibiao_database_content_hash(database, &hash, NULL) == ZHIBIAO_OK);
  strncpy(hash_of_one, hash, sizeof hash_of_one - 1);

  for (part = 0; part < 2; ++part) {
    remove(files[part]);
    add(batch, part == 0 ? "安吉县2020年法治政府建设年度报告" : "长兴县2021年法治政府建设年度报告", part == 0 ? "a20.txt" : "c21.txt");
    CHECK(zhibiao_batch_run(batch, TEXT(files[part]), NULL, NULL) == ZHIBIAO_OK);
  }
  CHECK(zhibiao_database_merge(files, sizes, 2, TEXT("c_api_merged.db"), 0, &merged) == ZHIBIAO_OK);
  CHECK(zhibiao_database_content_hash(merged, &hash, NULL) == ZHIBIAO_OK);
  CHECK(strcmp(hash, hash_of_one) == 0);
  CHECK(COUNT(zhibiao_diff(database, merged, &rows)) == 0);
  zhibiao_database_close(merged);
  CHECK(zhibiao_database_open(TEXT(files[0]), 0, &merged) == ZHIBIAO_OK);
  code = zhibiao_diff(database, merged, &rows);
  CHECK(strcmp(all_of(code, rows, "change"), "gone gone ") == 0); /* a document and its figure */
  zhibiao_database_close(merged);
  code = zhibiao_database_split(database, TEXT("year"), TEXT("c_api_years"), &rows);
  CHECK(strstr(all_of(code, rows, "path"), "2021.db") != NULL);
  CHECK(zhibiao_database_split(database, TEXT("month"), TEXT("c_api_years"), &rows) == ZHIBIAO_MISUSE);
  zhibiao_database_close(database);
  CHECK(zhibiao_database_merge(NULL, NULL, 2, TEXT("c_api_merged.db"), 0, &merged) == ZHIBIAO_MISUSE);
  zhibiao_database_close(merged);
  remove(files[0]);
  remove(files[1]);
  remove("c_api_merged.db");
  zhibiao_batch_free(batch);
  zhibiao_batch_free(NULL);
}

static void look_into_codebooks(void) {
  static const char* const toml =
      "[codebook]\nname = \"mine\"\nversion = \"1\"\nextends = [\"rule_of_law\"]\n[[indicator]]\ncode = \"house.repaired\"\nname_zh = "
      "\"修缮房屋\"\nname_en = \"Houses repaired\"\nunit = \"间\"\ndefinition = \"Houses\"\ndimensions = [\"间\"]\ncues = [\"修缮房屋\"]\n";
  zhibiao_codebook* automatic = NULL;
  zhibiao_codebook* whole = NULL;
  zhibiao_codebook* only = NULL;
  zhibiao_rows* rows = NULL;
  const char* name = NULL;
  size_t size = 0;
  int code;
  CHECK(zhibiao_codebook_automatic(&automatic) == ZHIBIAO_OK);
  code = zhibiao_codebook_parts(automatic, &rows);
  CHECK(strstr(all_of(code, rows, "name"), "government_work ") != NULL);
  CHECK(zhibiao_codebook_from_toml(TEXT(toml), TEXT("mine"), &whole) == ZHIBIAO_OK);
  CHECK(zhibiao_codebook_only(whole, &only) == ZHIBIAO_OK);
  CHECK(zhibiao_codebook_name(only, &name, &size) == ZHIBIAO_OK);
  CHECK(size == 4 && strcmp(name, "mine") == 0);
  CHECK(zhibiao_codebook_version(only, &name, &size) == ZHIBIAO_OK);
  CHECK(strcmp(name, "1") == 0);
  code = zhibiao_codebook_indicators(only, &rows);
  CHECK(strcmp(all_of(code, rows, "indicator"), "house.repaired ") == 0);
  CHECK(COUNT(zhibiao_codebook_indicators(whole, &rows)) > 100);
  CHECK(zhibiao_codebook_lint(only, &rows) == ZHIBIAO_OK);
  zhibiao_rows_free(rows);
  CHECK(zhibiao_codebook_parts(NULL, &rows) == ZHIBIAO_MISUSE);
  zhibiao_codebook_free(only);
  zhibiao_codebook_free(whole);
  zhibiao_codebook_free(automatic);
}

/* Words of reports that an entry could have; what was said of one document stays with it. */
static void grow_codebooks(void) {
  static const char* const toml =
      "[codebook]\nname = \"orchard\"\nversion = \"1\"\n[topic]\napple = [\"苹果园\"]\n[[indicator]]\ncode = \"apple.picked\"\n"
      "name_zh = \"苹果采摘量\"\nunit = \"筐\"\ndimensions = [\"item\", \"case\", \"筐\", \"bare\"]\ncues = [\"<apple> 采摘\"]\n"
      "examples = [\"苹果园采摘【3个】\"]\n";
  static const char* const texts[] = {"工作报告\n苹果园收获果品12个。\n", "工作报告\n苹果园今年收获果品45个。\n"};
  static const uint32_t starts[] = {12, 14};
  zhibiao_codebook* codebook = NULL;
  zhibiao_suggester* suggester = NULL;
  zhibiao_document* document = NULL;
  zhibiao_rows* rows = NULL;
  const char* message = NULL;
  size_t i;
  CHECK(zhibiao_codebook_from_toml(TEXT(toml), TEXT("orchard"), &codebook) == ZHIBIAO_OK);
  CHECK(zhibiao_suggester_for(codebook, &suggester) == ZHIBIAO_OK);
  for (i = 0; i < 2; ++i) {
    CHECK(zhibiao_document_from_bytes(TEXT(texts[i]), NULL, &document) == ZHIBIAO_OK);
    CHECK(zhibiao_suggester_review(suggester, starts[i], TEXT("apple.picked")) == ZHIBIAO_OK);
    CHECK(zhibiao_suggester_add(suggester, document, 1) == ZHIBIAO_OK);
    zhibiao_document_free(document);
  }
  CHECK(zhibiao_suggester_suggest(suggester, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(rows) == 1);
  CHECK(strcmp(text_of(rows, "indicator"), "apple.picked") == 0 && strstr(text_of(rows, "cue"), "收获") != NULL);
  CHECK(zhibiao_rows_integer(rows, (size_t)column_of(rows, "figures")) == 2);
  CHECK(zhibiao_rows_next(rows) == 0);
  zhibiao_rows_free(rows);
  CHECK(zhibiao_suggester_add(suggester, NULL, 0) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_suggester_error(suggester, &message, NULL) == ZHIBIAO_MISUSE && strstr(message, "document") != NULL);
  CHECK(zhibiao_document_from_bytes(TEXT(texts[0]), NULL, &document) == ZHIBIAO_OK);
  CHECK(zhibiao_suggester_review(suggester, 12, TEXT("")) == ZHIBIAO_OK);
  CHECK(zhibiao_suggester_add(suggester, document, 0) == ZHIBIAO_MISUSE);
  zhibiao_document_free(document);
  zhibiao_suggester_free(suggester);
  zhibiao_codebook_free(codebook);
}

static int64_t child_of(const struct ArrowSchema* schema, const char* name) {
  int64_t i;
  for (i = 0; i < schema->n_children; ++i)
    if (strcmp(schema->children[i]->name, name) == 0) return i;
  fprintf(stderr, "there is no column %s\n", name);
  exit(1);
}

/* Arrow's structs by hand: what they hold, that it outlives rows and database, and that a child may be moved out. */
static void take_columns(const char* path) {
  zhibiao_database* database = NULL;
  zhibiao_rows* rows = NULL;
  zhibiao_query* query = zhibiao_query_new();
  struct ArrowArrayStream stream;
  struct ArrowArrayStream again;
  struct ArrowSchema schema;
  struct ArrowArray batch;
  struct ArrowArray quotes;
  struct ArrowArray end;
  const struct ArrowArray* column;
  const int32_t* offsets;
  const int64_t* halves;
  int64_t rows_in_all;

  CHECK(zhibiao_database_open(TEXT(path), 0, &database) == ZHIBIAO_OK);
  CHECK(zhibiao_query_order(query, TEXT("value")) == ZHIBIAO_OK);
  CHECK(zhibiao_find(database, query, &rows) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_column_type(rows, (size_t)column_of(rows, "value")) == ZHIBIAO_DECIMAL);
  CHECK(zhibiao_rows_column_type(rows, (size_t)column_of(rows, "superseded")) == ZHIBIAO_BOOLEAN);
  CHECK(zhibiao_rows_column_type(rows, 1000) == ZHIBIAO_TEXT);
  CHECK(zhibiao_rows_arrow(rows, NULL) == ZHIBIAO_MISUSE);
  CHECK(zhibiao_rows_arrow(rows, &stream) == ZHIBIAO_OK);
  CHECK(zhibiao_rows_next(rows) == 0);
  CHECK(zhibiao_rows_arrow(rows, &again) == ZHIBIAO_OK);
  zhibiao_rows_free(rows);
  zhibiao_database_close(database);

  CHECK(stream.get_schema(&stream, &schema) == 0);
  CHECK(strcmp(schema.format, "+s") == 0);
  CHECK(strcmp(schema.children[child_of(&schema, "value")]->format, "d:28,9") == 0);
  CHECK(stream.get_next(&stream, &batch) == 0);
  CHECK(batch.n_children == schema.n_children && batch.length == 7);
  rows_in_all = batch.length;
  column = batch.children[child_of(&schema, "value")];
  halves = column->buffers[1];
  CHECK(column->null_count == 0 && column->buffers[0] == NULL);
  CHECK(halves[0] == INT64_C(12000000000) && halves[1] == 0);   /* 12 */
  CHECK(halves[12] == INT64_C(95500000000) && halves[13] == 0); /* 95.50 */
  column = batch.children[child_of(&schema, "year")];           /* the first row has none */
  CHECK(column->null_count == 1);
  CHECK((((const unsigned char*)column->buffers[0])[0] & 3) == 2);
  CHECK(((const int64_t*)column->buffers[1])[1] == 2020);
  quotes = *batch.children[child_of(&schema, "quote")]; /* moved out */
  batch.children[child_of(&schema, "quote")]->release = NULL;
  schema.release(&schema);
  CHECK(schema.release == NULL);
  batch.release(&batch);
  CHECK(stream.get_next(&stream, &end) == 0);
  CHECK(end.release == NULL);
  stream.release(&stream);
  CHECK(again.get_next(&again, &batch) == 0);
  CHECK(batch.length == rows_in_all);
  batch.release(&batch);
  again.release(&again);
  offsets = quotes.buffers[1];
  CHECK(memcmp((const char*)quotes.buffers[2] + offsets[0], "12场", 5) == 0);
  quotes.release(&quotes);
  zhibiao_query_free(query);
}

int main(int argc, char** argv) {
  zhibiao_database* database = NULL;
  if (argc != 2) return 2;
  make(argv[1]);
  CHECK(zhibiao_database_open(TEXT(argv[1]), 0, &database) == ZHIBIAO_OK);
  ask(database);
  read_values(database);
  read_without_year(database);
  zhibiao_database_close(database);
  take_columns(argv[1]);
  open_from_bytes(argv[1]);
  misuse(argv[1]);
  choose_codebooks(argv[1]);
  look_into_codebooks();
  grow_codebooks();
  extract_documents(argv[1]);
  run_batches(argv[1]);
  printf("zhibiao %s: %d failures\n", zhibiao_version(), failures);
  return failures == 0 ? 0 : 1;
}
