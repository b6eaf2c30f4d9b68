#include "faults/recording.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>

namespace zhibiao::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t without_end = ~std::uint64_t{0};

/// What is asked for below the folder; nothing is looked at without one.
struct Disk {
  std::recursive_mutex mutex;
  std::string folder;  // with a slash at its end; empty: nothing is looked at
  bool recorded = false;
  bool read_only = false;
  std::uint64_t room = without_end;
  std::vector<Step> steps;
  std::map<ino_t, int> files;         // inode → number; an inode that was freed may come again, and is made anew then
  std::map<int, std::string> opened;  // descriptor → path below the folder; "" for the folder itself
  int last = 0;
};

Disk& disk() {
  static Disk one;
  return one;
}

std::string absolute(int at, const char* path) {
  if (path[0] == '/' || at == AT_FDCWD) return fs::absolute(path).lexically_normal().string();
  const auto base = disk().opened.find(at);
  return base == disk().opened.end() ? std::string() : disk().folder + base->second + "/" + path;
}

// The name below the folder; nothing for what is elsewhere.
std::optional<std::string> below(const char* path, int at = AT_FDCWD) {
  if (disk().folder.empty() || path == nullptr) return std::nullopt;
  const std::string whole = absolute(at, path);
  if (whole + "/" == disk().folder) return std::string();
  if (!whole.starts_with(disk().folder)) return std::nullopt;
  std::string name = fs::path(whole.substr(disk().folder.size())).lexically_normal().string();
  while (name.ends_with('/')) name.pop_back();
  return name;
}

std::optional<std::string> below(int descriptor) {
  const auto found = disk().opened.find(descriptor);
  return disk().folder.empty() || found == disk().opened.end() ? std::nullopt : std::optional(found->second);
}

int number_of(int descriptor) {
  struct stat found {};
  ::fstat(descriptor, &found);
  const auto [entry, is_new] = disk().files.try_emplace(found.st_ino, disk().last + 1);
  if (is_new) ++disk().last;
  return entry->second;
}

void record(Step step) {
  if (disk().recorded) disk().steps.push_back(std::move(step));
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// How many of so many bytes there is room for; 0 with an error number.
std::size_t allowed(std::size_t size) {
  if (disk().room == without_end) return size;
  if (disk().room == 0 && size > 0) errno = ENOSPC;
  const std::size_t some = std::min<std::uint64_t>(size, disk().room);
  disk().room -= some;
  return some;
}

bool refused(const std::optional<std::string>& name) {
  if (!name || !disk().read_only) return false;
  errno = EROFS;
  return true;
}

ssize_t written(int descriptor, const void* data, std::size_t size, off64_t at) {
  using Write = ssize_t (*)(int, const void*, std::size_t, off64_t);
  static const auto write = real<Write>("pwrite64");
  if (!below(descriptor)) return write(descriptor, data, size, at);
  const std::size_t some = allowed(size);
  if (some == 0 && size > 0) return -1;
  const ssize_t done = write(descriptor, data, some, at);
  if (done > 0)
    record({.kind = Step::Kind::write,
            .file = number_of(descriptor),
            .offset = static_cast<std::uint64_t>(at),
            .bytes = std::string(static_cast<const char*>(data), static_cast<std::size_t>(done))});
  return done;
}

// Where the next write of a descriptor goes, which then moves on.
ssize_t written_on(int descriptor, const void* data, std::size_t size) {
  using Write = ssize_t (*)(int, const void*, std::size_t);
  static const auto write = real<Write>("write");
  if (!below(descriptor)) return write(descriptor, data, size);
  const off64_t at =
      (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0 ? ::lseek64(descriptor, 0, SEEK_END) : ::lseek64(descriptor, 0, SEEK_CUR);
  const std::size_t some = allowed(size);
  if (some == 0 && size > 0) return -1;
  const ssize_t done = write(descriptor, data, some);
  if (done > 0)
    record({.kind = Step::Kind::write,
            .file = number_of(descriptor),
            .offset = static_cast<std::uint64_t>(at),
            .bytes = std::string(static_cast<const char*>(data), static_cast<std::size_t>(done))});
  return done;
}

int cut(int descriptor, off64_t size) {
  using Cut = int (*)(int, off64_t);
  static const auto truncate = real<Cut>("ftruncate64");
  const auto name = below(descriptor);
  const int result = truncate(descriptor, size);
  if (result == 0 && name) record({.kind = Step::Kind::cut, .file = number_of(descriptor), .offset = static_cast<std::uint64_t>(size)});
  return result;
}

int synced(int descriptor, const char* function) {
  const auto sync = real<int (*)(int)>(function);
  const int result = sync(descriptor);
  const auto name = below(descriptor);
  if (result != 0 || !name) return result;
  struct stat found {};
  ::fstat(descriptor, &found);
  if (S_ISDIR(found.st_mode))
    record({.kind = Step::Kind::sync_folder, .path = *name});
  else
    record({.kind = Step::Kind::sync, .file = number_of(descriptor)});
  return result;
}

// A file that is new or emptied by being opened.
void opened(int descriptor, const std::string& name, bool was_there, bool emptied) {
  disk().opened[descriptor] = name;
  struct stat found {};
  ::fstat(descriptor, &found);
  if (!S_ISREG(found.st_mode)) return;
  if (!was_there) {
    disk().files[found.st_ino] = ++disk().last;
    record({.kind = Step::Kind::make, .file = disk().last, .path = name});
  } else if (emptied) {
    record({.kind = Step::Kind::cut, .file = number_of(descriptor), .offset = 0});
  }
}

int open_file(int at, const char* path, int flags, mode_t mode) {
  using Open = int (*)(int, const char*, int, ...);
  static const auto open = real<Open>("openat64");
  const std::lock_guard lock(disk().mutex);
  const auto name = below(path, at);
  if (!name) return open(at, path, flags, mode);
  const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
  if (writes && refused(name)) return -1;
  struct stat found {};
  const bool was_there = ::fstatat(at, path, &found, 0) == 0;
  const int descriptor = open(at, path, flags, mode);
  if (descriptor >= 0) opened(descriptor, *name, was_there, (flags & O_TRUNC) != 0);
  return descriptor;
}

template <typename Call>
int changed(const std::optional<std::string>& name, Step step, Call call) {
  if (refused(name)) return -1;
  const int result = call();
  if (result == 0 && name) record(std::move(step));
  return result;
}

int renamed(const char* from, const char* to, unsigned flags) {
  using Rename = int (*)(int, const char*, int, const char*, unsigned);
  static const auto rename = real<Rename>("renameat2");
  const std::lock_guard lock(disk().mutex);
  const auto name = below(from);
  const auto other = below(to);
  const auto kind = (flags & RENAME_EXCHANGE) != 0 ? Step::Kind::exchange : Step::Kind::rename;
  return changed(name, {.kind = kind, .path = name.value_or(""), .to = other.value_or("")},
                 [&] { return rename(AT_FDCWD, from, AT_FDCWD, to, flags); });
}

int removed(int at, const char* path, int flags) {
  using Remove = int (*)(int, const char*, int);
  static const auto remove = real<Remove>("unlinkat");
  const std::lock_guard lock(disk().mutex);
  const auto name = below(path, at);
  return changed(name, {.kind = Step::Kind::remove, .path = name.value_or("")}, [&] { return remove(at, path, flags); });
}

void begin(const fs::path& folder) {
  const std::lock_guard lock(disk().mutex);
  disk().folder = fs::canonical(folder).string() + "/";
  disk().opened.clear();
}

void end() {
  const std::lock_guard lock(disk().mutex);
  disk().folder.clear();
  disk().recorded = disk().read_only = false;
  disk().room = without_end;
}

}  // namespace

Recording::Recording(const fs::path& folder) {
  begin(folder);
  disk().steps.clear();
  disk().files.clear();
  disk().recorded = true;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_directory()) {
      record({.kind = Step::Kind::make_folder, .path = name});
      continue;
    }
    struct stat found {};
    ::stat(entry.path().c_str(), &found);
    disk().files[found.st_ino] = ++disk().last;
    std::ifstream in(entry.path(), std::ios::binary);
    record({.kind = Step::Kind::make, .file = disk().last, .path = name});
    record({.kind = Step::Kind::write, .file = disk().last, .bytes = {std::istreambuf_iterator<char>(in), {}}});
    record({.kind = Step::Kind::sync, .file = disk().last});
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_directory()) record({.kind = Step::Kind::sync_folder, .path = fs::relative(entry.path(), folder).string()});
  record({.kind = Step::Kind::sync_folder});
}
Recording::~Recording() { end(); }
std::vector<Step> Recording::steps() const { return disk().steps; }

FullDisk::FullDisk(const fs::path& folder, std::uint64_t bytes) {
  begin(folder);
  disk().room = bytes;
}
FullDisk::~FullDisk() { end(); }

ReadOnlyDisk::ReadOnlyDisk(const fs::path& folder) {
  begin(folder);
  disk().read_only = true;
}
ReadOnlyDisk::~ReadOnlyDisk() { end(); }

}  // namespace zhibiao::faults

extern "C" {
using namespace zhibiao::faults;

// NOLINTBEGIN(cert-dcl50-cpp): as the system declares them
int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(AT_FDCWD, path, flags, mode);
}
int openat(int at, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(at, path, flags, mode);
}
int openat64(int at, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(at, path, flags, mode);
}
// NOLINTEND(cert-dcl50-cpp)

// What a stream of the C++ library writes goes through write() and writev(); only its opening does not come by here.
FILE* fopen64(const char* path, const char* mode) {
  const std::lock_guard lock(disk().mutex);
  static const auto open = real<FILE* (*)(const char*, const char*)>("fopen64");
  const auto name = below(path);
  const bool writes = mode[0] != 'r' || std::string_view(mode).find('+') != std::string_view::npos;
  if (writes && refused(name)) return nullptr;
  struct stat found {};
  const bool was_there = name && ::stat(path, &found) == 0;
  FILE* file = open(path, mode);
  if (file != nullptr && name) opened(::fileno(file), *name, was_there, mode[0] == 'w');
  return file;
}
FILE* fopen(const char* path, const char* mode) { return fopen64(path, mode); }

int close(int descriptor) {
  const std::lock_guard lock(disk().mutex);
  static const auto close_it = real<int (*)(int)>("close");
  disk().opened.erase(descriptor);
  return close_it(descriptor);
}

ssize_t write(int descriptor, const void* data, size_t size) {
  const std::lock_guard lock(disk().mutex);
  return written_on(descriptor, data, size);
}
ssize_t writev(int descriptor, const struct iovec* pieces, int count) {
  const std::lock_guard lock(disk().mutex);
  ssize_t total = 0;
  for (int i = 0; i < count; ++i) {
    if (pieces[i].iov_len == 0) continue;
    const ssize_t done = written_on(descriptor, pieces[i].iov_base, pieces[i].iov_len);
    if (done < 0) return total > 0 ? total : -1;
    total += done;
    if (static_cast<size_t>(done) < pieces[i].iov_len) break;
  }
  return total;
}
ssize_t pwrite(int descriptor, const void* data, size_t size, off_t at) {
  const std::lock_guard lock(disk().mutex);
  return written(descriptor, data, size, at);
}
ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t at) {
  const std::lock_guard lock(disk().mutex);
  return written(descriptor, data, size, at);
}
int ftruncate(int descriptor, off_t size) noexcept {
  const std::lock_guard lock(disk().mutex);
  return cut(descriptor, size);
}
int ftruncate64(int descriptor, off64_t size) noexcept {
  const std::lock_guard lock(disk().mutex);
  return cut(descriptor, size);
}
int fsync(int descriptor) {
  const std::lock_guard lock(disk().mutex);
  return synced(descriptor, "fsync");
}
int fdatasync(int descriptor) {
  const std::lock_guard lock(disk().mutex);
  return synced(descriptor, "fdatasync");
}
int rename(const char* from, const char* to) noexcept { return renamed(from, to, 0); }
int renameat2(int /*from_folder*/, const char* from, int /*to_folder*/, const char* to, unsigned flags) noexcept {
  return renamed(from, to, flags);
}
int unlink(const char* path) noexcept { return removed(AT_FDCWD, path, 0); }
int unlinkat(int at, const char* path, int flags) noexcept { return removed(at, path, flags); }
int rmdir(const char* path) noexcept { return removed(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char* path) noexcept {
  struct stat found {};
  return removed(AT_FDCWD, path, ::lstat(path, &found) == 0 && S_ISDIR(found.st_mode) ? AT_REMOVEDIR : 0);
}
int mkdir(const char* path, mode_t mode) noexcept {
  const std::lock_guard lock(disk().mutex);
  static const auto make = real<int (*)(const char*, mode_t)>("mkdir");
  const auto name = below(path);
  return changed(name, {.kind = Step::Kind::make_folder, .path = name.value_or("")}, [&] { return make(path, mode); });
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  const std::lock_guard lock(disk().mutex);
  static const auto link_it = real<int (*)(int, const char*, int, const char*, int)>("linkat");
  const auto name = below(to, to_folder);
  const auto source = below(from, from_folder);
  return changed(name, {.kind = Step::Kind::link, .path = name.value_or(""), .to = source.value_or("")},
                 [&] { return link_it(from_folder, from, to_folder, to, flags); });
}
int link(const char* from, const char* to) noexcept { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
}
