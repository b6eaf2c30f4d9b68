#include "layout/layout.hpp"

#include "layout/page.hpp"

namespace zhibiao::layout {

Layout analyze(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan) {
  const Page page(document, lexicon, scan);
  Layout layout;
  layout.blocks = split_lines(page);
  layout.tables = find_tables(page, layout.blocks);
  mark_frame(page, layout.blocks);
  layout.sections = find_sections(page, layout.blocks);
  layout.sentences = split_sentences(page, layout.blocks);
  return layout;
}

}  // namespace zhibiao::layout
