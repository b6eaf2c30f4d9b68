#include "store/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string_view>
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

constexpr std::string_view ending = ".tmp";

std::string beginning(const fs::path& target) { return "." + target.filename().string() + "."; }

// A lock on one byte far behind those that SQLite locks. It ends with the process, whatever kills it, and with nothing else. True also
// where the file system has no locks.
bool lock(int descriptor) {
  struct flock byte {};
  byte.l_type = F_WRLCK;
  byte.l_whence = SEEK_SET;
  byte.l_start = off_t{1} << 61;
  byte.l_len = 1;
  return ::fcntl(descriptor, F_OFD_SETLK, &byte) == 0 || (errno != EAGAIN && errno != EACCES);
}

void remove_if_left(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return;
  std::error_code ignored;
  if (lock(descriptor)) {
    fs::remove(path, ignored);
    fs::remove(path.string() + "-journal", ignored);
  }
  ::close(descriptor);
}

// Files that programs left which were killed.
void remove_left(const fs::path& target) {
  const std::string begin = beginning(target);
  std::error_code failed;
  for (fs::directory_iterator entry(folder_of(target), failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(begin) && name.ends_with(ending) &&
        name.find_first_not_of("0123456789-", begin.size()) == name.size() - ending.size())
      remove_if_left(entry->path());
  }
}

fs::path beside(const fs::path& target) {
  static std::atomic<unsigned> counter = 0;
  return folder_of(target) / (beginning(target) + std::to_string(::getpid()) + "-" + std::to_string(counter++) + std::string(ending));
}

}  // namespace

TemporaryFile::TemporaryFile(const fs::path& target) : target_(target) {
  remove_left(target_);
  do {
    release();
    path_ = beside(target_);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0 && errno != EEXIST) fail(target_, "written", errno);
    // Before it is locked another program may take the file for left and remove it.
  } while (descriptor_ < 0 || !lock(descriptor_) || !fs::exists(path_));
  struct stat old {};
  if (::stat(target_.c_str(), &old) == 0) ::fchmod(descriptor_, old.st_mode & 07777);
}

TemporaryFile::~TemporaryFile() {
  if (!placed_) {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  release();
}

// Closing a file takes away all locks of SQLite on it, so this must not happen once others may have it open.
void TemporaryFile::release() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void TemporaryFile::put_in_place() {
  // A journal that was left beside the target would be played back into the new file.
  for (const char* suffix : {"-journal", "-wal"})
    if (fs::exists(target_.string() + suffix))
      throw Error(ErrorCode::io, target_.string() + suffix +
                                     " was left by a program that did not finish; open the database once with "
                                     "sqlite3, or remove the file");
  flush(path_);
  release();
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

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "made", error.value());
}

FileIdentity identity(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return {};
  return {found.st_dev, found.st_ino};
}

}  // namespace zhibiao::store
