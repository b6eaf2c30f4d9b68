#include "text/file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "zhibiao/error.hpp"

namespace zhibiao::text {
namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason(int error) { return std::generic_category().message(error); }

}  // namespace

void require_readable_size(std::uintmax_t size, const std::string& source) {
  constexpr std::uintmax_t megabytes = 512;
  if (size <= megabytes << 20) return;
  throw Error(ErrorCode::unreadable,
              source + " is larger than " + std::to_string(megabytes) + " MB, the most that is read as one document: split it first.");
}

std::string read_file(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::error_code status_error;
  const auto status = std::filesystem::status(path, status_error);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(ErrorCode::not_found, name + " does not exist: check the path.");
  }
  if (status.type() == std::filesystem::file_type::directory) {
    throw Error(ErrorCode::io, name + " is a folder: name the files in it.");
  }
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) throw Error(ErrorCode::io, name + " cannot be opened: " + reason(errno) + ".");

  const std::uintmax_t size = std::filesystem::file_size(path, status_error);
  const bool size_is_known = !status_error;  // not for a pipe
  std::string bytes;
  if (size_is_known) {
    require_readable_size(size, name);
    bytes.reserve(size);
  }
  std::array<char, std::size_t{1} << 16> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    bytes.append(buffer.data(), count);
    require_readable_size(bytes.size(), name);
  }
  if (std::ferror(file.get()) != 0) throw Error(ErrorCode::io, name + " cannot be read: " + reason(errno) + ".");
  return bytes;
}

}  // namespace zhibiao::text
