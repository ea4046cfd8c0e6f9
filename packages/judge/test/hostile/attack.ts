import { expect } from 'vitest';
import type { JudgeResult, Language, Limits, VerdictCode } from '../../src/job.ts';

/** A program that misbehaves, and what the judge must make of it. */
export interface Attack {
  /** What it does and what comes of it, as a sentence. */
  title: string;
  language: Language;
  source: string | Uint8Array;
  /** More than one where the kernel may stop it at either of two walls. */
  verdicts: readonly VerdictCode[];
  limits?: Partial<Limits>;
  /** How often the same case runs; the program must not notice the second time that there was a first. */
  cases?: number;
  input?: string;
  /** What a program prints that got nowhere. */
  answer?: string;
  holds?(result: JudgeResult): void;
}

/** Small, so that what runs into a limit runs into it soon. */
export const limits: Limits = { timeSeconds: 0.4, memoryMb: 64, outputMb: 1, compileSeconds: 8 };

export const HELD = 'held\n';

/** The start of a program in C that tries things: prints each that worked, and `held` when none did. */
export const TRIES = String.raw`
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
static int worked;
static void must_fail(const char *what, long result) {
  if (result < 0) return;
  printf("%s worked\n", what);
  worked = 1;
}
static int report(void) {
  puts(worked ? "broken" : "held");
  return 0;
}
`;

/** A source that is refused before it runs. */
export function refused(
  title: string,
  language: Attack['language'],
  source: Attack['source'],
  more: Partial<Attack> = {},
): Attack {
  return { title, language, source, verdicts: ['CE'], holds: saysEnough, ...more };
}

/** The compiler's words are kept, but not megabytes of them. */
function saysEnough({ compilerOutput }: JudgeResult) {
  expect(compilerOutput?.length).toBeGreaterThan(0);
  expect(compilerOutput?.length).toBeLessThan(150_000);
}
