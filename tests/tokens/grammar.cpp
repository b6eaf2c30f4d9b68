#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "support/analyzed.hpp"
#include "text/fold.hpp"
#include "tokens/mended.hpp"
#include "tokens/tokens.hpp"

// Numbers written in all ways that reports know, each with the value from which it was written.

namespace {

using namespace zhibiao;

struct Written {
  std::u32string number;
  Decimal value;
  std::optional<Decimal> high;
  bool whole = true;  // may be followed by 余 or 多
  bool takes_unit = true;
};

/// One figure within a line of text, and what must be read.
struct Expected {
  std::u32string line;
  std::u32string quote;
  Decimal value;
  std::optional<Decimal> high;
  std::string unit;
  Qualifier qualifier = Qualifier::exact;
};

using Random = std::mt19937;  // its sequence is the same everywhere, that of distributions is not

std::uint64_t below(Random& random, std::uint64_t bound) { return (std::uint64_t{random()} << 32U | random()) % bound; }

template <typename Range>
const auto& one_of(Random& random, const Range& range) {
  return range[below(random, range.size())];
}

std::u32string digits(std::uint64_t value) { return text::to_code_points(std::to_string(value)); }

/// A number below 10,000 in Chinese numerals; 零 holds empty places, also at the front when the section follows another.
std::u32string chinese_section(std::uint64_t value, bool follows) {
  constexpr std::u32string_view figures = U"零一二三四五六七八九";
  constexpr std::array<std::u32string_view, 4> places = {U"千", U"百", U"十", U""};
  std::u32string written;
  bool zero = follows && value < 1000;
  std::uint64_t place = 1000;
  for (std::size_t i = 0; i < places.size(); ++i, place /= 10) {
    const std::uint64_t digit = value / place % 10;
    if (digit == 0) {
      zero = zero || !written.empty();
      continue;
    }
    if (zero) written += U'零';
    zero = false;
    const bool bare_ten = place == 10 && digit == 1 && written.empty() && !follows;
    if (!bare_ten) written += figures[digit];
    written += places[i];
  }
  return written;
}

std::u32string chinese(std::uint64_t value) {
  constexpr std::uint64_t wan = 10'000;
  constexpr std::uint64_t yi = wan * wan;
  if (value == 0) return U"零";
  std::u32string written;
  if (value >= yi) written += chinese(value / yi) + U"亿";
  if (value / wan % wan != 0) written += chinese_section(value / wan % wan, !written.empty()) + U"万";
  if (value % wan != 0) written += chinese_section(value % wan, !written.empty());
  return written;
}

std::u32string grouped(std::uint64_t value, char32_t mark) {
  std::u32string written = digits(value);
  for (std::size_t i = written.size(); i > 3; i -= 3) written.insert(i - 3, 1, mark);
  return written;
}

std::u32string full_width(std::u32string written) {
  for (char32_t& c : written)
    if (c >= U'!' && c <= U'~') c += U'！' - U'!';
  return written;
}

std::uint64_t number(Random& random) {
  constexpr std::array<std::uint64_t, 9> bounds = {10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 1'000'000'000, 100'000'000'000};
  return 1 + below(random, one_of(random, bounds) - 1);
}

/// Digits with decimals, and the power of ten that they are scaled by.
Written decimal(Random& random, std::u32string_view magnitude, int exponent) {
  const std::uint64_t whole = below(random, 10'000);
  const int scale = 1 + static_cast<int>(below(random, 3));
  std::uint64_t ten = 10;
  for (int i = 1; i < scale; ++i) ten *= 10;
  const std::uint64_t fraction = below(random, ten);
  std::u32string tail = digits(fraction);
  tail.insert(0, static_cast<std::size_t>(scale) - tail.size(), U'0');
  const Decimal value(static_cast<std::int64_t>(whole * ten + fraction), scale);
  return {digits(whole) + U"." + tail + std::u32string(magnitude), *value.times_power_of_ten(exponent), {}};
}

Decimal exact(std::uint64_t value) { return Decimal(static_cast<std::int64_t>(value)); }

/// The ways to write a number.
const std::vector<std::function<Written(Random&)>>& ways() {
  constexpr std::u32string_view figures = U"零一二三四五六七八九";
  static const std::vector<std::function<Written(Random&)>> ways = {
      [](Random& r) {
        const auto n = number(r);
        return Written{digits(n), exact(n), {}};
      },
      [](Random& r) {
        const auto n = number(r);
        return Written{full_width(digits(n)), exact(n), {}};
      },
      [](Random& r) {
        const auto n = 1'000 + number(r);
        return Written{grouped(n, U','), exact(n), {}};
      },
      [](Random& r) {
        const auto n = 1'000 + number(r);
        return Written{grouped(n, U'，'), exact(n), {}};
      },
      [](Random& r) {
        const auto n = 11 + number(r);
        return Written{chinese(n), exact(n), {}};
      },
      [](Random& r) { return decimal(r, U"", 0); },
      [](Random& r) { return decimal(r, U"万", 4); },
      [](Random& r) { return decimal(r, U"亿", 8); },
      [](Random& r) { return decimal(r, U"万亿", 12); },
      [](Random& r) {
        const auto n = 1 + below(r, 9'999);
        return Written{digits(n) + U"万", exact(n * 10'000), {}};
      },
      [](Random& r) {
        const auto n = 1 + below(r, 9'999);
        return Written{digits(n) + U"亿", exact(n * 100'000'000), {}};
      },
      [](Random& r) {
        const auto n = 1 + below(r, 9);
        return Written{digits(n) + U"千万", exact(n * 10'000'000), {}};
      },
      [](Random& r) {
        const auto n = 1 + below(r, 9);
        return Written{digits(n) + U"百万", exact(n * 1'000'000), {}};
      },
      [](Random& r) {  // 54亿3528.13万
        const auto high = 1 + below(r, 999);
        Written low = decimal(r, U"万", 4);
        return Written{digits(high) + U"亿" + low.number, *low.value.plus(exact(high * 100'000'000)), {}};
      },
      [](Random& r) {  // 3万4000
        const auto high = 1 + below(r, 99);
        const auto low = 1'000 + below(r, 9'000);
        return Written{digits(high) + U"万" + digits(low), exact(high * 10'000 + low), {}, false};
      },
      [=](Random& r) {                      // 二十七八
        const auto tens = 2 + below(r, 8);  // 十四五 is a plan
        const auto low = 1 + below(r, 8);
        const std::u32string lead(1, figures[tens]);
        return Written{lead + U"十" + figures[low] + figures[low + 1], exact(tens * 10 + low), exact(tens * 10 + low + 1), false};
      },
      [=](Random& r) {  // 七八百, 二三十万
        constexpr std::array<std::pair<std::u32string_view, std::uint64_t>, 4> places = {
            {{U"十", 10}, {U"百", 100}, {U"千", 1'000}, {U"十万", 100'000}}};
        const auto& [place, worth] = one_of(r, places);
        const auto low = 1 + below(r, 8);
        return Written{std::u32string{figures[low], figures[low + 1]} + std::u32string(place), exact(low * worth), exact((low + 1) * worth),
                       false};
      },
      [](Random& r) {  // 10-20
        constexpr std::array<std::u32string_view, 4> joins = {U"-", U"～", U"至", U"—"};
        const auto low = 1 + below(r, 900);
        const auto high = low + 1 + below(r, 99);
        return Written{digits(low) + std::u32string(one_of(r, joins)) + digits(high), exact(low), exact(high), false};
      },
      [](Random& r) {  // torn: 1 042, 4\u200B6
        const auto n = 1'000 + below(r, 8'000);
        std::u32string written = digits(n);
        written.insert(1, 1, U' ');
        return Written{written, exact(n), {}, false};
      },
      [](Random& r) {
        constexpr std::u32string_view unseen = U"\u200B\u200C\u200D\u2060\u00AD\uFEFF\uFE0F\u200E";
        const auto n = 10 + number(r);
        std::u32string written = digits(n);
        written.insert(1 + below(r, written.size() - 1), 1, one_of(r, unseen));
        return Written{written, exact(n), {}};
      },
      [](Random& r) {  // 98. 5 and 98 .5
        const auto whole = 1 + below(r, 999);
        const auto tenth = below(r, 10);
        const std::u32string mark = below(r, 2) == 0 ? U". " : U" .";
        return Written{digits(whole) + mark + digits(tenth), Decimal(static_cast<std::int64_t>(whole * 10 + tenth), 1), {}, false};
      },
  };
  return ways;
}

struct UnitForm {
  std::u32string_view text;
  std::string_view unit;
  int exponent;
};

Expected figure(Random& random) {
  constexpr std::array<UnitForm, 12> units = {{{U"件", "件", 0},
                                               {U"人次", "人次", 0},
                                               {U"家", "家", 0},
                                               {U"份", "份", 0},
                                               {U"户", "户", 0},
                                               {U"名", "名", 0},
                                               {U"起", "起", 0},
                                               {U"场次", "场次", 0},
                                               {U"元", "元", 0},
                                               {U"吨", "吨", 0},
                                               {U"亩", "亩", 0},
                                               {U"辆", "辆", 0}}};
  constexpr std::array<std::pair<std::u32string_view, Qualifier>, 8> before = {{{U"", Qualifier::exact},
                                                                                {U"共", Qualifier::exact},
                                                                                {U"达", Qualifier::exact},
                                                                                {U"约", Qualifier::about},
                                                                                {U"近", Qualifier::about},
                                                                                {U"超过", Qualifier::more},
                                                                                {U"不少于", Qualifier::at_least},
                                                                                {U"不足", Qualifier::less}}};
  constexpr std::array<std::u32string_view, 6> openings = {U"登记", U"发放材料", U"涉及", U"核查", U"全县排查", U"统计"};
  const Written written = one_of(random, ways())(random);
  const UnitForm& unit = one_of(random, units);
  const auto& [words, bound] = one_of(random, before);
  Expected expected;
  expected.quote = written.number;
  expected.value = written.value;
  expected.high = written.high;
  expected.unit = unit.unit;
  expected.qualifier = bound;
  const bool more = written.whole && !written.high && bound == Qualifier::exact && written.value > Decimal(10) &&
                    written.value.scale() == 0 && below(random, 6) == 0;
  if (more) {
    expected.quote += U"余";
    expected.qualifier = Qualifier::more;
  }
  if (below(random, 8) == 0) expected.quote += U" ";
  expected.quote += unit.text;
  expected.line = std::u32string(one_of(random, openings)) + std::u32string(words) + expected.quote + U"。";
  return expected;
}

/// What the line of `expected` at `start` must give, and what `reading` gives there.
std::string difference(const Expected& expected, std::uint32_t start, const std::vector<const tokens::Quantity*>& found,
                       const tokens::Mended& mended) {
  if (found.size() != 1) return std::to_string(found.size()) + " figures";
  const tokens::Quantity& quantity = *found.front();
  const auto at = static_cast<std::uint32_t>(start + expected.line.size() - 1 - expected.quote.size());
  const Span span = mended.original(quantity.span);
  if (span != Span{at, static_cast<std::uint32_t>(at + expected.quote.size())}) return "quote " + mended.quote(span);
  if (quantity.value != expected.value) return "value " + quantity.value.to_string();
  if (quantity.value_high != expected.high) return "upper value " + (quantity.value_high ? quantity.value_high->to_string() : "none");
  if (quantity.unit != expected.unit) return "unit " + quantity.unit;
  if (quantity.qualifier != expected.qualifier) return "qualifier " + std::string(to_string(quantity.qualifier));
  return {};
}

}  // namespace

TEST_CASE("numbers made from known values are read exactly", "[tokens][grammar]") {
  constexpr std::size_t texts = 250;
  constexpr std::size_t lines = 400;  // 100,000 in all
  Random random(20260101);
  std::size_t failures = 0;
  std::string first;
  for (std::size_t i = 0; i < texts; ++i) {
    std::vector<Expected> expected;
    Document::State state;
    std::vector<std::uint32_t> starts;
    for (std::size_t k = 0; k < lines; ++k) {
      expected.push_back(figure(random));
      starts.push_back(static_cast<std::uint32_t>(state.code_points.size()));
      state.code_points += expected.back().line + U"\n";
    }
    state.folded = text::fold(state.code_points);
    const tokens::Mended mended(state, test::lexicon());
    const std::u32string& folded = mended.text().folded;
    std::vector<tokens::Stretch> stretches;
    for (std::uint32_t start = 0; start < folded.size();) {
      const auto end = static_cast<std::uint32_t>(folded.find(U'\n', start));
      stretches.push_back({{start, end}, ""});
      start = end + 1;
    }
    REQUIRE(stretches.size() == lines);
    const tokens::Reading reading = tokens::read(mended.text(), stretches, test::lexicon(), mended.scan());
    std::size_t next = 0;
    for (std::size_t k = 0; k < lines; ++k) {
      std::vector<const tokens::Quantity*> found;
      for (; next < reading.quantities.size() && reading.quantities[next].span.start < stretches[k].span.end; ++next)
        found.push_back(&reading.quantities[next]);
      const std::string wrong = difference(expected[k], starts[k], found, mended);
      if (wrong.empty()) continue;
      if (++failures <= 20) first += text::to_utf8(expected[k].line) + " gives " + wrong + "\n";
    }
  }
  INFO(first);
  CHECK(failures == 0);
}
