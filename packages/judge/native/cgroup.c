/*
 * Limits and counters of a whole process tree.
 *
 *   v1    the driver hands over this slot's directories in the memory, pids and cpuacct hierarchies. The case's first
 *         process joins by writing "0" to `tasks`: for a single thread that takes no global lock, whereas a write to
 *         `cgroup.procs` was measured at 10 ms. Counters run on, so a case is the difference of two readings.
 *   v2    the driver hands over one delegated directory. Each case gets a cgroup of its own below it, entered by
 *         CLONE_INTO_CGROUP, since memory.peak can only be reset on kernels from 6.12.
 *   none  only by the operator's explicit setting: /proc of the jail holds the case's processes and no others but the
 *         jail's first and ourselves, so their sum, sampled every 10 ms, stands in for the counters.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "runner.h"

enum { SAMPLE_US = 10000, FOREVER_US = 1000000000 };

static enum { NONE, V1, V2 } kind;

static struct {
  int limit, swap_limit, peak, now, oom, processes, refusals, cpu; /* control files; -1 where the kernel has none */
  int tasks[3];                                          /* v1: where to write "0" to join */
  int slot, group;                                       /* v2: the delegated directory, the case's own */
} files = {.refusals = -1, .slot = -1, .group = -1};

static struct usage start, sampled;

static int open_file(int directory, const char *name, int flags) {
  return openat(directory, name, flags | O_CLOEXEC);
}

static int must_open(int directory, const char *name, int flags) {
  int fd = open_file(directory, name, flags);
  if (fd < 0) broken(name);
  return fd;
}

static uint64_t read_number(int fd, const char *key) {
  char text[512];
  ssize_t length = pread(fd, text, sizeof text - 1, 0);
  if (length < 0) broken("reading a counter");
  text[length] = '\0';
  if (key == NULL) return strtoull(text, NULL, 10);
  for (char *line = text; line != NULL; line = strchr(line, '\n')) {
    if (*line == '\n') line++;
    size_t n = strlen(key);
    if (strncmp(line, key, n) == 0 && line[n] == ' ') return strtoull(line + n, NULL, 10);
  }
  return 0;
}

static uint64_t read_refusals(void) { return files.refusals < 0 ? 0 : read_number(files.refusals, "max"); }

static int write_number(int fd, uint64_t value) {
  char text[32];
  int length = snprintf(text, sizeof text, "%llu", (unsigned long long)value);
  return pwrite(fd, text, (size_t)length, 0) == length ? 0 : -1;
}

/* --- version 1 --- */

static void open_v1(int memory, int pids, int cpuacct) {
  files.limit = must_open(memory, "memory.limit_in_bytes", O_RDWR);
  files.swap_limit = open_file(memory, "memory.memsw.limit_in_bytes", O_RDWR);
  files.peak = must_open(memory, "memory.max_usage_in_bytes", O_RDWR);
  files.now = must_open(memory, "memory.usage_in_bytes", O_RDONLY);
  files.oom = must_open(memory, "memory.oom_control", O_RDONLY);
  files.processes = must_open(pids, "pids.max", O_RDWR);
  files.refusals = open_file(pids, "pids.events", O_RDONLY);
  files.cpu = must_open(cpuacct, "cpuacct.usage", O_RDONLY);
  files.tasks[0] = must_open(memory, "tasks", O_WRONLY);
  files.tasks[1] = must_open(pids, "tasks", O_WRONLY);
  files.tasks[2] = must_open(cpuacct, "tasks", O_WRONLY);
}

/* The limit may never exceed the one with swap: written first it works when falling, written last when rising. */
static void limit_memory_v1(uint64_t bytes) {
  int lowered = write_number(files.limit, bytes);
  if (files.swap_limit >= 0 && write_number(files.swap_limit, bytes) < 0) broken("memory.memsw.limit_in_bytes");
  if (lowered < 0 && write_number(files.limit, bytes) < 0) broken("memory.limit_in_bytes");
}

static void begin_v1(const struct limits *limits) {
  static struct limits current;
  if (current.memory_bytes != limits->memory_bytes) limit_memory_v1(limits->memory_bytes);
  if (current.processes != limits->processes && write_number(files.processes, limits->processes) < 0)
    broken("pids.max");
  current = *limits;
  if (write_number(files.peak, 0) < 0) broken("memory.max_usage_in_bytes");
  start = (struct usage){.cpu_us = read_number(files.cpu, NULL) / 1000,
                         .memory_bytes = read_number(files.now, NULL),
                         .oom_kills = read_number(files.oom, "oom_kill"),
                         .refused_processes = read_refusals()};
}

/* --- version 2 --- */

static void write_v2(const char *name, const char *text) {
  int fd = must_open(files.group, name, O_WRONLY);
  if (write(fd, text, strlen(text)) < 0) broken(name);
  close(fd);
}

static void limit_v2(const char *name, uint64_t value) {
  char text[32];
  snprintf(text, sizeof text, "%llu", (unsigned long long)value);
  write_v2(name, text);
}

static void begin_v2(const struct limits *limits) {
  if (mkdirat(files.slot, "case", 0755) < 0) broken("making the case's cgroup");
  files.group = must_open(files.slot, "case", O_DIRECTORY | O_RDONLY);
  limit_v2("memory.max", limits->memory_bytes);
  if (faccessat(files.group, "memory.swap.max", W_OK, 0) == 0) write_v2("memory.swap.max", "0");
  write_v2("memory.oom.group", "1");
  limit_v2("pids.max", limits->processes);
  files.cpu = must_open(files.group, "cpu.stat", O_RDONLY);
  files.oom = must_open(files.group, "memory.events", O_RDONLY);
  files.now = must_open(files.group, "memory.current", O_RDONLY);
  files.refusals = open_file(files.group, "pids.events", O_RDONLY);
  files.peak = open_file(files.group, "memory.peak", O_RDONLY); /* kernels from 5.19 */
  start = (struct usage){0};
}

static void end_v2(void) {
  close(files.cpu);
  close(files.oom);
  close(files.now);
  if (files.peak >= 0) close(files.peak);
  if (files.refusals >= 0) close(files.refusals);
  close(files.group);
  files.group = -1;
  /* The last process is dead before we come here, but the kernel lets go of its cgroup a moment later. */
  for (int tries = 0; unlinkat(files.slot, "case", AT_REMOVEDIR) < 0; tries++) {
    if (errno != EBUSY || tries == 1000) broken("removing the case's cgroup");
    usleep(1000);
  }
}

/* --- what the others call --- */

void cgroup_open(const char *name, int count, char **fds) {
  if (strcmp(name, "v1") == 0 && count == 3) {
    kind = V1;
    open_v1(atoi(fds[0]), atoi(fds[1]), atoi(fds[2]));
  } else if (strcmp(name, "v2") == 0 && count == 1) {
    kind = V2;
    files.slot = atoi(fds[0]);
    fcntl(files.slot, F_SETFD, FD_CLOEXEC);
  } else if (strcmp(name, "none") != 0) {
    errno = EINVAL;
    broken("cgroup");
  }
}

int cgroup_begin(const struct limits *limits) {
  sampled = (struct usage){0};
  if (kind == V1) begin_v1(limits);
  if (kind == V2) begin_v2(limits);
  return files.group;
}

void cgroup_join(void) {
  for (int i = 0; kind == V1 && i < 3; i++)
    if (write(files.tasks[i], "0", 1) != 1) broken("joining the case's cgroup");
}

static uint64_t beyond(uint64_t value, uint64_t base) { return value > base ? value - base : 0; }

void cgroup_sample(struct usage *usage) {
  if (kind == NONE) {
    struct usage now;
    sample_processes(&now);
    if (now.cpu_us > sampled.cpu_us) sampled.cpu_us = now.cpu_us;
    if (now.memory_bytes > sampled.memory_bytes) sampled.memory_bytes = now.memory_bytes;
    *usage = sampled;
    return;
  }
  uint64_t cpu_us = kind == V1 ? read_number(files.cpu, NULL) / 1000 : read_number(files.cpu, "usage_usec");
  uint64_t peak = read_number(files.peak >= 0 ? files.peak : files.now, NULL);
  *usage = (struct usage){.cpu_us = beyond(cpu_us, start.cpu_us),
                          .memory_bytes = beyond(peak, start.memory_bytes),
                          .oom_kills = beyond(read_number(files.oom, "oom_kill"), start.oom_kills),
                          .refused_processes = beyond(read_refusals(), start.refused_processes)};
}

void cgroup_end(void) {
  if (kind == V2) end_v2();
}

uint64_t cgroup_patience_us(void) {
  return kind == NONE || (kind == V2 && files.peak < 0) ? SAMPLE_US : FOREVER_US;
}
