/// @file document_state.hpp
/// What a Document holds: for the rooms of the library.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "zhibiao/document.hpp"

namespace zhibiao {

struct Document::State {
  std::string text;            ///< UTF-8
  std::u32string code_points;  ///< the same text
  std::u32string folded;       ///< same length: see text/fold.hpp
  std::vector<Span> torn;      ///< digits of which it is open what numbers they are: see tokens/mended.hpp
  std::string sha256;
  std::string media_type;
  std::string charset;
  std::map<std::string, std::string> metadata;
  std::vector<Diagnostic> diagnostics;
  std::vector<std::uint32_t> page_starts;  ///< where each page begins, in code points; empty when the format has none
  DocumentOptions options;                 ///< options.source is filled in

  /// The page of a code point, 1-based; 0 when the format has no pages.
  [[nodiscard]] int page_at(std::uint32_t offset) const {
    return static_cast<int>(std::upper_bound(page_starts.begin(), page_starts.end(), offset) - page_starts.begin());
  }
};

}  // namespace zhibiao
