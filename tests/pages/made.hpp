/// @file made.hpp
/// A case of this folder: the document that is made of its files, and what must be read from it.
#pragma once

#include <toml++/toml.h>
#include <filesystem>
#include <string>

#include "zhibiao/document.hpp"

namespace zhibiao::test {

struct PageCase {
  std::string name;
  toml::table expected;
  std::string bytes;
  DocumentOptions options;  ///< options.source is what the reader calls the document
};

/// Reads NAME.toml and makes the document as README.md says. Throws for a case that breaks the rules of README.md.
[[nodiscard]] PageCase read_page_case(const std::filesystem::path& toml);

}  // namespace zhibiao::test
