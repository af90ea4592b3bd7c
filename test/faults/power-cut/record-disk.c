/*
 * Writes down what a program asks of the disk, so that a power cut can be played later: which bytes were
 * written where, and which of them were told to be durable (fsync, fdatasync).
 *
 *     LD_PRELOAD=record-disk.so
 *     MOTCUA_DISK_FOLDER   only this folder is followed (absolute, no slash at the end)
 *     MOTCUA_DISK_LOG      where the records go: appended to, outside that folder
 *     MOTCUA_DISK_SAID     what is sent through a socket and holds this text is written down as well
 *
 * Every call does its work first and is written down before it returns, both under one lock, so the log is a
 * sequence of states that the disk went through. Only what is sent is written down before it leaves. A process
 * that is killed leaves at most one unfinished record, the last.
 *
 * A record: eight little-endian words of 32 bits (kind, process, descriptor, flags, offset low, offset high,
 * length of the text, length of the bytes), then the text, then the bytes. read-disk-log.ts reads it.
 *
 * Not followed: memory that is mapped. SQLite maps only its -shm file, which it makes anew after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* The 64-bit names are separate symbols with the same meaning; the calls below are all made with 64-bit offsets. */
_Static_assert(sizeof(off_t) == 8, "offsets have 64 bits");

enum { OPEN = 1, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, RMDIR, SAID };
enum { CREATES = 1, EMPTIES = 2 };
enum { DESCRIPTORS = 4096, LONGEST_SAID = 1 << 16 };

typedef struct {
  uint32_t kind, process, descriptor, flags, offset_low, offset_high, text_length, bytes_length;
} record_header;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_descriptor = -1;
static char folder[4096];
static size_t folder_length;
static char said[256];

/* What a descriptor was opened on: Node closes some without asking libc, so a number may come back as something else. */
static struct {
  int is_followed;
  dev_t device;
  ino_t inode;
} followed[DESCRIPTORS];

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("MOTCUA_DISK_FOLDER"), *path = getenv("MOTCUA_DISK_LOG"), *text = getenv("MOTCUA_DISK_SAID");
  if (!wanted || !path || strlen(wanted) >= sizeof folder) return;
  strcpy(folder, wanted);
  folder_length = strlen(folder);
  if (text && strlen(text) < sizeof said) strcpy(said, text);
  int opened = REAL(open)(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (opened < 0) return;
  log_descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 1000);
  if (log_descriptor < 0) log_descriptor = opened;
  else REAL(close)(opened);
}

/* A run whose log has a hole proves nothing: better that it stops. */
static void write_whole(struct iovec *parts, int count) {
  size_t wanted = 0;
  for (int i = 0; i < count; i += 1) wanted += parts[i].iov_len;
  ssize_t written = REAL(writev)(log_descriptor, parts, count);
  if (written != (ssize_t)wanted) {
    fprintf(stderr, "record-disk: the log could not be written: %s\n", strerror(errno));
    abort();
  }
}

/* To be called with the lock held. errno stays what the recorded call made of it. */
static void record(int kind, int descriptor, uint32_t flags, uint64_t offset, const char *text, const void *bytes, size_t length) {
  int kept = errno;
  record_header header = {kind, getpid(), descriptor, flags, (uint32_t)offset, (uint32_t)(offset >> 32), text ? strlen(text) : 0, length};
  struct iovec parts[3] = {{&header, sizeof header}, {(void *)text, header.text_length}, {(void *)bytes, length}};
  write_whole(parts, 3);
  errno = kept;
}

/* The path inside the folder, "" for the folder itself; NULL: elsewhere. */
static const char *inside(const char *path) {
  if (log_descriptor < 0 || !path || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == 0) return "";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static int is_followed(int descriptor) {
  if (log_descriptor < 0 || descriptor < 0 || descriptor >= DESCRIPTORS || !followed[descriptor].is_followed) return 0;
  int kept = errno;
  struct stat found;
  int same = fstat(descriptor, &found) == 0 && found.st_dev == followed[descriptor].device && found.st_ino == followed[descriptor].inode;
  if (!same) followed[descriptor].is_followed = 0;
  errno = kept;
  return same;
}

static void opened(int descriptor, const char *path, int flags) {
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return;
  struct stat found;
  if (fstat(descriptor, &found) != 0) return;
  followed[descriptor].is_followed = 1;
  followed[descriptor].device = found.st_dev;
  followed[descriptor].inode = found.st_ino;
  record(OPEN, descriptor, (flags & O_CREAT ? CREATES : 0) | (flags & O_TRUNC ? EMPTIES : 0), 0, path, NULL, 0);
}

static uint64_t log_size(void) {
  struct stat found;
  return fstat(log_descriptor, &found) == 0 ? (uint64_t)found.st_size : 0;
}

#define OPENING(call)                                                                                                  \
  const char *name = inside(path);                                                                                     \
  mode_t mode = 0;                                                                                                     \
  if (flags & (O_CREAT | __O_TMPFILE)) {                                                                               \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode = va_arg(rest, mode_t);                                                                                       \
    va_end(rest);                                                                                                      \
  }                                                                                                                    \
  if (!name) return call;                                                                                              \
  pthread_mutex_lock(&lock);                                                                                           \
  int descriptor = call;                                                                                               \
  opened(descriptor, name, flags);                                                                                     \
  pthread_mutex_unlock(&lock);                                                                                         \
  return descriptor;

int open(const char *path, int flags, ...) { OPENING(REAL(open)(path, flags, mode)) }
int open64(const char *path, int flags, ...) { OPENING(REAL(open64)(path, flags, mode)) }
int openat(int at, const char *path, int flags, ...) { OPENING(REAL(openat)(at, path, flags, mode)) }
int openat64(int at, const char *path, int flags, ...) { OPENING(REAL(openat64)(at, path, flags, mode)) }

int close(int descriptor) {
  if (descriptor == log_descriptor && descriptor >= 0) return 0;
  if (!is_followed(descriptor)) return REAL(close)(descriptor);
  pthread_mutex_lock(&lock);
  followed[descriptor].is_followed = 0;
  record(CLOSE, descriptor, 0, 0, NULL, NULL, 0);
  int result = REAL(close)(descriptor);
  pthread_mutex_unlock(&lock);
  return result;
}

/* Where a write without an offset has just ended, the position of the descriptor says. */
static void record_written(int descriptor, ssize_t written, off_t offset, const struct iovec *parts, int count) {
  if (written <= 0) return;
  int kept = errno;
  char *bytes = malloc(written);
  if (!bytes) abort();
  size_t filled = 0;
  for (int i = 0; i < count && filled < (size_t)written; i += 1) {
    size_t part = parts[i].iov_len < written - filled ? parts[i].iov_len : written - filled;
    memcpy(bytes + filled, parts[i].iov_base, part);
    filled += part;
  }
  if (offset < 0) offset = lseek(descriptor, 0, SEEK_CUR) - written;
  record(WRITE, descriptor, 0, offset, NULL, bytes, filled);
  free(bytes);
  errno = kept;
}

static void record_said(int descriptor, const struct iovec *parts, int count) {
  if (log_descriptor < 0 || said[0] == 0) return;
  int kept = errno;
  struct stat found;
  if (fstat(descriptor, &found) == 0 && S_ISSOCK(found.st_mode)) {
    for (int i = 0; i < count; i += 1) {
      if (!memmem(parts[i].iov_base, parts[i].iov_len, said, strlen(said))) continue;
      size_t length = parts[i].iov_len < LONGEST_SAID ? parts[i].iov_len : LONGEST_SAID;
      pthread_mutex_lock(&lock);
      record(SAID, descriptor, 0, 0, NULL, parts[i].iov_base, length);
      pthread_mutex_unlock(&lock);
    }
  }
  errno = kept;
}

#define WRITING(call, offset, parts, count)                                                                            \
  if (!is_followed(descriptor)) {                                                                                      \
    record_said(descriptor, parts, count);                                                                             \
    return call;                                                                                                       \
  }                                                                                                                    \
  pthread_mutex_lock(&lock);                                                                                           \
  ssize_t written = call;                                                                                              \
  record_written(descriptor, written, offset, parts, count);                                                           \
  pthread_mutex_unlock(&lock);                                                                                         \
  return written;

ssize_t write(int descriptor, const void *bytes, size_t length) {
  struct iovec part = {(void *)bytes, length};
  WRITING(REAL(write)(descriptor, bytes, length), -1, &part, 1)
}
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  WRITING(REAL(writev)(descriptor, parts, count), -1, parts, count)
}
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  struct iovec part = {(void *)bytes, length};
  WRITING(REAL(pwrite)(descriptor, bytes, length, offset), offset, &part, 1)
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  struct iovec part = {(void *)bytes, length};
  WRITING(REAL(pwrite64)(descriptor, bytes, length, offset), offset, &part, 1)
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
  WRITING(REAL(pwritev)(descriptor, parts, count, offset), offset, parts, count)
}
ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t offset) {
  WRITING(REAL(pwritev64)(descriptor, parts, count, offset), offset, parts, count)
}
ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
  record_said(descriptor, message->msg_iov, message->msg_iovlen);
  return REAL(sendmsg)(descriptor, message, flags);
}

#define RECORDED_IF(condition, call, noting)                                                                           \
  if (!(condition)) return call;                                                                                       \
  pthread_mutex_lock(&lock);                                                                                           \
  int result = call;                                                                                                   \
  if (result == 0) noting;                                                                                             \
  pthread_mutex_unlock(&lock);                                                                                         \
  return result;

int ftruncate(int descriptor, off_t length) {
  RECORDED_IF(is_followed(descriptor), REAL(ftruncate)(descriptor, length), record(TRUNCATE, descriptor, 0, length, NULL, NULL, 0))
}
int ftruncate64(int descriptor, off64_t length) {
  RECORDED_IF(is_followed(descriptor), REAL(ftruncate64)(descriptor, length), record(TRUNCATE, descriptor, 0, length, NULL, NULL, 0))
}

/* Only what was written before the call began is promised; others may go on writing meanwhile. */
#define SYNCING(call)                                                                                                  \
  if (!is_followed(descriptor)) return call;                                                                           \
  pthread_mutex_lock(&lock);                                                                                           \
  uint64_t before = log_size();                                                                                        \
  pthread_mutex_unlock(&lock);                                                                                         \
  int result = call;                                                                                                   \
  pthread_mutex_lock(&lock);                                                                                           \
  if (result == 0) record(SYNC, descriptor, 0, before, NULL, NULL, 0);                                                 \
  pthread_mutex_unlock(&lock);                                                                                         \
  return result;

int fsync(int descriptor) { SYNCING(REAL(fsync)(descriptor)) }
int fdatasync(int descriptor) { SYNCING(REAL(fdatasync)(descriptor)) }

int rename(const char *from, const char *to) {
  const char *old_name = inside(from), *new_name = inside(to);
  RECORDED_IF(old_name && new_name, REAL(rename)(from, to), record(RENAME, -1, 0, 0, old_name, new_name, strlen(new_name)))
}
int unlink(const char *path) {
  const char *name = inside(path);
  RECORDED_IF(name, REAL(unlink)(path), record(UNLINK, -1, 0, 0, name, NULL, 0))
}
int mkdir(const char *path, mode_t mode) {
  const char *name = inside(path);
  RECORDED_IF(name, REAL(mkdir)(path, mode), record(MKDIR, -1, 0, 0, name, NULL, 0))
}
int rmdir(const char *path) {
  const char *name = inside(path);
  RECORDED_IF(name, REAL(rmdir)(path), record(RMDIR, -1, 0, 0, name, NULL, 0))
}
