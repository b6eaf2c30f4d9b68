/// @file ship.hpp
/// A database as a product: checksums, comparing, merging and splitting, newer layouts, exports.
/// What a Database itself does for it is Database::seal() and Database::verify().
///
/// Every file is written beside its place and put there in one step: where links lead, with owner and mode of what it replaces, and only in
/// the place of a plain file that may be written. All functions throw Error (io) when the operating system refuses, Error (busy) when
/// another program keeps a file, and what Database::open throws for files that cannot be opened; Error (stopped) when the Watch asks for
/// it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/query.hpp"
#include "zhibiao/watch.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// Writes FILE.sha256 beside a file, in the form that `sha256sum --check` reads. Gives the hash (hex).
ZHIBIAO_EXPORT std::string write_checksum(const std::filesystem::path& file);
/// Whether a file is what FILE.sha256 beside it says. Empty when it is, and when there is no such file; else one finding `checksum`.
[[nodiscard]] ZHIBIAO_EXPORT std::vector<VerifyFinding> verify_checksum(const std::filesystem::path& file);

/// Reads every document again from its stored text, with `codebook`, and compares figures and verdicts with the rows. Findings are
/// `reparse` for rows that are not given again, and `reader` for a document that another version of library or codebook has read, which
/// this one cannot tell about. What HTML and other formats hold beside their text is not there again: title, region and year
/// are taken as they are stored.
[[nodiscard]] ZHIBIAO_EXPORT std::vector<VerifyFinding> reparse(const Database& database, const Codebook& codebook = Codebook::automatic(),
                                                                const Watch& watch = {});

/// One database, sealed, of the documents of several. Equal documents are taken once; vintages are ordered anew. The content hash is that
/// of one ingest of all documents. Has a search index when a part has one and `search` is true. `output` may be one of the parts.
/// Throws Error (misuse) when the parts were made with different codebooks or region tables or tell different things about the same
/// document, Error (corrupt) when a part does not verify.
ZHIBIAO_EXPORT void merge(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& output, bool search = true,
                          const Watch& watch = {});

/// By what a database is split: the province or the year that documents report on.
enum class SplitBy : std::uint8_t { province, year };
/// Writes a sealed database for each province or year into a folder, which is made when it is not there: 440000.db, 2021.db, unknown.db for
/// documents that do not tell. Merged again they give the content hash of the whole. Gives the files, in order of name.
ZHIBIAO_EXPORT std::vector<std::filesystem::path> split(const Database& database, SplitBy by, const std::filesystem::path& folder,
                                                        const Watch& watch = {});

/// What migrate() did.
struct Migration {
  std::string from;              ///< the layout that was found: "1.0"
  std::string to;                ///< the layout that the file has now
  std::filesystem::path backup;  ///< the file as it was; empty when there was nothing to do
};
/// Brings a database of an older minor layout, or of the major one before, to the one of this library, in one step, and keeps the old file
/// beside it under a name such as figures.db.layout-1.0. Throws Error (misuse) when that name is taken.
ZHIBIAO_EXPORT Migration migrate(const std::filesystem::path& path, const Watch& watch = {});

/// Something that two databases tell differently: a document when both values are empty, else a value.
struct Difference {
  std::string source;                    ///< of the document
  std::int64_t document_before = 0;      ///< document.id, 0 when it is not there
  std::int64_t document_after = 0;       ///< document.id, 0 when it is not there
  std::optional<IndicatorValue> before;  ///< empty for what was added
  std::optional<IndicatorValue> after;   ///< empty for what is gone
  std::vector<std::string> columns;      ///< of a changed value: the columns of indicator_value that differ

  /// "added", "gone" or "changed".
  [[nodiscard]] ZHIBIAO_EXPORT std::string_view change() const noexcept;
  [[nodiscard]] bool is_document() const noexcept { return !before && !after; }  ///< whether a whole document is told of
};
/// Compares the current documents of two databases, in order of source. A document is the same when source, region and year are; its values
/// are compared by place when the bytes are the same, else by what they mean. `found` must not use the databases.
ZHIBIAO_EXPORT void diff(const Database& before, const Database& after, const std::function<void(const Difference&)>& found,
                         const Watch& watch = {});

/// What an export is written as. NULL is an empty field in CSV.
enum class ExportFormat : std::uint8_t {
  csv,             ///< RFC 4180, with a header line
  jsonl,           ///< one JSON object a line
  sdmx,            ///< SDMX-CSV 2.0 of the view sdmx_observation
  wide,            ///< CSV of one indicator: a line for each region, a column for each year
  package,         ///< a Frictionless data package: with its data in it in a stream, else a folder of datapackage.json and CSV files
  sdmx_structure,  ///< the SDMX-JSON structure message of sdmx: dataflow, concepts, codelists CL_INDICATOR and CL_REF_AREA
  xlsx,       ///< a spreadsheet, in a file only: values, wide, evidence, findings, codebook and sources; in a build with ZHIBIAO_WITH_XLSX
  postgres,   ///< a script for psql that loads everything into PostgreSQL 15 or newer, beside what other files have brought there
  datasette,  ///< what Datasette is told of the file, as JSON: meaning and unit of tables and columns, licence, facets
};
/// What is exported, and how.
struct ExportOptions {
  ExportFormat format = ExportFormat::csv;  ///< see ExportFormat
  std::string table = "indicator_value";    ///< of csv and jsonl: any table or view that table_doc describes
  std::string indicator;                    ///< of wide: the code
  bool for_spreadsheets = false;  ///< of csv and wide: with a byte order mark, and ' before text that would be taken for a formula
  std::string pages = {};         ///< of xlsx: what stands before `DOCUMENT_ID.html` in links to evidence pages; empty for none
};
/// Writes rows as they are read, to a stream of the caller's.
/// Rows are in order of their key, of views of figures by document and place.
/// Throws Error (misuse) when there is no such table or indicator, the format needs a file or an option means nothing for it, Error (io)
/// when the stream fails.
ZHIBIAO_EXPORT void export_rows(const Database& database, const ExportOptions& options, std::ostream& out, const Watch& watch = {});
/// The same into a file. Throws Error (misuse) when it is the database itself, and for more rows than a spreadsheet holds.
ZHIBIAO_EXPORT void export_file(const Database& database, const ExportOptions& options, const std::filesystem::path& file,
                                const Watch& watch = {});
/// Writes a data package, or (ExportFormat::wide) a file for each indicator that has values, into a folder, which is made when it is not
/// there. Gives the files. Throws Error (misuse) for other formats, and for options that mean nothing for the format.
ZHIBIAO_EXPORT std::vector<std::filesystem::path> export_folder(const Database& database, const ExportOptions& options,
                                                                const std::filesystem::path& folder, const Watch& watch = {});

}  // namespace zhibiao
