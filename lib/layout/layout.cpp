#include "layout/layout.hpp"

#include "layout/page.hpp"

namespace zhibiao::layout {

std::vector<Block> outside_grids(const Layout& layout) {
  std::vector<Block> blocks;
  for (const Block& block : layout.blocks)
    if (block.grid < 0) blocks.push_back(block);
  return blocks;
}

std::vector<tokens::Stretch> stretches(const std::vector<Block>& blocks) {
  std::vector<tokens::Stretch> stretches;
  for (const Block& block : blocks) {
    const bool front = block.kind == BlockKind::furniture;
    const bool title = block.kind == BlockKind::title;
    stretches.push_back({block.span, front ? "furniture" : title ? "title" : block.kind == BlockKind::signature ? "date" : ""});
  }
  return stretches;
}

Layout analyze(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan) {
  const Page page(document, lexicon, scan);
  Layout layout;
  layout.blocks = split_lines(page);
  layout.grids = find_grids(page, layout.blocks);
  mark_frame(page, layout.blocks);
  layout.sections = find_sections(page, layout.blocks);
  layout.sentences = split_sentences(page, layout.blocks);
  return layout;
}

}  // namespace zhibiao::layout
