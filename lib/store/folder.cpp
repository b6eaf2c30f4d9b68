#include "store/folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "store/file.hpp"
#include "store/system.hpp"
#include "text/folder.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* verb, int error) {
  throw Error(ErrorCode::io, path.string() + " cannot be " + verb + ": " + std::generic_category().message(error), {.path = path.string()});
}

int open_folder(const fs::path& path) noexcept { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW); }

bool lock(int descriptor) noexcept { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }

void remove_left(const fs::path& target) {
  for (const fs::path& left : left_beside(target)) {
    const int descriptor = open_folder(left);
    if (descriptor < 0) continue;
    if (lock(descriptor)) text::remove_tree(left);
    ::close(descriptor);
  }
}

// Only the superuser can give a file to another user; who may not keeps at least the group where it is one of theirs.
void take_over_rights(const fs::path& made, const fs::path& from) {
  struct stat old {};
  if (::lstat(from.c_str(), &old) != 0 || S_ISLNK(old.st_mode)) return;
  [[maybe_unused]] const bool kept =
      ::lchown(made.c_str(), old.st_uid, old.st_gid) == 0 || ::lchown(made.c_str(), static_cast<uid_t>(-1), old.st_gid) == 0;
  ::chmod(made.c_str(), old.st_mode & 07777);
}

// The same files under another name; links are linked themselves.
bool link_tree(const fs::path& from, const fs::path& to) {
  struct stat status {};
  if (::lstat(from.c_str(), &status) != 0) return false;
  if (!S_ISDIR(status.st_mode)) return ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0;
  if (::mkdir(to.c_str(), 0700) != 0) return false;
  std::error_code refused;
  const std::vector<std::string> names = text::names_in(from, refused);
  const bool linked =
      !refused && std::all_of(names.begin(), names.end(), [&](const std::string& name) { return link_tree(from / name, to / name); });
  take_over_rights(to, from);  // they may forbid to write into it
  return linked;
}

fs::path above(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

fs::path without_slash(const fs::path& path) { return path.has_filename() ? path : path.parent_path(); }

}  // namespace

TemporaryFolder::TemporaryFolder(const fs::path& target) : given_(target), target_(resolved(without_slash(target))) {
  if (const Standing found = look_at(target_); found == Standing::file || found == Standing::other)
    throw Error(ErrorCode::io, target_.string() + " is no folder; name a folder");
  make_folder(above(target_));
  remove_left(target_);
  remove_left(target_ / "_");
  const bool inside = ::faccessat(AT_FDCWD, above(target_).c_str(), W_OK, AT_EACCESS) != 0 && look_at(target_) == Standing::folder;
  make(inside ? target_ / target_.filename() : target_);
}

// Before it is locked another program may take the folder for left and remove it.
void TemporaryFolder::make(const fs::path& path) {
  do {
    release();
    path_ = beside(path);
    if (::mkdir(path_.c_str(), 0777) != 0 && errno != EEXIST) fail(target_, "written", errno);
    descriptor_ = open_folder(path_);
    if (descriptor_ < 0 && errno != ENOENT) fail(path_, "opened", errno);
  } while (descriptor_ < 0 || !lock(descriptor_) || look_at(path_) == Standing::nothing);
}

TemporaryFolder::~TemporaryFolder() {
  text::remove_tree(path_);  // without memory it is left to the next program
  release();
}

void TemporaryFolder::release() noexcept {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

fs::path TemporaryFolder::file(const std::string& name) { return path_ / names_.emplace_back(name); }

std::vector<fs::path> TemporaryFolder::targets() const {
  std::vector<fs::path> files;
  for (const std::string& name : names_) files.push_back(given_ / name);
  return files;
}

// A file that is a link leads out of the folder.
bool TemporaryFolder::can_be_exchanged() const {
  std::error_code none;
  return path_.parent_path() != target_ &&
         std::none_of(names_.begin(), names_.end(), [&](const std::string& name) { return fs::is_symlink(target_ / name, none); });
}

// What stands in the target under other names is put into the folder as well: the same files, not copies.
bool TemporaryFolder::link_others() {
  std::error_code refused;
  const std::vector<std::string> others = text::names_in(target_, refused);
  return !refused && std::all_of(others.begin(), others.end(), [&](const std::string& name) {
    return std::find(names_.begin(), names_.end(), name) != names_.end() || link_tree(target_ / name, path_ / name);
  });
}

// Whether the folder now stands where the target stood, and the other way round.
bool TemporaryFolder::exchange() {
  if (look_at(target_) == Standing::nothing) {
    if (system::rename_to_new(path_.c_str(), target_.c_str()) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS && errno != EEXIST) fail(target_, "made", errno);
    make_folder(target_);
    return false;
  }
  if (!can_be_exchanged() || !link_others()) return false;
  take_over_rights(path_, target_);
  return system::exchange(path_.c_str(), target_.c_str()) == 0;
}

void TemporaryFolder::move_files() {
  for (const std::string& name : names_)
    if (::rename((path_ / name).c_str(), resolved(target_ / name).c_str()) != 0) fail(target_ / name, "written", errno);
}

std::vector<fs::path> TemporaryFolder::put_in_place() {
  for (const std::string& name : names_) {
    const fs::path old = target_ / name;
    require_replaceable(old);
    require_no_journal(old);
    take_over_rights(path_ / name, old);
  }
  flush(path_);
  if (!exchange()) move_files();
  flush(target_);
  flush(above(target_));
  return targets();
}

}  // namespace zhibiao::store
