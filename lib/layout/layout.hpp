/// @file layout.hpp
/// The shape of a page: blocks, sections, sentences, tables, page furniture. Knows no meaning of words
/// beyond the categories layout.* and furniture.* of the lexicon.
#pragma once

#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/document_state.hpp"
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
  std::int32_t table = -1;    ///< index into Layout::tables
};

/// Up to 。！？!? or the end of the block; full stops inside quotation marks or brackets do not end one.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
};

/// A text table: consecutive lines with the same kind of separators (tab, two or more spaces, or |).
struct Table {
  /// Cells, white space removed; the header rows first. A heading over several columns, and a name of several rows, stands in
  /// the text once and here in each cell that it covers.
  std::vector<std::vector<Span>> rows;
  std::uint32_t header_rows = 0;   ///< rows at the top without figures of their own
  std::uint32_t stub_columns = 1;  ///< columns at the left that name the rows; 0 when all columns are figures
  Span unit_note;                  ///< 单位：万元 near the table; empty when there is none
  Span caption;                    ///< the line or sentence before the table that announces it; may be empty

  /// The cells that name a row of figures, from the left; none for a table without names.
  [[nodiscard]] std::vector<Span> stubs_of(std::uint32_t row) const;
};

struct Layout {
  std::vector<Block> blocks;
  std::vector<Section> sections;    ///< [0] is the document itself
  std::vector<Sentence> sentences;  ///< of paragraphs and headings only (not of furniture, tables, title, signature)
  std::vector<Table> tables;
};

[[nodiscard]] Layout analyze(const Document::State& document, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan);

}  // namespace zhibiao::layout
