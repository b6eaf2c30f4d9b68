/// @file word_boxes.hpp
/// What zhibiao-pdf writes about a document: docs/documents.md describes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/pdf/paper.hpp"

namespace zhibiao::pages {

struct WordBoxes {
  std::vector<PaperPage> pages;
  std::string title;    ///< as the author's program noted it; may be empty
  std::string created;  ///< the same
  std::string refused;  ///< why the document was not read (`broken`, `locked`, `pages N`); empty when it was
};

/// Nothing for what is no whole answer of this version. Boxes without a place on paper or without letters are left out.
[[nodiscard]] std::optional<WordBoxes> parse_word_boxes(std::string_view answer);

}  // namespace zhibiao::pages
