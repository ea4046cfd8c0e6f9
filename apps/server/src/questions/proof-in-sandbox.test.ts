import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import type { CodingDraft, SolutionDraft } from '@fairshot/contracts/questions/question-draft';
import type { Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import { engineOf } from '../adapters/engine-of-judge.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import type { Engine } from './engine.port.ts';
import { caseOf, hashOf } from './test-authoring.ts';
import { doAllWork, openProving } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openProving>;
let judge: Judge;
let engine: Engine;
let cacheDir: string;

beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
  cacheDir = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
  engine = engineOf(judge, cacheDir, { engine: 'our own sandbox', judge: 'a test' });
  world = await createTestWorld();
  desk = openProving(world);
});
afterAll(async () => {
  await judge.stop();
  await world.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

const python = (source: string) => ({ language: 'python' as const, source });
const named = (label: SolutionDraft['label'], source: string, changes: Partial<SolutionDraft> = {}) => ({
  ...python(source),
  name: `${label}.py`,
  label,
  ...changes,
});
const CPP = `#include <iostream>
int main() { long n; std::cin >> n; std::cout << 2 * n << "\\n"; }`;
const RIGHT = 'print(int(input()) * 2)';
const proven = async (changes: Partial<CodingDraft>) => {
  const question = await desk.question([1, 7, 30, 4], { timeLimitSeconds: 0.5, ...changes });
  await desk.start(question);
  await doAllWork(world.platform, engine);
  return desk.proof(question);
};
const tried = async (request: TrialRequest) => {
  const { body } = await desk.try(request);
  await doAllWork(world.platform, engine);
  return desk.trial(body['id']);
};

test('A question is proven by what its programs really do', async () => {
  const proof = await proven({
    solutions: [
      named('accepted', CPP, { name: 'right.cpp', language: 'cpp' }),
      named('accepted', RIGHT),
      named('wrong', 'n = int(input())\nprint(2 * n if n < 20 else 0)', { failsOn: 'case 30' }),
      named('wrong', 'n = int(input())\nprint(2 * n // (n != 4))', { name: 'crashes.py', failsOn: 'case 4' }),
      named('slow', 'n = int(input())\nwhile n == 30: pass\nprint(2 * n)', { failsOn: 'case 30' }),
    ],
    validator: python('n = int(input())\nraise SystemExit(42 if 1 <= n <= 30 else 43)'),
  });

  expect(proof).toMatchObject({ state: 'held', faults: [], warnings: [] });
  expect(proof.rows.map(({ verdict }) => verdict)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'wrong_answer',
    'runtime_error',
    'time_limit',
  ]);
  expect(proof.suggestedLimits.map(({ language, seconds }) => [language, seconds])).toContainEqual([
    'cpp',
    1,
  ]);
});

test('A mutated reference, an input out of bounds and a program that does not compile are faults, each named', async () => {
  const proof = await proven({
    solutions: [
      named('accepted', 'n = int(input())\nprint(2 * n + (n > 20))'),
      named('wrong', 'def', { name: 'broken.py' }),
    ],
    validator: python('n = int(input())\nprint("n is", n)\nraise SystemExit(42 if n < 30 else 43)'),
  });

  expect(proof.faults).toEqual([
    'The validator refuses the input of “case 30”: it ended with 43. It said: n is 30',
    '“accepted.py” must be accepted on every case, and got wrong answer on “case 30”.',
    '“broken.py” does not compile.',
  ]);
  expect(proof.rows[2]?.compilerOutput).toContain('SyntaxError');
});

test('A reference that misses its limit is measured past it, so that a better limit can be suggested', async () => {
  const source =
    'import time\nn = int(input())\nwhile n == 7 and time.process_time() < 0.9: pass\nprint(2 * n)';
  const proof = await proven({ solutions: [named('accepted', source)] });

  expect(proof.faults).toEqual([
    '“accepted.py” must be accepted on every case, and got time limit on “case 7”.',
  ]);
  const limit = proof.suggestedLimits.find(({ language }) => language === 'python');
  expect(limit?.seconds).toBeGreaterThanOrEqual(2.5);
});

const ANY_EVEN = `import sys
out = sys.stdin.read().split()
right = len(out) == 1 and out[0].isdigit() and int(out[0]) % 2 == 0
sys.stderr.write('' if right else 'not an even number')
sys.exit(42 if right else 43)`;

describe('A checker decides in a proof', () => {
  test('what is right, and refuses an answer that prints nothing', async () => {
    const proof = await proven({
      checker: python(ANY_EVEN),
      solutions: [
        named('accepted', 'print(2 * int(input()) + 2)'),
        named('wrong', 'n = int(input())\nprint(2 * n + (n == 7))', { failsOn: 'case 7' }),
      ],
    });

    expect(proof).toMatchObject({ state: 'held', faults: [] });
    expect(proof.rows.map(({ role, name, verdict }) => [role, name, verdict])).toEqual([
      ['checker', 'An answer that prints nothing', 'wrong_answer'],
      ['solution', 'accepted.py', 'accepted'],
      ['solution', 'wrong.py', 'wrong_answer'],
    ]);
    expect(proof.rows[2]?.said).toBe('not an even number');
  });

  test('and one that accepts whatever comes is refused, by a wrong solution and by an empty answer', async () => {
    const proof = await proven({
      checker: python('raise SystemExit(42)'),
      solutions: [named('accepted', RIGHT), named('wrong', 'print(0)', { failsOn: 'case 7' })],
    });

    expect(proof.faults).toEqual([
      'The checker accepts an answer that prints nothing on “case 1” and on 3 more cases.',
      '“wrong.py” must get wrong answer or runtime error on “case 7”, and was accepted there.',
    ]);
  });

  test('and one that fails is told to its author with case, program and last words, and gives no verdict', async () => {
    const proof = await proven({
      checker: python('import sys\nsys.exit(43 if not sys.stdin.read() else "no such thing")'),
      solutions: [named('accepted', RIGHT)],
    });

    expect(proof.faults).toEqual([
      'The checker ended with 1, which is neither 42 (right) nor 43 (wrong) on “case 1” with what “accepted.py” printed. It said: no such thing',
    ]);
    expect(proof.rows[1]).toMatchObject({ state: 'done', verdicts: [], isAsLabelled: false });
    expect(proof.rows[1]).not.toHaveProperty('verdict');
  });

  test('and one that does not compile is one fault, however many programs there are', async () => {
    const proof = await proven({
      checker: { language: 'c', source: 'int main(' },
      solutions: [named('accepted', RIGHT), named('wrong', 'print(0)')],
    });

    expect(proof.faults).toEqual([
      expect.stringMatching(/^The checker does not compile\. It said: main\.c:/),
    ]);
  });
});

describe('A trial', () => {
  test('checks programs without running them', async () => {
    const trial = await tried({
      kind: 'check',
      programs: [
        python('raise SystemExit(1)'),
        python('def'),
        { language: 'cpp', source: 'int main() { return }' },
        { language: 'java', source: 'public class Main { public static void main(String[] a) {} }' },
        { language: 'javascript', source: 'while (true) {}' },
        { language: 'c', source: '' },
      ],
    });

    expect(trial.state).toBe('done');
    expect(trial.checks?.map(({ isFine }) => isFine)).toEqual([true, false, false, true, true, false]);
    expect(trial.checks?.[2]?.compilerOutput).toContain('expected');
  });

  test('runs a program on a text or on what is stored, and cuts what it prints', async () => {
    const [sha256 = ''] = await desk.store('stored\n');
    const run = (source: string, input: { text: string } | { sha256: string }) =>
      tried({ kind: 'run', program: python(source), input, timeLimitSeconds: 2, memoryLimitMb: 64 });

    expect(await run('print(input().upper())', { text: 'ünïcode' })).toMatchObject({
      state: 'done',
      ran: { verdict: 'accepted', exitCode: 0, stdout: 'ÜNÏCODE\n', stderr: '', isCut: false },
    });
    expect((await run('print(input()); exit(3)', { sha256 })).ran).toMatchObject({
      verdict: 'runtime_error',
      exitCode: 3,
      stdout: 'stored\n',
    });
    const long = await run('print("\\0" * 100_000)', { text: '' });
    expect(long.ran).toMatchObject({ verdict: 'accepted', stdout: '\uFFFD'.repeat(65_536), isCut: true });
    expect((await run('def', { text: '' })).ran).toMatchObject({ verdict: 'compile_error' });
  });

  test('does not find what another organization stored', async () => {
    const { petr } = world.ostrava.staff;
    await petr.browser.post(`${world.ostrava.path}/test-data/texts`, { texts: ['theirs'] });
    const answer = await desk.try({
      kind: 'run',
      program: python('print(input())'),
      input: { sha256: hashOf('theirs') },
      timeLimitSeconds: 1,
      memoryLimitMb: 64,
    });

    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'request.input.sha256' }] } });
  });

  test('writes cases by a generator and their answers by a solution, which can then be saved', async () => {
    const trial = await tried({
      kind: 'generate',
      generator: python('print(int(input()) + 1)'),
      solution: python(RIGHT),
      recipes: Array.from({ length: 20 }, (_, at) => ({ name: `number ${at}`, reads: `${at}` })),
      timeLimitSeconds: 2,
      memoryLimitMb: 64,
    });

    expect(trial.generated).toHaveLength(20);
    expect(trial.generated?.[19]).toEqual({
      name: 'number 19',
      inputSha256: hashOf('20\n'),
      answerSha256: hashOf('40\n'),
      inputBytes: 3,
      answerBytes: 3,
    });
    const question = await desk.save(await desk.begin(), {
      cases: [caseOf('20\n', '40\n')],
    });
    expect(question.contents).toHaveLength(2);
  });

  test('is not harmed by a generator that means harm, and says what it did', async () => {
    const deeds = [
      ['forks for ever', ''],
      ['prints for ever', ''],
      ['prints 64 MB', 'sys.stdout.write("x" * 2**26)'],
      ['prints a byte more', 'sys.stdout.write("x" * (2**26 + 1))'],
      ['takes all memory', 'len(bytearray(2**32))'],
      ['opens the network', 'import socket; socket.create_connection(("127.0.0.1", 5432))'],
      ['does nothing', 'pass'],
    ] as const;
    const source = [
      'import sys',
      'deed = sys.stdin.read()',
      'if deed == "forks for ever":',
      ' import os',
      ' while True:',
      '  try: os.fork()',
      '  except OSError: pass',
      'while deed == "prints for ever": print("x" * 100_000)',
      ...deeds.slice(2).map(([deed, code]) => `if deed == "${deed}": ${code}`),
    ].join('\n');
    const trial = await tried({
      kind: 'generate',
      generator: python(source),
      solution: python('import sys\nprint(len(sys.stdin.read()))'),
      recipes: deeds.map(([deed]) => ({ name: deed, reads: deed })),
      // Where memory is to run out, time must not run out first: a machine may hand out pages slowly.
      timeLimitSeconds: 4,
      memoryLimitMb: 256,
    });

    const said = Object.fromEntries((trial.generated ?? []).map((it) => [it.name, it.why ?? it.inputBytes]));
    expect(said).toEqual({
      'forks for ever': expect.stringMatching(/^The generator got (time limit|runtime error|memory limit)/),
      // Killed at once or by the closed pipe, whichever is faster; then it still says so itself.
      'prints for ever': expect.stringMatching(/^The generator printed more than 64 MB\./),
      'prints 64 MB': 2 ** 26,
      'prints a byte more': expect.stringMatching(/^The generator printed more than 64 MB\./),
      'takes all memory': expect.stringMatching(/^The generator got (memory limit|runtime error)/),
      'opens the network': expect.stringMatching(/^The generator got runtime error \(exit code 1\)/),
      'does nothing': 0,
    });
  });
});
