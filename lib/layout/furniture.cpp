#include <utility>

#include "layout/page.hpp"

namespace zhibiao::layout {

namespace {

/// What may stand between the pieces of a line of furniture.
bool is_delimiter(char32_t c) {
  constexpr std::u32string_view delimiters = U"[]【】〖〗()|/<>»›·:;,•";
  return !is_han(c) && (is_blank(c) || delimiters.find(c) != std::u32string_view::npos);
}

bool is_piece_at(const Page& page, std::uint32_t at, std::uint32_t end) {
  for (const lexicon::Hit& hit : page.scan.starting_at(at)) {
    if (hit.end > end) continue;
    const bool closed = hit.end == end || is_delimiter(page.text[hit.end]);
    if (closed && (page.lexicon.is(hit.word, page.categories.label) || page.lexicon.is(hit.word, page.categories.mark))) return true;
  }
  return false;
}

}  // namespace

bool is_label_at(const Page& page, std::uint32_t at, std::uint32_t end) {
  for (const lexicon::Hit& hit : page.scan.starting_at(at)) {
    if (hit.end >= end || !page.lexicon.is(hit.word, page.categories.label)) continue;
    std::uint32_t next = hit.end;
    while (next < end && page.text[next] == U' ') ++next;
    if (page.at(next) == U':') return true;
  }
  return false;
}

Furniture furniture_of(const Page& page, Span span) {
  bool first = true;
  bool mixed = false;
  bool parted = true;
  for (std::uint32_t i = span.start; i < span.end; ++i) {
    const char32_t c = page.text[i];
    if (c == U'。') return Furniture::none;
    const bool opens = std::exchange(parted, is_delimiter(c));
    if (parted || !opens) continue;
    const bool piece = is_piece_at(page, i, span.end);
    if (piece && first) return page.contains(span, U'。') ? Furniture::none : Furniture::plain;
    mixed = mixed || piece;
    first = false;
  }
  if (page.has(span, page.categories.anywhere)) return Furniture::plain;
  return mixed ? Furniture::mixed : Furniture::none;
}

bool is_caption(const Page& page, Span span) {
  constexpr std::uint32_t longest = 120;
  constexpr std::u32string_view closing = U"。)]】";
  if (span.length() > longest) return false;
  while (span.start < span.end && closing.find(page.text[span.end - 1]) != std::u32string_view::npos) --span.end;
  while (span.start < span.end && !is_han(page.text[span.start])) ++span.start;  // ▲图为…
  return page.begins_with(span, page.categories.caption_open) || page.ends_with(span, page.categories.caption_end);
}

}  // namespace zhibiao::layout
