#include <algorithm>

#include "tokens/dates.hpp"
#include "tokens/exclusions.hpp"
#include "tokens/numeral.hpp"
#include "tokens/qualifiers.hpp"
#include "tokens/tokens.hpp"
#include "tokens/units.hpp"
#include "text/utf8.hpp"

namespace zhibiao::tokens {

namespace {

constexpr std::uint32_t look_around = 12;     // code points in which a word beside a number still speaks of it
constexpr std::uint32_t award_reach = 60;     // code points in which 连续三年 meets its award
constexpr std::uint32_t longest_variant = 6;  // code points of （套）
constexpr std::uint32_t longest_class = 16;   // code points of the name of a class behind its threshold
constexpr int longest_shared_list = 8;        // numbers that can share one unit

using text::is_han;
using text::is_range_dash;

bool is_clause_end(char32_t c) {
  return c == U',' || c == U';' || c == U'。' || c == U'\n' || c == U')' || c == U'\0' || c == U'!' || c == U'、' || c == U':';
}

// One pass over the text from left to right; whatever a rule has read is not looked at again.
class Reader {
 public:
  Reader(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
      : document_(document),
        text_(document.folded),
        lexicon_(lexicon),
        scan_(scan),
        dates_(text_, lexicon, scan),
        exclusions_(document, lexicon, scan),
        units_(text_, lexicon, scan),
        qualifiers_(lexicon, scan),
        percent_(lexicon.category("number.percent_prefix")),
        permille_(lexicon.category("number.permille_prefix")),
        minus_(lexicon.category("number.minus")),
        minus_word_(lexicon.category("number.minus_word")),
        copula_(lexicon.category("number.copula")),
        from_(lexicon.category("number.from")),
        continuous_(lexicon.category("number.continuous")),
        finding_(lexicon.category("number.finding")),
        award_(lexicon.category("number.award")),
        each_(lexicon.category("number.each")),
        done_(lexicon.category("number.done")),
        rank_move_(lexicon.category("number.rank_move")),
        rank_unit_(lexicon.category("number.rank_unit")),
        half_(lexicon.category("half")),
        above_(lexicon.category("qualifier.at_least_after")),
        below_(lexicon.category("qualifier.at_most_after")),
        structural_(lexicon.category("structural")),
        openers_(dates_.words() | exclusions_.openers()) {
    for (const lexicon::CategoryId id : {percent_, permille_, minus_word_}) openers_.set(id);
  }

  Reading read(const std::vector<layout::Block>& blocks) {
    for (const layout::Block& block : blocks) read_block(block);
    std::sort(reading_.rejections.begin(), reading_.rejections.end(),
              [](const Rejection& a, const Rejection& b) { return a.span.start < b.span.start; });
    return std::move(reading_);
  }

 private:
  [[nodiscard]] char32_t at(std::uint32_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  [[nodiscard]] bool is(std::uint32_t i, lexicon::CategoryId category) const { return lexicon_.longest_at(scan_, i, category) != nullptr; }
  [[nodiscard]] bool is_before(std::uint32_t i, lexicon::CategoryId category) const {
    return lexicon_.longest_ending_at(scan_, i, i > look_around ? i - look_around : 0, category) != nullptr;
  }

  void read_block(const layout::Block& block) {
    block_ = block.span;
    kind_ = block.kind;
    std::uint32_t i = block.span.start;
    while (i < block.span.end) i = step(i);
  }

  // Most of a text is Han characters with which neither a number nor anything excluded begins.
  [[nodiscard]] bool begins_nothing(std::uint32_t i) const {
    const char32_t c = at(i);
    if (!is_han(c) || is_chinese_numeral(c) || c == U'第' || c == U'廿' || c == U'卅') return false;
    const auto hits = scan_.starting_at(i);
    return std::none_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) { return lexicon_.is_any(hit.word, openers_); });
  }

  std::uint32_t step(std::uint32_t i) {
    if (begins_nothing(i)) return i + 1;
    if (kind_ == layout::BlockKind::furniture) return is_digit(at(i)) ? reject_digits(i, "furniture") : i + 1;
    if (kind_ == layout::BlockKind::title) return is_digit(at(i)) ? reject_digits(i, "title") : i + 1;
    if (kind_ == layout::BlockKind::signature) return is_digit(at(i)) ? reject_digits(i, "date") : i + 1;
    if (const auto word = dates_.word(i)) {
      reading_.times.push_back(*word);
      for (std::uint32_t k = word->span.start; k < word->span.end; ++k)
        if (is_digit(at(k))) {
          reject(word->span, "period");
          break;
        }
      return word->span.end;
    }
    if (const auto found = exclusions_.at(i, block_)) {
      // A measure word behind the digits of a hotline or a day makes them a figure (12345件, 12.4个百分点)
      if (!(is_plain_number({i, found->end}) && units_.read(found->end))) {
        reject_numbers({i, found->end}, found->reason);
        return found->end;
      }
    }
    if (!starts_number(i)) return i + 1;
    if (const auto date = dates_.read(i, block_.end)) {
      reading_.times.push_back(date->time);
      reject(date->time.span, date->reason);
      return date->time.span.end;
    }
    if (const std::uint32_t end = read_quantity(i); end != 0) return end;
    if (is_digit(at(i))) {
      const auto found = exclusions_.unread_digits(i, block_);
      reject({i, found.end}, found.reason);
      return found.end;
    }
    return i + 1;
  }

  [[nodiscard]] bool is_plain_number(Span span) const {
    const auto digits = text_.substr(span.start, span.length());
    return is_digit(digits.front()) && std::all_of(digits.begin(), digits.end(), [](char32_t c) { return is_digit(c) || c == U'.'; });
  }

  [[nodiscard]] bool starts_number(std::uint32_t i) const {
    const char32_t c = at(i);
    return is_digit(c) || is_chinese_numeral(c) || c == U'廿' || c == U'卅' || is(i, percent_) || is(i, permille_) || signs(i);
  }

  [[nodiscard]] bool signs(std::uint32_t i) const {
    if (at(i) == U'-' || at(i) == U'−') return is_digit(at(i + 1)) && (i == block_.start || is_before(i, minus_) || at(i - 1) == U'(');
    const bool in_word = i > block_.start && at(i - 1) == U'减';  // 减负12亿元
    return !in_word && is(i, minus_word_) && (is_digit(at(i + 1)) || is(i + 1, percent_));
  }

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
    while (end < block_.end && is_digit(at(end))) ++end;
    reject({i, end}, reason);
    return end;
  }

  // The forms of a number, each with its unit. 0 when nothing was read.
  std::uint32_t read_quantity(std::uint32_t i) {
    std::uint32_t start = i;
    bool negative = false;
    if (signs(i)) {
      negative = true;
      ++start;
    }
    std::optional<Quantity> quantity;
    bool more = false;
    if (is(start, percent_) || is(start, permille_)) {
      quantity = read_prefixed_percent(start, more);
    } else {
      bool overflow = false;
      const auto numeral = read_numeral(text_.substr(0, block_.end), start, &overflow);
      if (overflow) return reject_overflow(start);
      if (!numeral) return 0;
      if (is_vague(*numeral)) {
        reject(numeral->span, "vague");
        return numeral->span.end;
      }
      more = numeral->more;
      if (const std::uint32_t end = reject_number(*numeral); end != 0) return end;
      quantity = read_half(*numeral);
      if (!quantity) quantity = read_fraction(*numeral);
      if (!quantity) quantity = read_tenths(*numeral);
      if (!quantity) quantity = read_range(*numeral);
      if (!quantity) quantity = read_with_unit(*numeral);
      if (!quantity) quantity = read_shared_unit(*numeral);
      if (!quantity) quantity = read_bare(*numeral);
    }
    if (!quantity) return 0;
    if (negative) {
      quantity->value = quantity->value.negated();
      quantity->span.start = i;
      quantity->number.start = i;
    }
    quantity->qualifier = qualifiers_.read(quantity->span, behind_variant(quantity->span.end), more, quantity->dimension == "duration");
    if (const auto reason = not_counted(*quantity)) {
      reject(quantity->span, *reason);
      return quantity->span.end;
    }
    reading_.quantities.push_back(*quantity);
    return quantity->span.end;
  }

  // 数十名, 几百件; 百姓, 千家: a magnitude without a digit counts only as 百余, 近千, 百万
  [[nodiscard]] bool is_vague(const Numeral& numeral) const {
    const std::uint32_t start = numeral.span.start;
    if (start > block_.start && (at(start - 1) == U'数' || at(start - 1) == U'几')) return magnitude_exponent(at(start)) > 0;
    if (magnitude_exponent(at(start)) < 2) return false;
    const bool two_magnitudes = magnitude_exponent(at(start + 1)) > 0;
    return !numeral.more && !two_magnitudes && qualifiers_.read(numeral.span, numeral.span.end, false, false) == Qualifier::exact;
  }

  // 200台（套）以上: the bracketed variant of a unit is passed over
  [[nodiscard]] std::uint32_t behind_variant(std::uint32_t end) const {
    if (at(end) != U'(') return end;
    for (std::uint32_t i = end + 1; i < std::min(end + longest_variant, block_.end); ++i) {
      if (at(i) == U')') return i + 1;
      if (is_digit(at(i))) break;
    }
    return end;
  }

  std::uint32_t reject_overflow(std::uint32_t start) {
    const std::uint32_t end = is_digit(at(start)) ? exclusions_.unread_digits(start, block_).end : start + 1;
    reject({start, end}, "overflow");
    reading_.diagnostics.push_back({{start, end}, "number_overflow", "the number has more digits than can be kept exactly"});
    return end;
  }

  // 34号, 三级, 51岁, 100周年: what stands behind decides. Gives the end, or 0.
  std::uint32_t reject_number(const Numeral& numeral) {
    const bool digits = !numeral.chinese;
    const auto found = exclusions_.behind(numeral.span, block_, digits);
    if (!found) return 0;
    // a longer measure word behind the number outweighs (版次, 级别 …)
    if (const auto unit = units_.read(numeral.span.end); unit && unit->span.end > found->end) return 0;
    reject(numeral.span, found->reason);
    return digits || found->reason != "rank" ? std::max(found->end, numeral.span.end) : numeral.span.end;
  }

  Quantity make(const Numeral& numeral, std::string_view rule) const {
    Quantity quantity;
    quantity.number = numeral.span;
    quantity.span = numeral.span;
    quantity.value = numeral.value;
    quantity.resolution = numeral.resolution;
    quantity.dimension = "bare";
    quantity.rule = rule;
    return quantity;
  }

  static void set_unit(Quantity& quantity, const Unit& unit) {
    quantity.unit = unit.text;
    quantity.dimension = unit.dimension;
    quantity.span.end = unit.span.end;
  }

  // 百分之九十八点五, 百分之八十到九十, 千分之三
  std::optional<Quantity> read_prefixed_percent(std::uint32_t start, bool& more) {
    const bool percent = is(start, percent_);
    const lexicon::Hit* prefix = nullptr;
    for (const lexicon::Hit& hit : scan_.starting_at(start))
      if (lexicon_.is(hit.word, percent ? percent_ : permille_) && (prefix == nullptr || hit.end < prefix->end)) prefix = &hit;
    const auto numeral = read_numeral(text_.substr(0, block_.end), prefix->end);
    if (!numeral) return std::nullopt;
    more = numeral->more;
    Quantity quantity = make(*numeral, "percent_words");
    quantity.span.start = quantity.number.start = start;
    quantity.unit = percent ? "%" : "‰";
    quantity.dimension = "percent";
    if (const auto next = range_end(numeral->span.end)) {
      const std::uint32_t second = is(*next, percent_) ? lexicon_.longest_at(scan_, *next, percent_)->end : *next;
      const auto high = read_numeral(text_.substr(0, block_.end), second);
      if (high && high->value > numeral->value) {
        quantity.value_high = high->value;
        quantity.span.end = quantity.number.end = high->span.end;
        quantity.rule = "range";
      }
    }
    return quantity;
  }

  // 超过一半: where it ends what is measured
  std::optional<Quantity> read_half(const Numeral& numeral) {
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
  std::optional<Quantity> read_fraction(const Numeral& numeral) {
    const std::uint32_t mark = numeral.span.end;
    if (at(mark) != U'分' || at(mark + 1) != U'之') return std::nullopt;
    const auto top = read_numeral(text_.substr(0, block_.end), mark + 2);
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
  std::optional<Quantity> read_tenths(const Numeral& numeral) {
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
  [[nodiscard]] bool tenths_may_end(std::uint32_t end) const {
    static constexpr std::u32string_view words = U"立功为效果员本绩交熟长人型品就因都套片份";
    return words.find(at(end)) == std::u32string_view::npos;
  }

  // Position behind the mark of a range (-, ~, 至, 到) or nothing.
  [[nodiscard]] std::optional<std::uint32_t> range_end(std::uint32_t i) const {
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
  std::optional<Quantity> read_range(const Numeral& numeral) {
    const auto first_unit = units_.read(numeral.span.end);
    for (const bool with_unit : {false, true}) {
      if (with_unit && !first_unit) break;
      const std::uint32_t end = with_unit ? first_unit->span.end : numeral.span.end;
      const auto next = range_end(end);
      if (!next || !is_chinese_or_digit(*next)) continue;
      if (from_to(numeral.span.start, end)) return std::nullopt;
      const auto high = read_numeral(text_.substr(0, block_.end), *next);
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

  [[nodiscard]] bool is_chinese_or_digit(std::uint32_t i) const { return is_digit(at(i)) || is_chinese_numeral(at(i)); }

  // 从49个到42个 is a change, no range. Looks back to the start of the clause only.
  [[nodiscard]] bool from_to(std::uint32_t start, std::uint32_t mark) const {
    std::uint32_t next = mark;
    while (at(next) == U' ') ++next;
    if (at(next) != U'到' && at(next) != U'至') return false;
    const std::uint32_t floor = start > look_around ? start - look_around : 0;
    for (std::uint32_t i = start; i > floor && !is_clause_end(at(i - 1)); --i)
      if (is(i - 1, from_)) return true;
    return false;
  }

  // 3-5万元: the first number has the magnitude of the second.
  [[nodiscard]] std::optional<Decimal> scaled_like(const Decimal& value, const Numeral& other) const {
    const int exponent = magnitude_exponent(at(other.span.end - 1));
    const auto scaled = value.times_power_of_ten(exponent);
    return scaled && *scaled < other.value ? scaled : std::nullopt;
  }

  std::optional<Quantity> read_with_unit(const Numeral& numeral) {
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
  [[nodiscard]] std::optional<Unit> whole_unit(Span unit) const {
    const char32_t join = at(unit.end);
    if (join != U'和' && join != U'、' && join != U'与' && join != U'及') return std::nullopt;
    const auto next = read_numeral(text_.substr(0, block_.end), unit.end + 1);
    if (!next || next->chinese) return std::nullopt;
    const auto following = units_.read(next->span.end);
    const bool longer = following && following->dimension == "percent" && following->span.length() > unit.length() &&
                        text_.substr(following->span.start, unit.length()) == text_.substr(unit.start, unit.length());
    return longer ? following : std::nullopt;
  }

  // 两门, 三线 are parts of words; 二十七路 and 九十六点五分 are figures.
  [[nodiscard]] static bool makes_quantity(const Numeral& numeral, const Unit& unit) {
    return !unit.digits_only || !numeral.chinese || numeral.decimal || numeral.value > Decimal(10);
  }

  // 15、22个百分点; 3.8和2.9个百分点: the last unit is everyone's.
  std::optional<Quantity> read_shared_unit(const Numeral& numeral) {
    if (numeral.chinese) return std::nullopt;
    std::uint32_t next = numeral.span.end;
    for (int guard = 0; guard < longest_shared_list; ++guard) {
      const char32_t c = at(next);
      if (c != U'、' && c != U'和' && c != U'与' && c != U'及') return std::nullopt;
      if (!is_digit(at(next + 1))) return std::nullopt;
      const auto following = read_numeral(text_.substr(0, block_.end), next + 1);
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
  std::optional<Quantity> read_bare(const Numeral& numeral) {
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
  [[nodiscard]] bool follows_rate(std::uint32_t start) const {
    for (std::uint32_t i = start; i > block_.start && start - i < 4; --i)
      if (at(i - 1) == U'率') return true;
    return false;
  }

  // What has a measure word and is still no figure.
  [[nodiscard]] std::optional<std::string_view> not_counted(const Quantity& quantity) const {
    if (quantity.dimension == "year") return duration_of_years(quantity);
    const bool chinese = !is_digit(at(quantity.number.start)) && at(quantity.number.start) != U'-';
    if (is(quantity.number.end, structural_) && quantity.value < Decimal(20)) return "structural";
    if (is_threshold(quantity)) return "threshold";
    if (is(quantity.number.end, rank_unit_) && is_before(quantity.span.start, rank_move_)) return "rank";
    if (quantity.dimension == "duration" && is_before(quantity.span.start, continuous_))
      return awarded(quantity.span.end) ? std::optional<std::string_view>("period") : std::nullopt;
    if (chinese && quantity.value <= Decimal(2) && quantity.rule == "chinese_numeral") {
      if (within_each(quantity.span.start)) return "frequency";
      const bool one = quantity.value == Decimal(1);
      if (one && !is_before(quantity.span.start, done_) && !ends_clause(quantity.span)) return "structural";
    }
    return std::nullopt;
  }

  // 罚没50万元以上大要案63件: the limit of a class, not a figure of its own
  [[nodiscard]] bool is_threshold(const Quantity& quantity) const {
    if (quantity.dimension != "money" && quantity.dimension != "area" && quantity.dimension != "mass" && quantity.dimension != "duration")
      return false;
    const lexicon::Hit* bound = lexicon_.longest_at(scan_, quantity.span.end, above_);
    if (bound == nullptr) bound = lexicon_.longest_at(scan_, quantity.span.end, below_);
    if (bound == nullptr || is_clause_end(at(bound->end))) return false;
    for (std::uint32_t i = bound->end; i < std::min(bound->end + longest_class, block_.end) && !is_clause_end(at(i)); ++i)
      if (is_digit(at(i))) return true;
    return false;
  }

  // 工作站一处、工作室九处: the number ends what it counts
  [[nodiscard]] bool ends_clause(Span span) const {
    const char32_t before = span.start > block_.start ? at(span.start - 1) : U'\0';
    return is_clause_end(at(span.end)) && is_han(before);
  }

  [[nodiscard]] bool within_each(std::uint32_t start) const {
    const std::uint32_t floor = start > look_around ? start - look_around : 0;
    for (std::uint32_t i = start; i > floor && !is_clause_end(at(i - 1)); --i)
      if (is(i - 1, each_)) return true;
    return false;
  }

  // 连续118个月无… is a finding; 连续三年获评… and 近三年 are not.
  [[nodiscard]] std::optional<std::string_view> duration_of_years(const Quantity& quantity) const {
    if (!is_before(quantity.span.start, continuous_)) return "period";
    if (awarded(quantity.span.end)) return "period";
    for (std::uint32_t i = quantity.span.end;
         i < std::min<std::uint32_t>(quantity.span.end + look_around, block_.end) && !is_clause_end(at(i)); ++i)
      if (is(i, finding_)) return std::nullopt;
    return "period";
  }

  [[nodiscard]] bool awarded(std::uint32_t from) const {
    for (std::uint32_t i = from; i < std::min(from + award_reach, block_.end) && !is_clause_end(at(i)); ++i)
      if (is(i, award_)) return true;
    return false;
  }

  const Document::State& document_;
  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  DateReader dates_;
  ExclusionReader exclusions_;
  UnitReader units_;
  QualifierReader qualifiers_;
  lexicon::CategoryId percent_, permille_, minus_, minus_word_, copula_, from_, continuous_, finding_, award_, each_, done_, rank_move_,
      rank_unit_, half_, above_, below_, structural_;
  lexicon::CategorySet openers_;  // with which a time, an excluded name or a signed number can begin
  Reading reading_;
  Span block_;
  layout::BlockKind kind_ = layout::BlockKind::paragraph;
};

}  // namespace

Reading read(const Document::State& document, const std::vector<layout::Block>& blocks, const lexicon::Lexicon& lexicon,
             const lexicon::Scan& scan) {
  return Reader(document, lexicon, scan).read(blocks);
}

}  // namespace zhibiao::tokens
