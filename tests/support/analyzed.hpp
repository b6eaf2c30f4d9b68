/// @file analyzed.hpp
/// A text as the rooms behind the layout see it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "layout/layout.hpp"
#include "support/own_lexicon.hpp"
#include "tables/tables.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/document.hpp"

namespace zhibiao::test {

/// The shipped word lists, compiled once.
inline const lexicon::Lexicon& lexicon() {
  static const OwnLexicon shared{lexicon::LexiconBuilder()};
  return shared.lexicon;
}

struct Analyzed {
  explicit Analyzed(std::string_view text, DocumentOptions options = {}, std::map<std::string, std::string> metadata = {}) {
    state.text = text;
    state.code_points = text::to_code_points(text);
    state.folded = text::fold(state.code_points);
    state.options = std::move(options);
    state.metadata = std::move(metadata);
    scan = lexicon().scan(state.folded);
    layout = layout::analyze(state, lexicon(), scan);
  }
  [[nodiscard]] std::string quote(Span span) const {
    return text::to_utf8(std::u32string_view(state.code_points).substr(span.start, span.length()));
  }

  Document::State state;
  lexicon::Scan scan;
  layout::Layout layout;
};

/// The quantities of text and tables.
inline tokens::Reading read(const Analyzed& page, tables::Tables* tables = nullptr) {
  tokens::Reading reading = tokens::read(page.state, layout::stretches(layout::outside_grids(page.layout)), lexicon(), page.scan);
  tables::Tables found = tables::read(page.state, page.layout, lexicon(), page.scan, reading);
  if (tables != nullptr) *tables = std::move(found);
  return reading;
}

}  // namespace zhibiao::test
