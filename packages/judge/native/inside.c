/*
 * The first process of a case's namespaces. It furnishes them, sheds every privilege, starts the candidate's program
 * as process 2 and, as the namespace's reaper, waits for it. When it exits, the kernel kills whatever is left. It exits
 * with 0 and a report; any other exit is trouble of ours, which ends the runner and is never held against a candidate.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "runner.h"

enum { REPORT = 3, OPEN_FILES = 512, CPU_BACKSTOP_SECONDS = 2, LARGEST_STACK = 1 << 30 };

static void furnish(int box) {
  if (attach(box, "/box") < 0) broken("attaching /box");
  if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "subset=pid,hidepid=2") < 0)
    broken("mounting /proc");
  if (chdir("/box") < 0) broken("entering /box");
}

/* Everything the runner has open ends here: the request and answer channels, the cgroup files, the mount. */
static void keep_only_streams(const struct inside *inside) {
  if (dup2(inside->input, 0) < 0 || dup2(inside->out, 1) < 0 || dup2(inside->err, 2) < 0 ||
      dup3(inside->report, REPORT, O_CLOEXEC) < 0 || syscall(SYS_close_range, REPORT + 1, ~0u, 0) < 0)
    broken("arranging descriptors");
}

static void limit(int resource, uint64_t value) {
  struct rlimit both = {value, value};
  if (setrlimit(resource, &both) < 0) broken("setrlimit");
}

/*
 * No RLIMIT_AS: V8 and the JVM reserve far more than they use. RLIMIT_CPU is only a backstop, for it was seen to fire
 * at 0.79 s of a 1 s limit; the verdict comes from the cgroup's clock.
 */
static void set_limits(const struct limits *limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_MEMLOCK, 0);
  limit(RLIMIT_MSGQUEUE, 0);
  limit(RLIMIT_NOFILE, OPEN_FILES);
  limit(RLIMIT_NPROC, limits->processes + 8); /* the count of the whole jail; pids.max is the precise one */
  /* The first thread's stack may take all the memory. Other threads reserve as much each, so there is an end to it. */
  limit(RLIMIT_STACK, limits->memory_bytes < LARGEST_STACK ? limits->memory_bytes : LARGEST_STACK);
  limit(RLIMIT_FSIZE, limits->disk_bytes);
  limit(RLIMIT_CPU, limits->cpu_us / 1000000 + 1 + CPU_BACKSTOP_SECONDS);
}

static void shed_privileges(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) < 0) broken("clearing ambient capabilities");
  if (syscall(SYS_capset, &header, none) < 0) broken("dropping capabilities");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) broken("no_new_privs");
  if (prctl(PR_SET_DUMPABLE, 0) < 0) broken("not dumpable"); /* until execve makes the program its own */
}

/* A plain fork would copy our page tables for nothing, hence vfork: the parent sleeps until execve or _exit. */
static int start_program(const struct request *request, struct report *report) {
  volatile int failed = 0;
  pid_t pid = vfork();
  if (pid == 0) {
    setsid();
    execve(request->argv[0], request->argv, request->environment);
    failed = errno;
    _exit(127);
  }
  report->start_errno = pid < 0 ? errno : failed;
  return pid;
}

static void wait_for(pid_t program, struct report *report) {
  int status;
  for (pid_t ended; (ended = wait(&status)) != program;)
    if (ended < 0 && errno != EINTR) _exit(1);
  report->status = status;
}

static void measure(struct report *report) {
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  report->rss_bytes = (uint64_t)usage.ru_maxrss * 1024;
  report->cpu_us = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
                   (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

_Noreturn void be_first_process(const struct inside *inside) {
  struct report report = {0};
  cgroup_join();
  furnish(inside->box);
  signal(SIGPIPE, SIG_DFL);
  umask(022);
  set_limits(&inside->request->header.limits);
  shed_privileges();
  keep_only_streams(inside); /* so late, because until here trouble of ours goes to the runner's log */
  if (install_filter() < 0) broken("seccomp");
  pid_t program = start_program(inside->request, &report);
  if (program > 0) wait_for(program, &report);
  measure(&report);
  _exit(write(REPORT, &report, sizeof report) == sizeof report ? 0 : 1);
}
