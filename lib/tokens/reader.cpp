#include <algorithm>
#include <array>

#include "model/advance.hpp"
#include "text/utf8.hpp"
#include "tokens/candidate.hpp"
#include "tokens/dates.hpp"
#include "tokens/exclusions.hpp"
#include "tokens/figures.hpp"
#include "tokens/tokens.hpp"

namespace zhibiao::tokens {

namespace {

using text::is_han;

Candidate::Kind kind_of(std::string_view reason) {
  if (reason == "ordinal" || reason == "rank") return Candidate::Kind::ordinal;
  return reason == "list_mark" ? Candidate::Kind::mark : Candidate::Kind::name;
}

// One pass over the text from left to right; what a chosen candidate has taken is not looked at again.
class Reader {
 public:
  Reader(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan, std::vector<Choice>* choices)
      : document_(document),
        text_(document.folded),
        lexicon_(lexicon),
        scan_(scan),
        dates_(text_, lexicon, scan),
        exclusions_(document, lexicon, scan),
        figures_(text_, exclusions_, lexicon, scan),
        units_(text_, lexicon, scan),
        opens_(scan.starts_of(dates_.words() | exclusions_.openers() | figures_.openers())),
        choices_(choices) {}

  Reading read(const std::vector<Stretch>& stretches) {
    std::uint32_t i = 0;
    for (std::size_t s = 0; s < stretches.size(); ++s) {
      const Stretch& stretch = stretches[s];
      stretch_ = stretch.span;
      limit_ = s + 1 < stretches.size() && follows(stretch, stretches[s + 1]) ? stretches[s + 1].span.end : stretch_.end;
      figures_.within(stretch_, limit_);
      // A unit that a line break parts from its number was read with the stretch before.
      i = std::max(i, stretch_.start);
      while (i < stretch_.end) {
        while (i < stretch_.end && begins_nothing(i)) ++i;  // most of a text
        if (i == stretch_.end) break;
        i = advance(i, stretch.no_figures.empty() ? step(i) : is_digit(at(i)) ? reject_digits(i, stretch.no_figures) : i + 1);
      }
    }
    std::sort(reading_.rejections.begin(), reading_.rejections.end(),
              [](const Rejection& a, const Rejection& b) { return a.span.start < b.span.start; });
    return std::move(reading_);
  }

 private:
  // Of all that can be read at one place the first of these is chosen: a word for a time is one whatever follows; a name, a title or a
  // list mark is whole or nothing; a date outlasts the number in it; digits that nothing reads are listed as such.
  struct Production {
    std::string_view name;
    std::optional<Candidate> (Reader::*read)(std::uint32_t) const;
  };
  static const std::array<Production, 5> productions;

  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }

  // Whether nothing but white space parts two stretches.
  [[nodiscard]] bool follows(const Stretch& stretch, const Stretch& next) const {
    for (std::uint32_t i = stretch.span.end; i < next.span.start; ++i)
      if (!text::is_blank(at(i))) return false;
    return true;
  }

  // Most of a text is Han characters with which no production begins.
  [[nodiscard]] bool begins_nothing(std::uint32_t i) const {
    const char32_t c = at(i);
    if (!text::is_separator(c) && (!is_han(c) || is_chinese_numeral(c) || c == U'第' || c == U'廿' || c == U'卅')) return false;
    return !opens_[i];
  }

  std::uint32_t step(std::uint32_t i) {
    for (std::size_t k = 0; k < productions.size(); ++k)
      if (const auto candidate = (this->*productions[k].read)(i)) {
        if (choices_ != nullptr) choices_->push_back({*candidate, others(i, k + 1)});
        return take(*candidate);
      }
    return i + 1;
  }

  // What the productions behind the one that was chosen read at the same place.
  [[nodiscard]] std::vector<Candidate> others(std::uint32_t i, std::size_t first) const {
    std::vector<Candidate> others;
    for (std::size_t k = first; k < productions.size(); ++k)
      if (auto candidate = (this->*productions[k].read)(i)) others.push_back(std::move(*candidate));
    return others;
  }

  std::uint32_t take(const Candidate& candidate) {
    if (candidate.time) reading_.times.push_back(*candidate.time);
    if (candidate.reason.empty()) {
      if (candidate.quantity) add(*candidate.quantity);
    } else if (candidate.listed) {
      reject(*candidate.listed, candidate.reason);
    } else {
      reject_numbers(candidate.span, candidate.reason);
    }
    if (candidate.reason == "overflow")
      reading_.diagnostics.push_back(
          {candidate.span, "number_overflow", "the number has more digits than can be kept exactly, or goes on as another one"});
    return candidate.span.end;
  }

  void add(const Quantity& quantity) {
    reading_.quantities.push_back(quantity);
    require_within(&Limits::observations, reading_.quantities.size());
  }

  // --- the productions -------------------------------------------------------------------------------
  [[nodiscard]] std::optional<Candidate> time_word(std::uint32_t i) const {
    const auto word = dates_.word(i);
    if (!word) return std::nullopt;
    const auto written = text_.substr(word->span.start, word->span.length());
    const bool digits = std::any_of(written.begin(), written.end(), is_digit);
    return Candidate{Candidate::Kind::time, word->span, digits ? "period" : "", word->span, {}, *word};
  }

  // A measure word behind the digits of a hotline or a day makes them a figure (12345件, 12.4万件)
  [[nodiscard]] std::optional<Candidate> excluded(std::uint32_t i) const {
    auto found = exclusions_.at(i, stretch_);
    if (found) found->end = std::min(found->end, limit_);  // digits torn at the edge of a table
    if (!found || (is_plain_number({i, found->end}) && (magnitude_exponent(at(found->end)) > 0 || units_.read(found->end))))
      return std::nullopt;
    return Candidate{kind_of(found->reason), {i, found->end}, found->reason, {}, {}, {}};
  }

  [[nodiscard]] std::optional<Candidate> date(std::uint32_t i) const {
    if (!starts_number(i)) return std::nullopt;
    const auto date = dates_.read(i, stretch_.end);
    if (!date) return std::nullopt;
    if (date->reason == "date_damaged" && at(date->time.span.end) == U' ' && units_.read(date->time.span.end))
      return std::nullopt;  // 208554 辆
    return Candidate{Candidate::Kind::time, date->time.span, date->reason, date->time.span, {}, date->time};
  }

  [[nodiscard]] std::optional<Candidate> figure(std::uint32_t i) const { return starts_number(i) ? figures_.read(i) : std::nullopt; }

  [[nodiscard]] std::optional<Candidate> digits(std::uint32_t i) const {
    if (!is_digit(at(i))) return std::nullopt;
    const auto found = exclusions_.unread_digits(i, stretch_);
    return Candidate{Candidate::Kind::mark, {i, found.end}, found.reason, Span{i, found.end}, {}, {}};
  }

  [[nodiscard]] bool is_plain_number(Span span) const {
    const auto digits = text_.substr(span.start, span.length());
    return is_digit(digits.front()) && std::all_of(digits.begin(), digits.end(), [](char32_t c) { return is_digit(c) || c == U'.'; });
  }

  [[nodiscard]] bool starts_number(std::uint32_t i) const {
    const char32_t c = at(i);
    return is_digit(c) || is_chinese_numeral(c) || c == U'廿' || c == U'卅' || figures_.opens(i);
  }

  // --- what is listed as no figure -------------------------------------------------------------------
  void reject(Span span, std::string_view reason) {
    reading_.rejections.push_back(
        {span, text::to_utf8(std::u32string_view(document_.code_points).substr(span.start, span.length())), std::string(reason)});
  }

  // Every digit group and Chinese numeral within the span.
  void reject_numbers(Span span, std::string_view reason) {
    std::uint32_t i = span.start;
    while (i < span.end) {
      if (!is_digit(at(i)) && !is_chinese_numeral(at(i))) {
        ++i;
        continue;
      }
      const std::uint32_t start = i;
      while (i < span.end && (is_digit(at(i)) || is_chinese_numeral(at(i)) || (at(i) == U'.' && is_digit(at(i + 1))))) ++i;
      reject({start, i}, reason);
    }
  }

  std::uint32_t reject_digits(std::uint32_t i, std::string_view reason) {
    std::uint32_t end = i;
    while (end < stretch_.end && is_digit(at(end))) ++end;
    reject({i, end}, reason);
    return end;
  }

  const Document::State& document_;
  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  DateReader dates_;
  ExclusionReader exclusions_;
  FigureReader figures_;
  UnitReader units_;
  std::vector<bool> opens_;  // by position: a word of several characters with which a production can begin
  Reading reading_;
  Span stretch_;
  std::uint32_t limit_ = 0;  // how far a number of this stretch may reach
  std::vector<Choice>* choices_;
};

const std::array<Reader::Production, 5> Reader::productions = {{{"time_word", &Reader::time_word},
                                                                {"name", &Reader::excluded},
                                                                {"date", &Reader::date},
                                                                {"figure", &Reader::figure},
                                                                {"digits", &Reader::digits}}};

}  // namespace

Reading read(const Document::State& document, const std::vector<Stretch>& stretches, const lexicon::Lexicon& lexicon,
             const lexicon::Scan& scan, std::vector<Choice>* choices) {
  return Reader(document, lexicon, scan, choices).read(stretches);
}

std::string_view to_string(Candidate::Kind kind) noexcept {
  constexpr std::array<std::string_view, 5> names = {"quantity", "time", "ordinal", "name", "mark"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace zhibiao::tokens
