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
  ZHIBIAO_INTERNAL = 100  ///< out of memory, or a fault of the library itself
} zhibiao_code;

/// Which statements of a figure count: see zhibiao::Prefer.
typedef enum zhibiao_prefer { ZHIBIAO_LATEST = 0, ZHIBIAO_ALL = 1 } zhibiao_prefer;

typedef struct zhibiao_codebook zhibiao_codebook;
typedef struct zhibiao_database zhibiao_database;
typedef struct zhibiao_query zhibiao_query;
typedef struct zhibiao_rows zhibiao_rows;

/// "0.1.0". Static.
ZHIBIAO_EXPORT const char* zhibiao_version(void);

/// @name Codebooks
/// What gives figures their indicators, as zhibiao::Codebook. Those that make one always give a handle, also when they fail (it then tells
/// why and must be freed too); only when there is no memory for it `*codebook` is null. A codebook that is made never changes: any number
/// of threads may use it.
/// @{
/// The shipped codebook of each document's genre. What is used where none is given.
ZHIBIAO_EXPORT int zhibiao_codebook_automatic(zhibiao_codebook** codebook);
/// One that ships, by name: "rule_of_law", "government_work" … ZHIBIAO_NOT_FOUND for another.
ZHIBIAO_EXPORT int zhibiao_codebook_shipped(const char* name, size_t size, zhibiao_codebook** codebook);
/// A TOML file with what it extends; ZHIBIAO_SCHEMA tells the place of what is wrong in it.
ZHIBIAO_EXPORT int zhibiao_codebook_from_file(const char* path, size_t path_size, zhibiao_codebook** codebook);
/// Several in order: each reads as if it stood alone, and the first that has a code for a figure gives it. They may be freed afterwards.
ZHIBIAO_EXPORT int zhibiao_codebook_combine(const zhibiao_codebook* const* codebooks, size_t count, zhibiao_codebook** codebook);
/// Null is allowed; databases that use it go on.
ZHIBIAO_EXPORT void zhibiao_codebook_free(zhibiao_codebook* codebook);
ZHIBIAO_EXPORT int zhibiao_codebook_error(const zhibiao_codebook* codebook, const char** message, size_t* size);
/// @}

/// @name Databases
/// Those that open always give a handle, also when they fail (it then tells why and must be closed too); only when there is no
/// memory for it `*database` is null.
/// @{
ZHIBIAO_EXPORT int zhibiao_database_open(const char* path, size_t path_size, int writable, zhibiao_database** database);
/// Makes a new file and opens it for writing; ZHIBIAO_MISUSE when the path exists already.
ZHIBIAO_EXPORT int zhibiao_database_create(const char* path, size_t path_size, zhibiao_database** database);
/// The same with a codebook that gives the figures of ingested documents their indicators; null is zhibiao_codebook_automatic. Each row
/// tells in the columns `codebook` and `genre` of zhibiao_find which one gave its indicator, and of which genre its document is.
ZHIBIAO_EXPORT int zhibiao_database_open_with(const char* path, size_t path_size, const zhibiao_codebook* codebook,
                                              zhibiao_database** database);
ZHIBIAO_EXPORT int zhibiao_database_create_with(const char* path, size_t path_size, const zhibiao_codebook* codebook,
                                                zhibiao_database** database);
/// Opens a finished file that lies in memory, for reading and without a copy: the bytes must stay as they are until it is closed.
ZHIBIAO_EXPORT int zhibiao_database_open_bytes(const void* bytes, size_t size, zhibiao_database** database);
/// Free all rows of a database first. Null is allowed.
ZHIBIAO_EXPORT void zhibiao_database_close(zhibiao_database* database);
/// The code of the last call on this database; the message belongs to it. `message` and `size` may be null.
ZHIBIAO_EXPORT int zhibiao_database_error(const zhibiao_database* database, const char** message, size_t* size);

/// Whose statements count for zhibiao_series, _table, _compare and _changes: "government" (the default; and documents that do not tell
/// whose they are where no government states a figure), another kind of zhibiao_query_reporter, or "all".
ZHIBIAO_EXPORT int zhibiao_database_set_reporters(zhibiao_database* database, const char* kind, size_t kind_size);
/// Names the program zhibiao-pdf, without which zhibiao_database_ingest refuses PDF documents.
ZHIBIAO_EXPORT int zhibiao_database_set_pdf_reader(zhibiao_database* database, const char* program, size_t program_size);
/// What a document may be and take: "characters", "cells" … as in limits.hpp. zhibiao_database_ingest refuses what is beyond.
ZHIBIAO_EXPORT int zhibiao_database_set_limit(zhibiao_database* database, const char* name, size_t name_size, uint64_t most);
/// Reads a document (text, HTML …) from its bytes and stores it under the name `source`, all of it or nothing.
/// `document`, which may be null, gets its id.
ZHIBIAO_EXPORT int zhibiao_database_ingest(zhibiao_database* database, const void* bytes, size_t bytes_size, const char* source,
                                           size_t source_size, int64_t* document);
/// Writes the file as it should be shipped; `path` is replaced in one step.
ZHIBIAO_EXPORT int zhibiao_database_seal(zhibiao_database* database, const char* path, size_t path_size);
/// SHA-256 (hex) over all content. The text belongs to the database, until the next call of this function.
ZHIBIAO_EXPORT int zhibiao_database_content_hash(zhibiao_database* database, const char** hash, size_t* size);
/// @}

/// @name Queries
/// A filter as zhibiao::Query: calls narrow; several calls for a region, level, indicator, unit, status, qualifier or role are
/// alternatives. A query belongs to no database and may be used for many.
/// @{
/// Null when there is no memory.
ZHIBIAO_EXPORT zhibiao_query* zhibiao_query_new(void);
ZHIBIAO_EXPORT void zhibiao_query_free(zhibiao_query* query);
ZHIBIAO_EXPORT int zhibiao_query_error(const zhibiao_query* query, const char** message, size_t* size);
/// A GB/T 2260 code; `descendants`: with everything below it.
ZHIBIAO_EXPORT int zhibiao_query_region(zhibiao_query* query, const char* code, size_t size, int descendants);
/// 1 provinces, 2 prefectures, 3 counties.
ZHIBIAO_EXPORT int zhibiao_query_level(zhibiao_query* query, int level);
ZHIBIAO_EXPORT int zhibiao_query_years(zhibiao_query* query, int from, int to);
/// A code, or a prefix with a `*` at its end.
ZHIBIAO_EXPORT int zhibiao_query_indicator(zhibiao_query* query, const char* code, size_t size);
ZHIBIAO_EXPORT int zhibiao_query_domain(zhibiao_query* query, const char* domain, size_t size);
/// The label contains this text.
ZHIBIAO_EXPORT int zhibiao_query_label(zhibiao_query* query, const char* text, size_t size);
ZHIBIAO_EXPORT int zhibiao_query_unit(zhibiao_query* query, const char* unit, size_t size);
/// "actual", "target" or "baseline".
ZHIBIAO_EXPORT int zhibiao_query_status(zhibiao_query* query, const char* status, size_t size);
/// "=", "~", ">", ">=", "<" or "<=".
ZHIBIAO_EXPORT int zhibiao_query_qualifier(zhibiao_query* query, const char* qualifier, size_t size);
/// "body", "front", "achievements", "problems", "plans" or "furniture".
ZHIBIAO_EXPORT int zhibiao_query_role(zhibiao_query* query, const char* role, size_t size);
/// Only figures that have a code (1) or that none fits (0).
ZHIBIAO_EXPORT int zhibiao_query_has_code(zhibiao_query* query, int has_code);
/// Only what bodies of a kind say: "government", "department", "township", "zone", "court", "procuratorate", "congress" or "other".
ZHIBIAO_EXPORT int zhibiao_query_reporter(zhibiao_query* query, const char* kind, size_t size);
ZHIBIAO_EXPORT int zhibiao_query_document(zhibiao_query* query, int64_t document);
/// Old vintages of documents too (1), or current ones only (0, the default).
ZHIBIAO_EXPORT int zhibiao_query_all_vintages(zhibiao_query* query, int all);
/// Figures that a document states again, again (1, the default) or not (0).
ZHIBIAO_EXPORT int zhibiao_query_repeats(zhibiao_query* query, int included);
/// "region", "year", "value", "value-desc" or "document".
ZHIBIAO_EXPORT int zhibiao_query_order(zhibiao_query* query, const char* order, size_t size);
ZHIBIAO_EXPORT int zhibiao_query_limit(zhibiao_query* query, uint64_t rows);
ZHIBIAO_EXPORT int zhibiao_query_offset(zhibiao_query* query, uint64_t rows);
/// @}

/// @name Questions
/// Each gives rows, which the caller frees before the database is closed; `*rows` is null when it fails. What the columns mean is
/// written at the struct of query.hpp that is named; what is not known, such as the year of a page that names none, is NULL. Columns are
/// only ever added, at the end.
/// @{
/// IndicatorValue. The rows are read as zhibiao_rows_next asks for them; until their end, or until they are freed, a writer waits.
ZHIBIAO_EXPORT int zhibiao_find(zhibiao_database* database, const zhibiao_query* query, zhibiao_rows** rows);
/// Figure, in order of year; `rivals` tells how many other values are stated for the same. `region` and `indicator` are whole codes.
ZHIBIAO_EXPORT int zhibiao_series(zhibiao_database* database, const char* region, size_t region_size, const char* indicator,
                                  size_t indicator_size, zhibiao_prefer prefer, zhibiao_rows** rows);
/// Figure, one row for each cell that is not empty: region after region, as given, in order of year.
ZHIBIAO_EXPORT int zhibiao_table(zhibiao_database* database, const char* const* regions, const size_t* region_sizes, size_t region_count,
                                 int first_year, int last_year, const char* indicator, size_t indicator_size, zhibiao_prefer prefer,
                                 zhibiao_rows** rows);
/// RankedFigure, unit by unit, the unit of most figures first; then largest value first. `within` is a region with everything below it,
/// empty for everywhere; level 0 is every level.
ZHIBIAO_EXPORT int zhibiao_compare(zhibiao_database* database, const char* indicator, size_t indicator_size, int year, const char* within,
                                   size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows);
/// FigureChange, largest change in percent first.
ZHIBIAO_EXPORT int zhibiao_changes(zhibiao_database* database, const char* indicator, size_t indicator_size, int from, int to,
                                   const char* within, size_t within_size, int level, zhibiao_prefer prefer, zhibiao_rows** rows);
/// SearchHit, best first, at most `limit`.
ZHIBIAO_EXPORT int zhibiao_search(zhibiao_database* database, const char* text, size_t size, size_t limit, zhibiao_rows** rows);
/// Evidence: one row, or none when there is no such observation. Headings stand in one text, a line for each.
ZHIBIAO_EXPORT int zhibiao_evidence(zhibiao_database* database, int64_t document, uint32_t start, zhibiao_rows** rows);
/// RegionYear.
ZHIBIAO_EXPORT int zhibiao_coverage(zhibiao_database* database, zhibiao_rows** rows);
/// CheckFinding.
ZHIBIAO_EXPORT int zhibiao_checks(zhibiao_database* database, int inconsistent_only, zhibiao_rows** rows);
/// VerifyFinding: no rows when all is well.
ZHIBIAO_EXPORT int zhibiao_verify(zhibiao_database* database, zhibiao_rows** rows);
/// @}

/// @name Rows
/// A row must be gone to before it is read; columns count from 0. Reading what is not there (no row, no such column) gives NULL.
/// @{
/// 1 when there is another row; 0 at the end, or when reading failed, which zhibiao_rows_error tells.
ZHIBIAO_EXPORT int zhibiao_rows_next(zhibiao_rows* rows);
ZHIBIAO_EXPORT size_t zhibiao_rows_columns(const zhibiao_rows* rows);
/// Static; null when there is no such column.
ZHIBIAO_EXPORT const char* zhibiao_rows_column_name(const zhibiao_rows* rows, size_t column);
ZHIBIAO_EXPORT int zhibiao_rows_is_null(const zhibiao_rows* rows, size_t column);
/// Any value as text, numbers exactly; null for NULL. It belongs to the rows and holds until the next row.
ZHIBIAO_EXPORT const char* zhibiao_rows_text(zhibiao_rows* rows, size_t column, size_t* size);
/// The whole part of a number; 0 for what is none.
ZHIBIAO_EXPORT int64_t zhibiao_rows_integer(const zhibiao_rows* rows, size_t column);
/// The nearest double of a number; 0 for what is none.
ZHIBIAO_EXPORT double zhibiao_rows_real(const zhibiao_rows* rows, size_t column);
/// The value below which the share `p` (0…1) of the figures of zhibiao_compare lies. ZHIBIAO_MISUSE for other rows,
/// ZHIBIAO_NOT_FOUND when there are no figures.
ZHIBIAO_EXPORT int zhibiao_rows_quantile(zhibiao_rows* rows, double p, double* value);
ZHIBIAO_EXPORT int zhibiao_rows_error(const zhibiao_rows* rows, const char** message, size_t* size);
/// Null is allowed.
ZHIBIAO_EXPORT void zhibiao_rows_free(zhibiao_rows* rows);
/// @}

#ifdef __cplusplus
}
#endif

#endif
