/// @file codebook_file.hpp
/// The TOML form of a codebook, and how it is compiled.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indicator/codebook_state.hpp"
#include "lexicon/tree.hpp"

namespace zhibiao::indicator {

/// A file as it was written.
struct CodebookFile {
  std::shared_ptr<Codebook::State> state;           ///< not yet compiled
  std::optional<std::vector<std::string>> extends;  ///< names and paths; empty when the file does not say
};

/// Nobody but lint() reads examples, and they are most of a file.
enum class Examples : std::uint8_t { read, left_out };

/// Reads a file; every message names `file` and the entry. Throws Error (schema).
[[nodiscard]] CodebookFile read_codebook_file(std::string_view text, std::string_view file);
/// The same of a file that is packed.
[[nodiscard]] CodebookFile read_codebook(lexicon::Node root, std::string_view file, Examples examples);
/// Only name, version and genre.
[[nodiscard]] CodebookFile read_codebook_head(lexicon::Node root, std::string_view file);

/// The entries of a codebook with the examples that were passed over when it was loaded.
[[nodiscard]] std::vector<Codebook::State::Entry> entries_with_examples(const Codebook::State& state);

/// Turns the written cues into terms over words of the lexicon. Throws Error (schema).
/// @param packed  what came of it when the library was built, which must be of the same entries; nullptr where there is none
void compile(Codebook::State& state, const std::uint32_t* packed);

}  // namespace zhibiao::indicator
