/* The reference of ingest: what SQLite takes for the same rows in the same tables, with the same constraints, triggers, indexes and words
 * of the search index, from memory, by one thread of a plain C program, in the same steps (a file without safety, ANALYZE, VACUUM INTO).
 * usage: zhibiao_raw_insert SOURCE.db OUTPUT.db [--without-triggers]
 * Prints seconds by the clock, reading SOURCE left out. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void fail(sqlite3* database, const char* what) {
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static void run(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(database, sql);
}

static sqlite3_stmt* prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = NULL;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(database, sql);
  return statement;
}

static void* more(void* memory, size_t bytes) {
  void* wider = realloc(memory, bytes);
  if (wider == NULL) abort();
  return wider;
}

/* What is written, in the order of SOURCE: rows of one table behind each other. */
typedef struct {
  const char* table;
  const char* order; /* all rows of one document come together */
  int columns;
  size_t count;
  size_t capacity;
  sqlite3_value** values;
  sqlite3_stmt* insert;
  size_t next;
} Rows;

static void load(sqlite3* source, Rows* rows) {
  char* sql = sqlite3_mprintf("SELECT * FROM %s ORDER BY %s", rows->table, rows->order);
  sqlite3_stmt* select = prepare(source, sql);
  sqlite3_free(sql);
  rows->columns = sqlite3_column_count(select);
  while (sqlite3_step(select) == SQLITE_ROW) {
    if (rows->count == rows->capacity) {
      rows->capacity = rows->capacity == 0 ? 1024 : rows->capacity * 2;
      rows->values = more(rows->values, rows->capacity * (size_t)rows->columns * sizeof *rows->values);
    }
    for (int column = 0; column < rows->columns; ++column)
      rows->values[rows->count * (size_t)rows->columns + (size_t)column] = sqlite3_value_dup(sqlite3_column_value(select, column));
    ++rows->count;
  }
  sqlite3_finalize(select);
}

static void prepare_insert(sqlite3* output, Rows* rows) {
  char sql[512];
  int size = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", rows->table);
  for (int column = 1; column < rows->columns; ++column) size += snprintf(sql + size, sizeof sql - (size_t)size, ", ?");
  snprintf(sql + size, sizeof sql - (size_t)size, ")");
  rows->insert = prepare(output, sql);
}

static void insert_row(sqlite3* output, Rows* rows) {
  for (int column = 0; column < rows->columns; ++column)
    sqlite3_bind_value(rows->insert, column + 1, rows->values[rows->next * (size_t)rows->columns + (size_t)column]);
  if (sqlite3_step(rows->insert) != SQLITE_DONE) fail(output, rows->table);
  sqlite3_reset(rows->insert);
  ++rows->next;
}

/* Those whose first column is `key`. */
static void insert_rows_of(sqlite3* output, Rows* rows, sqlite3_int64 key) {
  while (rows->next < rows->count && sqlite3_value_int64(rows->values[rows->next * (size_t)rows->columns]) == key) insert_row(output, rows);
}

/* The words of a document as the index of SOURCE holds them, in their order. */
typedef struct {
  sqlite3_int64 document;
  char* columns[2];
  size_t sizes[2];
} Words;

static void append(Words* words, int column, const char* word) {
  const size_t size = strlen(word);
  char* text = more(words->columns[column], words->sizes[column] + size + 2);
  memcpy(text + words->sizes[column], word, size);
  memcpy(text + words->sizes[column] + size, " ", 2);
  words->columns[column] = text;
  words->sizes[column] += size + 1;
}

static Words* load_words(sqlite3* source, size_t* count) {
  run(source, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, document_search, instance)");
  sqlite3_stmt* select = prepare(source, "SELECT doc, col = 'text', term FROM words ORDER BY doc, col, offset");
  Words* all = NULL;
  *count = 0;
  while (sqlite3_step(select) == SQLITE_ROW) {
    sqlite3_int64 document = sqlite3_column_int64(select, 0);
    if (*count == 0 || all[*count - 1].document != document) {
      all = more(all, (*count + 1) * sizeof *all);
      memset(&all[*count], 0, sizeof *all);
      all[(*count)++].document = document;
    }
    append(&all[*count - 1], sqlite3_column_int(select, 1), (const char*)sqlite3_column_text(select, 2));
  }
  sqlite3_finalize(select);
  return all;
}

static void insert_words(sqlite3* output, const Words* words, size_t count) {
  sqlite3_stmt* insert = prepare(output, "INSERT INTO document_search (rowid, title, text) VALUES (?, ?, ?)");
  for (size_t i = 0; i < count; ++i) {
    sqlite3_bind_int64(insert, 1, words[i].document);
    sqlite3_bind_text(insert, 2, words[i].columns[0], -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 3, words[i].columns[1], -1, SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) fail(output, "document_search");
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
}

static void make_schema(sqlite3* source, sqlite3* output, const char* kind) {
  char* sql = sqlite3_mprintf(
      "SELECT sql FROM sqlite_master WHERE type = %Q AND sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'document_search_*'"
      " ORDER BY rowid",
      kind);
  sqlite3_stmt* select = prepare(source, sql);
  sqlite3_free(sql);
  while (sqlite3_step(select) == SQLITE_ROW) run(output, (const char*)sqlite3_column_text(select, 0));
  sqlite3_finalize(select);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: %s SOURCE.db OUTPUT.db [--without-triggers]\n", argv[0]);
    return 2;
  }
  const int triggers = argc == 3;
  Rows named[] = {{"meta", "1"},      {"table_doc", "1"}, {"column_doc", "1"}, {"region", "level, code"}, {"unit", "1"},
                  {"indicator", "1"}, {"rule", "1"},      {"codebook", "1"},   {"reporter", "1"}};
  Rows documents = {"document", "key"};
  Rows parts[] = {{"section", "document, number"},
                  {"observation", "document, span_start"},
                  {"check_result", "document, number"},
                  {"check_operand", "document, check_number, position"},
                  {"diagnostic", "document, number"}};
  const size_t named_count = sizeof named / sizeof *named;
  const size_t parts_count = sizeof parts / sizeof *parts;

  sqlite3* source = NULL;
  if (sqlite3_open_v2(argv[1], &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail(source, argv[1]);
  for (size_t i = 0; i < named_count; ++i) load(source, &named[i]);
  for (size_t i = 0; i < parts_count; ++i) load(source, &parts[i]);
  load(source, &documents);
  sqlite3_stmt* has_words = prepare(source, "SELECT 1 FROM sqlite_master WHERE name = 'document_search'");
  size_t words_count = 0;
  Words* words = sqlite3_step(has_words) == SQLITE_ROW ? load_words(source, &words_count) : NULL;
  sqlite3_finalize(has_words);

  const double start = seconds();
  char* work = sqlite3_mprintf("%s-working", argv[2]);
  unlink(work);
  unlink(argv[2]);
  sqlite3* output = NULL;
  if (sqlite3_open(work, &output) != SQLITE_OK) fail(output, work);
  run(output, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON; BEGIN");
  make_schema(source, output, "table");
  make_schema(source, output, "view");
  if (triggers) make_schema(source, output, "trigger");
  for (size_t i = 0; i < named_count; ++i) {
    prepare_insert(output, &named[i]);
    while (named[i].next < named[i].count) insert_row(output, &named[i]);
  }
  prepare_insert(output, &documents);
  for (size_t i = 0; i < parts_count; ++i) prepare_insert(output, &parts[i]);
  while (documents.next < documents.count) {
    sqlite3_int64 key = sqlite3_value_int64(documents.values[documents.next * (size_t)documents.columns]);
    insert_row(output, &documents);
    for (size_t i = 0; i < parts_count; ++i) insert_rows_of(output, &parts[i], key);
  }
  if (words != NULL) insert_words(output, words, words_count);
  make_schema(source, output, "index");
  run(output, "COMMIT; ANALYZE");
  char* vacuum = sqlite3_mprintf("VACUUM INTO %Q", argv[2]);
  run(output, vacuum);
  printf("%.3f\n", seconds() - start);
  unlink(work);
  return 0;
}
