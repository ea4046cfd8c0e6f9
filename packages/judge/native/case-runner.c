/*
 * The case runner: runs a candidate's program once per test case, each time in a fresh sandbox, and measures it.
 *
 * Theory of operation
 * -------------------
 * The judge keeps one outer jail (bubblewrap) per slot warm and starts this program inside it. The jail gives the
 * expensive, unchanging parts: a root of read-only tool chains, an empty network namespace, a user namespace in
 * which we hold CAP_SYS_ADMIN over nothing but our own mounts. What must be fresh for each case is made here, since
 * that costs 0.4 ms here and 6 to 37 CPU ms with any tool that is started per case:
 *
 *   judge --request--> [ case runner ] --clone3: pid, mount and ipc namespace, cgroup--> [ first process ]
 *                        |  holds the tmpfs, the pipes, a pidfd, the clock                 |  mounts /box and /proc,
 *                        |  polls; kills pid 1, and the whole tree is gone                 |  sheds every privilege,
 *         <--answer--    |  reads the counters                                             |  vfork
 *                                                                                        [ candidate's program ]
 *
 *  - A request is one program with N inputs (protocol.h). Its files are mounted read-only at /app for all cases.
 *    Expected outputs never come here: what is not in the box cannot be read in it.
 *  - The runner never joins the case's cgroup, so an out-of-memory kill can only hit the case.
 *  - The candidate's program is never process 1 of its namespace: as process 1 it would survive its own abort().
 *  - The verdict "memory" follows the kernel's oom_kill counter and "time" the cgroup's CPU clock, because exit
 *    statuses and rusage are blind to a process's children, and RLIMIT_CPU fires up to a fifth too early.
 *  - /box is a tmpfs whose mount descriptor we made and keep. After the last process of the case is dead we read the
 *    artefact through it, so nobody can swap what we open, and no path on the host is ever involved.
 *
 * Usage:  case-runner serve CPU none|v1|v2 [CGROUP-DIRECTORY-FD...]    requests on 0, answers on 1, cancels on 3
 *         case-runner enter FD COMMAND...                              join the cgroup whose cgroup.procs is FD, exec
 *         case-runner print-filter | self-test
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>
#include "runner.h"

enum { REQUESTS = 0, CONTROL = 3 };

_Noreturn void broken(const char *what) {
  fprintf(stderr, "case-runner: %s: %s\n", what, strerror(errno));
  _exit(70);
}

uint64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

/* One slot, one core: cases of different slots then never disturb each other's clocks. */
static void stay_on_core(int core) {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  CPU_SET(core, &cores);
  if (core >= 0 && sched_setaffinity(0, sizeof cores, &cores) < 0) broken("sched_setaffinity");
}

/* What this process may never regain, no program it starts can. Our own capabilities stay until a case sheds them. */
static void empty_bounding_set(void) {
  for (int capability = 0; prctl(PR_CAPBSET_READ, capability) >= 0; capability++)
    if (prctl(PR_CAPBSET_DROP, capability) < 0) broken("PR_CAPBSET_DROP");
}

/* The filter refuses new namespaces by their flags; this says the same by number, to whatever gets past it. */
static void forbid_user_namespaces(void) {
  int limit = open("/proc/sys/user/max_user_namespaces", O_WRONLY | O_CLOEXEC);
  if (limit < 0 || write(limit, "0", 1) != 1) broken("max_user_namespaces");
  close(limit);
}

static void send_answer(const struct outcome *outcome) {
  const struct answer_header *answer = &outcome->answer;
  struct iovec parts[] = {{(void *)answer, sizeof *answer},
                          {outcome->out.bytes, answer->stdout_bytes},
                          {outcome->err.bytes, answer->stderr_bytes}};
  answers_add(parts, 3);
  if (answer->artefact_bytes > 0) answers_add_file(outcome->artefact, answer->artefact_bytes);
}

static int has_failed(const struct answer_header *answer) {
  return answer->ending != EXITED || answer->code != 0 || (answer->findings & ~(uint32_t)PROCESSES_REFUSED) != 0;
}

static void run_request(const struct request *request) {
  int skipping = 0;
  for (uint32_t index = 0; index < request->header.cases; index++) {
    struct outcome outcome = {.out.fd = -1, .err.fd = -1, .artefact = -1};
    outcome.answer = (struct answer_header){
        .magic = ANSWER_MAGIC, .job = request->header.job, .index = index, .ending = SKIPPED};
    answers_before_reading(REQUESTS); /* the judge may wait for them before it writes on */
    if (skipping) {
      skip_input(REQUESTS);
    } else {
      int input = read_input(REQUESTS);
      run_case(request, input, CONTROL, &outcome);
      close(input);
    }
    send_answer(&outcome);
    if (outcome.answer.ending == SKIPPED) skipping = 1; /* cancelled from outside */
    if (request->header.limits.stop_at_failure && has_failed(&outcome.answer)) skipping = 1;
    release_outcome(&outcome);
  }
  answers_flush();
}

static int serve(int core, const char *cgroup, int count, char **fds) {
  static struct request request;
  stay_on_core(core);
  prctl(PR_SET_DUMPABLE, 0); /* nothing of the same uid may look into us, whatever else fails */
  forbid_user_namespaces();
  empty_bounding_set();
  signal(SIGPIPE, SIG_IGN);
  fcntl(CONTROL, F_SETFL, O_NONBLOCK);
  cgroup_open(cgroup, count, fds);
  build_filter();
  while (read_request(REQUESTS, &request)) {
    run_request(&request);
    if (umount2("/app", MNT_DETACH) < 0) broken("umount /app");
  }
  return 0;
}

static int enter(const char *fd, char **command) {
  if (write(atoi(fd), "0", 1) != 1) broken("joining the cgroup");
  close(atoi(fd));
  execvp(command[0], command);
  broken(command[0]);
}

int main(int argc, char **argv) {
  if (argc >= 4 && strcmp(argv[1], "serve") == 0) return serve(atoi(argv[2]), argv[3], argc - 4, argv + 4);
  if (argc >= 4 && strcmp(argv[1], "enter") == 0) return enter(argv[2], argv + 3);
  if (argc == 2 && strcmp(argv[1], "self-test") == 0) return self_test();
  if (argc == 2 && strcmp(argv[1], "print-filter") == 0) {
    print_filter();
    return 0;
  }
  fprintf(stderr, "usage: case-runner serve CPU none|v1|v2 [FD...] | enter FD COMMAND... | print-filter | self-test\n");
  return 64;
}
