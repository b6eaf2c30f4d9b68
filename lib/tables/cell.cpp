#include "tables/cell.hpp"

#include <algorithm>
#include <array>

#include "tokens/numeral.hpp"

namespace zhibiao::tables {

namespace {

using text::is_digit;
using tokens::Quantity;

bool is_bound(char32_t c) { return c == U'≥' || c == U'≤' || c == U'>' || c == U'<' || c == U'≧' || c == U'≦' || c == U'约'; }

Qualifier bound_of(char32_t c) {
  if (c == U'≥' || c == U'≧') return Qualifier::at_least;
  if (c == U'≤' || c == U'≦') return Qualifier::at_most;
  return c == U'>' ? Qualifier::more : c == U'<' ? Qualifier::less : Qualifier::about;
}

bool is_up(char32_t c) { return c == U'↑' || c == U'▲' || c == U'△' || c == U'+'; }
bool is_down(char32_t c) { return c == U'↓' || c == U'▼' || c == U'▽'; }
bool is_circled(char32_t c) { return (c >= 0x2460 && c <= 0x2473) || c == U'※' || c == U'*' || c == U'#' || c == U'†'; }
constexpr std::array<lexicon::CategoryName, 6> words_before = {"qualifier.about", "qualifier.more",    "qualifier.at_least",
                                                               "qualifier.less",  "qualifier.at_most", "qualifier.link"};
constexpr std::array<lexicon::CategoryName, 4> words_after = {"qualifier.about_after", "qualifier.more_after", "qualifier.at_least_after",
                                                              "qualifier.at_most_after"};

bool is_raised(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079); }

}  // namespace

CellTextReader::CellTextReader(const layout::Page& page, const Vocabulary& words)
    : page_(page),
      words_(words),
      dates_(page.text, page.lexicon, page.scan),
      numerals_(page.text, page.lexicon, page.scan),
      units_(page.text, page.lexicon, page.scan),
      qualifiers_(page.lexicon, page.scan) {
  for (const lexicon::CategoryName& name : words_before) before_.push_back(page.lexicon.category(name));
  for (const lexicon::CategoryName& name : words_after) after_.push_back(page.lexicon.category(name));
}

CellText CellTextReader::read(Span cell) const {
  cell = layout::trim(page_, cell);
  if (cell.length() == 0 || is_lost(cell)) return {};
  if (is_nothing(cell)) return {Content::nothing, {}, false};
  if (is_time(cell)) return {Content::time, {}, false};
  CellText text = figure(cell);
  if (text.content != Content::words) return text;
  const auto unit = units_.header(cell);
  if (unit && unit->unit.span.end == cell.end) return {Content::unit, {}, false};
  return text;
}

// ? where a character was lost, mostly a blank
bool CellTextReader::is_lost(Span cell) const {
  const std::u32string_view text = page_.of(cell);
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U'?' || c == 0xFFFD; });
}

bool CellTextReader::is_nothing(Span cell) const {
  return layout::is_nothing(page_, cell) || words_.is(cell, words_.nothing);  // 无, also spread over the cell
}

// Times, and what joins them.
bool CellTextReader::is_time(Span cell) const {
  constexpr std::u32string_view joins = U"-~()、至到末底份度累计 ";
  bool any = false;
  std::uint32_t i = cell.start;
  while (i < cell.end) {
    std::uint32_t end = 0;
    if (const auto word = dates_.word(i)) end = word->span.end;
    if (end == 0)
      if (const auto found = date_at(i, cell.end)) end = found->time.span.end;
    if (end > cell.end) return false;
    if (end > i) {
      any = true;
      i = end;
    } else if (joins.find(page_.text[i]) != joins.npos) {
      ++i;
    } else {
      return false;
    }
  }
  return any;
}

// 204743 and 1987654 are numbers, whatever days they could be; eight digits are a day.
std::optional<tokens::DateReader::Found> CellTextReader::date_at(std::uint32_t at, std::uint32_t end) const {
  constexpr std::uint32_t digits_of_day = 8;
  const auto found = dates_.read(at, end);
  const auto is_bare = [&](Span span) {
    const std::u32string_view written = page_.of(span);
    return span.length() != digits_of_day && std::all_of(written.begin(), written.end(), text::is_digit);
  };
  return found && found->reason == "date_damaged" && is_bare(found->time.span) ? std::nullopt : found;
}

std::uint32_t CellTextReader::skip_blanks(std::uint32_t at, std::uint32_t end) const {
  while (at < end && text::is_blank(page_.text[at])) ++at;
  return at;
}

std::uint32_t CellTextReader::skip_words(std::uint32_t at, std::uint32_t end, const std::vector<lexicon::CategoryId>& categories) const {
  std::uint32_t reached = at;
  for (const lexicon::CategoryId category : categories)
    if (const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, at, category); hit != nullptr && hit->end <= end)
      reached = std::max(reached, hit->end);
  return reached;
}

// 20*, 12①, 8[1], 5¹: marks of notes
std::uint32_t CellTextReader::skip_notes(std::uint32_t at, std::uint32_t end) const {
  while (at < end) {
    const char32_t raw = page_.raw[at];
    if (is_circled(raw) || is_raised(raw) || text::is_blank(raw)) {
      ++at;
    } else if (page_.text[at] == U'[' && at + 2 < end && is_digit(page_.text[at + 1])) {
      std::uint32_t close = at + 1;
      while (close < end && is_digit(page_.text[close])) ++close;
      if (close - at > 3 || close == end || page_.text[close] != U']') return at;
      at = close + 1;
    } else {
      return at;
    }
  }
  return at;
}

std::optional<tokens::Unit> CellTextReader::unit_at(std::uint32_t at, std::uint32_t end) const {
  const auto unit = units_.read(at);
  return unit && unit->span.end <= end ? unit : std::nullopt;
}

// A number with what bounds it and its unit, from `at` on.
std::optional<CellTextReader::Parsed> CellTextReader::number(std::uint32_t at, std::uint32_t end) const {
  CellNumber number;
  Quantity& quantity = number.quantity;
  quantity.rule = "table_cell";
  quantity.dimension = "bare";
  std::optional<Qualifier> bound;
  bool negative = false;
  std::uint32_t start = at;
  while (true) {  // signs and words before the digits
    start = skip_blanks(start, end);
    if (start >= end) return std::nullopt;
    const char32_t c = page_.text[start];
    if (is_digit(c)) break;
    if (is_bound(page_.raw[start])) {
      bound = bound_of(page_.raw[start++]);
    } else if (is_up(c) || is_down(c)) {
      number.change = is_up(c) ? Change::increase : Change::decrease;
      ++start;
    } else if ((c == U'-' || c == U'−') && start + 1 < end && is_digit(page_.text[start + 1])) {
      negative = true;
      ++start;
      break;
    } else if (const std::uint32_t next = skip_words(start, end, before_); next != start) {
      start = next;
    } else {
      break;
    }
  }
  const bool keeps_sign = start > at && (negative || page_.text[start - 1] == U'+');
  // 万吨 is a unit, 007 a code, 2019年 a time
  if (tokens::magnitude_exponent(page_.text[start]) >= 2 || date_at(start, end)) return std::nullopt;
  if (page_.text[start] == U'0' && start + 1 < end && is_digit(page_.text[start + 1])) return std::nullopt;
  const auto low = numerals_.read(start, end);
  if (!low || (low->chinese && low->positional)) return std::nullopt;
  quantity.span = quantity.number = {keeps_sign ? start - 1 : start, low->span.end};
  quantity.value = negative ? low->value.negated() : low->value;
  quantity.resolution = low->resolution;
  number.scaled = low->scaled;
  std::uint32_t next = low->span.end;
  std::optional<tokens::Unit> unit = unit_at(next, end);
  const std::uint32_t behind = skip_blanks(unit ? unit->span.end : next, end);
  if (behind < end &&
      (page_.text[behind] == U'-' || page_.text[behind] == U'~' || page_.text[behind] == U'至' || page_.text[behind] == U'到')) {
    std::uint32_t second = behind + 1;
    while (second < end && (page_.text[second] == U'-' || text::is_blank(page_.text[second]))) ++second;
    const auto high = numerals_.read(second, end);
    if (!high || !(high->value > quantity.value)) return std::nullopt;
    quantity.value_high = high->value;
    quantity.span.end = quantity.number.end = next = high->span.end;
    quantity.rule = "range";
    unit = unit_at(next, end);
  }
  if (unit) {
    quantity.unit = unit->text;
    quantity.dimension = unit->dimension;
    quantity.span.end = next = unit->span.end;
    number.own_unit = true;
  }
  quantity.qualifier = bound.value_or(qualifiers_.read({start, quantity.span.end}, next, low->more, quantity.dimension == "duration"));
  next = skip_words(next, end, after_);
  return Parsed{number, next};
}

bool CellTextReader::has_number(Span span) const {
  const std::u32string_view text = page_.of(span);
  return std::any_of(text.begin(), text.end(), is_digit);
}

// 同比+5, 增长5%, ↑2, 占12%: a second number that says what it is. Nothing when it does not.
std::optional<CellNumber> CellTextReader::bracketed(Span inside) const {
  std::uint32_t at = inside.start;
  Change change = Change::none;
  bool compared = false;
  bool share = false;
  while (at < inside.end) {
    if (const auto parsed = number(at, inside.end); parsed && skip_blanks(parsed->end, inside.end) == inside.end) {
      CellNumber found = parsed->number;
      if (found.change == Change::none) found.change = found.quantity.value < Decimal(0) ? Change::decrease : change;
      if (found.change == Change::none && compared) found.change = Change::increase;
      found.share = share;
      return found.change != Change::none || share ? std::optional(found) : std::nullopt;
    }
    const auto longest = [&](lexicon::CategoryId category) {
      const lexicon::Hit* hit = page_.lexicon.longest_at(page_.scan, at, category);
      return hit != nullptr && hit->end <= inside.end ? hit->end : at;
    };
    const std::uint32_t up = longest(words_.increase);
    const std::uint32_t down = longest(words_.decrease);
    const std::uint32_t column = longest(words_.change);
    const std::uint32_t part = longest(words_.share);
    const std::uint32_t reached = std::max({up, down, column, part});
    if (reached == at && !text::is_blank(page_.text[at]) && page_.text[at] != U':') return std::nullopt;
    if (up == reached && up > at) change = Change::increase;
    if (down == reached && down > at) change = Change::decrease;
    compared = compared || column == reached;
    share = share || (part == reached && part > at);
    at = std::max(reached, at + 1);
  }
  return std::nullopt;
}

// (2.1): less than nothing, or a remark; the cell does not tell. (1) is the mark of an item.
bool CellTextReader::is_bracketed_number(Span cell) const {
  constexpr std::uint32_t longest_mark = 2;  // digits
  if (page_.text[cell.start] != U'(' || page_.text[cell.end - 1] != U')') return false;
  const Span inside = layout::trim(page_, {cell.start + 1, cell.end - 1});
  if (inside.length() <= longest_mark || !is_digit(page_.text[inside.start])) return false;
  const auto found = number(inside.start, inside.end);
  return found && skip_blanks(found->end, inside.end) == inside.end;
}

CellText CellTextReader::figure(Span cell) const {
  CellText text;
  text.content = Content::words;
  if (is_bracketed_number(cell)) return {Content::several, {}, false};
  std::uint32_t at = cell.start;
  if (page_.text[at] == U'¥' || page_.text[at] == U'￥' || page_.text[at] == U'$') ++at;
  const auto first = number(at, cell.end);
  if (!first) return text;
  text.numbers.push_back(first->number);
  std::uint32_t next = skip_notes(first->end, cell.end);
  if (next < cell.end && page_.text[next] == U'(') {
    std::uint32_t close = next;
    while (close < cell.end && page_.text[close] != U')') ++close;
    const Span inside = layout::trim(page_, {next + 1, close});
    const auto header = units_.header(inside);
    const bool open = close == cell.end;
    if (!open && header && header->unit.span.end == inside.end && !first->number.own_unit) {
      CellNumber& number = text.numbers.front();
      const auto scaled = number.quantity.value.times_power_of_ten(header->exponent);
      if (!scaled) return {Content::words, {}, false};
      number.quantity.value = *scaled;
      number.quantity.resolution += header->exponent;
      number.quantity.unit = header->unit.text;
      number.quantity.dimension = header->unit.dimension;
      number.own_unit = true;
    } else if (const auto second = open ? std::nullopt : bracketed(inside)) {
      text.numbers.push_back(*second);
    } else if (open || (has_number(inside) && !page_.begins_with(inside, words_.among) && page_.at(inside.start) != U'含')) {
      text.content = Content::several;
    }
    next = skip_notes(close + 1, cell.end);
  }
  if (text.content == Content::several) return {Content::several, {}, false};
  if (next < cell.end) {
    constexpr std::u32string_view joins = U"/、,;(|\\";
    const bool joined = joins.find(page_.text[next]) != joins.npos || is_digit(page_.text[next]);
    return {joined && has_number({next, cell.end}) ? Content::several : Content::words, {}, false};
  }
  text.content = Content::figure;
  const CellNumber& number = text.numbers.front();
  const std::u32string_view digits = page_.of(number.quantity.span);
  text.year = digits.size() == 4 && cell.length() == 4 && number.quantity.value >= Decimal(1949) &&
              number.quantity.value <= Decimal(2099) && std::all_of(digits.begin(), digits.end(), is_digit);
  return text;
}

}  // namespace zhibiao::tables
