/// @file zhibiao.h
/// The same library for C and for every language that can call C. C99.
///
/// Objects are handles that the caller frees. Text is UTF-8 and goes in and out with its size in bytes; text that comes out ends in
/// a NUL as well, which its size does not count. A null pointer of size 0 is an empty text.
///
/// Functions that can fail return a zhibiao_code: ZHIBIAO_OK or what went wrong; the object that they were called on then tells it in
/// a sentence (zhibiao_database_error and the like), until the next call on that object. A null handle is ZHIBIAO_MISUSE.
///
/// A database and all that was made from it belong to one thread at a time; any number of threads and processes may each open the
/// same file, and reading goes on while one of them writes.
#ifndef ZHIBIAO_ZHIBIAO_H
#define ZHIBIAO_ZHIBIAO_H

#include <stddef.h>
#include <stdint.h>

#include "zhibiao/export.hpp"

// These functions are also what a shared library that has the static one in itself shows (lib/capi/symbols.txt).
#if defined(ZHIBIAO_STATIC_DEFINE) && defined(__GNUC__)
#define ZHIBIAO_C_EXPORT __attribute__((visibility("default")))
#else
#define ZHIBIAO_C_EXPORT ZHIBIAO_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// What went wrong: the numbers of zhibiao::ErrorCode, which never change their meaning. New ones may be added.
typedef enum zhibiao_code {
  ZHIBIAO_OK = 0,
  ZHIBIAO_MISUSE = 2,
  ZHIBIAO_NOT_FOUND = 3,
  ZHIBIAO_IO = 4,
  ZHIBIAO_UNREADABLE = 5,
  ZHIBIAO_SCHEMA = 6,
  ZHIBIAO_NOT_ZHIBIAO = 7,
  ZHIBIAO_VERSION_UNKNOWN = 8,
  ZHIBIAO_CORRUPT = 9,
  ZHIBIAO_DATABASE_FAULT = 10,
  ZHIBIAO_BUSY = 11,      ///< another program is using the file: try again in a while
  ZHIBIAO_STOPPED = 12,   ///< a function of the caller's asked to stop; nothing is changed
  ZHIBIAO_INTERNAL = 100  ///< out of memory, or a fault of the library itself
} zhibiao_code;

/// Which statements of a figure count: see zhibiao::Prefer.
typedef enum zhibiao_prefer { ZHIBIAO_LATEST = 0, ZHIBIAO_ALL = 1 } zhibiao_prefer;

/// What the values of a column are. All of them may be NULL.
typedef enum zhibiao_type {
  ZHIBIAO_TEXT = 0,
  ZHIBIAO_INTEGER = 1,  ///< 64 bits
  ZHIBIAO_REAL = 2,
  ZHIBIAO_DECIMAL = 3,  ///< exact, as zhibiao::Decimal: zhibiao_rows_text tells it as it is
  ZHIBIAO_BOOLEAN = 4   ///< 1 or 0
} zhibiao_type;

/// What an evidence page says itself in.
typedef enum zhibiao_language { ZHIBIAO_CHINESE = 0, ZHIBIAO_ENGLISH = 1 } zhibiao_language;

typedef struct zhibiao_facts zhibiao_facts;
typedef struct zhibiao_document zhibiao_document;
typedef struct zhibiao_report zhibiao_report;
typedef struct zhibiao_batch zhibiao_batch;
typedef struct zhibiao_codebook zhibiao_codebook;
typedef struct zhibiao_suggester zhibiao_suggester;
typedef struct zhibiao_database zhibiao_database;
typedef struct zhibiao_query zhibiao_query;
typedef struct zhibiao_rows zhibiao_rows;

/// "0.1.0". Static.
ZHIBIAO_C_EXPORT const char* zhibiao_version(void);

/// What an error is about, as far as it is known; see zhibiao::ErrorDetails. Texts are empty and numbers 0 where it is not.
typedef struct zhibiao_details {
  const char* path;   ///< the file or folder, as it was given
  size_t path_size;   ///< bytes
  uint64_t line;      ///< of that file, 1-based
  const char* value;  ///< what was not accepted, as it was given
  size_t value_size;  ///< bytes
  int sqlite;         ///< the extended result code of SQLite
} zhibiao_details;
/// Of the last call of this thread that failed, whatever it was called on; the texts are valid until the next one.
ZHIBIAO_C_EXPORT void zhibiao_error_details(zhibiao_details* details);

/// Is told how far a long call is: the step (see zhibiao::Progress), and how many documents of how many of that step are done (0 when that
/// is not known). Anything but 0 stops the call soon: ZHIBIAO_STOPPED. It must not use the objects of the call.
typedef int (*zhibiao_watcher)(void* user, const char* step, uint64_t done, uint64_t total);
/// From now on the long calls of this thread tell `watcher` how far they are: verify, seal, merge, split, migrate, export, diff and
/// reparse, at each step, after each document, and some times a second. Null ends it. zhibiao_batch_run has a function of its own.
ZHIBIAO_C_EXPORT void zhibiao_watch(zhibiao_watcher watcher, void* user);

/// @name Codebooks
/// What gives figures their indicators, as zhibiao::Codebook. Those that make one always give a handle, also when they fail (it then tells
/// why and must be freed too); only when there is no memory for it `*codebook` is null. A codebook that is made never changes: any number
/// of threads may use it.
/// @{
/// The shipped codebook of each document's genre. What is used where none is given.
ZHIBIAO_C_EXPORT int zhibiao_codebook_automatic(zhibiao_codebook** codebook);
/// One that ships, by name: "rule_of_law", "government_work" … ZHIBIAO_NOT_FOUND for another.
ZHIBIAO_C_EXPORT int zhibiao_codebook_shipped(const char* name, size_t size, zhibiao_codebook** codebook);
/// A TOML file with what it extends; ZHIBIAO_SCHEMA tells the place of what is wrong in it.
ZHIBIAO_C_EXPORT int zhibiao_codebook_from_file(const char* path, size_t path_size, zhibiao_codebook** codebook);
/// TOML text; `name` is used in messages, and files that it extends are named from the working directory.
ZHIBIAO_C_EXPORT int zhibiao_codebook_from_toml(const char* toml, size_t size, const char* name, size_t name_size,
                                                zhibiao_codebook** codebook);
/// One without the indicators that it has by extending others.
ZHIBIAO_C_EXPORT int zhibiao_codebook_only(const zhibiao_codebook* whole, zhibiao_codebook** codebook);
/// Several in order: each reads as if it stood alone, and the first that has a code for a figure gives it. They may be freed afterwards.
ZHIBIAO_C_EXPORT int zhibiao_codebook_combine(const zhibiao_codebook* const* codebooks, size_t count, zhibiao_codebook** codebook);
/// Null is allowed; databases that use it go on.
ZHIBIAO_C_EXPORT void zhibiao_codebook_free(zhibiao_codebook* codebook);
ZHIBIAO_C_EXPORT int zhibiao_codebook_error(const zhibiao_codebook* codebook, const char** message, size_t* size);
/// What a codebook tells of itself. The functions from here on keep their error in the codebook: one thread at a time.
ZHIBIAO_C_EXPORT int zhibiao_codebook_name(zhibiao_codebook* codebook, const char** name, size_t* size);
ZHIBIAO_C_EXPORT int zhibiao_codebook_version(zhibiao_codebook* codebook, const char** version, size_t* size);
/// CodebookInfo of every codebook that can give a code here; of zhibiao_codebook_automatic all that ship.
ZHIBIAO_C_EXPORT int zhibiao_codebook_parts(zhibiao_codebook* codebook, zhibiao_rows** rows);
/// IndicatorInfo, in order of code.
ZHIBIAO_C_EXPORT int zhibiao_codebook_indicators(zhibiao_codebook* codebook, zhibiao_rows** rows);
/// CodebookFinding: examples that fail, cues that are shared or never decide.
ZHIBIAO_C_EXPORT int zhibiao_codebook_lint(zhibiao_codebook* codebook, zhibiao_rows** rows);
/// @}

/// @name Documents
/// @{
/// What the caller knows of a document better than the page. It wins over what is found; contradictions become diagnostics. Null when
/// there is no memory.
ZHIBIAO_C_EXPORT zhibiao_facts* zhibiao_facts_new(void);
ZHIBIAO_C_EXPORT void zhibiao_facts_free(zhibiao_facts* facts);
ZHIBIAO_C_EXPORT int zhibiao_facts_error(const zhibiao_facts* facts, const char** message, size_t* size);
/// One fact by its name: those of a manifest (source; region, a code or the name of one division; year; title; reporter; reporter_kind),
/// and media_type, charset, pdf_reader (the program zhibiao-pdf, without which PDF documents are refused). Empty: not known.
ZHIBIAO_C_EXPORT int zhibiao_facts_set(zhibiao_facts* facts, const char* name, size_t name_size, const char* value, size_t value_size);

/// Decodes a document: text, HTML, Word, PDF. Both give a handle also when they fail; it tells why and must be freed too. `facts` may be
/// null. The bytes are copied.
ZHIBIAO_C_EXPORT int zhibiao_document_from_bytes(const void* bytes, size_t size, const zhibiao_facts* facts, zhibiao_document** document);
ZHIBIAO_C_EXPORT int zhibiao_document_from_file(const char* path, size_t path_size, const zhibiao_facts* facts,
                                                zhibiao_document** document);
/// Null is allowed; reports and rows of it go on.
ZHIBIAO_C_EXPORT void zhibiao_document_free(zhibiao_document* document);
ZHIBIAO_C_EXPORT int zhibiao_document_error(const zhibiao_document* document, const char** message, size_t* size);
/// The decoded text, of which all offsets count the code points. It belongs to the document.
ZHIBIAO_C_EXPORT int zhibiao_document_text(zhibiao_document* document, const char** text, size_t* size);
/// One row: source, sha256, media_type, charset, size (code points).
ZHIBIAO_C_EXPORT int zhibiao_document_facts(zhibiao_document* document, zhibiao_rows** rows);
/// Names and values that the page tells of itself.
ZHIBIAO_C_EXPORT int zhibiao_document_metadata(zhibiao_document* document, zhibiao_rows** rows);
/// Why each number was read as it was: its place, whether it is a figure, and one line of JSON (explain.hpp). Null is
/// zhibiao_codebook_automatic, here and below.
ZHIBIAO_C_EXPORT int zhibiao_document_explain(zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_rows** rows);
/// The tables as they were understood, one row for each cell (table.hpp).
ZHIBIAO_C_EXPORT int zhibiao_document_tables(zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_rows** rows);

/// Everything that a document states: a function of the document and the codebook, and of nothing else. Any number of threads may call it
/// for one document. Always gives a handle; it fails for a document or codebook that was not made.
ZHIBIAO_C_EXPORT int zhibiao_extract(const zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_report** report);
ZHIBIAO_C_EXPORT void zhibiao_report_free(zhibiao_report* report);
ZHIBIAO_C_EXPORT int zhibiao_report_error(const zhibiao_report* report, const char** message, size_t* size);
/// DocumentInfo: one row of what the page tells about itself.
ZHIBIAO_C_EXPORT int zhibiao_report_info(zhibiao_report* report, zhibiao_rows** rows);
/// Observation, in order of start. `section` counts the rows of zhibiao_report_sections from 0.
ZHIBIAO_C_EXPORT int zhibiao_report_observations(zhibiao_report* report, zhibiao_rows** rows);
ZHIBIAO_C_EXPORT int zhibiao_report_sections(zhibiao_report* report, zhibiao_rows** rows);
/// Rejection: what looks like a number and is no quantity.
ZHIBIAO_C_EXPORT int zhibiao_report_rejections(zhibiao_report* report, zhibiao_rows** rows);
/// CheckResult. `stated` and `operands` (separated by blanks) count the rows of zhibiao_report_observations from 0.
ZHIBIAO_C_EXPORT int zhibiao_report_checks(zhibiao_report* report, zhibiao_rows** rows);
ZHIBIAO_C_EXPORT int zhibiao_report_diagnostics(zhibiao_report* report, zhibiao_rows** rows);
/// JSON lines as the command `zhibiao extract` writes them. The text belongs to the report, until the next call of this function.
ZHIBIAO_C_EXPORT int zhibiao_report_json(zhibiao_report* report, const char** json, size_t* size);
/// Writes the evidence page (page.hpp).
ZHIBIAO_C_EXPORT int zhibiao_report_page(zhibiao_report* report, const char* path, size_t path_size, zhibiao_language language);
/// @}

/// @name Databases
/// Those that open always give a handle, also when they fail (it then tells why and must be closed too); only when there is no
/// memory for it `*database` is null.
/// @{
ZHIBIAO_C_EXPORT int zhibiao_database_open(const char* path, size_t path_size, int writable, zhibiao_database** database);
/// Makes a new file and opens it for writing; ZHIBIAO_MISUSE when the path exists already.
ZHIBIAO_C_EXPORT int zhibiao_database_create(const char* path, size_t path_size, zhibiao_database** database);
/// The same with a codebook that gives the figures of ingested documents their indicators; null is zhibiao_codebook_automatic. Each row
/// tells in the columns `codebook` and `genre` of zhibiao_find which one gave its indicator, and of which genre its document is.
ZHIBIAO_C_EXPORT int zhibiao_database_open_with(const char* path, size_t path_size, const zhibiao_codebook* codebook,
                                                zhibiao_database** database);
ZHIBIAO_C_EXPORT int zhibiao_database_create_with(const char* path, size_t path_size, const zhibiao_codebook* codebook,
                                                  zhibiao_database** database);
/// Opens a finished file that lies in memory, for reading and without a copy: the bytes must stay as they are until it is closed.
ZHIBIAO_C_EXPORT int zhibiao_database_open_bytes(const void* bytes, size_t size, zhibiao_database** database);
/// Rows of zhibiao_find that are not at their end must be freed first. Null is allowed.
ZHIBIAO_C_EXPORT void zhibiao_database_close(zhibiao_database* database);
/// The code of the last call on this database; the message belongs to it. `message` and `size` may be null.
ZHIBIAO_C_EXPORT int zhibiao_database_error(const zhibiao_database* database, const char** message, size_t* size);

/// Whose statements count for zhibiao_series, _table, _compare and _changes: "government" (the default; and documents that do not tell
/// whose they are where no government states a figure), another kind of zhibiao_query_reporter, or "all".
ZHIBIAO_C_EXPORT int zhibiao_database_set_reporters(zhibiao_database* database, const char* kind, size_t kind_size);
/// Names the program zhibiao-pdf, without which zhibiao_database_ingest refuses PDF documents.
ZHIBIAO_C_EXPORT int zhibiao_database_set_pdf_reader(zhibiao_database* database, const char* program, size_t program_size);
/// What a document may be and take: "characters", "cells" … as in limits.hpp. zhibiao_database_ingest refuses what is beyond.
ZHIBIAO_C_EXPORT int zhibiao_database_set_limit(zhibiao_database* database, const char* name, size_t name_size, uint64_t most);
/// Reads a document (text, HTML …) from its bytes and stores it under the name `source`, all of it or nothing.
/// `document`, which may be null, gets its id.
ZHIBIAO_C_EXPORT int zhibiao_database_ingest(zhibiao_database* database, const void* bytes, size_t bytes_size, const char* source,
                                             size_t source_size, int64_t* document);
/// Stores what was extracted from a document, all of it or nothing.
ZHIBIAO_C_EXPORT int zhibiao_database_store(zhibiao_database* database, const zhibiao_report* report, int64_t* document);
/// Removes all documents of a source; `documents`, which may be null, gets how many there were.
ZHIBIAO_C_EXPORT int zhibiao_database_remove(zhibiao_database* database, const char* source, size_t source_size, uint64_t* documents);
/// Writes one sealed database of the documents of several, and opens it for reading. It has the content hash of one ingest of them all.
ZHIBIAO_C_EXPORT int zhibiao_database_merge(const char* const* parts, const size_t* part_sizes, size_t part_count, const char* output,
                                            size_t output_size, int search, zhibiao_database** database);
/// Brings a file of an older layout to that of this library, keeps the old one beside it, and opens it for reading.
ZHIBIAO_C_EXPORT int zhibiao_database_migrate(const char* path, size_t path_size, zhibiao_database** database);
/// Writes a sealed database for each "province" or "year" into a folder. The rows are their paths.
ZHIBIAO_C_EXPORT int zhibiao_database_split(zhibiao_database* database, const char* by, size_t by_size, const char* folder,
                                            size_t folder_size, zhibiao_rows** rows);
/// Writes "csv", "jsonl" (`what` is a table or view; empty: indicator_value), "wide" (`what` is an indicator), "sdmx", "sdmx-structure",
/// "package", "xlsx", "postgres" or "datasette" into a file.
ZHIBIAO_C_EXPORT int zhibiao_database_export(zhibiao_database* database, const char* format, size_t format_size, const char* what,
                                             size_t what_size, const char* path, size_t path_size);
/// Writes the evidence page of a stored document.
ZHIBIAO_C_EXPORT int zhibiao_database_page(zhibiao_database* database, int64_t document, const char* path, size_t path_size,
                                           zhibiao_language language);
/// Writes the file as it should be shipped; `path` is replaced in one step.
ZHIBIAO_C_EXPORT int zhibiao_database_seal(zhibiao_database* database, const char* path, size_t path_size);
/// Writes PATH.sha256 beside a file that is shipped, as `sha256sum --check` reads it, and gives the hash (hex). It may be any file; the
/// database keeps the error and, until the next call of this function, the text.
ZHIBIAO_C_EXPORT int zhibiao_database_write_checksum(zhibiao_database* database, const char* path, size_t path_size, const char** hash,
                                                     size_t* size);
/// VerifyFinding, at most one: whether a file is what PATH.sha256 beside it says. No rows also when there is no such file. The database
/// keeps the error only, and need not be that file.
ZHIBIAO_C_EXPORT int zhibiao_database_verify_checksum(zhibiao_database* database, const char* path, size_t path_size, zhibiao_rows** rows);
/// SHA-256 (hex) over all content. The text belongs to the database, until the next call of this function.
ZHIBIAO_C_EXPORT int zhibiao_database_content_hash(zhibiao_database* database, const char** hash, size_t* size);
/// @}

/// @name Suggestions
/// By which words of real reports the entries of a codebook could grow: zhibiao::Suggester. A suggester belongs to one thread at a time.
/// @{
/// For the entries of this codebook, which may be freed afterwards; null is zhibiao_codebook_automatic. Gives a handle also when it fails.
ZHIBIAO_C_EXPORT int zhibiao_suggester_for(const zhibiao_codebook* codebook, zhibiao_suggester** suggester);
ZHIBIAO_C_EXPORT void zhibiao_suggester_free(zhibiao_suggester* suggester);
ZHIBIAO_C_EXPORT int zhibiao_suggester_error(const zhibiao_suggester* suggester, const char** message, size_t* size);
/// A code that is right for the figure at `start` of the document that is added next; an empty one: to leave it without a code is right.
/// Called again for the same figure it tells another code that is as right.
ZHIBIAO_C_EXPORT int zhibiao_suggester_review(zhibiao_suggester* suggester, uint32_t start, const char* code, size_t code_size);
/// Takes in a document. `reviewed` (0 or 1): whether what was said of its figures before is all that a person said of them; without a
/// review, figures without a code count only.
ZHIBIAO_C_EXPORT int zhibiao_suggester_add(zhibiao_suggester* suggester, const zhibiao_document* document, int reviewed);
/// CueSuggestion, those that explain most figures first. Evidence stands in one text, a line for each.
ZHIBIAO_C_EXPORT int zhibiao_suggester_suggest(zhibiao_suggester* suggester, zhibiao_rows** rows);
/// @}

/// @name Batches
/// Many documents into a database in one step, read in several threads: zhibiao::ingest. A batch belongs to one thread at a time.
/// @{
/// Null when there is no memory.
ZHIBIAO_C_EXPORT zhibiao_batch* zhibiao_batch_new(void);
ZHIBIAO_C_EXPORT void zhibiao_batch_free(zhibiao_batch* batch);
ZHIBIAO_C_EXPORT int zhibiao_batch_error(const zhibiao_batch* batch, const char** message, size_t* size);
/// A file, or a folder with everything below it. What cannot be looked at is in zhibiao_batch_notes.
ZHIBIAO_C_EXPORT int zhibiao_batch_add_path(zhibiao_batch* batch, const char* path, size_t path_size);
/// A file with what is known of it; `facts` may be null and may be freed afterwards.
ZHIBIAO_C_EXPORT int zhibiao_batch_add_file(zhibiao_batch* batch, const char* path, size_t path_size, const zhibiao_facts* facts);
/// Bytes, which are copied; their facts must name the source.
ZHIBIAO_C_EXPORT int zhibiao_batch_add_bytes(zhibiao_batch* batch, const void* bytes, size_t size, const zhibiao_facts* facts);
/// A CSV file that lists documents with what is known of each (zhibiao::read_manifest).
ZHIBIAO_C_EXPORT int zhibiao_batch_add_manifest(zhibiao_batch* batch, const char* path, size_t path_size);
/// Null is zhibiao_codebook_automatic, the default.
ZHIBIAO_C_EXPORT int zhibiao_batch_set_codebook(zhibiao_batch* batch, const zhibiao_codebook* codebook);
/// 0, the default: as many as there are processors.
ZHIBIAO_C_EXPORT int zhibiao_batch_set_threads(zhibiao_batch* batch, unsigned threads);
/// Whether a new database has an index for zhibiao_search (1, the default).
ZHIBIAO_C_EXPORT int zhibiao_batch_set_search(zhibiao_batch* batch, int search);
ZHIBIAO_C_EXPORT int zhibiao_batch_set_pdf_reader(zhibiao_batch* batch, const char* program, size_t program_size);
/// Is told how far a batch is, after each document, in the thread that runs it. Anything but 0 stops it: ZHIBIAO_STOPPED.
typedef int (*zhibiao_progress)(void* user, size_t done, size_t total, const char* path, size_t path_size);
/// Reads all that was added into the database `output`, which is made when it is not there and changes in one step at the end, or not at
/// all. `progress` may be null. Afterwards the batch is empty and keeps its settings.
ZHIBIAO_C_EXPORT int zhibiao_batch_run(zhibiao_batch* batch, const char* output, size_t output_size, zhibiao_progress progress, void* user);
/// What was added and is not run yet, with the facts of each: for those who share the work among machines.
ZHIBIAO_C_EXPORT int zhibiao_batch_inputs(zhibiao_batch* batch, zhibiao_rows** rows);
/// One row of what the last run did: added, unchanged, new_vintages, reread, rejected, observations.
ZHIBIAO_C_EXPORT int zhibiao_batch_summary(zhibiao_batch* batch, zhibiao_rows** rows);
/// What it has to say of single documents: `kind` is rejected (`message` tells why, `code` is a zhibiao_code), without_figures, same_bytes
/// (as `other`), skipped, or vintage_given and vintage_kept (which `document` of a source is current now; `message` is its date).
ZHIBIAO_C_EXPORT int zhibiao_batch_notes(zhibiao_batch* batch, zhibiao_rows** rows);
/// @}

/// @name Queries
/// A filter as zhibiao::Query: calls narrow; several calls for a region, level, indicator, unit, status, qualifier or role are
/// alternatives. A query belongs to no database and may be used for many.
/// @{
/// Null when there is no memory.
ZHIBIAO_C_EXPORT zhibiao_query* zhibiao_query_new(void);
ZHIBIAO_C_EXPORT void zhibiao_query_free(zhibiao_query* query);
ZHIBIAO_C_EXPORT int zhibiao_query_error(const zhibiao_query* query, const char** message, size_t* size);
/// A GB/T 2260 code; `descendants`: with everything below it.
ZHIBIAO_C_EXPORT int zhibiao_query_region(zhibiao_query* query, const char* code, size_t size, int descendants);
/// 1 provinces, 2 prefectures, 3 counties.
ZHIBIAO_C_EXPORT int zhibiao_query_level(zhibiao_query* query, int level);
ZHIBIAO_C_EXPORT int zhibiao_query_years(zhibiao_query* query, int from, int to);
/// A code, or a prefix with a `*` at its end.
ZHIBIAO_C_EXPORT int zhibiao_query_indicator(zhibiao_query* query, const char* code, size_t size);
ZHIBIAO_C_EXPORT int zhibiao_query_domain(zhibiao_query* query, const char* domain, size_t size);
/// The label contains this text.
ZHIBIAO_C_EXPORT int zhibiao_query_label(zhibiao_query* query, const char* text, size_t size);
ZHIBIAO_C_EXPORT int zhibiao_query_unit(zhibiao_query* query, const char* unit, size_t size);
/// "actual", "target" or "baseline".
ZHIBIAO_C_EXPORT int zhibiao_query_status(zhibiao_query* query, const char* status, size_t size);
/// "=", "~", ">", ">=", "<" or "<=".
ZHIBIAO_C_EXPORT int zhibiao_query_qualifier(zhibiao_query* query, const char* qualifier, size_t size);
/// "body", "front", "achievements", "problems", "plans" or "furniture".
ZHIBIAO_C_EXPORT int zhibiao_query_role(zhibiao_query* query, const char* role, size_t size);
/// Only figures that have a code (1) or that none fits (0).
ZHIBIAO_C_EXPORT int zhibiao_query_has_code(zhibiao_query* query, int has_code);
/// Only what bodies of a kind say: "government", "department", "township", "zone", "court", "procuratorate", "congress" or "other".
ZHIBIAO_C_EXPORT int zhibiao_query_reporter(zhibiao_query* query, const char* kind, size_t size);
ZHIBIAO_C_EXPORT int zhibiao_query_document(zhibiao_query* query, int64_t document);
/// Old vintages of documents too (1), or current ones only (0, the default).
ZHIBIAO_C_EXPORT int zhibiao_query_all_vintages(zhibiao_query* query, int all);
/// Figures that a document states again, again (1, the default) or not (0).
ZHIBIAO_C_EXPORT int zhibiao_query_repeats(zhibiao_query* query, int included);
/// "region", "year", "value", "value-desc" or "document".
ZHIBIAO_C_EXPORT int zhibiao_query_order(zhibiao_query* query, const char* order, size_t size);
ZHIBIAO_C_EXPORT int zhibiao_query_limit(zhibiao_query* query, uint64_t rows);
ZHIBIAO_C_EXPORT int zhibiao_query_offset(zhibiao_query* query, uint64_t rows);
/// @}

/// @name Questions
/// Each gives rows, which the caller frees or reads to their end before the database is closed; `*rows` is null when it fails. What the
/// columns mean is written at the struct of query.hpp that is named; what is not known, such as the year of a page that names none, is
/// NULL. Columns are only ever added, at the end.
/// @{
/// IndicatorValue. The rows are read as zhibiao_rows_next asks for them; until their end, or until they are freed, a writer waits.
ZHIBIAO_C_EXPORT int zhibiao_find(zhibiao_database* database, const zhibiao_query* query, zhibiao_rows** rows);
/// Figure, in order of year; `rivals` tells how many other values are stated for the same. `region` and `indicator` are whole codes.
ZHIBIAO_C_EXPORT int zhibiao_series(zhibiao_database* database, const char* region, size_t region_size, const char* indicator,
                                    size_t indicator_size, zhibiao_prefer prefer, zhibiao_rows** rows);
/// Figure, one row for each cell that is not empty: region after region, as given, in order of year.
ZHIBIAO_C_EXPORT int zhibiao_table(zhibiao_database* database, const char* const* regions, const size_t* region_sizes, size_t region_count,
                                   int first_year, int last_year, const char* indicator, size_t indicator_size, zhibiao_prefer prefer,
                                   zhibiao_rows** rows);
/// RankedFigure, unit by unit, the unit of most figures first; then largest value first. `within` is a region with everything below it,
/// empty for everywhere; level 0 is every level.
ZHIBIAO_C_EXPORT int zhibiao_compare(zhibiao_database* database, const char* indicator, size_t indicator_size, int year, const char* within,
                                     size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows);
/// FigureChange, largest change in percent first.
ZHIBIAO_C_EXPORT int zhibiao_changes(zhibiao_database* database, const char* indicator, size_t indicator_size, int from, int to,
                                     const char* within, size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows);
/// SearchHit, best first, at most `limit`.
ZHIBIAO_C_EXPORT int zhibiao_search(zhibiao_database* database, const char* text, size_t size, size_t limit, zhibiao_rows** rows);
/// Evidence: one row, or none when there is no such observation. Headings stand in one text, a line for each.
ZHIBIAO_C_EXPORT int zhibiao_evidence(zhibiao_database* database, int64_t document, uint32_t start, zhibiao_rows** rows);
/// RegionYear.
ZHIBIAO_C_EXPORT int zhibiao_coverage(zhibiao_database* database, zhibiao_rows** rows);
/// CheckFinding.
ZHIBIAO_C_EXPORT int zhibiao_checks(zhibiao_database* database, int inconsistent_only, zhibiao_rows** rows);
/// VerifyFinding: no rows when all is well.
ZHIBIAO_C_EXPORT int zhibiao_verify(zhibiao_database* database, zhibiao_rows** rows);
/// How many rows zhibiao_find would give, limit and offset left aside.
ZHIBIAO_C_EXPORT int zhibiao_count(zhibiao_database* database, const zhibiao_query* query, uint64_t* rows);
/// DocumentEntry, in order of source.
ZHIBIAO_C_EXPORT int zhibiao_documents(zhibiao_database* database, zhibiao_rows** rows);
/// DocumentDiagnostic, in order of source.
ZHIBIAO_C_EXPORT int zhibiao_diagnostics(zhibiao_database* database, zhibiao_rows** rows);
/// What the file tells of itself, by name: layout, search, meta.<key>, rows.<table>.
ZHIBIAO_C_EXPORT int zhibiao_info(zhibiao_database* database, zhibiao_rows** rows);
/// Division and IndicatorName of which a word is the code or the name; all that the file has for an empty word.
ZHIBIAO_C_EXPORT int zhibiao_regions_named(zhibiao_database* database, const char* word, size_t size, zhibiao_rows** rows);
ZHIBIAO_C_EXPORT int zhibiao_indicators_named(zhibiao_database* database, const char* word, size_t size, zhibiao_rows** rows);
/// VerifyFinding of reading every stored text again (zhibiao::reparse).
ZHIBIAO_C_EXPORT int zhibiao_reparse(zhibiao_database* database, const zhibiao_codebook* codebook, zhibiao_rows** rows);
/// Difference: what two databases tell differently. Columns that differ stand in one text, a line for each.
ZHIBIAO_C_EXPORT int zhibiao_diff(zhibiao_database* before, zhibiao_database* after, zhibiao_rows** rows);
/// @}

/// @name Rows
/// A row must be gone to before it is read; columns count from 0. Reading what is not there (no row, no such column) gives NULL.
/// @{
/// 1 when there is another row; 0 at the end, or when reading failed, which zhibiao_rows_error tells.
ZHIBIAO_C_EXPORT int zhibiao_rows_next(zhibiao_rows* rows);
ZHIBIAO_C_EXPORT size_t zhibiao_rows_columns(const zhibiao_rows* rows);
/// Static; null when there is no such column.
ZHIBIAO_C_EXPORT const char* zhibiao_rows_column_name(const zhibiao_rows* rows, size_t column);
/// ZHIBIAO_TEXT when there is no such column.
ZHIBIAO_C_EXPORT zhibiao_type zhibiao_rows_column_type(const zhibiao_rows* rows, size_t column);
ZHIBIAO_C_EXPORT int zhibiao_rows_is_null(const zhibiao_rows* rows, size_t column);
/// Any value as text, numbers exactly; null for NULL. It belongs to the rows and holds until the next row.
ZHIBIAO_C_EXPORT const char* zhibiao_rows_text(zhibiao_rows* rows, size_t column, size_t* size);
/// The whole part of a number; 0 for what is none.
ZHIBIAO_C_EXPORT int64_t zhibiao_rows_integer(const zhibiao_rows* rows, size_t column);
/// The nearest double of a number; 0 for what is none.
ZHIBIAO_C_EXPORT double zhibiao_rows_real(const zhibiao_rows* rows, size_t column);
/// The value below which the share `p` (0…1) of the figures of zhibiao_compare lies. ZHIBIAO_MISUSE for other rows,
/// ZHIBIAO_NOT_FOUND when there are no figures.
ZHIBIAO_C_EXPORT int zhibiao_rows_quantile(zhibiao_rows* rows, double p, double* value);
ZHIBIAO_C_EXPORT int zhibiao_rows_error(const zhibiao_rows* rows, const char** message, size_t* size);
/// Null is allowed.
ZHIBIAO_C_EXPORT void zhibiao_rows_free(zhibiao_rows* rows);
/// @}

/// @name Arrow
/// Rows for whoever reads the Arrow C data interface (https://arrow.apache.org/docs/format/CStreamInterface.html): Python, R, DuckDB,
/// Polars. No library of Arrow is needed. The structs are those of its specification.
/// @{
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
#endif

/// Reads all rows that are left into columns and gives them as a stream of record batches of at most 65 536 rows. Called again it gives
/// the same rows once more, without reading or copying. What it gives needs neither the rows nor the database any more and may go to
/// another thread; its memory is freed when the last struct of it is released. Texts are `u`, integers `l`, reals `g`, decimals `d:28,9`
/// (exact), booleans `b`; all may be null.
ZHIBIAO_C_EXPORT int zhibiao_rows_arrow(zhibiao_rows* rows, struct ArrowArrayStream* stream);
/// @}

#ifdef __cplusplus
}
#endif

#endif
