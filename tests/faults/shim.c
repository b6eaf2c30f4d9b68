/* Stands between a program and the system (LD_PRELOAD), and lets the n-th call of one kind fail, or kills the program there.
 *
 * FAULT=KIND:N:ACTION   KIND is memory, write, sync, rename, open, thread or remove; ACTION is fail, before or after (killed before or
 * after the call). The first call is 1. FAULT_COUNTS=FILE     writes how many calls of each kind there were when the program ends.
 * Calls count from the beginning of main(): nothing can answer for what comes before it, and nothing is written there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { MEMORY, WRITE, SYNC, RENAME, OPEN, THREAD, REMOVE, KINDS };
enum action { NOTHING, FAIL, BEFORE, AFTER };
static const char* const names[KINDS] = {"memory", "write", "sync", "rename", "open", "thread", "remove"};

static atomic_long counts[KINDS];
static enum kind chosen = KINDS;
static enum action action = NOTHING;
static long nth;
static char counts_file[4096];

static void begin(void) {
  const char* fault = getenv("FAULT");
  const char* file = getenv("FAULT_COUNTS");
  char kind[16];
  char what[16];
  if (file != NULL) snprintf(counts_file, sizeof counts_file, "%s", file);
  long n;
  if (fault != NULL && sscanf(fault, "%15[a-z]:%ld:%15[a-z]", kind, &n, what) == 3) {
    for (int i = 0; i < KINDS; ++i)
      if (strcmp(kind, names[i]) == 0) chosen = (enum kind)i;
    action = strcmp(what, "fail") == 0 ? FAIL : strcmp(what, "before") == 0 ? BEFORE : AFTER;
    nth = n;
  }
  /* What the program starts is left alone. */
  unsetenv("LD_PRELOAD");
  for (int i = 0; i < KINDS; ++i) counts[i] = 0;
}

static int (*program)(int, char**, char**);

static int begin_and_run(int argc, char** argv, char** environment) {
  begin();
  return program(argc, argv, environment);
}

int __libc_start_main(int (*main)(int, char**, char**), int argc, char** argv, void (*init)(void), void (*fini)(void),
                      void (*loader_fini)(void), void* stack_end) {
  __typeof__(&__libc_start_main) real = (__typeof__(&__libc_start_main))dlsym(RTLD_NEXT, "__libc_start_main");
  program = main;
  return real(begin_and_run, argc, argv, init, fini, loader_fini, stack_end);
}

__attribute__((destructor)) static void end(void) {
  if (counts_file[0] == '\0') return;
  action = NOTHING;
  FILE* out = fopen(counts_file, "w");
  if (out == NULL) return;
  for (int i = 0; i < KINDS; ++i) fprintf(out, "%s %ld\n", names[i], (long)counts[i]);
  fclose(out);
}

/* What is to happen at this call. */
static enum action met(enum kind kind) {
  const long count = atomic_fetch_add(&counts[kind], 1) + 1;
  if (kind != chosen || count != nth) return NOTHING;
  if (action == BEFORE) kill(getpid(), SIGKILL);
  return action;
}

static void behind(enum action what) {
  if (what == AFTER) kill(getpid(), SIGKILL);
}

#define REAL(name)               \
  static __typeof__(&name) real; \
  if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define STAND_IN(kind, error, failed, call) \
  do {                                      \
    const enum action what = met(kind);     \
    if (what == FAIL) {                     \
      errno = error;                        \
      return failed;                        \
    }                                       \
    const __typeof__(call) result = call;   \
    behind(what);                           \
    return result;                          \
  } while (0)

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);

void* malloc(size_t size) { STAND_IN(MEMORY, ENOMEM, NULL, __libc_malloc(size)); }
void* calloc(size_t count, size_t size) { STAND_IN(MEMORY, ENOMEM, NULL, __libc_calloc(count, size)); }
void* realloc(void* old, size_t size) { STAND_IN(MEMORY, ENOMEM, NULL, __libc_realloc(old, size)); }

ssize_t write(int fd, const void* data, size_t size) {
  REAL(write);
  STAND_IN(WRITE, ENOSPC, -1, real(fd, data, size));
}
ssize_t writev(int fd, const struct iovec* pieces, int count) {
  REAL(writev);
  STAND_IN(WRITE, ENOSPC, -1, real(fd, pieces, count));
}
ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
  REAL(pwrite);
  STAND_IN(WRITE, ENOSPC, -1, real(fd, data, size, at));
}
ssize_t pwrite64(int fd, const void* data, size_t size, off64_t at) {
  REAL(pwrite64);
  STAND_IN(WRITE, ENOSPC, -1, real(fd, data, size, at));
}
int ftruncate(int fd, off_t size) {
  REAL(ftruncate);
  STAND_IN(WRITE, EIO, -1, real(fd, size));
}
int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64);
  STAND_IN(WRITE, EIO, -1, real(fd, size));
}
int fsync(int fd) {
  REAL(fsync);
  STAND_IN(SYNC, EIO, -1, real(fd));
}
int fdatasync(int fd) {
  REAL(fdatasync);
  STAND_IN(SYNC, EIO, -1, real(fd));
}
int rename(const char* from, const char* to) {
  REAL(rename);
  STAND_IN(RENAME, EIO, -1, real(from, to));
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  REAL(renameat2);
  STAND_IN(RENAME, EIO, -1, real(from_folder, from, to_folder, to, flags));
}
int unlink(const char* path) {
  REAL(unlink);
  STAND_IN(REMOVE, EIO, -1, real(path));
}
int remove(const char* path) {
  REAL(remove);
  STAND_IN(REMOVE, EIO, -1, real(path));
}

static mode_t mode_of(int flags, va_list more) { return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0; }

int open(const char* path, int flags, ...) {
  REAL(open);
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  STAND_IN(OPEN, EMFILE, -1, real(path, flags, mode));
}
int open64(const char* path, int flags, ...) {
  REAL(open64);
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  STAND_IN(OPEN, EMFILE, -1, real(path, flags, mode));
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  REAL(pthread_create);
  STAND_IN(THREAD, EAGAIN, EAGAIN, real(thread, attributes, run, argument));
}
