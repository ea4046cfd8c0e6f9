/*
 * The case's processes as /proc of the jail shows them: all but the jail's first and ourselves. Slow beside the cgroup's
 * counters, so only for what those cannot tell.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "runner.h"

static int read_text(const char *path, char *text, size_t size) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0; /* it ended meanwhile */
  ssize_t length = read(fd, text, size - 1);
  close(fd);
  if (length <= 0) return 0;
  text[length] = '\0';
  return 1;
}

static void for_each_number(const char *path, void (*visit)(const char *path, void *context), void *context) {
  DIR *directory = opendir(path);
  if (directory == NULL) return;
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    char child[128];
    if (atoi(entry->d_name) <= 0) continue;
    snprintf(child, sizeof child, "%.90s/%.20s", path, entry->d_name);
    visit(child, context);
  }
  closedir(directory);
}

static int is_ours(const char *path) {
  int pid = atoi(path + strlen("/proc/"));
  return pid == 1 || pid == getpid();
}

static void add_usage(const char *process, void *context) {
  struct usage *sum = context;
  char path[160], text[1024];
  snprintf(path, sizeof path, "%.100s/stat", process);
  if (is_ours(process) || !read_text(path, text, sizeof text)) return;
  unsigned long long user, system, dead_user, dead_system;
  long long rss;
  char *fields = strrchr(text, ')'); /* the name before it may hold anything, spaces and brackets too */
  if (fields == NULL ||
      sscanf(fields, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu %*d %*d %*d %*d %*u %*u %lld",
             &user, &system, &dead_user, &dead_system, &rss) != 5)
    return;
  sum->cpu_us += (user + system + dead_user + dead_system) * (1000000 / (uint64_t)sysconf(_SC_CLK_TCK));
  sum->memory_bytes += (uint64_t)rss * (uint64_t)sysconf(_SC_PAGESIZE);
}

void sample_processes(struct usage *sum) {
  *sum = (struct usage){0};
  for_each_number("/proc", add_usage, sum);
}

static void find_longest_wait(const char *thread, void *context) {
  uint64_t *longest_us = context;
  char path[160], text[100];
  unsigned long long ran_ns, waited_ns;
  snprintf(path, sizeof path, "%.120s/schedstat", thread);
  if (!read_text(path, text, sizeof text) || sscanf(text, "%llu %llu", &ran_ns, &waited_ns) != 2) return;
  if (waited_ns / 1000 > *longest_us) *longest_us = waited_ns / 1000;
}

uint64_t own_wait_us(void) {
  uint64_t waited_us = 0;
  find_longest_wait("/proc/self", &waited_us);
  return waited_us;
}

static void find_longest_wait_of_threads(const char *process, void *longest_us) {
  char path[160];
  snprintf(path, sizeof path, "%.100s/task", process);
  if (!is_ours(process)) for_each_number(path, find_longest_wait, longest_us);
}

uint64_t withheld_us(void) {
  uint64_t longest_us = 0;
  for_each_number("/proc", find_longest_wait_of_threads, &longest_us);
  return longest_us;
}
