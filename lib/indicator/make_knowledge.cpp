// Lays the tables and codebooks of schema/ out as lexicon/flat.hpp tells. It runs at build time.
// usage: make_knowledge SCHEMA OUT NAME...  writes OUT/NAME.flat for each of "words", "regions" and "codebook/…"
#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "indicator/codebook_state.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/word_list.hpp"
#include "region/pack.hpp"
#include "text/file.hpp"

namespace zhibiao {

// Nothing is compiled yet, so that codebooks are read from what is written.
const std::uint32_t* lexicon::compiled(std::string_view) { return nullptr; }

namespace {

namespace fs = std::filesystem;

lexicon::Packed made(const std::string& name, const fs::path& schema) {
  const auto file = [&](const char* path) { return text::read_file(schema / path); };
  if (name == "words") return lexicon::WordList::pack(file("words/general.csv"));
  if (name == "regions") {
    const std::string regions = file("regions/regions.csv");
    const std::string nonstandard = file("regions/regions_nonstandard.csv");
    const std::string aliases = file("regions/aliases.csv");
    return region::pack({regions, nonstandard, aliases});
  }
  return Codebook::shipped(fs::path(name).filename().string()).selection().first()->packed;
}

void write(const lexicon::Packed& packed, const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(packed.data()), static_cast<std::streamsize>(packed.size() * sizeof(packed.front())));
  if (!out.flush()) throw std::runtime_error(path.string() + " cannot be written");
}

}  // namespace
}  // namespace zhibiao

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  try {
    for (int i = 3; i < argc; ++i) {
      const std::string name = argv[i];
      zhibiao::write(zhibiao::made(name, argv[1]), std::filesystem::path(argv[2]) / (name + ".flat"));
    }
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
