/// @file query.hpp
/// What can be asked of a database, and what comes back: plain values that own their data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// Names one observation of a database: its document and where it starts there. The same document has the same id in
/// every database, so an id can be written down and looked up later, also in a merged file.
struct ObservationId {
  std::int64_t document = 0;  ///< document.id; below 2^53, so that every client can hold it
  std::uint32_t start = 0;    ///< code points

  /// "4503599627370496:559"
  [[nodiscard]] ZHIBIAO_EXPORT std::string to_string() const;
  /// Reads what to_string() writes; empty when it is none.
  [[nodiscard]] ZHIBIAO_EXPORT static std::optional<ObservationId> parse(std::string_view text);
  friend bool operator==(const ObservationId&, const ObservationId&) = default;  ///< the same place of the same document
};

/// One row of the view indicator_value: a figure with its meaning and its evidence.
struct IndicatorValue {
  ObservationId id;                              ///< its document and place
  std::string region;                            ///< GB/T 2260 code; empty when the document does not tell
  std::string region_name;                       ///< full path name as of the report's year
  std::optional<Year> year;                      ///< the year that the value is about; empty when nothing tells
  std::optional<std::string> indicator;          ///< code of the codebook; empty when none fits
  std::string indicator_name;                    ///< in Chinese; empty without an indicator
  std::string label;                             ///< what is counted, in the report's own words
  Decimal value;                                 ///< exact; lower end of a range
  std::optional<Decimal> value_high;             ///< upper end of a range
  int resolution = 0;                            ///< power of ten of the last digit that is written
  std::string number;                            ///< the number as written
  std::string unit;                              ///< as written, except money → 元
  Qualifier qualifier = Qualifier::exact;        ///< how the number bounds the true value
  Status status = Status::actual;                ///< whether it happened
  Change change = Change::none;                  ///< a level, or a change
  std::optional<Period> period;                  ///< where narrower or wider than the year
  std::string breakdown;                         ///< name of the part or kind, else empty
  std::optional<std::uint32_t> part_of;          ///< start of the total that this is a stated part of (same document)
  std::optional<std::uint32_t> repeats;          ///< start of the first statement of the same figure (same document)
  std::string quote;                             ///< exactly the characters of `span`
  Span span;                                     ///< code points of the document's text
  std::string rule;                              ///< name of the rule that decided the indicator
  std::string section_heading;                   ///< heading of the section that it stands in
  SectionRole section_role = SectionRole::body;  ///< what that section tells about
  int page = 0;                                  ///< 1-based; 0 when the format has no pages
  std::string document_title;                    ///< as the page has it
  std::string source;                            ///< where the document came from
  std::string published;                         ///< ISO 8601 date; empty when unknown
  std::string issuer;                            ///< who signed or published it; may be empty
  std::string reporter;                          ///< the body whose work is reported, as the page names it; may be empty
  std::optional<ReporterKind> reporter_kind;     ///< empty when the page does not tell
  std::string codebook;                          ///< name of the codebook that gave the indicator; empty without one
  std::string genre;                             ///< of the document: the name of the codebook made for it; empty when nothing tells
  Confidence confidence = Confidence::none;      ///< of the indicator; none without one, and where the file does not tell
  bool superseded = false;                       ///< stands in an old vintage of its document (only with Vintages::all)
};

/// Which statements of a figure count, where a report states it twice, several reports state it, or a source has two vintages.
/// A figure is what a body, a region, a year, an indicator and a unit name: the whole of it, as it was (no part of the thing or of the
/// year, no plan, no former value, no change). Of several statements is preferred, in this order: that of a current vintage; of a document
/// that tells whose it is; of a body of the very region; one that its listed kinds add up to; the one published last; in its first place.
/// See the view reporter_value.
enum class Prefer : std::uint8_t {
  latest,  ///< one for each region, year and unit (and body, where several count): the preferred one, with Figure::rivals
  all,     ///< every statement, also repeated ones and those of old vintages; within a year and unit the preferred one first
};

/// Whose statements count where figures are compared.
struct Reporters {
  /// Governments, and documents that do not tell whose they are where no government states the figure. They are taken for one body.
  [[nodiscard]] static constexpr Reporters governments() noexcept { return {ReporterKind::government}; }
  /// Every body for itself.
  [[nodiscard]] static constexpr Reporters all() noexcept { return {std::nullopt}; }
  std::optional<ReporterKind> kind = ReporterKind::government;  ///< bodies of another kind, each for itself; empty: all()
};

/// Which vintages of a source count.
enum class Vintages : std::uint8_t {
  current,  ///< only the newest of each source
  all,
};

/// In which order rows come. All orders are total: rows that are equal otherwise come by document and place in the text.
enum class Order : std::uint8_t {
  region,      ///< region, indicator, year
  year,        ///< year, region, indicator
  value,       ///< smallest value first
  value_desc,  ///< largest value first
  document,    ///< source, then the order of the text
};

/// A filter: every call narrows, except that several calls for regions, levels, indicators, units, statuses, qualifiers, roles or reporters
/// are alternatives of one another. `Query().region("510000", Descendants::with).years(2019, 2022).indicator("reconsideration.*")`
class ZHIBIAO_EXPORT Query {
 public:
  /// A region alone, or with all below it.
  enum class Descendants : std::uint8_t { without, with };

  /// A region by its six-digit GB/T 2260 code, alone or with everything below it. Throws Error (misuse) when it is no code.
  Query& region(std::string code, Descendants descendants = Descendants::without);
  /// Regions of a level: 1 provinces, 2 prefectures, 3 counties. Throws Error (misuse) for another number.
  Query& level(int level);
  /// The year that the value is about, both ends included.
  Query& years(int from, int to);
  Query& year(int year) { return years(year, year); }  ///< one year
  /// A code, or all that begin alike: "reconsideration.*". Throws Error (misuse) when a `*` stands elsewhere than at the end.
  Query& indicator(std::string code);
  /// All indicators of a domain, the first part of their codes: "reconsideration". Throws Error (misuse) when it is none.
  Query& domain(const std::string& domain);
  /// The label contains this text.
  Query& label(std::string text);
  Query& unit(std::string unit);          ///< As written in the rows: 件, 元, %
  Query& status(Status status);           ///< What happened, a plan, or a baseline
  Query& qualifier(Qualifier qualifier);  ///< How the number bounds the true value
  /// What the section tells about that the figure stands in.
  Query& role(SectionRole role);
  /// Only rows with a code of the codebook (true) or only those that none fits (false).
  Query& has_code(bool has_code);
  /// Only what bodies of a kind say.
  Query& reporter(ReporterKind kind);
  /// Only one document.
  Query& document(std::int64_t id);
  Query& vintages(Vintages vintages);  ///< Only current vintages unless said otherwise
  /// Whether a figure that a document states again comes again (true, unless said otherwise).
  Query& repeats(bool included);
  Query& order(Order order);  ///< By region unless said otherwise
  /// At most so many rows.
  Query& limit(std::uint64_t rows);
  /// Leaves out the first rows.
  Query& offset(std::uint64_t rows);

  /// @cond rooms  What the filter says, for the library's own rooms.
  struct Region {
    std::string code;
    Descendants descendants;
  };
  struct Filter {
    std::vector<Region> regions;
    std::vector<int> levels;
    std::vector<std::string> indicators;
    std::vector<std::string> units;
    std::vector<Status> statuses;
    std::vector<Qualifier> qualifiers;
    std::vector<SectionRole> roles;
    std::vector<ReporterKind> reporters;
    std::optional<int> year_from;
    std::optional<int> year_to;
    std::string label;  ///< of the figure that was tested
    std::optional<bool> has_code;
    std::optional<std::int64_t> document;
    Vintages vintages = Vintages::current;
    bool repeats = true;
    Order order = Order::region;
    std::optional<std::uint64_t> limit;
    std::uint64_t offset = 0;
  };
  [[nodiscard]] const Filter& filter() const noexcept { return filter_; }
  /// @endcond

 private:
  Filter filter_;
};

/// A value as series, tables and comparisons show it; Database::evidence tells the rest.
struct Figure {
  ObservationId id;                        ///< of the observation
  std::string region;                      ///< GB/T 2260 code
  Year year;                               ///< the year that it is about
  Decimal value;                           ///< exact; lower end of a range
  std::optional<Decimal> value_high;       ///< upper end of a range
  std::string unit;                        ///< as in IndicatorValue
  Qualifier qualifier = Qualifier::exact;  ///< how the number bounds the true value
  bool repeated = false;                   ///< the document has stated it before (only with Prefer::all)
  bool superseded = false;                 ///< stands in an old vintage of its document (only with Prefer::all)
  std::size_t rivals = 0;  ///< how many other values current documents state for the same, which the view conflict lists; two statements
                           ///< agree when one is the other, rounded
  std::string reporter;    ///< whose statement it is, as the page names it; may be empty
  std::optional<ReporterKind> reporter_kind;  ///< empty when the page does not tell
};

/// Which regions a comparison looks at.
struct Scope {
  std::string within;              ///< a region with everything below it, by its GB/T 2260 code; empty = everywhere
  int level = 0;                   ///< 1 provinces, 2 prefectures, 3 counties; 0 = all
  Prefer prefer = Prefer::latest;  ///< which statements count
  Reporters reporters = {};        ///< whose statements count
};

/// The place of a figure among those of other regions.
struct RankedFigure {
  Figure figure;            ///< of the region
  std::string region_name;  ///< full path name as of the newest report
  std::size_t rank =
      0;  ///< among the figures of its unit: 1 = the largest value; equal values share a rank, and the next one is left out: 1, 2, 2, 4
  double percent_rank = 0;  ///< share of the other figures of its unit that are smaller: 0 = none is, 1 = all are; 1 when there is no other
};

/// One indicator in one year over regions.
struct Comparison {
  /// Unit by unit, first the unit of most figures (of as many, the indicator's own); then largest value first, then by region.
  std::vector<RankedFigure> figures;
  /// Of the figures of the first unit: the value below which the share `p` (0…1) of the figures lies, interpolated between neighbours (R's
  /// type 7): 0.5 is the median. For a range the lower end counts. Empty when there are no figures. Throws Error (misuse) for another p.
  [[nodiscard]] ZHIBIAO_EXPORT std::optional<double> quantile(double p) const;
};

/// One indicator over regions and years.
struct FigureTable {
  std::vector<std::string> regions;  ///< as they were asked for: the rows
  std::vector<int> years;            ///< in order: the columns
  std::vector<std::vector<Figure>>
      cells;  ///< row by row; of each cell the preferred figure first, that in the indicator's own unit before others
  /// The preferred figure of a cell; null when there is none. It belongs to the table. Throws Error (misuse) outside of it.
  [[nodiscard]] ZHIBIAO_EXPORT const Figure* at(std::size_t region, std::size_t year) const&;
  const Figure* at(std::size_t region, std::size_t year) && = delete;  ///< what it points at belongs to the table
};

/// What became of a figure from one year to another.
struct FigureChange {
  std::string region_name;            ///< full path name as of the newest report
  Figure before;                      ///< of the earlier year
  Figure after;                       ///< of the later year
  std::optional<Decimal> difference;  ///< after - before, exact; empty when it does not fit
  std::optional<double> percent;      ///< of the value before; empty when that was 0
};

/// How much is known of a region in a year.
struct RegionYear {
  std::string region;              ///< GB/T 2260 code; empty for documents that do not tell
  std::string region_name;         ///< full path name as of the newest report
  std::optional<Year> year;        ///< the year reported on; empty for documents that do not tell
  std::uint64_t documents = 0;     ///< current ones
  std::uint64_t observations = 0;  ///< of these documents
};

/// Where a value comes from.
struct Evidence {
  ObservationId id;                          ///< of the observation
  std::string quote;                         ///< exactly the characters of `span`
  Span span;                                 ///< of the quote; code points of the document's text
  std::string sentence;                      ///< the sentence or table row around the quote
  Span sentence_span;                        ///< code points of the text
  std::vector<std::string> headings;         ///< from the outermost section inwards
  std::string document_title;                ///< as the page has it
  std::string source;                        ///< where the document came from
  std::string sha256;                        ///< of the bytes that were read
  std::string published;                     ///< ISO 8601 date; empty when unknown
  std::string issuer;                        ///< who signed or published it; may be empty
  int page = 0;                              ///< 1-based; 0 when the format has no pages
  std::string rule;                          ///< name of the rule that decided the indicator
  std::string codebook;                      ///< name of the codebook that gave the indicator; empty without one
  std::string genre;                         ///< of the document, as in IndicatorValue
  Confidence confidence = Confidence::none;  ///< as in IndicatorValue
};

/// A document that contains what was searched for.
struct SearchHit {
  std::int64_t document = 0;    ///< document.id
  std::string document_title;   ///< as the page has it
  std::string source;           ///< where the document came from
  std::string region;           ///< GB/T 2260 code; may be empty
  std::string region_name;      ///< full path name; may be empty
  std::optional<Year> year;     ///< reported on
  Span span;                    ///< the first occurrence in the document's text
  std::string snippet;          ///< one line around it
  Span snippet_span;            ///< the characters that the snippet shows
  Span marked;                  ///< the first occurrence within the snippet; code points of it
  std::size_t occurrences = 0;  ///< of all words searched for
};

/// A verdict of the view check_finding.
struct CheckFinding {
  ObservationId stated;                  ///< the figure that was tested
  std::vector<ObservationId> operands;   ///< in the order of the formula
  std::string kind;                      ///< sum, difference or rate
  bool consistent = true;                ///< whether the stated figure is what was reckoned
  std::string formula;                   ///< for people: 22 + 2 = 24
  Decimal stated_value;                  ///< of the figure that was tested
  Decimal reckoned;                      ///< rounded to the digits of the stated one
  std::string unit;                      ///< of both
  std::string quote;                     ///< of the figure that was tested
  std::string label;                     ///< of the figure that was tested
  std::optional<std::string> indicator;  ///< its code; empty when none fits
  std::optional<Year> year;              ///< the year that the figure is about
  std::string region;                    ///< GB/T 2260 code; may be empty
  std::string region_name;               ///< full path name; may be empty
  std::string document_title;            ///< as the page has it
  std::string source;                    ///< where the document came from
};

/// A document that a database holds.
struct DocumentEntry {
  std::int64_t id = 0;             ///< document.id
  std::string source;              ///< where it came from
  std::string title;               ///< may be empty
  std::string region_name;         ///< full path name; empty when the document does not tell
  std::optional<Year> year;        ///< reported on
  std::uint64_t observations = 0;  ///< its figures
};

/// A doubt and the document that it is about.
struct DocumentDiagnostic {
  std::int64_t document = 0;  ///< document.id
  std::string source;         ///< where the document came from
  Diagnostic diagnostic;      ///< its span is of the text of the document
};

}  // namespace zhibiao
