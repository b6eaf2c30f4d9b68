#include "tokens/counted.hpp"

#include <algorithm>

#include "tokens/marks.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

namespace {

constexpr std::uint32_t award_reach = 60;    // code points in which 连续三年 meets its award
constexpr std::uint32_t longest_class = 16;  // code points of the name of a class behind its threshold

}  // namespace

CountedJudge::CountedJudge(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : text_(folded),
      lexicon_(lexicon),
      scan_(scan),
      continuous_(lexicon.category("number.continuous")),
      finding_(lexicon.category("number.finding")),
      award_(lexicon.category("number.award")),
      each_(lexicon.category("number.each")),
      done_(lexicon.category("number.done")),
      rank_move_(lexicon.category("number.rank_move")),
      rank_unit_(lexicon.category("number.rank_unit")),
      above_(lexicon.category("qualifier.at_least_after")),
      below_(lexicon.category("qualifier.at_most_after")),
      structural_(lexicon.category("structural")),
      not_done_(lexicon.category("number.not_done")),
      phase_(lexicon.category("number.phase")),
      held_(lexicon.category("number.held")),
      lasts_(lexicon.category("number.lasts")),
      step_(lexicon.category("number.step")),
      summed_(lexicon.category("number.summed")) {}

bool CountedJudge::is_before(std::uint32_t i, lexicon::CategoryId category) const {
  return lexicon_.longest_ending_at(scan_, i, i > look_around ? i - look_around : 0, category) != nullptr;
}

// What has a measure word and is still no figure.
std::optional<std::string_view> CountedJudge::reason(const Quantity& quantity, Span stretch) const {
  if (quantity.dimension == "year") return duration_of_years(quantity, stretch);
  const bool chinese = !is_digit(at(quantity.number.start)) && at(quantity.number.start) != U'-';
  const char32_t before = quantity.span.start > stretch.start ? at(quantity.span.start - 1) : U'\0';
  if (before == U'每') return "denominator";                                                         // 每10万人口
  if (before == U'届' && quantity.dimension == "times") return "ordinal";                            // 十五届五次、六次全会
  if (chinese && is(quantity.number.end, phase_) && !is_held(quantity.span.start)) return "phase";   // 污水处理厂二期
  if (chinese && (leads_to_step(quantity.span.end) || is(quantity.span.end, step_))) return "step";  // 迈上两个百亿元台阶
  // 两项合计189件: the things that were just told of
  const bool opens = quantity.span.start == stretch.start || is_clause_end(before);
  if (chinese && opens && is(quantity.span.end, summed_)) return "structural";
  if (is(quantity.number.end, structural_) && quantity.value < Decimal(20)) return "structural";
  if (is_threshold(quantity, stretch)) return "threshold";
  if (is(quantity.number.end, rank_unit_) && is_before(quantity.span.start, rank_move_)) return "rank";
  if (quantity.dimension == "duration" && is_before(quantity.span.start, continuous_))
    return awarded(quantity.span.end, stretch) ? std::optional<std::string_view>("period") : std::nullopt;
  if (chinese && quantity.value <= Decimal(2) && quantity.rule == "chinese_numeral") {
    if (within_each(quantity.span.start)) return "frequency";
    const bool one = quantity.value == Decimal(1);
    if (one && !is_done_before(quantity.span.start) && !ends_clause(quantity.span, stretch)) return "structural";
  }
  return std::nullopt;
}

// 罚没50万元以上大要案63件: the limit of a class, not a figure of its own
bool CountedJudge::is_threshold(const Quantity& quantity, Span stretch) const {
  if (quantity.dimension != "money" && quantity.dimension != "area" && quantity.dimension != "mass" && quantity.dimension != "duration")
    return false;
  const lexicon::Hit* bound = lexicon_.longest_at(scan_, quantity.span.end, above_);
  if (bound == nullptr) bound = lexicon_.longest_at(scan_, quantity.span.end, below_);
  if (bound == nullptr || is_clause_end(at(bound->end))) return false;
  for (std::uint32_t i = bound->end; i < std::min(bound->end + longest_class, stretch.end) && !is_clause_end(at(i)); ++i)
    if (is_digit(at(i))) return true;
  return false;
}

// 工作站一处、工作室九处: the number ends what it counts
bool CountedJudge::ends_clause(Span span, Span stretch) const {
  const char32_t before = span.start > stretch.start ? at(span.start - 1) : U'\0';
  return is_clause_end(at(span.end)) && text::is_han(before);
}

// A verb of doing right before the number, no word that only ends like one (作为一项).
bool CountedJudge::is_done_before(std::uint32_t start) const {
  const std::uint32_t floor = start > look_around ? start - look_around : 0;
  const lexicon::Hit* done = lexicon_.longest_ending_at(scan_, start, floor, done_);
  const lexicon::Hit* other = lexicon_.longest_ending_at(scan_, start, floor, not_done_);
  return done != nullptr && !(other != nullptr && other->start < done->start);
}

// 举办培训三期: the clause says that they were held
bool CountedJudge::is_held(std::uint32_t start) const {
  for (std::uint32_t i = start; i > 0 && start - i < look_around && !is_clause_end(at(i - 1)); --i)
    if (is(i - 1, done_) || is(i - 1, held_)) return true;
  return false;
}

// Behind 两个: a magnitude without a digit that is a step to be climbed.
bool CountedJudge::leads_to_step(std::uint32_t from) const {
  if (magnitude_exponent(at(from)) == 0) return false;
  for (std::uint32_t i = from; i < from + look_around && !is_clause_end(at(i)); ++i)
    if (is(i, step_)) return true;
  return false;
}

bool CountedJudge::within_each(std::uint32_t start) const {
  const std::uint32_t floor = start > look_around ? start - look_around : 0;
  for (std::uint32_t i = start; i > floor && !is_clause_end(at(i - 1)); --i)
    if (is(i - 1, each_)) return true;
  return false;
}

// 连续118个月无… is a finding; 连续三年获评… and 近三年 are not.
std::optional<std::string_view> CountedJudge::duration_of_years(const Quantity& quantity, Span stretch) const {
  if (at(quantity.span.end - 1) == U'半' && is_before(quantity.span.start, lasts_)) return std::nullopt;  // 最长历时两年半
  if (!is_before(quantity.span.start, continuous_)) return "period";
  if (awarded(quantity.span.end, stretch)) return "period";
  for (std::uint32_t i = quantity.span.end;
       i < std::min<std::uint32_t>(quantity.span.end + look_around, stretch.end) && !is_clause_end(at(i)); ++i)
    if (is(i, finding_)) return std::nullopt;
  return "period";
}

bool CountedJudge::awarded(std::uint32_t from, Span stretch) const {
  for (std::uint32_t i = from; i < std::min(from + award_reach, stretch.end) && !is_clause_end(at(i)); ++i)
    if (is(i, award_)) return true;
  return false;
}

}  // namespace zhibiao::tokens
