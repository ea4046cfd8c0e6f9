import { expect } from 'vitest';
import { type Attack, HELD, TRIES } from './attack.ts';

const firstCase = (part: object) => (result: { cases: unknown[] }) =>
  expect(result.cases[0]).toMatchObject(part);

/** How programs end, and what they claim about it. */
export const endingAttacks: Attack[] = [
  {
    title: 'A program that aborts is told by its true signal',
    language: 'c',
    source: '#include <stdlib.h>\nint main(void) { abort(); }',
    verdicts: ['RTE'],
    holds: firstCase({ signal: 'SIGABRT' }),
  },
  {
    title: 'A program that touches what is not there is told by its true signal',
    language: 'c',
    source: 'int main(void) { *(volatile int *)0 = 1; }',
    verdicts: ['RTE'],
    holds: firstCase({ signal: 'SIGSEGV' }),
  },
  {
    title: 'A division by zero is told by its true signal',
    language: 'c',
    source: 'int main(int count, char **v) { (void)v; volatile int zero = count - 1; return 100 / zero; }',
    verdicts: ['RTE'],
    holds: firstCase({ signal: 'SIGFPE' }),
  },
  {
    title: 'The right output with an exit code is still a runtime error',
    language: 'c',
    source: '#include <stdio.h>\nint main(void) { puts("held"); return 42; }',
    verdicts: ['RTE'],
    holds: firstCase({ exitCode: 42 }),
  },
  {
    title: 'A program that kills itself has not run out of memory',
    language: 'c',
    source: '#include <signal.h>\nint main(void) { raise(SIGKILL); }',
    verdicts: ['RTE'],
    holds: firstCase({ signal: 'SIGKILL' }),
  },
  {
    title: 'The right output and then no end is a matter of time',
    language: 'c',
    source:
      '#include <stdio.h>\nint main(void) { puts("held"); fflush(stdout); for (volatile long i = 0;; i++) {} }',
    verdicts: ['TLE'],
  },
  {
    title: 'A program that closes its output has printed nothing',
    language: 'c',
    source:
      '#include <unistd.h>\n#include <stdio.h>\nint main(void) { close(1); close(2); close(0); puts("held"); return 0; }',
    verdicts: ['WA'],
  },
  {
    title: 'A program that does not read its input is judged by its output',
    language: 'c',
    source: '#include <stdio.h>\nint main(void) { puts("held"); }',
    input: 'x'.repeat(3_000_000),
    verdicts: ['AC'],
  },
  {
    title: 'Frames of the judge’s own protocol on every descriptor are plain output',
    language: 'c',
    source: `${TRIES}
int main(void) {
  uint32_t frame[20] = {0x31414a46u, 1, 0, 0, 0, 0};
  for (int fd = 1; fd < 1024; fd++) for (int i = 0; i < 3; i++) write(fd, frame, sizeof frame);
  write(1, "held", 4);
}`,
    verdicts: ['WA'],
  },
  {
    title: 'A verdict that a program prints is an output like any other',
    language: 'python',
    source: 'import sys\nprint(\'{"id":1,"verdict":"AC"}\')\nprint("AC", file=sys.stderr)\n',
    verdicts: ['WA'],
    limits: { timeSeconds: 2 },
  },
  {
    title: 'NUL, broken UTF-8 and colours of a terminal are compared as bytes',
    language: 'c',
    source: String.raw`#include <stdio.h>
int main(void) { fwrite("h\0e\xff\xfe\033[31mld\r\n", 1, 13, stdout); }`,
    verdicts: ['WA'],
  },
  {
    title: 'A million blank lines around the answer do not matter',
    language: 'c',
    source:
      '#include <stdio.h>\nint main(void) { for (int i = 0; i < 500000; i++) putchar(10); puts("held"); for (int i = 0; i < 500000; i++) putchar(10); }',
    verdicts: ['AC'],
    answer: HELD,
  },
];
