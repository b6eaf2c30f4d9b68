/// @file search_terms.hpp
/// Chinese text as words that stock tokenizers of SQLite understand: overlapping pairs of characters.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::store {

/// What the search index stores for a text: a run of Chinese characters becomes its pairs and its last character
/// (依法行政 → 依法 法行 行政 政), everything else stays. `folded`: see text/fold.hpp.
[[nodiscard]] std::string index_terms(std::u32string_view folded);

/// The FTS5 phrase that finds every place of a word (without spaces) in index_terms(); it may find a few more. Empty when the word
/// has nothing that the index holds.
[[nodiscard]] std::string match_phrase(std::u32string_view folded_word);

}  // namespace zhibiao::store
