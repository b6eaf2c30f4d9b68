// Opens a finished database as it is shipped, here the sample.db that is installed with the library: first the file, then the same from
// bytes in memory, as a program does that carries its database inside itself. usage: open_shipped SHIPPED
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/ship.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    for (const auto& finding : zhibiao::verify_checksum(argv[1])) std::cout << finding.message << '\n';
    const auto shipped = zhibiao::Database::open(argv[1]);
    for (const auto& region : shipped.info().regions)
      std::cout << region.key << ' ' << region.name << ": " << region.observations << " figures\n";

    std::ifstream in(argv[1], std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    const auto in_memory = zhibiao::Database::from_bytes(std::as_bytes(std::span(bytes)), "the database of this program");
    const std::size_t coded = in_memory.find(zhibiao::Query().has_code(true)).size();
    std::cout << coded << " coded figures, content " << in_memory.content_hash() << '\n';
    return coded > 0 && in_memory.content_hash() == shipped.content_hash() ? 0 : 1;
  } catch (const zhibiao::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
