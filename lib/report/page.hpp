/// @file page.hpp
/// What all parts of the report room look at, and the small questions that they share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "layout/layout.hpp"
#include "text/characters.hpp"
#include "tokens/dates.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::report {

/// Ids of the categories that the room knows.
struct Categories {
  explicit Categories(const lexicon::Lexicon& lexicon);
  lexicon::CategoryId published, dated, made, clock, joint, work_report, source, no_issuer, inner, site, title_label, opener, elsewhere,
      site_code, province_sign, base, later, announces, yearly, own, own_type, no_own_type, office_joint, no_subject, no_unit, ranks,
      government_office, office, guidance, led, by, sets_up, lead, assembly, whole, title_lead, topic, writer, our_body, acts,
      of_government, addressee, wire, dateline, weekday, entrusted, entrusts, meeting, session_report, this_span, span_joint, weekly,
      monthly, compiles, as_follows, represents, medium, branch, publishes, publishes_lead, not_own, bureau, hotline, address, slogan,
      slogan_end, no_slogan_place, compiled_by, compiled, count_before, told_by, told_from, told_at, force, founded, founded_before,
      founded_in, carried_out, compiled_as;
  lexicon::CategoryId body_end, report_word, label, mark, type, review;
  lexicon::CategorySet counted;                                      ///< units of persons, cases and money
  std::vector<std::pair<lexicon::CategoryId, ReporterKind>> bodies;  ///< ends of the names of bodies, by their kind
};

/// Reads the times of a text, as tokens::DateReader does. Years, dates, places and bodies are sought in passes of their own: where one
/// found that no time begins, the next need not look again. For one thread.
class TimeReader {
 public:
  TimeReader(std::u32string_view text, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
      : reader_(text, lexicon, scan), none_(text.size(), 0) {}
  [[nodiscard]] std::optional<tokens::DateReader::Found> read(std::uint32_t at, std::uint32_t end) const {
    return unless(no_date, at, [&] { return reader_.read(at, end); });
  }
  [[nodiscard]] std::optional<tokens::Time> word(std::uint32_t at) const {
    return unless(no_word, at, [&] { return reader_.word(at); });
  }

 private:
  static constexpr std::uint8_t no_date = 1;  // wherever the text to be read ends: that cuts a time, and makes none of it
  static constexpr std::uint8_t no_word = 2;

  template <typename Read>
  std::invoke_result_t<Read> unless(std::uint8_t none, std::uint32_t at, Read&& read) const {
    if (at >= none_.size() || (none_[at] & none) != 0) return std::nullopt;
    auto found = read();
    if (!found) none_[at] |= none;
    return found;
  }

  tokens::DateReader reader_;
  mutable std::vector<std::uint8_t> none_;  // by code point
};

/// One document under identification. Holds references only.
class Page {
 public:
  Page(const Document::State& document, const layout::Layout& layout, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);

  const Document::State& document;
  const layout::Layout& layout;
  std::u32string_view raw;
  std::u32string_view text;  ///< folded
  const lexicon::Lexicon& lexicon;
  const lexicon::Scan& scan;
  Categories categories;
  TimeReader dates;

  /// Blocks of furniture before the title, between title and text, and behind the text; the blocks of title and signature.
  std::vector<Span> above, below_title, foot, title, signature;

  [[nodiscard]] std::u32string_view of(Span span) const { return text.substr(span.start, span.length()); }
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text.size() ? text[i] : U'\0'; }
  /// The original characters as UTF-8.
  [[nodiscard]] std::string quote(Span span) const;
  /// As quote(), without white space between ideographs (a signature that is spread over a line).
  [[nodiscard]] std::string name(Span span) const;
  [[nodiscard]] std::string metadata(const std::string& name) const;
  [[nodiscard]] bool has(Span span, lexicon::CategoryId category) const { return lexicon.first_in(scan, span, category) != nullptr; }
  [[nodiscard]] Span trim(Span span) const;
  /// The dates and periods that are written in the span.
  [[nodiscard]] std::vector<tokens::Time> times(Span span) const;
  /// The first whole date in the span as ISO 8601, empty when there is none.
  [[nodiscard]] std::string first_date(Span span) const;
  /// The pieces of a line of furniture: what stands between white space, colons, separators and brackets.
  [[nodiscard]] std::vector<Span> pieces(Span line) const;
  /// What stands behind a label of the category in the line, up to the next label, two spaces or the end of the line.
  [[nodiscard]] std::optional<Span> labelled(Span line, lexicon::CategoryId category) const;

 private:
  [[nodiscard]] bool is_whole_label(const lexicon::Hit& hit, Span line) const;
};

/// Whether a place in a title stands in the name of a law that another carries out: 贯彻《江苏省行政程序条例》情况.
[[nodiscard]] bool is_in_law(const Page& page, const lexicon::Scan& scan, std::u32string_view title, std::uint32_t place);

/// The kind of the body whose name the span ends with, by the longest of the known ends; empty when it is none.
[[nodiscard]] std::optional<ReporterKind> body_ending_at(const Page& page, Span span);

using text::is_blank;
using text::is_digit;
using text::is_han;

/// YYYY-MM-DD; empty when the time is no whole date that there is.
[[nodiscard]] std::string iso_date(const tokens::Time& time);

/// Words that may come from elsewhere than the text, folded and scanned.
struct Scanned {
  Scanned(const lexicon::Lexicon& lexicon, const std::string& words);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(folded.size()); }
  [[nodiscard]] std::string name(Span span) const;

  std::u32string raw, folded;
  lexicon::Scan scan;
};

/// What one document says of itself; each reader fills in its part.
struct Findings {
  std::string title;
  Span title_span;               ///< of the title's lines in the text; empty when it comes from elsewhere
  bool titled_by_text = false;   ///< the title is what stands there
  std::string day_behind_title;  ///< in brackets behind it, as ISO 8601
  std::string published;
  std::string given;  ///< the day on which it was given to a meeting, which a line under the title names
  std::string issuer;
  bool issuer_is_told = false;  ///< by a signature or as the source; else it is only a body that the page names
  std::optional<Year> year;
  std::optional<Period> period;
  bool region_in_passing = false;  ///< named by a page on which nobody acts: it does not tell who reports
};

void find_title(const Page& page, Findings& findings, std::vector<Diagnostic>& diagnostics);
/// Fills in published and given.
void find_dates(const Page& page, Findings& findings);
void find_issuer(const Page& page, Findings& findings);
void find_year(const Page& page, Findings& findings, std::vector<Diagnostic>& diagnostics);
struct RunningText;  // places.hpp
/// Fills in region_code and region_name, and whether the region is only named in passing.
void find_region(const Page& page, Findings& findings, const RunningText& text, DocumentInfo& info, std::vector<Diagnostic>& diagnostics);
/// Fills in reporter and reporter_kind; the region is known.
void find_reporter(const Page& page, const Findings& findings, const RunningText& text, DocumentInfo& info,
                   std::vector<Diagnostic>& diagnostics);

}  // namespace zhibiao::report
