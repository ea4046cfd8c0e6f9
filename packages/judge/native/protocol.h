/*
 * What the judge asks and what the case runner answers: two fixed little-endian headers, each followed by bytes.
 * src/runner-protocol.ts is the other side; a change here is a change there.
 *
 *   request   = request_header, strings, files x (file_header, name, bytes), cases x (uint64 size, input bytes)
 *   strings   = argv, each ended by NUL, then one empty string, then the environment in the same way
 *   answer    = answer_header, stdout bytes, stderr bytes, artefact bytes        (one per case, in order)
 */
#ifndef FAIRSHOT_PROTOCOL_H
#define FAIRSHOT_PROTOCOL_H

#include <stdint.h>

#define REQUEST_MAGIC 0x31514a46u /* "FJQ1" */
#define ANSWER_MAGIC 0x31414a46u  /* "FJA1" */

#define MAX_STRINGS_BYTES (64u << 10)
#define MAX_ARGUMENTS 64u
#define MAX_FILES 64u
#define MAX_NAME_BYTES 100u
#define MAX_CONTENT_BYTES (1ull << 30)

struct limits {
  uint64_t cpu_us;         /* of the whole process tree */
  uint64_t wall_us;
  uint64_t memory_bytes;
  uint64_t output_bytes;   /* of stdout, and as much again of stderr */
  uint64_t disk_bytes;     /* of /box, which is also /tmp and /dev/shm */
  uint64_t artefact_bytes; /* how large /box/artefact may be when it is collected; 0: collect nothing */
  uint32_t processes;      /* threads included */
  uint32_t stop_at_failure;
};

struct request_header {
  uint32_t magic, job, cases, files;
  uint32_t strings_bytes, reserved;
  struct limits limits;
};

struct file_header {
  uint32_t name_bytes, reserved;
  uint64_t size;
};

enum ending { EXITED, SIGNALLED, SKIPPED, NOT_STARTED };

enum finding {
  OUT_OF_MEMORY = 1,     /* the kernel killed something in the case's cgroup */
  OUTPUT_EXCEEDED = 2,
  CPU_EXCEEDED = 4,
  WALL_EXCEEDED = 8,
  ARTEFACT_REFUSED = 16, /* not a plain file of our own making, or too large */
  PROCESSES_REFUSED = 32, /* it asked for more than it may have; the program goes on, so this is no failure */
};

struct answer_header {
  uint32_t magic, job, index;
  uint32_t ending;   /* enum ending */
  uint32_t code;     /* exit code, signal, or errno of what could not be started */
  uint32_t findings; /* a set of enum finding */
  uint64_t cpu_us, wall_us, memory_bytes, rss_bytes;
  uint64_t stdout_bytes, stderr_bytes, artefact_bytes;
};

_Static_assert(sizeof(struct limits) == 56, "the layout is part of the protocol");
_Static_assert(sizeof(struct request_header) == 80, "the layout is part of the protocol");
_Static_assert(sizeof(struct file_header) == 16, "the layout is part of the protocol");
_Static_assert(sizeof(struct answer_header) == 80, "the layout is part of the protocol");

#endif
