#include <algorithm>
#include <catch2/catch.hpp>

#include "indicator/codebook_file.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/word_list.hpp"
#include "support/files.hpp"

using namespace zhibiao;

namespace {

bool is_compiled(const lexicon::Packed& packed, const std::string& name) {
  const std::uint32_t* const shipped = lexicon::compiled(name);
  return shipped != nullptr && std::equal(packed.begin(), packed.end(), shipped);
}

}  // namespace

TEST_CASE("what the library holds of its codebooks is what their files give when they are read", "[indicator]") {
  const auto names = Codebook::shipped_names();
  REQUIRE(!names.empty());
  for (const std::string& name : names) {
    INFO(name);
    const std::string path = "codebook/" + name + ".toml";
    const auto file = indicator::read_codebook_file(test::file_content(std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "schema" / path), path);
    indicator::compile(*file.state, nullptr);
    CHECK(is_compiled(file.state->packed, "codebook/" + name));
  }
}

TEST_CASE("what the library holds of its list of words is what the file gives", "[indicator]") {
  const std::filesystem::path file = std::filesystem::path(ZHIBIAO_SOURCE_DIR) / "schema" / "words" / "general.csv";
  CHECK(is_compiled(lexicon::WordList::pack(test::file_content(file)), "words"));
  CHECK(lexicon::compiled("codebook/none") == nullptr);
}
