// Seals a database as one ships it, opens the finished file for reading, and the same file from bytes in memory, as a program does
// that carries its database inside itself. usage: open_shipped DB SHIPPED
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace {

std::size_t describe(const zhibiao::Database& database) {
  for (const auto& region : database.info().regions)
    std::cout << region.key << ' ' << region.name << ": " << region.observations << " figures\n";
  return database.find(zhibiao::Query().has_code(true)).size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    zhibiao::Database::open(argv[1]).seal(argv[2]);
    const std::size_t from_file = describe(zhibiao::Database::open(argv[2]));

    std::ifstream in(argv[2], std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    const auto in_memory = zhibiao::Database::from_bytes(std::as_bytes(std::span(bytes)), "the database of this program");
    const std::size_t from_memory = in_memory.find(zhibiao::Query().has_code(true)).size();
    std::cout << from_file << " coded figures in the file, " << from_memory << " in memory, content " << in_memory.content_hash() << '\n';
    return from_file > 0 && from_file == from_memory ? 0 : 1;
  } catch (const zhibiao::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
