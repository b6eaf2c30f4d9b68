/// @file model.hpp
/// The value types that the rooms of the library hand to each other and to the caller.
/// All are plain structs that own their data; const use from several threads is safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/decimal.hpp"
#include "zhibiao/time.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// A half-open range [start, end) of **Unicode code points** of the decoded document text, as in the
/// W3C Web Annotation TextPositionSelector.
struct Span {
  std::uint32_t start = 0;  ///< of the first code point
  std::uint32_t end = 0;    ///< behind the last one
  /// In code points.
  [[nodiscard]] constexpr std::uint32_t length() const noexcept { return end - start; }
  /// Whether the other lies within.
  [[nodiscard]] constexpr bool contains(const Span& other) const noexcept { return start <= other.start && other.end <= end; }
  /// Whether they have a code point in common.
  [[nodiscard]] constexpr bool overlaps(const Span& other) const noexcept { return start < other.end && other.start < end; }
  /// By both ends.
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// How the stated number bounds the true one. Written in JSON and SQL as `= ~ > >= < <=`.
enum class Qualifier : std::uint8_t {
  exact,     ///< `=`  the default; also 达, 共, 累计
  about,     ///< `~`  约, 近, 左右
  more,      ///< `>`  余, 多, 超过
  at_least,  ///< `>=` 以上, 不少于
  less,      ///< `<`  不足
  at_most,   ///< `<=` 以内, 不超过
};
/// SDMX OBS_STATUS in this library's terms.
enum class Status : std::uint8_t {
  actual,    ///< what happened (the default)
  target,    ///< a plan, a commitment or a limit set by a rule
  baseline,  ///< the former value that a change is measured from
};
/// Whether the number itself is a level or a change.
enum class Change : std::uint8_t { none, increase, decrease };
/// How sure the indicator of a figure is: docs/codebook.md tells what share of each class was right.
enum class Confidence : std::uint8_t {
  none,    ///< there is no indicator, or what made the figure did not say
  low,     ///< likely, to be looked at
  medium,  ///< mostly right
  high,    ///< right but for rare ones
};

/// "=", "~", …  The returned views are static.
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(Qualifier qualifier) noexcept;
/// "actual", "target", "baseline".
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(Status status) noexcept;
/// "", "increase", "decrease".
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(Change change) noexcept;
/// "", "low", "medium", "high".
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(Confidence confidence) noexcept;

/// One stated quantity and what it says. Strings are UTF-8.
struct Observation {
  Span span;                                 ///< number, magnitude and unit; nothing else
  std::string quote;                         ///< exactly the characters of `span`
  Decimal value;                             ///< magnitude resolved; percent stays percent; money is in 元. Lower end of a range
  std::optional<Decimal> value_high;         ///< upper end of a range
  int resolution = 0;                        ///< power of ten of the last digit that is written: 90.20 → -2, 8.8亿 → 7, 六万 → 4
  std::string number;                        ///< the number as written, without the unit: 6万余, 九成, 54亿3528.13万
  std::string unit;                          ///< as written, except money → 元, ％ and 百分之 → %; empty for a bare number
  Qualifier qualifier = Qualifier::exact;    ///< how the number bounds the true value
  std::optional<std::string> indicator;      ///< code of the codebook, empty when none fits
  std::string codebook;                      ///< name of the codebook that gave the code; empty without one
  std::string label;                         ///< what is counted, in the report's own words
  std::optional<Year> year;                  ///< the year that the value is about; empty when nothing tells
  std::optional<Period> period;              ///< where narrower or wider than the year (2020-01/2020-11, 2019-12-31)
  Status status = Status::actual;            ///< whether it happened
  Change change = Change::none;              ///< a level, or a change
  std::optional<std::uint32_t> part_of;      ///< span.start of the total that this is a stated part of
  std::optional<std::uint32_t> repeats;      ///< span.start of the first statement of the same figure
  std::string breakdown;                     ///< name of the part or kind: 民事案件, 维持; else empty
  std::string region_code;                   ///< six digits of the division that the figure is about; empty: that of the document
  std::string rule;                          ///< name of the rule that decided the indicator
  Confidence confidence = Confidence::none;  ///< of the indicator; none without one
  std::uint32_t section = 0;                 ///< index into Report::sections
};

/// Something that looks like a number and is no quantity.
struct Rejection {
  Span span;           ///< where it stands
  std::string quote;   ///< exactly the characters of `span`
  std::string reason;  ///< a stable word: date, period, time, document_number, ordinal, list_mark, name, hotline, furniture, …
};

/// What a section of a report tells about.
enum class SectionRole : std::uint8_t { body, front, achievements, problems, plans, furniture };
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(SectionRole role) noexcept;  ///< the enumerator's name; static

/// A heading and what stands under it, up to the next heading of the same or a higher level.
struct Section {
  Span span;                             ///< heading included
  Span heading_span;                     ///< empty span when there is no heading (the front of the document)
  std::string heading;                   ///< its words; may be empty
  int level = 0;                         ///< 0 = the document itself, 1 = 一、, 2 = （一）, 3 = 1. …
  std::int32_t parent = -1;              ///< index into Report::sections, -1 for the document itself
  SectionRole role = SectionRole::body;  ///< see SectionRole
  int page = 0;                          ///< first page, 1-based; 0 when the format has no pages
};

/// A named doubt or fault that a person should look at.
struct Diagnostic {
  Span span;            ///< where in the text; empty span for the whole document
  std::string code;     ///< a stable word such as region_ambiguous, year_from_publication, number_overflow
  std::string message;  ///< one sentence for people
};

/// The verdict of reckoning figures of one report against each other.
struct CheckResult {
  std::string kind;                     ///< sum, difference or rate
  std::uint32_t stated = 0;             ///< index into Report::observations: the figure that is tested
  std::vector<std::uint32_t> operands;  ///< indexes into Report::observations, in the order of the formula
  Decimal reckoned;                     ///< what the operands give, rounded to the digits of the stated figure
  bool consistent = true;               ///< whether the stated figure is that
  std::string formula;                  ///< for people: 22 + 2 = 24
};

/// What kind of body reports. Written in JSON and SQL as the enumerator's name.
enum class ReporterKind : std::uint8_t {
  government,     ///< 人民政府 of a province, city or county
  department,     ///< a part of a government: 局, 委, 厅, 办
  township,       ///< 乡, 镇, 街道
  zone,           ///< 开发区, 高新区 and their committees
  court,          ///< 人民法院
  procuratorate,  ///< 人民检察院
  congress,       ///< 人民代表大会 and its standing committee
  other,          ///< a body that is none of these
};
/// "government", …  The returned view is static.
[[nodiscard]] ZHIBIAO_EXPORT std::string_view to_string(ReporterKind kind) noexcept;
/// The kind of a word that to_string() gives; empty for another.
[[nodiscard]] ZHIBIAO_EXPORT std::optional<ReporterKind> to_reporter_kind(std::string_view word) noexcept;

/// What the page tells about itself. Empty strings and optionals mean that it does not say.
struct DocumentInfo {
  std::string title;             ///< of the document, as it stands there
  std::string region_code;       ///< six digits of GB/T 2260 as of `year`; empty when the text does not tell
  std::string region_name;       ///< full path name: 广东省茂名市高州市
  std::optional<Year> year;      ///< the year reported on; empty when nothing tells
  std::optional<Period> period;  ///< when the report covers part of a year
  std::string published;         ///< ISO 8601 date of publication, else of signature, else empty
  std::string issuer;            ///< who signed or published it
  std::string reporter;  ///< the body whose work is reported, as the page names it: 荣昌区人民政府, 丰都县司法局; may be empty
  std::optional<ReporterKind> reporter_kind;  ///< empty when the page does not tell
  std::string genre;  ///< what kind of report it is, as the name of the codebook made for it: government_work; empty when nothing tells
};

/// Everything that was read from one document. Observations stand in order of span.start.
struct Report {
  DocumentInfo info;                      ///< what it tells of itself
  std::vector<Section> sections;          ///< in order of start; the first is the document itself
  std::vector<Observation> observations;  ///< its figures
  std::vector<Rejection> rejections;      ///< numbers that are no figures
  std::vector<CheckResult> checks;        ///< verdicts of reckoning
  std::vector<Diagnostic> diagnostics;    ///< what a person should look at
};

}  // namespace zhibiao
