#include <algorithm>

#include "layout/page.hpp"

namespace zhibiao::layout {

namespace {

char32_t closing_of(char32_t open) {
  switch (open) {
    case U'“':
      return U'”';
    case U'‘':
      return U'’';
    case U'《':
      return U'》';
    case U'〈':
      return U'〉';
    case U'「':
      return U'」';
    case U'『':
      return U'』';
    case U'【':
      return U'】';
    case U'〔':
      return U'〕';
    case U'（':
    case U'(':
      return U')';
    default:
      return U'\0';
  }
}

/// The stretches of the block within brackets or quotation marks that are closed again, in order of their starts; they may overlap.
std::vector<Span> enclosed(const Page& page, Span block) {
  struct Open {
    std::uint32_t at;
    char32_t close;
  };
  std::vector<Open> open;
  std::vector<Span> found;
  for (std::uint32_t i = block.start; i < block.end; ++i) {
    if (is_han(page.raw[i])) continue;
    const char32_t c = page.raw[i] == U'）' ? U')' : page.raw[i];
    if (const char32_t close = closing_of(c); close != U'\0') {
      open.push_back({i, close});
      continue;
    }
    if (c == U'"' && (open.empty() || open.back().close != c)) {
      open.push_back({i, c});
      continue;
    }
    // A mark that was never closed must not hide the sentences behind it: closing an outer one drops it.
    std::size_t match = open.size();
    for (std::size_t look = 0; look < 4 && look < open.size(); ++look)
      if (open[open.size() - 1 - look].close == c) {
        match = open.size() - 1 - look;
        break;
      }
    if (match == open.size()) continue;
    found.push_back({open[match].at, i});
    open.resize(match);
  }
  std::sort(found.begin(), found.end(), [](Span a, Span b) { return a.start < b.start; });
  return found;
}

void split(const Page& page, Span block, std::uint32_t index, std::vector<Sentence>& sentences) {
  const std::vector<Span> closed = enclosed(page, block);
  auto next = closed.begin();
  std::uint32_t inside = block.start;  // up to here
  std::uint32_t start = block.start;
  for (std::uint32_t i = block.start; i < block.end; ++i) {
    if (!is_full_stop(page.text[i])) continue;
    for (; next != closed.end() && next->start <= i; ++next) inside = std::max(inside, next->end);
    if (i < inside) continue;
    while (i + 1 < block.end && is_full_stop(page.text[i + 1])) ++i;
    if (const Span span = trim(page, {start, i + 1}); span.length() > 0) sentences.push_back({span, index});
    start = i + 1;
  }
  if (const Span span = trim(page, {start, block.end}); span.length() > 0) sentences.push_back({span, index});
}

}  // namespace

std::vector<Sentence> split_sentences(const Page& page, const std::vector<Block>& blocks) {
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].kind == BlockKind::paragraph || blocks[i].kind == BlockKind::heading) split(page, blocks[i].span, i, sentences);
  return sentences;
}

}  // namespace zhibiao::layout
