/// @file genre.hpp
/// Of which genre a document is: what the heads of codebooks say of titles, tables, issuers and bodies.
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
  std::vector<Pattern> titles, not_titles, issuers, tables, openings, speakers;
  std::vector<Pattern> bodies;        ///< what the text must have, besides the marks
  std::vector<std::string> behind;    ///< the shipped codebooks that stand behind its own when that is chosen by genre
  std::vector<std::string> alike;     ///< genres that tell of the same figures: the one with more marks counts, however few more
  std::vector<std::u32string> marks;  ///< words of its texts, folded: the more of them a text has, the surer it is of the genre

  [[nodiscard]] bool known() const {
    return !titles.empty() || !issuers.empty() || !tables.empty() || !openings.empty() || !speakers.empty() || !marks.empty();
  }
};

/// What a document shows of its genre. UTF-8.
struct Clues {
  std::string title;
  std::vector<std::string> issuers;  ///< issuer and reporter
  std::vector<std::string> tables;   ///< their titles
  std::string opening;               ///< the first sentences
  std::u32string_view body;          ///< the text, folded
};

/// The genre whose words are the longest in the title (of a page without one, in the first sentences), else in what these say of who
/// speaks, else in the titles of tables, else in the names of issuers; else the one of whose marks the text has many, and many more than of
/// any other's. Empty when there is none, or several are as long.
[[nodiscard]] std::string genre_of(const Clues& clues, std::span<const Genre* const> genres);

}  // namespace zhibiao::indicator
