import { describe, expect, test } from 'vitest';

import type { Jail } from './jail.ts';
import { type CaseResult, defaultCompare, defaultLimits, type Job } from './job.ts';
import { languages } from './languages.ts';
import { type NearLimit, runCases } from './run-cases.ts';
import type { RunnerAnswer } from './runner-protocol.ts';
import type { Toolchain } from './toolchain.ts';

const LIMIT_MS = defaultLimits.timeSeconds * 1000;
const toolchain: Toolchain = {
  language: 'c',
  recipe: languages.c,
  tools: {},
  toolsInJail: {},
  version: '',
};

/** A jail in which the cases take so much CPU, in the order in which they are run; it notes what it is asked for. */
function jailOf(cpuMs: number[], more: Partial<RunnerAnswer> = {}) {
  const asked: number[] = [];
  let cpuLimitMs = 0;
  const jail = {
    async *run(request: { limits: { cpuMs: number } }, inputs: unknown[], signal?: AbortSignal) {
      cpuLimitMs = request.limits.cpuMs;
      asked.push(inputs.length);
      for (let index = 0; index < inputs.length; index++) {
        if (signal?.aborted) return;
        const ms = cpuMs.shift() ?? 1;
        const cpuExceeded = ms > cpuLimitMs;
        const ended = { ending: 'exited', code: 0, cpuMs: Math.min(ms, cpuLimitMs), cpuExceeded } as const;
        yield { ...QUIET, ...ended, index, ...more };
      }
    },
  };
  return { jail: jail as unknown as Jail, asked };
}

const nothing = new Uint8Array();
const QUIET: RunnerAnswer = {
  index: 0,
  ending: 'exited',
  code: 0,
  outOfMemory: false,
  outputExceeded: false,
  cpuExceeded: false,
  wallExceeded: false,
  artefactRefused: false,
  processesRefused: false,
  cpuMs: 1,
  wallMs: 1,
  memoryBytes: 0,
  stdout: nothing,
  stderr: nothing,
  artefact: nothing,
};

/** Runs three cases as a slot does: once more from wherever a case was near its limit. */
async function judged(
  cpuMs: number[],
  more: Partial<RunnerAnswer> = {},
  groups: readonly (string | undefined)[] = [undefined, undefined, undefined],
) {
  const { jail, asked } = jailOf(cpuMs, more);
  const job: Job = {
    language: 'c',
    source: { bytes: nothing },
    cases: groups.map((stopsGroup) => ({ input: { bytes: nothing }, stopsGroup })),
    limits: defaultLimits,
    compare: defaultCompare,
    stopAtFirstFailure: false,
  };
  const results: CaseResult[] = [];
  const told: number[] = [];
  const check = async () => ({ verdict: 'AC' as const });
  const onCase = (index: number) => told.push(index);
  const runFrom = (again?: NearLimit) =>
    runCases(jail, job, toolchain, nothing, check, results, { onCase, again });
  for (let near = await runFrom(); near; ) near = await runFrom(near);
  return { verdicts: results.map(({ verdict }) => verdict), told, asked };
}

describe('A case that ends a little past its time limit', () => {
  test('is run once more, and what it then takes counts', async () => {
    const { verdicts, told, asked } = await judged([1, LIMIT_MS + 100, LIMIT_MS - 100, 1]);
    expect(verdicts).toEqual(['AC', 'AC', 'AC']);
    expect(told).toEqual([0, 1, 2]);
    expect(asked).toEqual([3, 2]);
  });

  test('twice has missed it', async () => {
    const { verdicts, asked } = await judged([1, LIMIT_MS + 100, LIMIT_MS + 1, 1]);
    expect(verdicts).toEqual(['AC', 'TLE', 'AC']);
    expect(asked).toEqual([3, 2]);
  });

  test('has its second run wherever it stands, and so has each other', async () => {
    const close = LIMIT_MS + 10;
    const { verdicts, asked } = await judged([close, 1, close, 1, close, close]);
    expect(verdicts).toEqual(['AC', 'AC', 'TLE']);
    expect(asked).toEqual([3, 3, 2, 1]);
  });

  test('is not run again when it met another wall as well', async () => {
    const { verdicts, asked } = await judged([LIMIT_MS + 100], { outOfMemory: true });
    expect(verdicts[0]).toBe('MLE');
    expect(asked).toEqual([3]);
  });
});

test('A case far past its limit is stopped and not run again', async () => {
  const { verdicts, asked } = await judged([10 * LIMIT_MS]);
  expect(verdicts).toEqual(['TLE', 'AC', 'AC']);
  expect(asked).toEqual([3]);
});

describe('A group that is stopped by its first failure', () => {
  const TOO_LONG = 10 * LIMIT_MS;

  test('runs none of its other cases, wherever they stand, and every other case', async () => {
    const groups = ['a', 'a', 'b', 'a', undefined, 'b'];
    const { verdicts, told, asked } = await judged([1, TOO_LONG, 1, 1, 1], {}, groups);
    expect(verdicts).toEqual(['AC', 'TLE', 'AC', 'NR', 'AC', 'AC']);
    expect(told).toEqual([0, 1, 2, 3, 4, 5]);
    expect(asked).toEqual([6, 3]);
  });

  test('costs nothing more where its last case fails', async () => {
    const { verdicts, asked } = await judged([1, TOO_LONG, 1], {}, ['a', 'a', 'b']);
    expect(verdicts).toEqual(['AC', 'TLE', 'AC']);
    expect(asked).toEqual([3]);
  });

  test('ends a job of which nothing else is left', async () => {
    const { verdicts, told, asked } = await judged([TOO_LONG], {}, ['a', 'a', 'a']);
    expect(verdicts).toEqual(['TLE', 'NR', 'NR']);
    expect(told).toEqual([0, 1, 2]);
    expect(asked).toEqual([3]);
  });

  test('gives a case near its limit the second run before it decides', async () => {
    const { verdicts } = await judged([LIMIT_MS + 10, 1, LIMIT_MS + 10, LIMIT_MS + 10], {}, ['a', 'a', 'a']);
    expect(verdicts).toEqual(['AC', 'TLE', 'NR']);
  });
});
