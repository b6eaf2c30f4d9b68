/// @file database.hpp
/// The database of figures: one SQLite file that holds documents, their figures and the evidence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"
#include "zhibiao/query.hpp"
#include "zhibiao/region.hpp"
#include "zhibiao/watch.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// What a Database is opened for.
enum class Access : std::uint8_t { read, write };

/// How Database::open opens.
struct OpenOptions {
  Access access = Access::read;      ///< for reading, unless it is to be written
  std::optional<Codebook> codebook;  ///< whose codes are written; default: Codebook::automatic(). Reading needs none
  bool quick_check = false;          ///< first look whether all pages are whole; takes as long as reading the file once
};

/// How Database::create makes a new file.
struct CreateOptions {
  std::optional<Codebook> codebook;  ///< default: Codebook::automatic()
  bool search = true;                ///< keep an index for search(): quicker, and some 30 % of the file
};

/// What ingest() did.
enum class IngestStatus : std::uint8_t {
  added,        ///< the first document of its source
  unchanged,    ///< the database has these bytes of this source already
  new_vintage,  ///< other bytes of a source that the database has; the old document is kept
  reread,       ///< the same bytes, but another version of the library or codebook read them: the rows are replaced
};
/// "added", "unchanged", "new_vintage", "reread".
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(IngestStatus status) noexcept;

/// What became of one document.
struct IngestResult {
  IngestStatus status = IngestStatus::added;  ///< what became of the document
  std::int64_t document = 0;                  ///< document.id
};

/// Which of several documents of one source about the same region and year is current, after a batch that was given one of them: the one
/// that was published last; of the same date the one that was ingested last (of one batch, the one with the greater sha256).
struct VintageChoice {
  std::string source;          ///< of the documents
  std::int64_t document = 0;   ///< document.id of the current one
  std::string published;       ///< its date, ISO 8601; may be empty
  bool given = false;          ///< whether the batch was given it; else it was there before and was published later
  std::size_t superseded = 0;  ///< how many others are kept beside it
};

/// A document that was written and whose bytes another source has too: one page under two names, whose figures count twice.
struct SameBytes {
  std::string source;  ///< of the document that was written
  std::string other;   ///< the first other source that has these bytes
};

/// Something that verify() found wrong.
struct VerifyFinding {
  std::string code;     ///< a stable word: integrity, foreign_key, code, schema, documentation, span, digest, search, vintage, content_hash
  std::string message;  ///< one sentence for people
};

/// How much of something the database holds.
struct Coverage {
  std::string key;                 ///< a region's code or a year; empty for documents that do not tell
  std::string name;                ///< a region's name
  std::uint64_t documents = 0;     ///< current ones
  std::uint64_t observations = 0;  ///< of current documents
};

/// What info() tells. Counts include old vintages; coverage does not.
struct DatabaseInfo {
  std::string layout;                         ///< "1.0"
  std::map<std::string, std::string> meta;    ///< the table meta
  std::map<std::string, std::uint64_t> rows;  ///< by table
  std::vector<Coverage> regions;              ///< in order of code
  std::vector<Coverage> years;                ///< in order of the documents' year
  bool search = false;                        ///< whether there is a search index
};

/// An indicator that the database knows.
struct IndicatorName {
  std::string code;  ///< domain.name
  std::string name;  ///< in Chinese
};

/// The rows of a query, one at a time:
/// `for (auto rows = database.cursor(query); rows.next();) use(rows.row());`
///
/// It reads from the Database that made it, which must live longer (and may be moved) and in the same thread. Any number of cursors may
/// be open at once, also within one another. A cursor that has begun and not come to its end keeps the state of the file that it began
/// with, and a writer waits for it: let it run to its end or destroy it. Moving is cheap; a cursor that was moved from can only be
/// destroyed or assigned to.
class ZHIBIAO_EXPORT Cursor {
 public:
  Cursor(Cursor&&) noexcept;             ///< see above for what is left behind
  Cursor& operator=(Cursor&&) noexcept;  ///< see above for what is left behind
  ~Cursor();

  /// Goes to the next row; false when there is none, now and ever after.
  /// Throws Error (corrupt, io, database); the cursor is at its end then.
  bool next();
  /// The row that next() went to. It is the same object each time: the reference holds as long as the cursor, its content until
  /// the next call of next(). Copy what shall last.
  [[nodiscard]] const IndicatorValue& row() const& noexcept;
  const IndicatorValue& row() && = delete;  ///< it belongs to the cursor

  /// @cond rooms  For the library's own rooms.
  struct ZHIBIAO_NO_EXPORT Impl;
  ZHIBIAO_NO_EXPORT explicit Cursor(std::unique_ptr<Impl> impl) noexcept;
  /// @endcond

 private:
  std::unique_ptr<Impl> impl_;
};

/// An open database. The caller owns it; the destructor closes it. Use one Database per thread: opening is cheap, several
/// threads and processes may have the same file open, and reading goes on while another one is being written.
///
/// Every function throws Error (corrupt, io, database) when the file cannot be read as it should, and Error (busy) when another program
/// keeps it for more than five seconds; what else a function throws is said there. The layout of the tables is described in
/// docs/database.md and in the file itself.
class ZHIBIAO_EXPORT Database {
 public:
  /// Opens an existing database, for reading unless options say otherwise. Nothing is searched: the path is taken as it is.
  /// Throws Error (not_found, not_zhibiao, version, corrupt, io).
  [[nodiscard]] static Database open(const std::filesystem::path& path, const OpenOptions& options = {});
  /// Makes a new, empty database and opens it for writing. Throws Error (misuse) when the path exists already, Error (io).
  [[nodiscard]] static Database create(const std::filesystem::path& path, const CreateOptions& options = {});
  /// Opens a database that lies in memory, for example in the program itself, for reading. Nothing is copied: the bytes
  /// belong to the caller and must outlive the Database unchanged. `name` is used in messages.
  /// Throws Error (not_zhibiao, version, corrupt).
  [[nodiscard]] static Database from_bytes(std::span<const std::byte> bytes, std::string name = "bytes in memory");
  /// A container that nothing else holds would not outlive the Database.
  template <std::ranges::range Container>
  requires(!std::ranges::borrowed_range<Container>) static Database from_bytes(Container&& bytes, std::string name = {}) = delete;

  Database(Database&&) noexcept;             ///< leaves an object that can only be destroyed or assigned to
  Database& operator=(Database&&) noexcept;  ///< see the move constructor
  ~Database();

  /// Removes all documents of a source, with their figures, in one transaction; gives how many there were.
  /// Throws Error (misuse) when the database is open for reading only.
  std::size_t remove(const std::string& source);
  /// Stores what was read from a document, in one transaction: all of it or nothing. `report` is what Extractor::extract
  /// gave for `document`. An absolute source is shortened to its file name. For many documents ingest_paths() is quicker.
  /// Throws Error (misuse) when the database is open for reading only or the report does not fit the document.
  IngestResult ingest(const Document& document, const Report& report);

  /// The rows that a filter lets through.
  [[nodiscard]] std::vector<IndicatorValue> find(const Query& query) const;
  /// The same, one by one and without holding more than one; see Cursor for how long it lives.
  [[nodiscard]] Cursor cursor(const Query& query) const&;
  Cursor cursor(const Query& query) && = delete;  ///< a cursor reads from this Database
  /// Calls `row` for each of them, in the same order. The value is valid during the call; `row` may ask this Database other things.
  void for_each(const Query& query, const std::function<void(const IndicatorValue&)>& row) const;
  /// How many rows the filter lets through, its limit and offset left aside.
  [[nodiscard]] std::uint64_t count(const Query& query) const;
  /// The regions that documents or figures are of, and those above them, whose code or name the word is: 330523, 安吉县, 湖州市安吉县 or
  /// the full name; in order of code. All for an empty word.
  [[nodiscard]] std::vector<Division> regions_named(std::string_view word) const;
  /// The indicators whose code or name (Chinese or English) is the word, in order of code. All for an empty word.
  [[nodiscard]] std::vector<IndicatorName> indicators_named(std::string_view word) const;
  /// What is said of a region, an indicator (a whole code) and a year; empty when nothing is. See Prefer for which statement is taken:
  /// `latest`; of several units that of the indicator. Governments say it, unless `reporters` tells otherwise.
  [[nodiscard]] std::optional<Figure> figure(std::string_view region, std::string_view indicator, int year,
                                             const Reporters& reporters = {}) const;
  /// The same over all years, in their order; of a year that is stated in several units, or by several bodies that count, each.
  [[nodiscard]] std::vector<Figure> series(std::string_view region, std::string_view indicator, Prefer prefer = Prefer::latest,
                                           const Reporters& reporters = {}) const;
  /// The same for several regions (rows, as given) and years (columns, both ends included).
  /// Throws Error (misuse) for more than ten thousand years.
  [[nodiscard]] FigureTable table(const std::vector<std::string>& regions, int first_year, int last_year, std::string_view indicator,
                                  Prefer prefer = Prefer::latest, const Reporters& reporters = {}) const;
  /// One indicator in one year over regions, with ranks and quantiles, which never mix units. Throws Error (misuse) for an impossible
  /// scope.
  [[nodiscard]] Comparison compare(std::string_view indicator, int year, const Scope& scope = {}) const;
  /// What became of an indicator between two years, for the regions that have both in one unit; largest change in percent first. With
  /// Prefer::all every pair of statements. Throws Error (misuse) for an impossible scope.
  [[nodiscard]] std::vector<FigureChange> changes(std::string_view indicator, int from, int to, const Scope& scope = {}) const;
  /// The current documents, in order of source.
  [[nodiscard]] std::vector<DocumentEntry> documents() const;
  /// Which regions and years there are current documents of, in order of region and year.
  [[nodiscard]] std::vector<RegionYear> coverage() const;
  /// Where a value comes from; empty when there is no such observation.
  [[nodiscard]] std::optional<Evidence> evidence(const ObservationId& id) const;
  /// Current documents that contain every word of `text` (separated by spaces; a word may have one character), best first.
  /// Full-width and half-width, traditional and simplified characters, capital and small letters are the same.
  /// Works without a search index too, but then reads every document.
  [[nodiscard]] std::vector<SearchHit> search(std::string_view text, std::size_t limit = 50) const;
  /// Verdicts of reckoning, of current documents, in order of source.
  [[nodiscard]] std::vector<CheckFinding> checks(bool inconsistent_only = false) const;
  /// Doubts and faults that a person should look at, of current documents, in order of source.
  [[nodiscard]] std::vector<DocumentDiagnostic> diagnostics() const;
  [[nodiscard]] DatabaseInfo info() const;  ///< what the file is, and how much of what it holds

  /// SHA-256 (hex) over all content: equal for equal inputs, library and codebook, whatever the order, the number of calls
  /// or the version of SQLite.
  [[nodiscard]] std::string content_hash() const;
  /// Looks at everything that can be wrong: pages, references, the schema, every span, every hash. Empty when all is well.
  [[nodiscard]] std::vector<VerifyFinding> verify(const Watch& watch = {}) const;
  /// Writes the file as it should be shipped: verified, in canonical order (equal content gives equal bytes), analyzed,
  /// vacuumed, without write-ahead log. `output` is replaced in one step and may be this database's own path.
  /// Throws Error (corrupt) when verify() finds something, Error (io, busy).
  void seal(const std::filesystem::path& output, const Watch& watch = {}) const;

  /// @cond rooms  For the library's own rooms.
  struct ZHIBIAO_NO_EXPORT Impl;
  ZHIBIAO_NO_EXPORT explicit Database(std::unique_ptr<Impl> impl) noexcept;
  [[nodiscard]] ZHIBIAO_NO_EXPORT Impl& impl() const noexcept;
  /// @endcond

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace zhibiao
