/// @file layout.hpp
/// The shape of a page: blocks, sections, sentences, grids of cells, page furniture. Knows no meaning of words
/// beyond the categories layout.*, furniture.* and table.*_head of the lexicon, and the heads of fixed forms.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/document_state.hpp"
#include "tokens/tokens.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::layout {

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,  ///< a line that is only a heading (一、…); a numbered run-in heading (1.依法….正文) is a paragraph
  table_row,
  furniture,  ///< breadcrumb, date and source line, font size, footer, copyright …: nothing in it is a quantity
  title,
  signature,  ///< signing body and date at the end
};

/// A line of the text with its white space at both ends removed.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t section = 0;  ///< index into Layout::sections
  std::int32_t grid = -1;     ///< index into Layout::grids
};

/// Up to 。！？!? or the end of the block; full stops inside quotation marks or brackets do not end one.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
};

/// Consecutive lines that are cut into cells alike: by tabs, by bars, by two or more spaces or a full-width one; or lines that
/// hold one cell each. What its cells mean is for the room tables.
struct Grid {
  std::vector<std::vector<Span>> rows;  ///< cells of each line, white space removed; the span of an empty cell is empty
  bool by_blanks = false;               ///< cut at blanks: an empty cell leaves no trace
  Span unit_note;                       ///< 单位：万元 near the grid; empty when there is none
  Span caption;                         ///< the line or sentence before the grid that announces it; may be empty
  std::string_view doubt;               ///< why its shape is not certain; empty when it is
};

struct Layout {
  std::vector<Block> blocks;
  std::vector<Section> sections;    ///< [0] is the document itself
  std::vector<Sentence> sentences;  ///< of paragraphs and headings only (not of furniture, tables, title, signature)
  std::vector<Grid> grids;
};

/// The blocks that are no lines of grids.
[[nodiscard]] std::vector<Block> outside_grids(const Layout& layout);
/// The blocks as `tokens` reads them: no number of furniture, title and signature is a figure.
[[nodiscard]] std::vector<tokens::Stretch> stretches(const std::vector<Block>& blocks);
[[nodiscard]] Layout analyze(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);

}  // namespace zhibiao::layout
