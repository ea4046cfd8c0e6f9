import { expect } from 'vitest';
import { type Attack, TRIES } from './attack.ts';

/** Taking more than is given: processor, processes, memory, disk, output, time. */
export const resourceAttacks: Attack[] = [
  {
    title: 'A fork bomb runs out of processes and then of time',
    language: 'c',
    source: '#include <unistd.h>\nint main(void) { for (;;) fork(); }',
    verdicts: ['TLE', 'MLE'],
  },
  {
    title: 'A program that starts threads until it may start no more can go on',
    language: 'c',
    source: String.raw`
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>
static void *wait_long(void *nothing) { pause(); return nothing; }
int main(void) {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 1 << 16);
  for (int i = 0; i < 100000; i++) { pthread_t thread; if (pthread_create(&thread, &small, wait_long, 0)) { puts("held"); return 0; } }
}`,
    verdicts: ['AC'],
  },
  {
    title: 'Memory without end ends at the limit',
    language: 'c',
    source: String.raw`
#include <stdlib.h>
#include <string.h>
int main(void) { for (;;) { char *more = malloc(1 << 20); if (more) memset(more, 1, 1 << 20); } }`,
    verdicts: ['MLE'],
  },
  {
    title: 'Memory taken by children counts, also when the parent ends well',
    language: 'c',
    source: String.raw`
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  for (int i = 0; i < 8; i++) if (fork() == 0) { volatile char *all = malloc(40 << 20); for (int j = 0; j < 40 << 20; j += 4096) all[j] = 1; usleep(200000); _exit(0); }
  while (wait(0) > 0) {}
  puts("held");
}`,
    verdicts: ['MLE'],
  },
  {
    title: 'Memory that was given back still shows in the figures',
    language: 'c',
    source: String.raw`
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  size_t size = 48 << 20;
  void *all = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memset(all, 1, size);
  usleep(100000); // where there is no cgroup, the figures are samples
  munmap(all, size);
  puts("held");
}`,
    verdicts: ['AC'],
    holds: ({ memoryKb }) => {
      expect(memoryKb).toBeGreaterThanOrEqual(48 * 1024);
      expect(memoryKb).toBeLessThan(56 * 1024);
    },
  },
  {
    title: 'A giant array costs only what is touched',
    language: 'c',
    source:
      '#include <stdio.h>\nstatic char all[1u << 31];\nint main(void) { all[1u << 30] = 1; puts("held"); }',
    verdicts: ['AC'],
  },
  {
    title: 'Recursion without end overflows the stack',
    language: 'c',
    source:
      'static int deep(volatile int n) { volatile int a[512]; a[0] = n; return deep(n + 1) + a[0]; }\nint main(void) { return deep(0); }',
    verdicts: ['RTE', 'MLE'],
  },
  {
    title: 'A busy loop ends at the limit of time',
    language: 'c',
    source: 'int main(void) { for (volatile long i = 0;; i++) {} }',
    verdicts: ['TLE'],
    holds: ({ timeMs }) => expect(timeMs).toBeGreaterThanOrEqual(400),
  },
  {
    title: 'Six children share one clock',
    language: 'c',
    source: String.raw`
#include <sys/wait.h>
#include <unistd.h>
int main(void) { for (int i = 0; i < 6; i++) if (fork() == 0) for (volatile long j = 0;; j++) {} while (wait(0) > 0) {} }`,
    verdicts: ['TLE'],
    holds: ({ timeMs }) => expect(timeMs).toBeGreaterThanOrEqual(400),
  },
  {
    title: 'A program that sleeps is ended by the clock on the wall',
    language: 'c',
    source: '#include <unistd.h>\nint main(void) { sleep(100); }',
    verdicts: ['TLE'],
    holds: ({ timeMs, wallMs }) => {
      expect(timeMs).toBeLessThan(200);
      expect(wallMs).toBeGreaterThanOrEqual(2200);
    },
  },
  {
    title: 'Ignoring every signal changes nothing',
    language: 'c',
    source:
      '#include <signal.h>\nint main(void) { for (int i = 1; i < 65; i++) signal(i, SIG_IGN); for (volatile long i = 0;; i++) {} }',
    verdicts: ['TLE'],
  },
  {
    title: 'A program that stops itself is not waited for without end',
    language: 'c',
    source: '#include <signal.h>\nint main(void) { raise(SIGSTOP); }',
    verdicts: ['TLE'],
  },
  {
    title: 'Standard output without end stops at the limit of output',
    language: 'c',
    source: '#include <stdio.h>\nint main(void) { for (;;) puts("more and more and more"); }',
    verdicts: ['OLE'],
  },
  {
    title: 'Standard error without end stops at the limit of output',
    language: 'c',
    source:
      '#include <stdio.h>\nint main(void) { puts("held"); for (;;) fputs("more and more and more", stderr); }',
    verdicts: ['OLE'],
  },
  {
    title: 'Output of exactly the limit is read whole',
    language: 'c',
    source:
      '#include <stdio.h>\nint main(void) { fputs("held", stdout); for (int i = 4; i < 1 << 20; i++) putchar(10); }',
    verdicts: ['AC'],
  },
  {
    title: 'One byte over the limit of output is over it',
    language: 'c',
    source:
      '#include <stdio.h>\nint main(void) { fputs("held", stdout); for (int i = 3; i < 1 << 20; i++) putchar(10); }',
    verdicts: ['OLE'],
  },
  {
    title: 'A disk filled to the brim is empty for the next case',
    language: 'c',
    source: `${TRIES}
int main(void) {
  static char block[1 << 16];
  int file = open("/tmp/all", O_CREAT | O_EXCL | O_WRONLY, 0600);
  if (file < 0) must_fail("the file of an earlier case", 0);
  signal(SIGXFSZ, SIG_IGN);
  while (write(file, block, sizeof block) > 0) {}
  return report();
}`,
    verdicts: ['AC', 'MLE'],
    cases: 2,
  },
  {
    title: 'A sparse file cannot be larger than the disk',
    language: 'c',
    source: `${TRIES}
int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  int file = open("/tmp/sparse", O_CREAT | O_RDWR, 0600);
  must_fail("a sparse file of a terabyte", ftruncate(file, 1ll << 40));
  return report();
}`,
    verdicts: ['AC'],
  },
  {
    title: 'A million empty files are refused long before',
    language: 'c',
    source: `${TRIES}
int main(void) {
  for (int i = 0; i < 1000000; i++) {
    char name[32];
    sprintf(name, "/tmp/%d", i);
    if (open(name, O_CREAT | O_EXCL | O_WRONLY, 0600) < 0 && errno != EMFILE) return report();
    close(3);
  }
  must_fail("a million files", 0);
  return report();
}`,
    verdicts: ['AC'],
    cases: 2,
  },
  {
    title: 'A daemon that outlives its program does not outlive the case',
    language: 'c',
    source: String.raw`
#include <stdio.h>
#include <unistd.h>
int main(void) {
  if (fork() == 0) { setsid(); if (fork() == 0) { for (;;) { usleep(1000); write(1, "late\n", 5); } } _exit(0); }
  puts("held");
}`,
    verdicts: ['AC', 'WA'],
    holds: ({ wallMs }) => expect(wallMs).toBeLessThan(1500),
  },
  {
    title: 'Python hoarding memory ends at the limit of memory',
    language: 'python',
    source: 'hoard = []\nwhile True:\n    hoard.append(bytearray(1 << 20))\n',
    verdicts: ['MLE'],
    limits: { timeSeconds: 3 },
  },
  {
    title: 'JavaScript hoarding memory ends at the limit of memory',
    language: 'javascript',
    source: 'const hoard = [];\nfor (;;) hoard.push(new Array(1000).fill(hoard.length));\n',
    verdicts: ['MLE'],
    limits: { timeSeconds: 5, memoryMb: 128 },
  },
  {
    title: 'Python recursing without end is a runtime error',
    language: 'python',
    source: 'def deeper():\n    return deeper()\ndeeper()\n',
    verdicts: ['RTE'],
    limits: { timeSeconds: 3 },
  },
];
