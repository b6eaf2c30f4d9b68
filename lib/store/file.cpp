#include "store/file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <thread>

#include "store/system.hpp"
#include "text/folder.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* verb, int error) {
  throw Error(ErrorCode::io, path.string() + " cannot be " + verb + ": " + std::generic_category().message(error), {.path = path.string()});
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

constexpr std::string_view ending = ".tmp";

void remove_if_left(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return;
  std::error_code ignored;
  if (system::lock(descriptor)) {
    fs::remove(path, ignored);
    fs::remove(path.string() + "-journal", ignored);
  }
  ::close(descriptor);
}

// Between giving up the lock and being renamed a file is nobody's; its name says which program is about to do that.
bool is_running(pid_t pid) { return ::kill(pid, 0) == 0 || errno == EPERM; }

// The program that made a file of this name, as beside() gives them; 0 for other names.
pid_t maker_of(const std::string& name) {
  constexpr std::string_view digits = "0123456789";
  if (!name.starts_with('.') || !name.ends_with(ending)) return 0;
  const std::size_t end = name.size() - ending.size();
  const std::size_t dash = name.find_last_not_of(digits, end - 1);
  if (dash == std::string::npos || dash + 1 == end || name[dash] != '-') return 0;
  const std::size_t point = name.find_last_not_of(digits, dash - 1);
  if (point == std::string::npos || point == 0 || point + 1 == dash || name[point] != '.') return 0;
  return static_cast<pid_t>(std::strtol(name.c_str() + point + 1, nullptr, 10));
}

// Only the superuser can give a file to another user; who may not keeps at least the group where it is one of theirs.
void take_over_rights(int descriptor, const struct stat& old) {
  [[maybe_unused]] const bool kept =
      ::fchown(descriptor, old.st_uid, old.st_gid) == 0 || ::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0;
  ::fchmod(descriptor, old.st_mode & 07777);
}

// Not every file system knows how to rename without replacing; those that do not, know links.
int rename_to_new(const char* from, const char* to) {
  if (system::rename_to_new(from, to) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  return ::link(from, to) == 0 ? ::unlink(from) : -1;
}

}  // namespace

Standing look_at(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return Standing::nothing;
    fail(path, "looked at", errno);
  }
  return S_ISREG(found.st_mode) ? Standing::file : S_ISDIR(found.st_mode) ? Standing::folder : Standing::other;
}

void flush(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, "opened", errno);
  const int result = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  if (result != 0) fail(path, "written", error);
}

// A journal beside the target would be played back into the new file.
void require_no_journal(const fs::path& target) {
  for (const char* suffix : {"-journal", "-wal"}) {
    const std::string journal = target.string() + suffix;
    if (look_at(journal) == Standing::nothing) continue;
    throw Error(ErrorCode::io,
                look_at(target) == Standing::nothing
                    ? journal + " is left of a database that is not there any more; move it away, and try again"
                    : journal + " belongs to " + target.string() +
                          ", which another program is writing or did not finish writing; let it finish, or open the database "
                          "once for writing (sqlite3 FILE 'PRAGMA journal_mode = DELETE'), and try again",
                {.path = target.string()});
  }
}

fs::path checksum_of(const fs::path& file) { return file.string() + ".sha256"; }

fs::path beside(const fs::path& target) {
  static std::atomic<unsigned> counter = 0;
  return folder_of(target) /
         ("." + target.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + std::string(ending));
}

std::vector<fs::path> left_beside(const fs::path& target) {
  std::vector<fs::path> left;
  std::error_code failed;
  for (const std::string& name : text::names_in(folder_of(target), failed))
    if (const pid_t pid = maker_of(name); pid > 0 && !is_running(pid)) left.push_back(folder_of(target) / name);
  return left;
}

void remove_left_files(const fs::path& target) {
  for (const fs::path& left : left_beside(target)) remove_if_left(left);
}

bool same_file(const fs::path& a, const fs::path& b) {
  struct stat one {};
  struct stat other {};
  return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

fs::path resolved(const fs::path& path) {
  constexpr int most_links = 40;  // as Linux has it
  fs::path target = path;
  std::error_code none;
  for (int links = 0; fs::is_symlink(target, none); ++links) {
    if (links == most_links) fail(path, "looked at", ELOOP);
    std::error_code error;
    const fs::path next = fs::read_symlink(target, error);
    if (error) fail(path, "looked at", error.value());
    target = target.parent_path() / next;
  }
  return target;
}

std::string safe_name(std::string_view word, std::string_view ending_of_name) {
  constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string name;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (safe.find(c) != std::string_view::npos && (c != '.' || !name.empty())) {
      name += c;
    } else {
      name.append({'%', hex[byte >> 4], hex[byte & 15]});
    }
  }
  return name.append(ending_of_name);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "made", error.value());
}

void require_replaceable(const fs::path& target) {
  switch (look_at(target)) {
    case Standing::nothing:
      return;
    case Standing::folder:
      throw Error(ErrorCode::io, target.string() + " is a folder; name a file", {.path = target.string()});
    case Standing::other:
      throw Error(ErrorCode::io, target.string() + " is no plain file but a device, pipe or socket, and is left alone; name a file",
                  {.path = target.string()});
    case Standing::file:
      break;
  }
  if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
    throw Error(ErrorCode::io,
                target.string() + " may not be written: " + std::generic_category().message(errno) +
                    "; change its permissions, or name another file",
                {.path = target.string()});
}

EmptyFileLock::EmptyFileLock(const fs::path& path) : path_(path), descriptor_(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {
  if (descriptor_ < 0) fail(path_, "written", errno);
  constexpr auto pause = std::chrono::milliseconds(10);
  constexpr int most_pauses = 500;
  for (int pauses = 0; !system::lock(descriptor_); ++pauses) {
    if (pauses == most_pauses) {
      ::close(descriptor_);
      throw Error(ErrorCode::busy, path_.string() + " is in use by another program; try again when that has finished",
                  {.path = path_.string()});
    }
    std::this_thread::sleep_for(pause);
  }
}

EmptyFileLock::~EmptyFileLock() { ::close(descriptor_); }

bool EmptyFileLock::holds() const {
  struct stat locked {};
  struct stat found {};
  return ::fstat(descriptor_, &locked) == 0 && ::stat(path_.c_str(), &found) == 0 && found.st_dev == locked.st_dev &&
         found.st_ino == locked.st_ino && found.st_size == 0;
}

TemporaryFile::TemporaryFile(const fs::path& target) : target_(resolved(target)) {
  require_replaceable(target_);
  remove_left_files(target_);
  do {
    release();
    path_ = beside(target_);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0 && errno != EEXIST) fail(target_, "written", errno);
    // Before it is locked another program may take the file for left and remove it.
  } while (descriptor_ < 0 || !system::lock(descriptor_) || look_at(path_) == Standing::nothing);
  struct stat old {};
  if (::stat(target_.c_str(), &old) == 0) take_over_rights(descriptor_, old);
}

TemporaryFile::~TemporaryFile() {
  if (!placed_) ::unlink(path_.c_str());
  release();
}

// Closing a file takes away all locks of SQLite on it, so this must not happen once others may have it open.
void TemporaryFile::release() noexcept {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void TemporaryFile::put_in_place(Placing placing) {
  require_no_journal(target_);
  flush(path_);
  release();
  if (placing == Placing::create) {
    if (rename_to_new(path_.c_str(), target_.c_str()) != 0) {
      if (errno != EEXIST) fail(target_, "written", errno);
      throw Error(ErrorCode::busy, target_.string() + " was made by another program in the meantime, and nothing was written; try again",
                  {.path = target_.string()});
    }
  } else if (::rename(path_.c_str(), target_.c_str()) != 0) {
    fail(target_, "replaced", errno);
  }
  placed_ = true;
  flush(folder_of(target_));
}

}  // namespace zhibiao::store
