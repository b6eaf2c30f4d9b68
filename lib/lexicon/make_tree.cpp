// Packs a TOML file as lexicon/tree.hpp tells. It runs at build time. usage: make_tree NAME FILE OUT
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "lexicon/tree.hpp"

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  try {
    std::ifstream in(argv[2], std::ios::binary);
    const std::string toml{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw std::runtime_error(std::string(argv[2]) + " cannot be read");
    const auto packed = zhibiao::lexicon::pack(toml, argv[1]);
    std::ofstream out(argv[3], std::ios::binary);
    out.write(reinterpret_cast<const char*>(packed.data()), static_cast<std::streamsize>(packed.size() * sizeof(packed.front())));
    if (!out.flush()) throw std::runtime_error(std::string(argv[3]) + " cannot be written");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
