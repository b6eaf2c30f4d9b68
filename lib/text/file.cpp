#include "text/file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "model/bounds.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::text {
namespace {

[[noreturn]] void fail(const std::string& name, const char* verb, int error) {
  throw Error(error == ENOENT || error == ENOTDIR ? ErrorCode::not_found : ErrorCode::io,
              error == ENOENT || error == ENOTDIR ? name + " does not exist: check the path."
                                                  : name + " cannot be " + verb + ": " + std::generic_category().message(error) + ".",
              {.path = name});
}

/// A file open for reading. Opening never waits for somebody to write into a pipe.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path)
      : name_(path.string()), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
    // A socket cannot be opened at all.
    if (descriptor_ < 0 && errno == ENXIO) refuse("a socket or device");
    if (descriptor_ < 0) fail(name_, "opened", errno);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

  [[nodiscard]] const std::string& name() const { return name_; }

  std::string read() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) fail(name_, "read", errno);
    if (S_ISDIR(status.st_mode)) throw Error(ErrorCode::io, name_ + " is a folder: name the files in it.", {.path = name_});
    const bool is_pipe = S_ISFIFO(status.st_mode);
    if (!is_pipe && !S_ISREG(status.st_mode)) refuse("a device");
    std::string bytes;
    if (!is_pipe) {
      require_size(static_cast<std::uint64_t>(status.st_size));
      bytes.reserve(static_cast<std::size_t>(status.st_size));
    }
    std::array<char, std::size_t{1} << 16> buffer;
    while (const std::size_t count = read_some(buffer)) {
      bytes.append(buffer.data(), count);
      require_size(bytes.size());
    }
    if (is_pipe && bytes.empty()) throw Error(ErrorCode::unreadable, name_ + " is a pipe that nobody writes into.", {.path = name_});
    return bytes;
  }

 private:
  [[noreturn]] void refuse(const char* what) const {
    throw Error(ErrorCode::io, name_ + " is " + what + ", no file: name a file, or - for standard input.", {.path = name_});
  }

  // 0 at the end.
  std::size_t read_some(std::array<char, std::size_t{1} << 16>& buffer) const {
    while (true) {
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno == EAGAIN) {
        pollfd ready{descriptor_, POLLIN, 0};  // a pipe whose writer is not ready
        ::poll(&ready, 1, -1);
      } else if (errno != EINTR) {
        fail(name_, "read", errno);
      }
    }
  }

  std::string name_;
  int descriptor_;
};

}  // namespace

std::string read_file(const std::filesystem::path& path, const Limits& limits) {
  const OpenFile file(path);
  const Bounds within(limits, file.name());
  return file.read();
}

bool leads_out(const std::filesystem::path& path) { return path.is_absolute() || *path.lexically_normal().begin() == ".."; }

}  // namespace zhibiao::text
