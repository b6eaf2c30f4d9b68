#include "tokens/numeral.hpp"

#include <algorithm>

namespace zhibiao::tokens {

namespace {

constexpr int wan = 4;
constexpr int yi = 8;
constexpr int longest_integer = 18;  // digits that an int64 certainly holds

// Reads one number from left to right. `whole_` is what 亿 and 万 have closed, `section_` what stands below 万,
// `pending_` the digits that wait for their magnitude.
class Reader {
 public:
  /// @param numerals tells where units begin; a text that is no part of the document has none.
  Reader(std::u32string_view text, std::uint32_t start, const NumeralReader* numerals)
      : text_(text), start_(start), at_(start), numerals_(numerals) {}

  std::optional<Numeral> read(bool* overflow) {
    numeral_.chinese = !is_digit(peek());
    while (!overflowed_ && read_token()) {
    }
    if (at_ == start_ || !any_) return std::nullopt;
    finish();
    if (overflowed_) {
      if (overflow != nullptr) *overflow = true;
      return std::nullopt;
    }
    numeral_.span = {start_, at_};
    return numeral_;
  }

 private:
  [[nodiscard]] char32_t peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0'; }

  bool read_token() {
    skip_gap();
    const char32_t c = peek();
    if (is_digit(c)) return read_digits();
    if (is_more(c) && any_ && !numeral_.more) return read_more();
    if (c == U'点' && pending_ && numeral_.chinese && !numeral_.decimal) return read_chinese_fraction();
    if (chinese_digit(c) >= 0) return read_chinese_digit();
    if (c == U'廿' || c == U'卅') return read_score(c);
    if (magnitude_exponent(c) > 0) return read_magnitude();
    return false;
  }

  // 8.8 亿, 30 余万, 54亿 3528.13万: one space or line break within a number
  void skip_gap() {
    if (!any_ || (peek() != U' ' && peek() != U'\n')) return;
    const char32_t next = peek(1);
    const bool magnitude = magnitude_exponent(next) >= wan;
    const bool more = is_more(next) && next != U'来' && magnitude_exponent(peek(2)) >= wan;
    const bool goes_on = last_magnitude_ >= wan && is_digit(next) && !pending_;
    if (!magnitude && !more && !goes_on) return;
    ++at_;
    if (goes_on && !read_digits()) --at_;
  }

  // 12.5千米, 0.5百分点: the magnitude is the head of a unit
  [[nodiscard]] bool begins_unit() const {
    if (peek() == U'百' && peek(1) == U'分' && peek(2) == U'之') return !numeral_.chinese;
    return numerals_ != nullptr && numerals_->begins_unit(at_);
  }

  // 1,027 · 54 · 3528.13. After a magnitude only what completes the number: 54亿3528.13万, 3万5千, 3万4000.
  bool read_digits() {
    if (pending_) return false;
    const std::uint32_t begin = at_;
    std::uint32_t end = integer_end(begin);
    int scale = 0;
    if (end + 1 < text_.size() && text_[end] == U'.' && is_digit(text_[end + 1])) {
      std::uint32_t fraction = end + 1;
      while (fraction < text_.size() && is_digit(text_[fraction])) ++fraction;
      scale = static_cast<int>(fraction - end - 1);
      end = fraction;
    }
    if (any_ && !completes(begin, end, scale)) return false;
    if (scale > 0) numeral_.decimal = true;
    std::string digits;
    for (std::uint32_t i = begin; i < end; ++i)
      if (is_digit(text_[i]) || text_[i] == U'.') digits.push_back(static_cast<char>(text_[i]));
    const auto value = Decimal::parse(digits);
    if (!value || digits.size() > longest_integer) overflowed_ = true;
    pending_ = value.value_or(Decimal{});
    pending_resolution_ = -scale;
    pending_ascii_ = true;
    any_ = true;
    at_ = end;
    return true;
  }

  std::uint32_t integer_end(std::uint32_t begin) {
    std::uint32_t end = begin;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - begin > 3) return end;
    std::uint32_t grouped = end;
    const char32_t mark = grouped < text_.size() ? text_[grouped] : U'\0';
    if (mark == U',' || mark == U' ')
      while (grouped < text_.size() && text_[grouped] == mark && group_of_three(grouped + 1)) grouped += 4;
    if (grouped != end) numeral_.grouped = true;
    return grouped;
  }

  [[nodiscard]] bool group_of_three(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 3; ++i)
      if (i >= text_.size() || !is_digit(text_[i])) return false;
    return at + 3 >= text_.size() || !is_digit(text_[at + 3]);
  }

  [[nodiscard]] bool completes(std::uint32_t begin, std::uint32_t end, int scale) const {
    if (last_magnitude_ == 0 || numeral_.more) return false;
    const int next = end < text_.size() ? magnitude_exponent(text_[end]) : 0;
    if (next > 0 && next < last_magnitude_) return true;
    const auto digits = std::count_if(text_.begin() + begin, text_.begin() + end, is_digit);
    return scale == 0 && digits == last_magnitude_;
  }

  // 30余万, 6万余, 二十余, 十几. Only between or after what was read; the caller checks that a unit follows.
  bool read_more() {
    numeral_.more = true;
    ++at_;
    return magnitude_exponent(peek()) > 0;
  }

  bool read_chinese_digit() {
    const char32_t c = peek();
    if (numeral_.more) return false;
    const int digit = chinese_digit(c);
    if (pending_) {
      if (pending_ascii_ || c == U'两') return false;
      numeral_.positional = true;
      const auto shifted = pending_->times_power_of_ten(1);
      if (!shifted || ++positional_digits_ > longest_integer) {
        overflowed_ = true;
      } else {
        pending_ = shifted->plus(Decimal(digit));
      }
    } else {
      if (any_ && last_magnitude_ == 0) return false;
      pending_ = Decimal(digit);
      pending_ascii_ = false;
      pending_zero_ = digit == 0;
      if (digit == 0 && any_) {  // 一千零六: the zero only holds a place
        pending_.reset();
        zero_before_ = true;
        ++at_;
        return true;
      }
    }
    pending_resolution_ = 0;
    any_ = true;
    ++at_;
    return true;
  }

  bool read_score(char32_t c) {
    if (any_ && (pending_ || last_magnitude_ < 2)) return false;
    add_to_section(Decimal(c == U'廿' ? 2 : 3), 1);
    last_magnitude_ = 1;
    any_ = true;
    ++at_;
    return true;
  }

  // 三点五, 九十八点五
  bool read_chinese_fraction() {
    if (chinese_digit(peek(1)) < 0 || peek(1) == U'两') return false;
    ++at_;
    std::string digits = ".";
    while (chinese_digit(peek()) >= 0 && peek() != U'两') {
      digits.push_back(static_cast<char>('0' + chinese_digit(peek())));
      ++at_;
    }
    const auto fraction = Decimal::parse("0" + digits);
    const auto value = fraction ? pending_->plus(*fraction) : std::nullopt;
    if (!value) overflowed_ = true;
    pending_ = value.value_or(Decimal{});
    pending_resolution_ = -static_cast<int>(digits.size() - 1);
    numeral_.decimal = true;
    return true;
  }

  bool read_magnitude() {
    const int exponent = magnitude_exponent(peek());
    if (begins_unit()) return false;
    if (numeral_.positional && pending_) return false;
    if (numeral_.more && !pending_ && section_ == Decimal{} && whole_ == Decimal{}) return false;
    if (comes_again(exponent)) {
      overflowed_ = true;
      return false;
    }
    if (exponent < wan) {
      if (pending_) {
        add_to_section(*pending_, exponent);
        resolution_ += pending_resolution_;
        if (pending_ascii_) numeral_.scaled = true;
      } else if (!any_ || (exponent == 1 && zero_before_)) {  // 十二, 百余, 千余
        add_to_section(Decimal(1), exponent);
      } else {
        return false;
      }
      pending_.reset();
    } else {
      if (!any_) pending_ = Decimal(1);  // 万余
      close_section(exponent);
    }
    zero_before_ = false;
    last_magnitude_ = exponent;
    any_ = true;
    ++at_;
    return true;
  }

  // 二十三十, 三万二万: digits with a magnitude that was there are of another number. 一万二千亿三千万 is one.
  [[nodiscard]] bool comes_again(int exponent) const {
    if (exponent < wan) return (pending_ || zero_before_) && last_magnitude_ != 0 && last_magnitude_ < wan && exponent >= last_magnitude_;
    return (pending_ || section_ != Decimal{}) && (exponent == yi ? yi_closed_ : wan_closed_);
  }

  void add_to_section(const Decimal& digits, int exponent) {
    const auto scaled = digits.times_power_of_ten(exponent);
    const auto sum = scaled ? section_.plus(*scaled) : std::nullopt;
    if (!sum) overflowed_ = true;
    section_ = sum.value_or(Decimal{});
    resolution_ = exponent;
  }

  void add_pending() {
    if (!pending_) return;
    add_to_section(*pending_, 0);
    resolution_ = pending_resolution_;
    pending_.reset();
  }

  // 万 and 亿 multiply what stands before them: 1.2万亿 multiplies twice.
  void close_section(int exponent) {
    const bool multiplies_all = exponent == yi || last_magnitude_ == 0 || (section_ == Decimal{} && !pending_);
    add_pending();
    auto base = multiplies_all ? whole_.plus(section_) : std::optional(section_);
    auto scaled = base ? base->times_power_of_ten(exponent) : std::nullopt;
    if (!multiplies_all && scaled) scaled = whole_.plus(*scaled);
    if (!scaled) overflowed_ = true;
    whole_ = scaled.value_or(Decimal{});
    section_ = Decimal{};
    yi_closed_ = yi_closed_ || exponent == yi;
    wan_closed_ = exponent != yi;
    resolution_ += exponent;
    numeral_.scaled = true;
  }

  void finish() {
    // 三万五, 一百二: the last digit counts in tenths of the magnitude before it
    if (pending_ && !pending_ascii_ && last_magnitude_ >= 2 && !zero_before_ && !numeral_.decimal) {
      add_to_section(*pending_, last_magnitude_ - 1);
      resolution_ = last_magnitude_ - 1;
      pending_.reset();
    }
    add_pending();
    const auto value = whole_.plus(section_);
    if (!value) overflowed_ = true;
    numeral_.value = value.value_or(Decimal{});
    numeral_.resolution = resolution_;
  }

  std::u32string_view text_;
  std::uint32_t start_;
  std::uint32_t at_;
  const NumeralReader* numerals_;
  Numeral numeral_;
  Decimal whole_;
  Decimal section_;
  std::optional<Decimal> pending_;
  int pending_resolution_ = 0;
  int resolution_ = 0;
  int last_magnitude_ = 0;
  int positional_digits_ = 1;
  bool pending_ascii_ = false;
  bool pending_zero_ = false;
  bool zero_before_ = false;
  bool any_ = false;
  bool wan_closed_ = false;  // since the last 亿
  bool yi_closed_ = false;
  bool overflowed_ = false;
};

}  // namespace

int chinese_ordinal(std::u32string_view folded, std::uint32_t at, std::uint32_t& end) {
  const auto digit = [&](std::uint32_t i) { return i < folded.size() && folded[i] != U'两' ? chinese_digit(folded[i]) : -1; };
  const auto is_ten = [&](std::uint32_t i) { return i < folded.size() && folded[i] == U'十'; };
  end = at;
  int value = 0;
  if (is_ten(at)) {
    value = 10;
    end = at + 1;
  } else if (digit(at) > 0) {
    value = digit(at);
    end = at + 1;
    if (is_ten(end)) {
      value *= 10;
      ++end;
    }
  }
  if (value >= 10 && digit(end) > 0) value += digit(end++);
  return value;
}

namespace {

std::u32string without(std::u32string_view run, std::size_t position) {
  std::u32string rest(run);
  return rest.erase(position, 1);
}

// 十七八, 两三百, 一百二三十, 三五: the number with the first and with the second of two neighbouring digits.
std::optional<Numeral> read_approximation(std::u32string_view folded, std::uint32_t start) {
  const auto digit = [&](std::size_t i) { return i < folded.size() ? chinese_digit(folded[i]) : -1; };
  constexpr std::size_t longest = 32;  // code points: no number that means something is longer
  std::size_t end = start;
  std::size_t pair = 0;
  while (end < folded.size() && is_chinese_numeral(folded[end])) {
    if (end - start == longest) return std::nullopt;
    if (digit(end) > 0 && digit(end + 1) > 0) {
      if (pair != 0) return std::nullopt;  // 二〇二三, 一二三: digits in a row
      pair = end + 1;
    }
    ++end;
  }
  if (pair == 0) return std::nullopt;
  const bool neighbours = digit(pair) == digit(pair - 1) + 1 || (digit(pair - 1) == 3 && digit(pair) == 5);
  if (!neighbours || folded[pair] == U'两') return std::nullopt;
  const std::u32string_view run = folded.substr(start, end - start);
  const std::size_t second = pair - start;
  const auto low = Reader(without(run, second), 0, nullptr).read(nullptr);
  const auto high = Reader(without(run, second - 1), 0, nullptr).read(nullptr);
  if (!low || !high || low->span.end != run.size() - 1 || high->span.end != run.size() - 1) return std::nullopt;
  Numeral numeral = *low;
  numeral.span = {start, static_cast<std::uint32_t>(end)};
  numeral.high = high->value;
  return numeral;
}

}  // namespace

NumeralReader::NumeralReader(std::u32string_view folded, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : text_(folded), lexicon_(lexicon), scan_(scan) {}

std::optional<Numeral> NumeralReader::read(std::uint32_t start, std::uint32_t limit, bool* overflow) const {
  const std::u32string_view text = text_.substr(0, limit);
  if (start >= text.size()) return std::nullopt;
  if (auto approximation = read_approximation(text, start)) return approximation;
  return Reader(text, start, this).read(overflow);
}

bool NumeralReader::begins_unit(std::uint32_t at) const {
  const int exponent = at < text_.size() ? magnitude_exponent(text_[at]) : 0;
  if (exponent != 2 && exponent != 3) return false;
  const auto is_unit = [&](lexicon::CategoryId category) { return lexicon_.category_name(category).starts_with("unit."); };
  const auto hits = scan_.starting_at(at);
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
    const auto categories = lexicon_.categories_of(hit.word);
    return hit.end > at + 1 && std::any_of(categories.begin(), categories.end(), is_unit);
  });
}

}  // namespace zhibiao::tokens
