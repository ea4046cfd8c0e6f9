/*
 * Reading requests. This parser holds privileges and the judge's own process writes to it, so it trusts nothing:
 * every length is checked against a constant before it is used, names hold no slash, and the first surprise ends the
 * runner.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/uio.h>
#include <unistd.h>
#include "runner.h"

static void require(int condition, const char *what) {
  if (condition) return;
  errno = EPROTO;
  broken(what);
}

/* Returns 0 when the input ended before the first byte; an end in the middle is a broken driver. */
static int read_all(int fd, void *bytes, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t got = read(fd, (char *)bytes + done, count - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) broken("reading a request");
    if (got == 0 && done == 0) return 0;
    require(got > 0, "a request ended early");
    done += (size_t)got;
  }
  return 1;
}

static void read_exactly(int fd, void *bytes, size_t count) {
  require(count == 0 || read_all(fd, bytes, count), "a request ended early");
}

void write_all(int fd, const void *bytes, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t sent = write(fd, (const char *)bytes + done, count - done);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) broken("writing");
    done += (size_t)sent;
  }
}

void write_parts(int fd, struct iovec *parts, int count) {
  ssize_t sent = writev(fd, parts, count);
  if (sent < 0 && errno != EINTR) broken("writing");
  for (int i = 0; i < count; i++) {
    size_t done = sent < 0 ? 0 : (size_t)sent < parts[i].iov_len ? (size_t)sent : parts[i].iov_len;
    write_all(fd, (char *)parts[i].iov_base + done, parts[i].iov_len - done);
    if (sent > 0) sent -= (ssize_t)done;
  }
}

static void copy_bytes(int from, int to, uint64_t count) {
  char buffer[64 << 10];
  while (count > 0) {
    size_t part = count < sizeof buffer ? (size_t)count : sizeof buffer;
    read_exactly(from, buffer, part);
    if (to >= 0) write_all(to, buffer, part);
    count -= part;
  }
}

/* Splits one list of NUL-ended strings off `text`; the list ends with an empty string. Returns what follows it. */
static char *split(char *text, const char *end, char **list) {
  uint32_t count = 0;
  while (text < end && *text != '\0') {
    require(count < MAX_ARGUMENTS, "too many strings");
    list[count++] = text;
    text += strlen(text) + 1; /* the whole block ends with NUL, checked by the caller */
  }
  require(text < end, "a list of strings has no end");
  list[count] = NULL;
  return text + 1;
}

static void read_strings(int fd, struct request *request) {
  uint32_t size = request->header.strings_bytes;
  require(size >= 2 && size <= MAX_STRINGS_BYTES, "strings too long");
  read_exactly(fd, request->strings, size);
  const char *end = request->strings + size;
  require(end[-1] == '\0', "strings have no end");
  split(split(request->strings, end, request->argv), end, request->environment);
  require(request->argv[0] != NULL, "no command");
}

static void read_file(int fd, int directory) {
  struct file_header header;
  char name[MAX_NAME_BYTES + 1];
  read_exactly(fd, &header, sizeof header);
  require(header.name_bytes > 0 && header.name_bytes <= MAX_NAME_BYTES, "a file name is too long");
  require(header.size <= MAX_CONTENT_BYTES, "a file is too large");
  read_exactly(fd, name, header.name_bytes);
  name[header.name_bytes] = '\0';
  require(strlen(name) == header.name_bytes && strchr(name, '/') == NULL && name[0] != '.', "a file has a bad name");
  int file = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0755);
  if (file < 0) broken("creating a file in /app");
  copy_bytes(fd, file, header.size);
  close(file);
}

/* The program's files: written once per request, then read-only for every case. */
static void mount_files(int fd, uint32_t files) {
  int mount_fd = new_tmpfs(MAX_CONTENT_BYTES, MAX_FILES + 2);
  if (mount_fd < 0 || attach(mount_fd, "/app") < 0) broken("mounting /app");
  for (uint32_t i = 0; i < files; i++) read_file(fd, mount_fd);
  close(mount_fd);
  if (mount(NULL, "/app", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) < 0)
    broken("making /app read-only");
}

int read_request(int fd, struct request *request) {
  struct request_header *header = &request->header;
  if (!read_all(fd, header, sizeof *header)) return 0;
  require(header->magic == REQUEST_MAGIC, "not a request");
  require(header->files <= MAX_FILES, "too many files");
  read_strings(fd, request);
  mount_files(fd, header->files);
  return 1;
}

static uint64_t read_input_size(int fd) {
  uint64_t size;
  read_exactly(fd, &size, sizeof size);
  require(size <= MAX_CONTENT_BYTES, "an input is too large");
  return size;
}

/* A sealed memory file: seekable like a redirected file, and the candidate's program cannot write to it. */
int read_input(int fd) {
  int input = memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (input < 0) broken("memfd_create");
  copy_bytes(fd, input, read_input_size(fd));
  if (fcntl(input, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) < 0) broken("sealing");
  lseek(input, 0, SEEK_SET);
  return input;
}

void skip_input(int fd) { copy_bytes(fd, -1, read_input_size(fd)); }
