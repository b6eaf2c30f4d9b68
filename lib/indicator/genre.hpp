/// @file genre.hpp
/// Of which genre a document is: what the heads of codebooks say of titles, tables and issuers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::indicator {

/// Words that must all stand in a text, each told by its alternatives. A `$` behind a word: the text ends with it.
struct Pattern {
  std::vector<std::vector<std::u32string>> terms;  ///< folded
};

/// "信息公开 年度报告|年报$": terms are parted by spaces, alternatives by |.
[[nodiscard]] Pattern pattern(std::string_view written);

/// How the documents of a genre are known.
struct Genre {
  std::string name;  ///< that of its codebook
  std::vector<Pattern> titles, not_titles, issuers, tables, openings;

  [[nodiscard]] bool known() const { return !titles.empty() || !issuers.empty() || !tables.empty() || !openings.empty(); }
};

/// What a document shows of its genre. UTF-8.
struct Clues {
  std::string title;
  std::vector<std::string> issuers;  ///< issuer and reporter
  std::vector<std::string> tables;   ///< their titles
  std::string opening;               ///< the first sentences
};

/// The genre whose words are the longest in the title, where there is none in the first sentences, else in the titles of tables, else in
/// the names of issuers; empty when there is none, or several are as long.
[[nodiscard]] std::string genre_of(const Clues& clues, std::span<const Genre* const> genres);

}  // namespace zhibiao::indicator
