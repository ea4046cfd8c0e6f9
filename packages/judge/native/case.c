/*
 * One case: make its tmpfs, its pipes and its namespaces, watch it until its last process is dead, and read what it
 * left. Nothing here runs as the candidate's program; that side is inside.c.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "runner.h"

enum { BOX_INODES = 4096, PIPE_BYTES = 256 << 10, CHUNK = 64 << 10, FORGIVENESS = 20 };

/* What is open while a case runs. */
struct running {
  int process; /* pidfd of the first process: killing it kills the namespace, and it ends last */
  int report;  /* where the first process says how the candidate's program ended */
  int box;     /* the mount behind /box */
  uint64_t started_us;
  uint64_t waited_us; /* our own waiting before it began */
};

static void make_pipe(int ends[2], int size) {
  if (pipe2(ends, O_CLOEXEC) < 0) broken("pipe");
  if (size > 0) fcntl(ends[1], F_SETPIPE_SZ, size); /* fewer wake-ups; the default does as well */
}

static int clone_into_namespaces(int cgroup, int *process) {
  struct clone_args arguments = {
      .flags = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_PIDFD | (cgroup >= 0 ? CLONE_INTO_CGROUP : 0),
      .pidfd = (uint64_t)(uintptr_t)process,
      .exit_signal = SIGCHLD,
      .cgroup = cgroup >= 0 ? (uint64_t)cgroup : 0,
  };
  return (int)syscall(SYS_clone3, &arguments, sizeof arguments);
}

static void start(const struct request *request, int input, struct running *running, struct outcome *outcome) {
  int out[2], err[2], report[2];
  make_pipe(out, PIPE_BYTES);
  make_pipe(err, 0);
  make_pipe(report, 0);
  running->box = new_tmpfs(request->header.limits.disk_bytes, BOX_INODES);
  if (running->box < 0) broken("making /box");
  int cgroup = cgroup_begin(&request->header.limits);
  running->started_us = now_us();
  running->waited_us = own_wait_us();
  int pid = clone_into_namespaces(cgroup, &running->process);
  if (pid < 0) broken("clone3");
  if (pid == 0) {
    struct inside inside = {request, input, out[1], err[1], report[1], running->box};
    be_first_process(&inside);
  }
  close(out[1]);
  close(err[1]);
  close(report[1]);
  running->report = report[0];
  outcome->out = (struct capture){.fd = out[0]};
  outcome->err = (struct capture){.fd = err[0]};
  fcntl(out[0], F_SETFL, O_NONBLOCK);
  fcntl(err[0], F_SETFL, O_NONBLOCK);
}

/* Reads what is there. Returns whether the candidate's program wrote more than `cap`, of which `cap` bytes are kept. */
static int drain(struct capture *capture, uint64_t cap) {
  while (capture->fd >= 0) {
    if (capture->room - capture->length < CHUNK) {
      capture->room = capture->room * 2 + CHUNK;
      capture->bytes = realloc(capture->bytes, capture->room);
      if (capture->bytes == NULL) broken("memory for output");
    }
    ssize_t count = read(capture->fd, capture->bytes + capture->length, CHUNK);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return 0;
    if (count < 0) broken("reading output");
    capture->length += (size_t)count;
    if (count > 0 && capture->length <= cap) continue;
    close(capture->fd); /* all writers are gone, or they wrote enough */
    capture->fd = -1;
  }
  int exceeded = capture->length > cap;
  if (exceeded) capture->length = cap;
  return exceeded;
}

static int is_cancelled(int control, uint32_t job) {
  uint32_t cancelled;
  while (read(control, &cancelled, sizeof cancelled) == sizeof cancelled)
    if (cancelled == job) return 1; /* others are old: their jobs ended before the word came */
  return 0;
}

static uint64_t least(uint64_t a, uint64_t b) { return a < b ? a : b; }

static void sleep_until_something(const struct running *running, const struct outcome *outcome, int control,
                                  uint64_t patience_us) {
  struct pollfd fds[] = {{.fd = running->process, .events = POLLIN},
                         {.fd = outcome->out.fd, .events = POLLIN},
                         {.fd = outcome->err.fd, .events = POLLIN},
                         {.fd = control, .events = POLLIN}};
  patience_us = least(patience_us, answers_patience_us());
  struct timespec timeout = {(time_t)(patience_us / 1000000), (long)(patience_us % 1000000) * 1000};
  if (ppoll(fds, 4, &timeout, NULL) < 0 && errno != EINTR) broken("poll");
  answers_flush_when_due();
}

static int has_ended(const struct running *running) {
  struct pollfd fd = {.fd = running->process, .events = POLLIN};
  return poll(&fd, 1, 0) == 1;
}

/* How many cores we may use bounds how fast the tree's CPU clock can run, so one sleep never overshoots the limit. */
static uint64_t cores(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 ? (uint64_t)CPU_COUNT(&set) : 1;
}

/*
 * The wall limit is there for programs that sleep. One that stood ready while others had the core did not sleep, and
 * neither did one whose output waited for us while others had ours; a busy machine is not its fault. That time is
 * forgiven, unless it goes on for longer than anybody would wait: jails have a tenth of the weight of the rest.
 */
static uint64_t idle_us(const struct running *running, uint64_t limit_us) {
  uint64_t wall_us = now_us() - running->started_us;
  if (wall_us <= limit_us || wall_us > FORGIVENESS * limit_us) return wall_us;
  uint64_t withheld = withheld_us() + own_wait_us() - running->waited_us;
  return withheld < wall_us ? wall_us - withheld : 0;
}

/* Looks at every limit once. Returns the findings; 0 means go on, and then `patience_us` says until when. */
static uint32_t inspect(const struct running *running, const struct limits *limits, struct outcome *outcome,
                        uint64_t *patience_us) {
  uint64_t wall_us = idle_us(running, limits->wall_us);
  struct usage usage;
  cgroup_sample(&usage);
  uint32_t findings = 0;
  if (drain(&outcome->out, limits->output_bytes) | drain(&outcome->err, limits->output_bytes))
    findings |= OUTPUT_EXCEEDED;
  if (usage.cpu_us > limits->cpu_us) findings |= CPU_EXCEEDED;
  if (wall_us > limits->wall_us) findings |= WALL_EXCEEDED;
  if (usage.memory_bytes > limits->memory_bytes) findings |= OUT_OF_MEMORY;
  if (findings) return findings;
  uint64_t cpu_left = (limits->cpu_us - usage.cpu_us) / cores() + 1000;
  *patience_us = least(least(cpu_left, limits->wall_us - wall_us + 1), cgroup_patience_us());
  return 0;
}

static void kill_all(const struct running *running) {
  if (syscall(SYS_pidfd_send_signal, running->process, SIGKILL, NULL, 0) < 0 && errno != ESRCH) broken("kill");
}

/* Returns when the last process of the case is dead. */
static void watch(const struct running *running, const struct request *request, int control,
                  struct outcome *outcome) {
  struct answer_header *answer = &outcome->answer;
  uint64_t patience_us = 0;
  while (!has_ended(running) && answer->findings == 0 && answer->ending != SKIPPED) {
    answer->findings = inspect(running, &request->header.limits, outcome, &patience_us);
    if (is_cancelled(control, request->header.job)) answer->ending = SKIPPED;
    if (answer->findings == 0 && answer->ending != SKIPPED)
      sleep_until_something(running, outcome, control, patience_us);
  }
  kill_all(running);
  siginfo_t ended;
  while (waitid(P_PIDFD, (id_t)running->process, &ended, WEXITED) < 0)
    if (errno != EINTR) broken("waitid");
  answer->wall_us = now_us() - running->started_us;
  errno = EIO;
  if (ended.si_code == CLD_EXITED && ended.si_status != 0) broken("a case could not be furnished");
}

/* Without a report the first process was killed, by us or for want of memory: the program ended by that SIGKILL. */
static void read_report(const struct running *running, struct answer_header *answer) {
  struct report report;
  if (read(running->report, &report, sizeof report) != sizeof report) {
    answer->ending = SIGNALLED;
    answer->code = SIGKILL;
    return;
  }
  answer->rss_bytes = report.rss_bytes;
  answer->cpu_us = report.cpu_us;
  if (report.start_errno != 0) {
    answer->ending = NOT_STARTED;
    answer->code = (uint32_t)report.start_errno;
  } else if (WIFSIGNALED(report.status)) {
    answer->ending = SIGNALLED;
    answer->code = (uint32_t)WTERMSIG(report.status);
  } else {
    answer->ending = EXITED;
    answer->code = (uint32_t)WEXITSTATUS(report.status);
  }
}

static void read_counters(const struct limits *limits, struct answer_header *answer) {
  struct usage usage;
  cgroup_sample(&usage);
  if (usage.cpu_us > answer->cpu_us) answer->cpu_us = usage.cpu_us;
  answer->memory_bytes = usage.memory_bytes > 0 ? usage.memory_bytes : answer->rss_bytes;
  if (usage.oom_kills > 0 || answer->memory_bytes > limits->memory_bytes) answer->findings |= OUT_OF_MEMORY;
  if (answer->cpu_us > limits->cpu_us) answer->findings |= CPU_EXCEEDED;
  if (usage.refused_processes > 0) answer->findings |= PROCESSES_REFUSED;
}

/* What a compiler leaves for us, or what a checker says in the words of the Kattis problem format. */
static const char *const artefacts[] = {"artefact", "judgemessage.txt"};

static int open_artefact(int box) {
  struct open_how how = {.flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                         .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV};
  int fd = -1;
  for (size_t i = 0; i < sizeof artefacts / sizeof *artefacts; i++) {
    fd = (int)syscall(SYS_openat2, box, artefacts[i], &how, sizeof how);
    if (fd >= 0 || errno != ENOENT) break;
  }
  return fd;
}

/* Every process that could touch /box is dead. Still: no links of any kind, a plain file, not too large. */
static void collect_artefact(const struct running *running, uint64_t largest, struct outcome *outcome) {
  int fd = open_artefact(running->box);
  if (fd < 0 && errno == ENOENT) return;
  struct stat file;
  if (fd >= 0 && fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && file.st_nlink == 1 &&
      (uint64_t)file.st_size <= largest) {
    outcome->artefact = fd;
    outcome->answer.artefact_bytes = (uint64_t)file.st_size;
    return;
  }
  if (fd >= 0) close(fd);
  outcome->answer.findings |= ARTEFACT_REFUSED;
}

void run_case(const struct request *request, int input, int control, struct outcome *outcome) {
  const struct limits *limits = &request->header.limits;
  struct running running = {.process = -1};
  outcome->answer.ending = is_cancelled(control, request->header.job) ? SKIPPED : EXITED;
  if (outcome->answer.ending == SKIPPED) return;
  start(request, input, &running, outcome);
  watch(&running, request, control, outcome);
  if (drain(&outcome->out, limits->output_bytes) | drain(&outcome->err, limits->output_bytes))
    outcome->answer.findings |= OUTPUT_EXCEEDED;
  if (outcome->answer.ending != SKIPPED) read_report(&running, &outcome->answer);
  read_counters(limits, &outcome->answer);
  if (limits->artefact_bytes > 0) collect_artefact(&running, limits->artefact_bytes, outcome);
  outcome->answer.stdout_bytes = outcome->out.length;
  outcome->answer.stderr_bytes = outcome->err.length;
  cgroup_end();
  close(running.process);
  close(running.report);
  close(running.box);
}

static void release_capture(struct capture *capture) {
  if (capture->fd >= 0) close(capture->fd);
  free(capture->bytes);
}

void release_outcome(struct outcome *outcome) {
  release_capture(&outcome->out);
  release_capture(&outcome->err);
  if (outcome->artefact >= 0) close(outcome->artefact);
}
