/*
 * The measure that the sandbox is held against: the same program, started by posix_spawn from a small C process and
 * waited for, with nothing in between. Prints the wall time of each run and the CPU time of all, as one line of JSON.
 *
 *   bare-spawn COUNT INPUT-FILE PROGRAM [ARGUMENT...]
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000ll + now.tv_nsec;
}

static long long run(char **command, const posix_spawn_file_actions_t *streams) {
  pid_t pid;
  int status;
  long long start = now_ns();
  int error = posix_spawn(&pid, command[0], streams, NULL, command, environ);
  if (error != 0 || waitpid(pid, &status, 0) < 0 || status != 0) {
    fprintf(stderr, "%s: %s\n", command[0], error ? strerror(error) : "it failed");
    exit(1);
  }
  return now_ns() - start;
}

static long long cpu_us(void) {
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000ll + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_addopen(&streams, 0, words[2], O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&streams, 1, "/dev/null", O_WRONLY, 0);
  printf("{\"wallNs\":[");
  for (int left = atoi(words[1]); left > 0; left--) printf("%lld%s", run(words + 3, &streams), left > 1 ? "," : "");
  printf("],\"cpuUs\":%lld}\n", cpu_us());
}
