#include "store/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

#include "zhibiao/error.hpp"

namespace zhibiao::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* verb, int error) {
  throw Error(ErrorCode::io, path.string() + " cannot be " + verb + ": " + std::generic_category().message(error));
}

// Of a file its contents, of a folder its names.
void flush(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, "opened", errno);
  const int result = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  if (result != 0) fail(path, "written", error);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

fs::path beside(const fs::path& target) {
  static std::atomic<unsigned> counter = 0;
  return folder_of(target) /
         ("." + target.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp");
}

}  // namespace

TemporaryFile::TemporaryFile(const fs::path& target) : target_(target), path_(beside(target)) {
  const int descriptor = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) fail(target_, "written", errno);
  struct stat old {};
  if (::stat(target_.c_str(), &old) == 0) ::fchmod(descriptor, old.st_mode & 07777);
  ::close(descriptor);
}

TemporaryFile::~TemporaryFile() {
  if (placed_) return;
  std::error_code ignored;
  fs::remove(path_, ignored);
}

void TemporaryFile::put_in_place() {
  // A journal that was left beside the target would be played back into the new file.
  for (const char* suffix : {"-journal", "-wal"})
    if (fs::exists(target_.string() + suffix))
      throw Error(ErrorCode::io, target_.string() + suffix +
                                     " was left by a program that did not finish; open the database once with "
                                     "sqlite3, or remove the file");
  flush(path_);
  std::error_code error;
  fs::rename(path_, target_, error);
  if (error) fail(target_, "replaced", error.value());
  placed_ = true;
  flush(folder_of(target_));
}

fs::path resolved(const fs::path& path) {
  std::error_code error;
  fs::path target = fs::canonical(path, error);
  return error ? path : target;
}

FileIdentity identity(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return {};
  return {found.st_dev, found.st_ino};
}

}  // namespace zhibiao::store
