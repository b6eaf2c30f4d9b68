#include "tokens/figures.hpp"

#include <algorithm>
#include <array>

#include "tokens/marks.hpp"

namespace zhibiao::tokens {

namespace {

constexpr std::uint32_t longest_variant = 6;  // code points of （套）
constexpr int longest_shared_list = 8;        // numbers that can share one unit

using text::is_han;
using text::is_range_dash;

}  // namespace

FigureReader::FigureReader(std::u32string_view folded, const ExclusionReader& exclusions, const lexicon::Lexicon& lexicon,
                           const lexicon::Scan& scan)
    : text_(folded),
      exclusions_(exclusions),
      lexicon_(lexicon),
      scan_(scan),
      units_(folded, lexicon, scan),
      qualifiers_(lexicon, scan),
      counted_(folded, lexicon, scan),
      percent_(lexicon.category("number.percent_prefix")),
      permille_(lexicon.category("number.permille_prefix")),
      minus_(lexicon.category("number.minus")),
      minus_word_(lexicon.category("number.minus_word")),
      copula_(lexicon.category("number.copula")),
      from_(lexicon.category("number.from")),
      half_(lexicon.category("half")) {}

lexicon::CategorySet FigureReader::openers() const { return lexicon::CategorySet().set(percent_).set(permille_).set(minus_word_); }

bool FigureReader::is_before(std::uint32_t i, lexicon::CategoryId category) const {
  return lexicon_.longest_ending_at(scan_, i, i > look_around ? i - look_around : 0, category) != nullptr;
}

bool FigureReader::signs(std::uint32_t i) const {
  if (at(i) == U'-' || at(i) == U'−') return is_digit(at(i + 1)) && (i == stretch_.start || is_before(i, minus_) || at(i - 1) == U'(');
  const bool in_word = i > stretch_.start && at(i - 1) == U'减';  // 减负12亿元
  return !in_word && is(i, minus_word_) && (is_digit(at(i + 1)) || is(i + 1, percent_));
}

std::optional<Candidate> FigureReader::read(std::uint32_t i) const {
  const bool negative = signs(i);
  const std::uint32_t start = negative ? i + 1 : i;
  std::optional<Quantity> quantity;
  bool more = false;
  if (is(start, percent_) || is(start, permille_)) {
    quantity = read_prefixed_percent(start, more);
  } else {
    bool overflowed = false;
    const auto numeral = read_numeral(text_.substr(0, stretch_.end), start, &overflowed);
    if (overflowed) return overflow(start);
    if (!numeral) return std::nullopt;
    if (is_vague(*numeral)) return Candidate{Candidate::Kind::mark, numeral->span, "vague", numeral->span, {}, {}};
    if (auto found = ordinal(*numeral)) return found;
    more = numeral->more;
    quantity = read_form(*numeral);
  }
  if (!quantity) return std::nullopt;
  if (negative) {
    quantity->value = quantity->value.negated();
    quantity->span.start = i;
    quantity->number.start = i;
  }
  quantity->qualifier = qualifiers_.read(quantity->span, behind_variant(quantity->span.end), more, quantity->dimension == "duration");
  const auto reason = counted_.reason(*quantity, stretch_);
  return Candidate{Candidate::Kind::quantity, quantity->span, reason.value_or(""), quantity->span, quantity, {}};
}

std::optional<Candidate> FigureReader::overflow(std::uint32_t start) const {
  const std::uint32_t end = is_digit(at(start)) ? exclusions_.unread_digits(start, stretch_).end : start + 1;
  return Candidate{Candidate::Kind::mark, {start, end}, "overflow", Span{start, end}, {}, {}};
}

// 34号, 三级, 51岁, 100周年: what stands behind decides.
std::optional<Candidate> FigureReader::ordinal(const Numeral& numeral) const {
  const bool digits = !numeral.chinese;
  const auto found = exclusions_.behind(numeral.span, stretch_, digits);
  if (!found) return std::nullopt;
  // a longer measure word behind the number outweighs (版次, 级别 …)
  if (const auto unit = units_.read(numeral.span.end); unit && unit->span.end > found->end) return std::nullopt;
  const std::uint32_t end = digits || found->reason != "rank" ? std::max(found->end, numeral.span.end) : numeral.span.end;
  return Candidate{Candidate::Kind::ordinal, {numeral.span.start, end}, found->reason, numeral.span, {}, {}};
}

// The forms in order of preference: what says more of the number comes first.
std::optional<Quantity> FigureReader::read_form(const Numeral& numeral) const {
  using Form = std::optional<Quantity> (FigureReader::*)(const Numeral&) const;
  static constexpr std::array<Form, 7> forms = {&FigureReader::read_half,  &FigureReader::read_fraction,  &FigureReader::read_tenths,
                                                &FigureReader::read_range, &FigureReader::read_with_unit, &FigureReader::read_shared_unit,
                                                &FigureReader::read_bare};
  for (const Form form : forms)
    if (auto quantity = (this->*form)(numeral)) return quantity;
  return std::nullopt;
}

// 数十名, 几百件; 百姓, 千家: a magnitude without a digit counts only as 百余, 近千, 百万
bool FigureReader::is_vague(const Numeral& numeral) const {
  const std::uint32_t start = numeral.span.start;
  if (start > stretch_.start && (at(start - 1) == U'数' || at(start - 1) == U'几')) return magnitude_exponent(at(start)) > 0;
  if (magnitude_exponent(at(start)) < 2) return false;
  const bool two_magnitudes = magnitude_exponent(at(start + 1)) > 0;
  return !numeral.more && !two_magnitudes && qualifiers_.read(numeral.span, numeral.span.end, false, false) == Qualifier::exact;
}

// 200台（套）以上: the bracketed variant of a unit is passed over
std::uint32_t FigureReader::behind_variant(std::uint32_t end) const {
  if (at(end) != U'(') return end;
  for (std::uint32_t i = end + 1; i < std::min(end + longest_variant, stretch_.end); ++i) {
    if (at(i) == U')') return i + 1;
    if (is_digit(at(i))) break;
  }
  return end;
}

Quantity FigureReader::make(const Numeral& numeral, std::string_view rule) const {
  Quantity quantity;
  quantity.number = numeral.span;
  quantity.span = numeral.span;
  quantity.value = numeral.value;
  quantity.resolution = numeral.resolution;
  quantity.dimension = "bare";
  quantity.rule = rule;
  return quantity;
}

void FigureReader::set_unit(Quantity& quantity, const Unit& unit) {
  quantity.unit = unit.text;
  quantity.dimension = unit.dimension;
  quantity.span.end = unit.span.end;
}

// 百分之九十八点五, 百分之八十到九十, 千分之三
std::optional<Quantity> FigureReader::read_prefixed_percent(std::uint32_t start, bool& more) const {
  const bool percent = is(start, percent_);
  const lexicon::Hit* prefix = nullptr;
  for (const lexicon::Hit& hit : scan_.starting_at(start))
    if (lexicon_.is(hit.word, percent ? percent_ : permille_) && (prefix == nullptr || hit.end < prefix->end)) prefix = &hit;
  const auto numeral = read_numeral(text_.substr(0, stretch_.end), prefix->end);
  if (!numeral) return std::nullopt;
  more = numeral->more;
  Quantity quantity = make(*numeral, "percent_words");
  quantity.span.start = quantity.number.start = start;
  quantity.unit = percent ? "%" : "‰";
  quantity.dimension = "percent";
  if (const auto next = range_end(numeral->span.end)) {
    const std::uint32_t second = is(*next, percent_) ? lexicon_.longest_at(scan_, *next, percent_)->end : *next;
    const auto high = read_numeral(text_.substr(0, stretch_.end), second);
    if (high && high->value > numeral->value) {
      quantity.value_high = high->value;
      quantity.span.end = quantity.number.end = high->span.end;
      quantity.rule = "range";
    }
  }
  return quantity;
}

// 超过一半: where it ends what is measured
std::optional<Quantity> FigureReader::read_half(const Numeral& numeral) const {
  const lexicon::Hit* half = lexicon_.longest_at(scan_, numeral.span.start, half_);
  if (half == nullptr || !is_clause_end(at(half->end))) return std::nullopt;
  Quantity quantity = make(numeral, "half");
  quantity.value = Decimal(50);
  quantity.resolution = 1;
  quantity.span.end = quantity.number.end = half->end;
  quantity.unit = "%";
  quantity.dimension = "percent";
  return quantity;
}

// 三分之二
std::optional<Quantity> FigureReader::read_fraction(const Numeral& numeral) const {
  const std::uint32_t mark = numeral.span.end;
  if (at(mark) != U'分' || at(mark + 1) != U'之') return std::nullopt;
  const auto top = read_numeral(text_.substr(0, stretch_.end), mark + 2);
  if (!top || numeral.value.units() <= 0 || numeral.value.scale() != 0 || top->value.scale() != 0) return std::nullopt;
  const std::int64_t hundredths = (top->value.units() * 20000 + numeral.value.units()) / (2 * numeral.value.units());
  Quantity quantity = make(numeral, "fraction");
  quantity.value = hundredths % 100 == 0 ? Decimal(hundredths / 100) : Decimal(hundredths, 2);
  quantity.resolution = -2;
  quantity.span.end = quantity.number.end = top->span.end;
  quantity.unit = "%";
  quantity.dimension = "percent";
  return quantity;
}

// 九成, 八成五, 九成八
std::optional<Quantity> FigureReader::read_tenths(const Numeral& numeral) const {
  const std::uint32_t mark = numeral.span.end;
  if (at(mark) != U'成' || numeral.value > Decimal(10) || numeral.value.scale() != 0) return std::nullopt;
  std::uint32_t end = mark + 1;
  std::int64_t units = numeral.value.units() * 10;
  if (at(end) == U'半') {
    units += 5;
    ++end;
  } else if (chinese_digit(at(end)) > 0 && at(end) != U'两' && !is_chinese_numeral(at(end + 1))) {
    units += chinese_digit(at(end));
    ++end;
  } else if (!tenths_may_end(end)) {
    return std::nullopt;
  }
  Quantity quantity = make(numeral, "tenths");
  quantity.value = Decimal(units);
  quantity.resolution = end == mark + 1 ? 1 : 0;
  quantity.span.end = end;
  quantity.unit = "%";
  quantity.dimension = "percent";
  return quantity;
}

// 三成 may be followed by anything but the rest of a word such as 成立, 成效.
bool FigureReader::tenths_may_end(std::uint32_t end) const {
  static constexpr std::u32string_view words = U"立功为效果员本绩交熟长人型品就因都套片份";
  return words.find(at(end)) == std::u32string_view::npos;
}

// Position behind the mark of a range (-, ~, 至, 到) or nothing.
std::optional<std::uint32_t> FigureReader::range_end(std::uint32_t i) const {
  std::uint32_t next = i;
  while (at(next) == U' ') ++next;
  const std::uint32_t mark = next;
  while (is_range_dash(at(next)) && next - mark < 2) ++next;
  if (next == mark && (at(next) == U'至' || at(next) == U'到')) ++next;
  if (next == mark) return std::nullopt;
  while (at(next) == U' ') ++next;
  return next;
}

// 10-20件, 3至5名, 3-5万元, 50元至300元, 10%-20%
std::optional<Quantity> FigureReader::read_range(const Numeral& numeral) const {
  const auto first_unit = units_.read(numeral.span.end);
  for (const bool with_unit : {false, true}) {
    if (with_unit && !first_unit) break;
    const std::uint32_t end = with_unit ? first_unit->span.end : numeral.span.end;
    const auto next = range_end(end);
    if (!next || !is_chinese_or_digit(*next)) continue;
    if (from_to(numeral.span.start, end)) return std::nullopt;
    const auto high = read_numeral(text_.substr(0, stretch_.end), *next);
    if (!high) continue;
    const auto unit = units_.read(high->span.end);
    if (!unit || !makes_quantity(numeral, *unit)) continue;
    if (with_unit && unit->text != first_unit->text) continue;
    Quantity quantity = make(numeral, "range");
    if (high->scaled && !numeral.scaled && !with_unit) {
      if (auto scaled = scaled_like(numeral.value, *high)) quantity.value = *scaled;
    }
    if (!(high->value > quantity.value)) continue;
    quantity.value_high = high->value;
    quantity.number.end = high->span.end;
    set_unit(quantity, *unit);
    return quantity;
  }
  return std::nullopt;
}

bool FigureReader::is_chinese_or_digit(std::uint32_t i) const { return is_digit(at(i)) || is_chinese_numeral(at(i)); }

// 从49个到42个 is a change, no range. Looks back to the start of the clause only.
bool FigureReader::from_to(std::uint32_t start, std::uint32_t mark) const {
  std::uint32_t next = mark;
  while (at(next) == U' ') ++next;
  if (at(next) != U'到' && at(next) != U'至') return false;
  const std::uint32_t floor = start > look_around ? start - look_around : 0;
  for (std::uint32_t i = start; i > floor && !is_clause_end(at(i - 1)); --i)
    if (is(i - 1, from_)) return true;
  return false;
}

// 3-5万元: the first number has the magnitude of the second.
std::optional<Decimal> FigureReader::scaled_like(const Decimal& value, const Numeral& other) const {
  const int exponent = magnitude_exponent(at(other.span.end - 1));
  const auto scaled = value.times_power_of_ten(exponent);
  return scaled && *scaled < other.value ? scaled : std::nullopt;
}

std::optional<Quantity> FigureReader::read_with_unit(const Numeral& numeral) const {
  if (numeral.positional && numeral.chinese) return std::nullopt;
  auto unit = units_.read(numeral.span.end);
  if (!unit || !makes_quantity(numeral, *unit)) return std::nullopt;
  Quantity quantity = make(numeral, numeral.chinese ? "chinese_numeral" : "digits");
  set_unit(quantity, *unit);
  if (const auto whole = whole_unit(unit->span)) {
    quantity.unit = whole->text;
    quantity.dimension = whole->dimension;
  }
  return quantity;
}

// 1.2个和2.5个百分点: the first of a list has only the head of the unit
std::optional<Unit> FigureReader::whole_unit(Span unit) const {
  const char32_t join = at(unit.end);
  if (join != U'和' && join != U'、' && join != U'与' && join != U'及') return std::nullopt;
  const auto next = read_numeral(text_.substr(0, stretch_.end), unit.end + 1);
  if (!next || next->chinese) return std::nullopt;
  const auto following = units_.read(next->span.end);
  const bool longer = following && following->dimension == "percent" && following->span.length() > unit.length() &&
                      text_.substr(following->span.start, unit.length()) == text_.substr(unit.start, unit.length());
  return longer ? following : std::nullopt;
}

// 两门, 三线 are parts of words; 二十七路 and 九十六点五分 are figures.
bool FigureReader::makes_quantity(const Numeral& numeral, const Unit& unit) {
  return !unit.digits_only || !numeral.chinese || numeral.decimal || numeral.value > Decimal(10);
}

// 15、22个百分点; 3.8和2.9个百分点: the last unit is everyone's.
std::optional<Quantity> FigureReader::read_shared_unit(const Numeral& numeral) const {
  if (numeral.chinese) return std::nullopt;
  std::uint32_t next = numeral.span.end;
  for (int guard = 0; guard < longest_shared_list; ++guard) {
    const char32_t c = at(next);
    if (c != U'、' && c != U'和' && c != U'与' && c != U'及') return std::nullopt;
    if (!is_digit(at(next + 1))) return std::nullopt;
    const auto following = read_numeral(text_.substr(0, stretch_.end), next + 1);
    if (!following) return std::nullopt;
    if (const auto unit = units_.read(following->span.end)) {
      if (following->scaled && !numeral.scaled) return std::nullopt;
      Quantity quantity = make(numeral, "shared_unit");
      quantity.unit = unit->text;
      quantity.dimension = unit->dimension;
      return quantity;
    }
    next = following->span.end;
  }
  return std::nullopt;
}

// 450万困难群众 (right before its noun); 办理率为100 (after a copula)
std::optional<Quantity> FigureReader::read_bare(const Numeral& numeral) const {
  const char32_t next = at(numeral.span.end);
  if ((next == U':' || next == U'∶') && is_digit(at(numeral.span.end + 1))) return std::nullopt;  // 2:1
  const bool before_noun = is_han(next);
  if (before_noun && !numeral.chinese && (numeral.scaled || numeral.grouped || numeral.more)) return make(numeral, "before_noun");
  const bool bounded =
      qualifiers_.read(numeral.span, numeral.span.end, false, false) != Qualifier::exact && (next == U'以' || next == U'左');
  const bool measured = is_before(numeral.span.start, copula_) && (is_clause_end(next) || next == U' ' || bounded);
  if (measured && !numeral.positional && (!numeral.chinese || numeral.value > Decimal(10))) {
    Quantity quantity = make(numeral, "after_copula");
    if (follows_rate(numeral.span.start)) quantity.dimension = "percent";
    return quantity;
  }
  return std::nullopt;
}

// 办理率为100: a rate without its sign
bool FigureReader::follows_rate(std::uint32_t start) const {
  for (std::uint32_t i = start; i > stretch_.start && start - i < 4; --i)
    if (at(i - 1) == U'率') return true;
  return false;
}

}  // namespace zhibiao::tokens
