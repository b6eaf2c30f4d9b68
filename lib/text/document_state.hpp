/// @file document_state.hpp
/// What a Document holds: for the rooms of the library.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "zhibiao/document.hpp"

namespace zhibiao {

struct Document::State {
  std::string text;            ///< UTF-8
  std::u32string code_points;  ///< the same text
  std::u32string folded;       ///< same length: see text/fold.hpp
  std::string sha256;
  std::string media_type;
  std::string charset;
  std::map<std::string, std::string> metadata;
  std::vector<Diagnostic> diagnostics;
  DocumentOptions options;  ///< options.source is filled in
};

}  // namespace zhibiao
