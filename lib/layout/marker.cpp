#include <algorithm>

#include "layout/page.hpp"
#include "tokens/numeral.hpp"

namespace zhibiao::layout {

namespace {

enum Rank { part = 0, chapter = 1, comma = 2, bracketed = 3, digit = first_item_rank, bracketed_digit = 5, circled = 6 };

/// At most two digits, since longer numbers are no list marks; 0 when there is none.
int digit_ordinal(const Page& page, std::uint32_t at, std::uint32_t& end) {
  int value = 0;
  end = at;
  while (is_digit(page.at(end)) && end < at + 3) value = value * 10 + static_cast<int>(page.at(end++) - U'0');
  return end - at <= 2 ? value : 0;
}

int rank_of_division(char32_t c) {
  if (c == U'部' || c == U'篇' || c == U'章') return part;
  return c == U'节' ? chapter : -1;
}

/// 第一章, 第二部分
std::optional<Marker> division_at(const Page& page, std::uint32_t at) {
  std::uint32_t end = at + 1;
  int ordinal = tokens::chinese_ordinal(page.text, at + 1, end);
  if (ordinal == 0) ordinal = digit_ordinal(page, at + 1, end);
  const int rank = rank_of_division(page.at(end));
  if (ordinal == 0 || rank < 0) return std::nullopt;
  if (page.at(end) == U'部') {
    if (page.at(end + 1) != U'分') return std::nullopt;
    ++end;
  }
  return Marker{rank, ordinal, end + 1};
}

/// （一） or （1）
std::optional<Marker> bracketed_at(const Page& page, std::uint32_t at) {
  std::uint32_t end = at + 1;
  int rank = bracketed;
  int ordinal = tokens::chinese_ordinal(page.text, at + 1, end);
  if (ordinal == 0) {
    ordinal = digit_ordinal(page, at + 1, end);
    rank = bracketed_digit;
  }
  if (ordinal == 0 || page.at(end) != U')') return std::nullopt;
  ++end;
  if (page.at(end) == U'、' || page.at(end) == U'.') ++end;
  return Marker{rank, ordinal, end};
}

/// 一、 or 1. or 1、 or 1)
std::optional<Marker> plain_at(const Page& page, std::uint32_t at) {
  std::uint32_t end = at;
  if (const int ordinal = tokens::chinese_ordinal(page.text, at, end); ordinal != 0) {
    const char32_t c = page.at(end);
    return c == U'、' || c == U'.' ? std::optional(Marker{comma, ordinal, end + 1}) : std::nullopt;
  }
  const int ordinal = digit_ordinal(page, at, end);
  const char32_t c = page.at(end);
  if (ordinal == 0 || (c != U'、' && c != U'.' && c != U')')) return std::nullopt;
  if (is_digit(page.at(end + 1))) return std::nullopt;  // 1.5万
  return Marker{c == U')' ? bracketed_digit : digit, ordinal, end + 1};
}

}  // namespace

std::optional<Marker> marker_at(const Page& page, std::uint32_t at, std::uint32_t end) {
  std::optional<Marker> marker;
  const char32_t raw = at < page.raw.size() ? page.raw[at] : U'\0';
  if (raw >= 0x2460 && raw <= 0x2473) {  // ①…⑳
    marker = Marker{circled, static_cast<int>(raw - 0x2460 + 1), at + 1};
    if (page.at(marker->end) == U'、' || page.at(marker->end) == U'.') ++marker->end;
  } else if (page.at(at) == U'第') {
    marker = division_at(page, at);
  } else if (page.at(at) == U'(') {
    marker = bracketed_at(page, at);
  } else {
    marker = plain_at(page, at);
  }
  if (!marker || marker->end > end) return std::nullopt;
  while (marker->end < end && is_blank(page.text[marker->end])) ++marker->end;
  return marker;
}

std::optional<std::vector<std::vector<std::size_t>>> columns_by_marks(const Page& page, const std::vector<std::vector<Span>>& rows,
                                                                      const std::function<bool(const std::vector<Span>&)>& is_whole) {
  std::vector<std::vector<int>> ranks;
  std::vector<int> styles;
  for (const std::vector<Span>& row : rows) {
    ranks.emplace_back();
    if (is_whole && is_whole(row) && !marker_at(page, row.front().start, row.front().end)) continue;
    for (const Span name : row) {
      const auto mark = marker_at(page, name.start, name.end);
      if (!mark || (!ranks.back().empty() && ranks.back().back() >= mark->rank)) return std::nullopt;
      ranks.back().push_back(mark->rank);
    }
    styles.insert(styles.end(), ranks.back().begin(), ranks.back().end());
  }
  std::sort(styles.begin(), styles.end());
  styles.erase(std::unique(styles.begin(), styles.end()), styles.end());
  std::vector<std::vector<std::size_t>> columns;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    columns.emplace_back();
    for (const int rank : ranks[row])
      columns.back().push_back(static_cast<std::size_t>(std::lower_bound(styles.begin(), styles.end(), rank) - styles.begin()));
    if (ranks[row].empty() && !rows[row].empty()) columns.back().push_back(0);
  }
  return columns;
}

}  // namespace zhibiao::layout
