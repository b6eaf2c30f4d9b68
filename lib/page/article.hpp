/// @file article.hpp
/// The report's text as it reads, with its figures marked.
#pragma once

#include <set>
#include <string>

#include "page/figures.hpp"

namespace zhibiao::page {

struct Article {
  std::string html;              ///< without its tags it is the text, but for CR and controls
  std::set<std::size_t> headed;  ///< sections that have an anchor there: "s3"
};

[[nodiscard]] Article article_of(const Figures& figures);

}  // namespace zhibiao::page
