/// @file names.hpp
/// Names instead of codes, and what to say of those that are not known.
#pragma once

#include <string>
#include <vector>

#include "zhibiao/database.hpp"

namespace zhibiao::tool {

/// The code of the region that the word names, by code or name, those of the database first; that no report is of it is said on standard
/// error. Throws Error (misuse): with what is alike when there is none, with the candidates when there are several.
[[nodiscard]] std::string region_code(const Database& database, const std::string& word);
/// The code of the indicator that the word names, by code or name; codes that end with * stay. Throws as region_code() does.
[[nodiscard]] std::string indicator_code(const Database& database, const std::string& word);
/// The code of the division that the word names, whether a database knows it or not. Throws as region_code() does.
[[nodiscard]] std::string division_code(const std::string& word);

/// Those of the words that are like `word`, the most alike first; of equal ones in their order; empty when none is.
[[nodiscard]] std::vector<std::string> alike(const std::string& word, const std::vector<std::string>& words);
/// "; did you mean A or B?" for words that are alike, else nothing.
[[nodiscard]] std::string did_you_mean(const std::string& word, const std::vector<std::string>& words);

}  // namespace zhibiao::tool
