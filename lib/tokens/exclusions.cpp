#include "tokens/exclusions.hpp"

#include <algorithm>
#include <array>

#include "tokens/numeral.hpp"

namespace zhibiao::tokens {

namespace {

constexpr std::uint32_t longest_title = 400;   // code points between 《 and 》
constexpr std::uint32_t farthest_mark = 2000;  // code points that a line looks back for the number before its own
constexpr std::uint32_t most_lines = 20;
constexpr std::uint32_t longest_name = 24;    // code points between “ and ” that can be a name
constexpr std::uint32_t longest_number = 18;  // from the bracket of a document number to its 号

constexpr std::string_view prefix = "reject.";
constexpr std::array<lexicon::CategoryName, 8> rejecting = {"reject.document_number", "reject.rank",    "reject.age",
                                                            "reject.anniversary",     "reject.version", "reject.clock",
                                                            "reject.doubling",        "reject.calendar"};

using text::is_blank;
using text::is_latin;

bool ends_sentence(char32_t c) { return c == U'。' || c == U';' || c == U':' || c == U'!' || c == U'?'; }
bool is_numeral(char32_t c) { return is_digit(c) || is_chinese_numeral(c); }

}  // namespace

ExclusionReader::ExclusionReader(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : torn_(document.torn),
      raw_(document.code_points),
      folded_(document.folded),
      lexicon_(lexicon),
      scan_(scan),
      hotline_(lexicon.category("name.hotline")),
      rank_unit_(lexicon.category("number.rank_unit")),
      first_of_(lexicon.category("number.first_of")),
      mark_(lexicon.category("reject.mark")),
      document_number_(lexicon.category("reject.document_number")),
      apart_(lexicon.category("number.behind_latin")) {
  for (const lexicon::CategoryId id : lexicon.categories_below("name"))
    if (id != hotline_) names_.set(id);
  openers_ = names_;
  openers_.set(hotline_).set(first_of_);
  for (const lexicon::CategoryName& name : rejecting) suffixes_.emplace_back(lexicon.category(name), name.name().substr(prefix.size()));
}

std::optional<ExclusionReader::Found> ExclusionReader::at(std::uint32_t at, Span block) const {
  if (auto found = torn(at)) return found;
  if (auto found = bracketed(at, block)) return found;
  if (auto found = quoted(at, block)) return found;
  if (auto found = ordinal(at, block)) return found;
  if (auto found = first_of(at, block)) return found;
  if (auto found = list_mark(at, block)) return found;
  if (auto found = name(at)) return found;
  return latin(at);
}

std::uint32_t ExclusionReader::close_of(std::uint32_t at, char32_t open, char32_t close, std::uint32_t limit) const {
  int depth = 0;
  for (std::uint32_t i = at; i < limit; ++i) {
    if (raw(i) == open) ++depth;
    if (raw(i) == close && --depth == 0) return i;
  }
  return 0;
}

// 分别为23 41件: one number or two?
std::optional<ExclusionReader::Found> ExclusionReader::torn(std::uint32_t at) const {
  const auto found = std::lower_bound(torn_.begin(), torn_.end(), at, [](Span span, std::uint32_t i) { return span.start < i; });
  return found != torn_.end() && found->start == at ? std::optional(Found{found->end, "torn"}) : std::nullopt;
}

// 《…》 titles; 〔2020〕54号, [2015]5号, (2021)粤01行初3号; 〔201928号
std::optional<ExclusionReader::Found> ExclusionReader::bracketed(std::uint32_t at, Span block) const {
  const char32_t c = raw(at);
  if (c == U'《') {
    const std::uint32_t close = close_of(at, U'《', U'》', std::min(block.end, at + longest_title));
    if (close != 0) return Found{close + 1, "title"};
    return std::nullopt;
  }
  const char32_t f = folded(at);
  if (f != U'〔' && f != U'[' && f != U'(' && f != U'【') return std::nullopt;
  std::uint32_t end = at + 1;
  while (end < block.end && is_digit(folded(end))) ++end;
  if (end == at + 1) return std::nullopt;
  const std::uint32_t after = bracket_number_end(end, block);
  return after != 0 ? std::optional(Found{after, "document_number"}) : std::nullopt;
}

// Behind the digits of 〔2020〕…: the end of 号, or 0.
std::uint32_t ExclusionReader::bracket_number_end(std::uint32_t close, Span block) const {
  const std::uint32_t limit = std::min(block.end, close + longest_number);
  bool digits = is_digit(folded(close - 1)) && close >= 5 && folded(close) == U'号';
  for (std::uint32_t i = close; i < limit; ++i) {
    const char32_t c = folded(i);
    if (c == U'号') return digits ? i + 1 : 0;
    if (c == U',' || c == U';' || c == U'。' || c == U'、' || c == U'\n') return 0;
    if (i > close && is_digit(c)) digits = true;
  }
  return 0;
}

// “3550”, “四所一庭”, “七有”: a number within short quotation marks is part of a name.
std::optional<ExclusionReader::Found> ExclusionReader::quoted(std::uint32_t at, Span block) const {
  const char32_t open = raw(at);
  char32_t close = U'\0';
  if (open == U'“')
    close = U'”';
  else if (open == U'‘')
    close = U'’';
  else if (open == U'「')
    close = U'」';
  else if (open == U'『')
    close = U'』';
  else if (open == U'"')
    close = U'"';
  else
    return std::nullopt;
  bool numeral = false;
  bool hotline = false;
  for (std::uint32_t i = at + 1; i < std::min(block.end, at + longest_name); ++i) {
    if (raw(i) == close) {
      if (!numeral) return std::nullopt;
      return Found{i + 1, hotline ? std::string_view("hotline") : std::string_view("name")};
    }
    if (folded(i) == U'。' || folded(i) == U';' || raw(i) == open) return std::nullopt;
    if (is_numeral(folded(i))) numeral = true;
    if (lexicon_.longest_at(scan_, i, hotline_) != nullptr) hotline = true;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ExclusionReader::number_end(std::uint32_t at) const {
  std::uint32_t start = at;
  while (folded(start) == U' ') ++start;
  if (!is_numeral(folded(start))) return std::nullopt;
  if (is_digit(folded(start))) {
    while (is_digit(folded(start))) ++start;
    return start;
  }
  while (is_chinese_numeral(folded(start))) ++start;
  return start;
}

// 第43次, 第三、四期, 第一至第五条, 第二位
std::optional<ExclusionReader::Found> ExclusionReader::ordinal(std::uint32_t at, Span block) const {
  if (folded(at) != U'第') return std::nullopt;
  auto end = number_end(at + 1);
  if (!end || *end > block.end) return std::nullopt;
  std::string_view reason = "ordinal";
  while (true) {
    std::uint32_t next = *end;
    while (folded(next) == U' ') ++next;
    const char32_t c = folded(next);
    if (c == U'条' || c == U'款') reason = "law_article";
    if (c == U'号') reason = "document_number";
    const bool joined = c == U'、' || c == U'和' || c == U'至' || c == U'-' || c == U'~' || c == U'/' || c == U'及' || c == U'与';
    if (!joined) {
      if (c != U'\0' && c != U',' && c != U'。' && c != U'\n') *end = next + 1;
      break;
    }
    std::uint32_t following = next + 1;
    const bool repeated = folded(following) == U'第';
    if (repeated) ++following;
    const auto more = number_end(following);
    if (!more || (is_digit(folded(following)) && !repeated && c == U'、' && *more - following > 2)) break;
    end = more;
  }
  return Found{std::min(*end, block.end), reason};
}

// 前三名, 前10位
std::optional<ExclusionReader::Found> ExclusionReader::first_of(std::uint32_t at, Span block) const {
  const lexicon::Hit* first = lexicon_.longest_at(scan_, at, first_of_);
  if (first == nullptr) return std::nullopt;
  const auto end = number_end(first->end);
  if (!end || *end >= block.end) return std::nullopt;
  if (const lexicon::Hit* unit = lexicon_.longest_at(scan_, *end, rank_unit_)) return Found{unit->end, "rank"};
  return std::nullopt;
}

// 一、 (一) 1. 1、 (1) ① 一是 二要 at the start of a line, a sentence or a clause
std::optional<ExclusionReader::Found> ExclusionReader::list_mark(std::uint32_t at, Span block) const {
  const bool opens =
      at == block.start || is_blank(folded(at - 1)) || ends_sentence(folded(at - 1)) || folded(at - 1) == U',' || folded(at - 1) == U'"';
  std::uint32_t start = at;
  const bool bracket = folded(start) == U'(';
  if (bracket)
    ++start;
  else if (!opens)
    return std::nullopt;
  if (folded(start) == U' ') return std::nullopt;
  const auto end = number_end(start);
  if (!end || *end - start > 3) return std::nullopt;
  const char32_t mark = folded(*end);
  if (bracket) return mark == U')' && *end - start <= 3 ? std::optional(Found{*end + 1, "list_mark"}) : std::nullopt;
  if (lexicon_.longest_at(scan_, *end, mark_) != nullptr && !is_digit(folded(start))) return Found{*end, "list_mark"};
  const bool line = at == block.start || ends_sentence(folded(at - 1)) || is_blank(folded(at - 1));
  if (!line) return std::nullopt;
  if (mark == U'、' || mark == U')' || mark == U'．') return Found{*end + 1, "list_mark"};
  if (mark == U'.' && is_digit(folded(start)) && *end - start <= 2) {
    // "1.2020年…" is a mark before a year, "1.5万" a decimal
    std::uint32_t digits = *end + 1;
    while (is_digit(folded(digits))) ++digits;
    if (digits == *end + 1 || (digits - *end - 1 == 4 && folded(digits) == U'年') || continues_numbering({start, *end}, block))
      return Found{*end + 1, "list_mark"};
  }
  return std::nullopt;
}

// 14.18个司法所, where a line above begins with 13.
bool ExclusionReader::continues_numbering(Span number, Span block) const {
  if (number.start != block.start) return false;
  const auto value = [&](std::uint32_t from, std::uint32_t to) {
    std::uint32_t found = 0;
    for (std::uint32_t i = from; i < to; ++i) found = found * 10 + (folded(i) - U'0');
    return found;
  };
  std::uint32_t lines = 0;
  const std::uint32_t floor = number.start > farthest_mark ? number.start - farthest_mark : 0;
  for (std::uint32_t i = number.start; i > floor && lines < most_lines; --i) {
    if (folded(i - 1) != U'\n' || i == number.start) continue;
    ++lines;
    const auto end = number_end(i);
    if (!end || *end - i > 2 || !is_digit(folded(i)) || (folded(*end) != U'.' && folded(*end) != U'、')) continue;
    return value(i, *end) + 1 == value(number.start, number.end);
  }
  return false;
}

std::optional<ExclusionReader::Found> ExclusionReader::name(std::uint32_t at) const {
  for (const lexicon::Hit& hit : scan_.starting_at(at)) {
    if (lexicon_.is(hit.word, hotline_)) {
      const bool whole =
          (at == 0 || !is_digit(folded(at - 1))) && !is_digit(folded(hit.end)) && folded(hit.end) != U'.' && folded(hit.end) != U',';
      if (whole && hit.end - hit.start >= 5) return Found{hit.end, "hotline"};
    }
    if (!lexicon_.is_any(hit.word, names_)) continue;
    const bool splits_number = is_digit(folded(hit.start)) && at > 0 && (is_digit(folded(at - 1)) || folded(at - 1) == U'.');
    if (folded(hit.end) == U'之' && is_numeral(folded(hit.end + 1))) continue;  // 万分之五
    const bool open_number = is_digit(folded(hit.end - 1)) && is_digit(folded(hit.end));
    if (splits_number || open_number) continue;
    for (std::uint32_t i = hit.start; i < hit.end; ++i)
      if (is_numeral(folded(i))) return Found{hit.end, "name"};
  }
  return std::nullopt;
}

// PM2.5, G318, T+1, 1+N, V3.0: digits that belong to a Latin word or a formula
std::optional<ExclusionReader::Found> ExclusionReader::latin(std::uint32_t at) const {
  const auto inside = [&](char32_t c) { return is_latin(c) || is_digit(c) || c == U'.' || c == U'+' || c == U'/' || c == U'_'; };
  if (!is_latin(folded(at)) && !is_digit(folded(at))) return std::nullopt;
  if (at > 0 && inside(folded(at - 1))) return std::nullopt;
  std::uint32_t end = at;
  bool letters = false;
  bool digits = false;
  bool plus = false;
  while (inside(folded(end)) || (letters && folded(end) == U'-' && is_digit(folded(end + 1)))) {
    letters = letters || is_latin(folded(end));
    digits = digits || is_digit(folded(end));
    plus = plus || folded(end) == U'+';
    ++end;
  }
  if (!digits) return std::nullopt;
  // Digits first and letters right behind them may be a unit (12km): that is for the unit reader.
  if (plus) return Found{end, "name"};
  if (const lexicon::Hit* word = lexicon_.longest_at(scan_, at, apart_); word != nullptr && is_digit(folded(word->end)))
    return std::nullopt;
  if (letters && is_latin(folded(at))) {
    while (end > at && (folded(end - 1) == U'.' || folded(end - 1) == U'/')) --end;
    return Found{end, "name"};
  }
  return std::nullopt;
}

std::optional<ExclusionReader::Found> ExclusionReader::behind(Span number, Span block, bool digits) const {
  std::uint32_t next = number.end;
  while (next < block.end && folded(next) == U' ') ++next;
  for (const auto& [category, reason] : suffixes_) {
    const lexicon::Hit* hit = lexicon_.longest_at(scan_, next, category);
    if (hit == nullptr) continue;
    // 5级 is a level, 5类 may be counted; the suffix must not be the head of a measure word (版 of 版次)
    if (digits && reason == "rank" && hit->end - hit->start == 1 && folded(hit->start) != U'级' && folded(hit->start) != U'届' &&
        folded(hit->start) != U'强' && folded(hit->start) != U'A')
      continue;
    return Found{hit->end, reason};
  }
  return std::nullopt;
}

ExclusionReader::Found ExclusionReader::unread_digits(std::uint32_t at, Span block) const {
  std::uint32_t end = at;
  const auto part = [&](std::uint32_t i) {
    const char32_t c = folded(i);
    if (is_digit(c)) return true;
    return (c == U'.' || c == U',' || c == U'-' || c == U'/' || c == U':' || c == U'+' || c == U'∶') && is_digit(folded(i + 1));
  };
  bool ratio = false;
  bool joined = false;
  std::uint32_t digits = 0;
  while (end < block.end && part(end)) {
    ratio = ratio || folded(end) == U':' || folded(end) == U'∶';
    joined = joined || folded(end) == U'-' || folded(end) == U'/';
    digits += is_digit(folded(end)) ? 1 : 0;
    ++end;
  }
  if (ratio) return {end, "ratio"};
  if (joined && digits >= 7) return {end, "telephone"};
  if (digits >= 7) return {end, "identifier"};
  return {end, "bare_number"};
}

}  // namespace zhibiao::tokens
