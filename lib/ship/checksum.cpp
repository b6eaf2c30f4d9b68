#include <array>
#include <fstream>

#include "ship/output.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;

std::string hash(const fs::path& file) {
  if (store::look_at(file) == store::Standing::other)
    throw Error(ErrorCode::io, file.string() + " is no plain file", {.path = file.string()});
  std::ifstream in(file, std::ios::binary);
  std::array<char, std::size_t{1} << 16> buffer;
  text::Sha256 hash;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0)
    hash.update(std::string_view(buffer.data(), static_cast<std::size_t>(in.gcount())));
  if (!in.eof())
    throw Error(ErrorCode::io, file.string() + " cannot be read; check that it is there and may be read", {.path = file.string()});
  return hash.hex();
}

}  // namespace

std::string write_checksum(const fs::path& file) {
  std::string hex = hash(file);
  ship::write_file(store::checksum_of(file), [&](std::ostream& out) { out << hex << "  " << file.filename().string() << '\n'; });
  return hex;
}

std::vector<VerifyFinding> verify_checksum(const fs::path& file) {
  const fs::path beside = store::checksum_of(file);
  if (store::look_at(beside) == store::Standing::nothing) return {};
  const std::string told = text::read_file(beside);
  if (told.substr(0, told.find_first_of(" \r\n")) == hash(file)) return {};
  return {{"checksum", beside.string() + " is of other bytes: the file was changed after it was sealed, or is only a part."}};
}

}  // namespace zhibiao
