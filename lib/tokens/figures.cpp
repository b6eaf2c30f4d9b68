#include "tokens/figures.hpp"

#include <algorithm>
#include <array>

#include "model/advance.hpp"
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
      numerals_(folded, lexicon, scan),
      units_(folded, lexicon, scan),
      qualifiers_(lexicon, scan),
      counted_(folded, lexicon, scan),
      percent_(lexicon.category("number.percent_prefix")),
      permille_(lexicon.category("number.permille_prefix")),
      minus_(lexicon.category("number.minus")),
      minus_word_(lexicon.category("number.minus_word")),
      copula_(lexicon.category("number.copula")),
      from_(lexicon.category("number.from")),
      half_(lexicon.category("half")),
      half_word_(lexicon.category("number.half_word")),
      coin_word_(lexicon.category("number.coin_word")),
      date_before_(lexicon.category("number.date_before")),
      tenths_word_(lexicon.category("number.tenths_word")),
      joint_(lexicon.category("list.joint")) {}

lexicon::CategorySet FigureReader::openers() const { return lexicon::CategorySet().set(percent_).set(permille_).set(minus_word_); }

// A unit may stand on the next line (302⏎件), but not in what is read by itself.
std::optional<Unit> FigureReader::unit_at(std::uint32_t i) const {
  auto unit = units_.read(i);
  return unit && unit->span.end <= reach_ ? unit : std::nullopt;
}

bool FigureReader::is_before(std::uint32_t i, lexicon::CategoryId category) const {
  return lexicon_.longest_ending_at(scan_, i, i > look_around ? i - look_around : 0, category) != nullptr;
}

// A minus or plus stands where no dash can: at the start, behind a bracket, a colon or a word that expects it, and between a name and what
// can lie below zero: 一产-0.7%, 土地收入-20万元. 5+2 and 9+N are names; 负 is a word.
bool FigureReader::signs(std::uint32_t i) const {
  const char32_t before = i > stretch_.start ? at(i - 1) : U'\0';
  const bool minus = at(i) == U'-' || at(i) == U'−';
  if (minus || at(i) == U'+') {
    if (!is_digit(at(i + 1))) return false;
    const bool opens = minus && i == stretch_.start;
    const bool goes_on = (before == U'、' || before == U'和') && i > stretch_.start + 1 && at(i - 2) == U'%';  // 增长21.4%、-17.3%
    return opens || before == U'(' || before == U':' || is_before(i, minus_) || ((goes_on || is_han(before)) && can_be_negative(i + 1));
  }
  return before != U'减' && is(i, minus_word_) && (is_digit(at(i + 1)) || is(i + 1, percent_));  // 减负12亿元 tells of burdens
}

bool FigureReader::can_be_negative(std::uint32_t start) const {
  const auto numeral = numerals_.read(start, stretch_.end);
  const auto unit = numeral ? units_.read(numeral->span.end) : std::nullopt;
  return unit && (unit->dimension == "percent" || unit->dimension == "money" || unit->dimension == "temperature");
}

std::optional<Candidate> FigureReader::read(std::uint32_t i) const {
  const bool signed_number = signs(i);
  const bool plus = signed_number && at(i) == U'+';
  const bool negative = signed_number && !plus;
  const std::uint32_t start = negative || plus ? i + 1 : i;
  std::optional<Quantity> quantity;
  bool more = false;
  // 下降11..4%: what number that is, is open
  if (is_digit(at(i)) && i > stretch_.start + 1 && at(i - 1) == U'.' && at(i - 2) == U'.') {
    const auto digits = numerals_.read(i, stretch_.end);
    if (digits) return Candidate{Candidate::Kind::mark, digits->span, "torn", digits->span, {}, {}};
  }
  if (is(start, percent_) || is(start, permille_)) {
    quantity = read_prefixed_percent(start, more);
  } else {
    bool overflowed = false;
    const auto numeral = numerals_.read(start, stretch_.end, &overflowed);
    if (overflowed) return overflow(start);
    if (!numeral) return std::nullopt;
    if (is_vague(*numeral) && !read_fraction(*numeral))
      return Candidate{Candidate::Kind::mark, numeral->span, "vague", numeral->span, {}, {}};
    if (auto found = ordinal(*numeral)) return found;
    more = numeral->more;
    quantity = read_form(*numeral);
  }
  if (!quantity) return std::nullopt;
  if (negative || plus) {
    if (negative) quantity->value = quantity->value.negated();
    quantity->span.start = i;
    quantity->number.start = i;
  }
  quantity->direction = direction(quantity->span.start);
  more = more || quantity->qualifier == Qualifier::more;
  const std::uint32_t behind = behind_variant(quantity->span.end);
  quantity->qualifier = qualifiers_.read(quantity->span, behind, more, quantity->dimension == "duration");
  // 比上周的1742件多154件: a verb before the next number
  if (!more && quantity->qualifier == Qualifier::more && at(behind) == U'多' && is_digit(at(behind + 1)))
    quantity->qualifier = Qualifier::exact;
  const auto reason = counted_.reason(*quantity, stretch_);
  return Candidate{Candidate::Kind::quantity, quantity->span, reason.value_or(""), quantity->span, quantity, {}};
}

// All that goes on as a number: the rest of it is none of its own, and begun again at each sign would be read as often as it is long.
std::optional<Candidate> FigureReader::overflow(std::uint32_t start) const {
  std::uint32_t end = start;
  while (end < stretch_.end && is_chinese_or_digit(end))
    end = advance(end, is_digit(at(end)) ? exclusions_.unread_digits(end, stretch_).end : end + 1);
  return Candidate{Candidate::Kind::mark, {start, end}, "overflow", Span{start, end}, {}, {}};
}

// 34号, 三级, 51岁, 100周年: what stands behind decides.
std::optional<Candidate> FigureReader::ordinal(const Numeral& numeral) const {
  const bool digits = !numeral.chinese;
  const auto found = exclusions_.behind(numeral.span, stretch_, digits);
  if (!found) return std::nullopt;
  // a longer measure word behind the number outweighs (版次, 级别 …)
  if (const auto unit = unit_at(numeral.span.end); unit && unit->span.end > found->end) return std::nullopt;
  const std::uint32_t end = digits || found->reason != "rank" ? std::max(found->end, numeral.span.end) : numeral.span.end;
  Span listed = numeral.span;
  for (std::uint32_t i = listed.end; i < end; ++i)
    if (is_digit(at(i))) listed.end = i + 1;  // 一.0版: the digits of the word behind belong to the number
  return Candidate{Candidate::Kind::ordinal, {numeral.span.start, end}, found->reason, listed, {}, {}};
}

// The forms in order of preference: what says more of the number comes first.
std::optional<Quantity> FigureReader::read_form(const Numeral& numeral) const {
  using Form = std::optional<Quantity> (FigureReader::*)(const Numeral&) const;
  static constexpr std::array<Form, 11> forms = {
      &FigureReader::read_half,           &FigureReader::read_fraction,    &FigureReader::read_slashed,
      &FigureReader::read_tenths,         &FigureReader::read_money,       &FigureReader::read_range,
      &FigureReader::read_piece_and_half, &FigureReader::read_more_pieces, &FigureReader::read_with_unit,
      &FigureReader::read_shared_unit,    &FigureReader::read_bare};
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
  quantity.value_high = numeral.high;
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
  const auto numeral = numerals_.read(prefix->end, stretch_.end);
  if (!numeral) return std::nullopt;
  more = numeral->more;
  Quantity quantity = make(*numeral, "percent_words");
  quantity.span.start = quantity.number.start = start;
  quantity.unit = percent ? "%" : "‰";
  quantity.dimension = "percent";
  if (const auto next = range_end(numeral->span.end)) {
    const std::uint32_t second = is(*next, percent_) ? lexicon_.longest_at(scan_, *next, percent_)->end : *next;
    const auto high = numerals_.read(second, stretch_.end);
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
  const auto top = numerals_.read(mark + 2, stretch_.end);
  if (!top || numeral.value.units() <= 0 || numeral.value.scale() != 0 || top->value.scale() != 0) return std::nullopt;
  return share_of(*top, numeral, {numeral.span.start, top->span.end});
}

// 1/3, 1/8: a share, unless it can be a day or the number of a page
std::optional<Quantity> FigureReader::read_slashed(const Numeral& numeral) const {
  constexpr int largest_bottom = 20;
  const std::uint32_t start = numeral.span.start;
  if (numeral.chinese || numeral.decimal || at(numeral.span.end) != U'/' || start == stretch_.start) return std::nullopt;
  const auto bottom = numerals_.read(numeral.span.end + 1, stretch_.end);
  if (!bottom || bottom->chinese || bottom->decimal || !(numeral.value < bottom->value) || Decimal(largest_bottom) < bottom->value)
    return std::nullopt;
  const std::uint32_t end = bottom->span.end;
  const bool ends = is_han(at(end)) || is_clause_end(at(end));
  if (!is_han(at(start - 1)) || !ends || is_before(start, date_before_) || units_.read(end)) return std::nullopt;
  return share_of(numeral, *bottom, {start, end});
}

// In per cent, exact where that ends, else with two decimals.
std::optional<Quantity> FigureReader::share_of(const Numeral& top, const Numeral& bottom, Span span) const {
  constexpr std::int64_t largest_top = 1'000'000;
  constexpr int most_decimals = 8;
  const std::int64_t whole = bottom.value.units();
  std::int64_t share = top.value.units() * 100;
  if (top.high || bottom.high) return std::nullopt;  // 三分之二三
  if (whole <= 0 || bottom.value.scale() != 0 || top.value.scale() != 0 || top.value.units() > largest_top) return std::nullopt;
  int decimals = 0;
  for (std::int64_t rest = share; rest % whole != 0 && decimals <= most_decimals; ++decimals) rest = rest % whole * 10;
  if (decimals > most_decimals) {
    decimals = 2;
    share = share * 100 + whole / 2;
  } else {
    for (int i = 0; i < decimals; ++i) share *= 10;
  }
  Quantity quantity = make(top, "fraction");
  quantity.value = decimals == 0 ? Decimal(share / whole) : Decimal(share / whole, decimals);
  quantity.resolution = -2;
  quantity.span = quantity.number = span;
  quantity.unit = "%";
  quantity.dimension = "percent";
  return quantity;
}

// 12元8角5分, 5角, 8角5分: the smaller coins are decimals of 元
std::optional<Quantity> FigureReader::read_money(const Numeral& numeral) const {
  Quantity quantity = make(numeral, "money");
  std::uint32_t end = numeral.span.end;
  bool coins = false;
  std::optional<Decimal> sum = numeral.value;
  const auto add = [&](const Numeral& part, char32_t coin, int scale) {
    if (part.decimal || part.scaled || at(part.span.end) != coin || is(part.span.end, coin_word_) || !(part.value < Decimal(10)))
      return false;
    sum = sum ? sum->plus(Decimal(part.value.units(), scale)) : std::nullopt;
    end = part.span.end + 1;
    coins = true;
    return true;
  };
  if (at(end) == U'元') {
    ++end;
  } else {
    sum = Decimal(0);
    if (!add(numeral, U'角', 1)) return std::nullopt;
  }
  const auto next = [&] { return is_chinese_or_digit(end) ? numerals_.read(end, stretch_.end) : std::nullopt; };
  if (auto part = next(); part && !(add(*part, U'角', 1)) && !add(*part, U'分', 2)) return std::nullopt;
  if (auto part = next(); coins && part) add(*part, U'分', 2);
  if (!coins || !sum) return std::nullopt;
  quantity.value = *sum;
  quantity.resolution = -sum->scale();
  quantity.span.end = quantity.number.end = end;
  quantity.unit = "元";
  quantity.dimension = "money";
  return quantity;
}

// The unit behind 个半 and 个多: 三个半工作日, 一个半月, 1个多百分点.
std::optional<Unit> FigureReader::unit_behind_piece(std::uint32_t i) const {
  auto unit = units_.read(i);
  if (at(i) == U'月' && (!unit || unit->span.end == i + 1)) {
    unit.emplace();
    unit->span = {i, i + 1};
    unit->text = "个月";
    unit->dimension = "duration";
  }
  return unit && unit->span.start == i && (unit->dimension == "duration" || unit->dimension == "percent") ? unit : std::nullopt;
}

std::optional<Quantity> FigureReader::read_piece_and_half(const Numeral& numeral) const {
  const std::uint32_t mark = numeral.span.end;
  if (at(mark) != U'个' || at(mark + 1) != U'半') return std::nullopt;
  const auto unit = unit_behind_piece(mark + 2);
  if (!unit) return std::nullopt;
  Quantity quantity = make(numeral, "half");
  add_half(quantity);
  set_unit(quantity, *unit);
  return quantity;
}

std::optional<Quantity> FigureReader::read_more_pieces(const Numeral& numeral) const {
  const std::uint32_t mark = numeral.span.end;
  if (at(mark) != U'个' || !is_more(at(mark + 1)) || at(mark + 1) == U'几') return std::nullopt;
  const auto unit = unit_behind_piece(mark + 2);
  if (!unit) return std::nullopt;
  Quantity quantity = make(numeral, "more");
  set_unit(quantity, *unit);
  quantity.qualifier = Qualifier::more;
  return quantity;
}

void FigureReader::add_half(Quantity& quantity) const {
  if (const auto sum = quantity.value.plus(Decimal(5, 1))) quantity.value = *sum;
  quantity.resolution = -1;
}

// ↑2.3%, 同比+8.3%: the sign says where the number goes
Change FigureReader::direction(std::uint32_t start) const {
  const char32_t before = start > stretch_.start ? at(start - 1) : U'\0';
  if (at(start) == U'+' || before == U'↑' || before == U'▲') return Change::increase;
  return before == U'↓' || before == U'▼' ? Change::decrease : Change::none;
}

// 罚款（万元）35.6: the unit stands in brackets before the number
std::optional<UnitReader::Header> FigureReader::unit_in_brackets(std::uint32_t start) const {
  constexpr std::uint32_t longest_unit = 8;
  std::uint32_t close = start;
  while (close > stretch_.start && (at(close - 1) == U' ' || at(close - 1) == U':')) --close;
  if (close == stretch_.start || at(close - 1) != U')') return std::nullopt;
  std::uint32_t open = close - 1;
  while (open > stretch_.start && close - open <= longest_unit && at(open) != U'(') --open;
  if (at(open) != U'(') return std::nullopt;
  const Span inside{open + 1, close - 1};
  const auto header = units_.header(inside);
  return header && header->unit.span.end == inside.end ? header : std::nullopt;
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
  if (numeral.high) quantity.value_high = numeral.high->times_power_of_ten(1);
  quantity.resolution = end == mark + 1 ? 1 : 0;
  quantity.span.end = end;
  quantity.unit = "%";
  quantity.dimension = "percent";
  return quantity;
}

// 三成 may be followed by anything but the rest of a word such as 成立, 成效.
bool FigureReader::tenths_may_end(std::uint32_t end) const { return lexicon_.longest_at(scan_, end - 1, tenths_word_) == nullptr; }

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
  const auto first_unit = unit_at(numeral.span.end);
  for (const bool with_unit : {false, true}) {
    if (with_unit && !first_unit) break;
    const std::uint32_t end = with_unit ? first_unit->span.end : numeral.span.end;
    const auto next = range_end(end);
    if (!next || !is_chinese_or_digit(*next)) continue;
    if (from_to(numeral.span.start, end)) return std::nullopt;
    const auto high = numerals_.read(*next, stretch_.end);
    if (!high || numeral.high || high->high) continue;
    const auto unit = unit_at(high->span.end);
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
  auto unit = unit_at(numeral.span.end);
  if (!unit || !makes_quantity(numeral, *unit)) return std::nullopt;
  Quantity quantity = make(numeral, numeral.chinese ? "chinese_numeral" : "digits");
  set_unit(quantity, *unit);
  if (at(unit->span.end) == U'半' && !is(unit->span.end, half_word_)) {  // 12件半
    add_half(quantity);
    ++quantity.span.end;
  }
  if (const auto whole = whole_unit(unit->span)) {
    quantity.unit = whole->text;
    quantity.dimension = whole->dimension;
  }
  return quantity;
}

// 1.2个和2.5个百分点: the first of a list has only the head of the unit
std::optional<Unit> FigureReader::whole_unit(Span unit) const {
  if (!is(unit.end, joint_)) return std::nullopt;
  const auto next = numerals_.read(unit.end + 1, stretch_.end);
  if (!next || next->chinese) return std::nullopt;
  const auto following = unit_at(next->span.end);
  const bool longer = following && following->dimension == "percent" && following->span.length() > unit.length() &&
                      text_.substr(following->span.start, unit.length()) == text_.substr(unit.start, unit.length());
  return longer ? following : std::nullopt;
}

// 两门, 三线 are parts of words; 二十七路 and 九十六点五分 are figures.
bool FigureReader::makes_quantity(const Numeral& numeral, const Unit& unit) {
  return !unit.digits_only || !numeral.chinese || numeral.decimal || numeral.value > Decimal(10);
}

// 3120.45、3118.20万元: numbers with decimals are of one magnitude. 1200、1.5万件 may be of two.
std::optional<int> FigureReader::shared_exponent(const Numeral& numeral, const Numeral& following) const {
  if (following.scaled == numeral.scaled) return 0;
  const std::uint32_t last = following.span.end - 1;
  const bool plain = following.scaled && is_digit(at(last - 1)) && numeral.decimal && following.decimal;
  return plain ? std::optional(magnitude_exponent(at(last))) : std::nullopt;
}

// 15、22个百分点; 3.8和2.9个百分点: the last unit is everyone's.
std::optional<Quantity> FigureReader::read_shared_unit(const Numeral& numeral) const {
  if (numeral.chinese) return std::nullopt;
  std::uint32_t next = numeral.span.end;
  for (int guard = 0; guard < longest_shared_list; ++guard) {
    const bool joined = is(next, joint_) || (at(next) == U',' && numeral.decimal);
    if (!joined || !is_digit(at(next + 1))) return std::nullopt;
    const auto following = numerals_.read(next + 1, stretch_.end);
    if (!following) return std::nullopt;
    if (const auto unit = unit_at(following->span.end)) {
      const auto exponent = shared_exponent(numeral, *following);
      if (!exponent || (at(next) == U',' && unit->dimension != "money")) return std::nullopt;
      Quantity quantity = make(numeral, "shared_unit");
      const auto scaled = quantity.value.times_power_of_ten(*exponent);
      if (!scaled) return std::nullopt;
      quantity.value = *scaled;
      quantity.resolution += *exponent;
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
  // Blanks before a line break, as a carriage return is one, are none that a reader sees.
  std::uint32_t behind = numeral.span.end;
  while (at(behind) == U' ') ++behind;
  const char32_t next = at(at(behind) == U'\n' ? behind : numeral.span.end);
  if ((next == U':' || next == U'∶') && is_digit(at(numeral.span.end + 1))) return std::nullopt;  // 2:1
  const bool before_noun = is_han(next);
  if (before_noun && !numeral.chinese && (numeral.scaled || numeral.grouped || numeral.more)) return make(numeral, "before_noun");
  if (const auto header = unit_in_brackets(numeral.span.start); header && is_clause_end(next)) {
    Quantity quantity = make(numeral, "unit_in_brackets");
    if (const auto scaled = quantity.value.times_power_of_ten(header->exponent)) quantity.value = *scaled;
    quantity.resolution += header->exponent;
    quantity.unit = header->unit.text;
    quantity.dimension = header->unit.dimension;
    return quantity;
  }
  if (numeral.scaled && is_clause_end(next)) return make(numeral, "scaled");  // 接待游客520万。
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
