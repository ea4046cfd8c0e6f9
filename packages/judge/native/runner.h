/* The parts of the case runner and what each promises to the others. See case-runner.c for how they work together. */
#ifndef FAIRSHOT_RUNNER_H
#define FAIRSHOT_RUNNER_H

#include <stddef.h>
#include <sys/types.h>
#include <sys/uio.h>
#include "protocol.h"

/* ---- request.c: the privileged parser. Anything malformed ends the runner; the driver then renews the jail. ---- */

struct request {
  struct request_header header;
  char strings[MAX_STRINGS_BYTES];
  char *argv[MAX_ARGUMENTS + 1];
  char *environment[MAX_ARGUMENTS + 1];
};

int read_request(int fd, struct request *request);         /* 0 at the end of input; its files are mounted at /app */
int read_input(int fd);                                    /* one case's input as a sealed, read-only descriptor */
void skip_input(int fd);
void write_all(int fd, const void *bytes, size_t count);
void write_parts(int fd, struct iovec *parts, int count);

/* ---- answers.c: what goes back to the judge, a few short cases at a time. ---- */

void answers_add(struct iovec *parts, int count);          /* goes with the next ones, soon */
void answers_add_file(int file, uint64_t size);            /* goes now, behind all that was held */
void answers_before_reading(int fd);                       /* nothing is held while nothing is there to be read */
void answers_flush(void);
void answers_flush_when_due(void);                         /* and where it does not block */
uint64_t answers_patience_us(void);                        /* until what is held must go; for ever where nothing is */

/* ---- case.c: one run of the candidate's program in namespaces and a tmpfs of its own. ---- */

struct capture {
  int fd;
  char *bytes;
  size_t length, room;
};

struct outcome {
  struct answer_header answer;
  struct capture out, err;
  int artefact; /* descriptor of the collected file, or -1 */
};

void run_case(const struct request *request, int input, int control, struct outcome *outcome);
void release_outcome(struct outcome *outcome);

/* ---- inside.c: the first process of a case's namespaces. ---- */

struct inside {
  const struct request *request;
  int input, out, err, report, box;
};

struct report { /* what it tells the runner, once the candidate's program has ended */
  int status, start_errno;
  uint64_t cpu_us, rss_bytes;
};

_Noreturn void be_first_process(const struct inside *inside);

/* ---- filter.c: the seccomp allow-list. ---- */

void build_filter(void);
int install_filter(void);
void print_filter(void);

/* ---- cgroup.c: limits and counters of a whole process tree; cgroup v1, v2 or (labelled) none. ---- */

struct usage {
  uint64_t cpu_us, memory_bytes, oom_kills, refused_processes;
};

void cgroup_open(const char *kind, int argc, char **fds);
int cgroup_begin(const struct limits *limits); /* descriptor for CLONE_INTO_CGROUP, or -1 */
void cgroup_join(void);                        /* called by the case's first process */
void cgroup_sample(struct usage *usage);
void cgroup_end(void);
uint64_t cgroup_patience_us(void);             /* how long one may sleep without missing an excess */

/* ---- processes.c: what only /proc can tell about the case. ---- */

void sample_processes(struct usage *sum);
uint64_t own_wait_us(void); /* how long we ourselves stood ready while others had the core, ever */
uint64_t withheld_us(void); /* how long the thread that waited longest stood ready while others had the core */

/* ---- mounts.c ---- */

int new_tmpfs(uint64_t bytes, uint64_t inodes);
int attach(int mount, const char *path);

/* ---- self-test.c: run as a case; prints what the sandbox let it do. ---- */

int self_test(void);

/* ---- case-runner.c ---- */

_Noreturn void broken(const char *what); /* prints errno and ends the runner */
uint64_t now_us(void);

#endif
