/// @file system.hpp
/// What the store asks of the system that not every system calls by the same name.
///
/// | | Linux | macOS (not tested) | else |
/// | --- | --- | --- | --- |
/// | a lock that belongs to the open file | `F_OFD_SETLK` | `flock` | not there yet |
/// | renaming without replacing, exchanging | `renameat2` | `renamex_np` | not there yet |
#pragma once

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstdio>

namespace zhibiao::store::system {

/// Takes a lock for writing on an open file, far behind the bytes that SQLite locks. It ends when the file is closed, also by whatever
/// kills the process, and with nothing else. False when another open file has it; true also where the file system has no locks.
inline bool lock(int descriptor) noexcept {
#ifdef F_OFD_SETLK
  struct flock byte {};
  byte.l_type = F_WRLCK;
  byte.l_whence = SEEK_SET;
  byte.l_start = off_t{1} << 61;
  byte.l_len = 1;
  return ::fcntl(descriptor, F_OFD_SETLK, &byte) == 0 || (errno != EAGAIN && errno != EACCES);
#else
  return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
#endif
}

/// Renames where nothing stands. 0, or -1 with errno: EINVAL or ENOSYS where the file system cannot.
inline int rename_to_new(const char* from, const char* to) noexcept {
#ifdef __APPLE__
  const int result = ::renamex_np(from, to, RENAME_EXCL);
  if (result != 0 && errno == ENOTSUP) errno = EINVAL;
  return result;
#else
  return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
#endif
}

/// Puts each of two in the other's place. 0, or -1 with errno.
inline int exchange(const char* a, const char* b) noexcept {
#ifdef __APPLE__
  return ::renamex_np(a, b, RENAME_SWAP);
#else
  return ::renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
#endif
}

}  // namespace zhibiao::store::system
