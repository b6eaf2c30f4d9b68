/// @file words.hpp
/// What a page says itself, in the language of its reader (schema/page/words.csv).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "zhibiao/page.hpp"

namespace zhibiao::page {

class Words {
 public:
  /// Throws Error (schema) when the file is malformed.
  explicit Words(PageLanguage language);
  /// A word of the page; throws Error (schema) when the file lacks it.
  [[nodiscard]] const std::string& operator()(std::string_view key) const;
  /// The word for what others name by a stable word, such as a reason or a domain; that word itself where the file has none.
  [[nodiscard]] std::string of(std::string_view kind, std::string_view name) const;
  /// A sentence with `{}` in it, with what stands there.
  [[nodiscard]] std::string with(std::string_view key, std::string_view what) const;
  [[nodiscard]] bool is_chinese() const { return chinese_; }

 private:
  bool chinese_;
  std::unordered_map<std::string, std::string> words_;
};

}  // namespace zhibiao::page
