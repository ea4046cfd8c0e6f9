import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defaultCompare, type Judge, type Language } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import type { Content, Engine, Found, FoundVerdict, Work } from '../questions/engine.port.ts';
import { startJudge0 } from './engine-judge0.ts';
import { engineOf } from './engine-of-judge.ts';
import { startTestJudge0, type TestJudge0 } from './test-judge0.ts';

let sandbox: Judge;
let double: TestJudge0;
let stopJudge0: () => Promise<void>;
let cacheDir: string;
const engines: Partial<Record<'our own sandbox' | 'Judge0', Engine>> = {};

beforeAll(async () => {
  sandbox = await startJudge({ stateDir: TEST_STATE_DIR, slots: 2, withoutCgroup: 'sample' });
  double = await startTestJudge0(sandbox);
  cacheDir = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
  const judge0 = await startJudge0({
    url: double.url,
    key: double.key,
    keyHeader: 'X-Auth-Token',
    deleteKey: undefined,
    slots: 2,
    pace: { request: 30_000, first: 20, longest: 200, patience: 60_000 },
  });
  stopJudge0 = () => judge0.stop();
  engines['our own sandbox'] = engineOf(sandbox, cacheDir, { engine: 'our own sandbox', judge: 'a test' });
  engines.Judge0 = engineOf(judge0, cacheDir, { engine: 'Judge0', judge: 'a test' });
});
afterAll(async () => {
  await stopJudge0();
  await double.stop();
  await sandbox.stop();
  rmSync(cacheDir, { recursive: true, force: true });
});

const text = (content: string): Content => ({ bytes: Buffer.from(content) });
const one = [{ input: text('4 7'), answer: text('11') }];
const never = new AbortController().signal;
const work = (source: string, more: Partial<Work> = {}): Work => ({
  language: 'python',
  source,
  cases: one,
  limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 30 },
  compare: defaultCompare,
  keepOutputBytes: 16,
  ...more,
});

const C = (body: string) =>
  `#include <stdio.h>\n#include <stdlib.h>\n#include <math.h>\n#include <signal.h>\n#include <string.h>\nint main(void) { ${body} }`;
const JAVA = (body: string) =>
  `public class Main { public static void main(String[] arguments) throws Exception { ${body} } }`;

/** What every engine must find, whoever runs the code: a program, what is special about its work, the finding. */
const TABLE: [string, Language, string, FoundVerdict, Partial<Found>?, Partial<Work>?][] = [
  ['a right answer', 'python', 'print(sum(map(int, input().split())))', 'accepted', { exitCode: 0 }],
  ['a right answer in other white space', 'python', 'print("\\n  11  ")', 'accepted'],
  ['a wrong answer', 'python', 'print(0)', 'wrong_answer', { exitCode: 0 }],
  ['no answer at all', 'python', '', 'wrong_answer'],
  ['an endless loop', 'python', 'while True: pass', 'time_limit'],
  ['an endless sleep', 'python', 'import time\ntime.sleep(60)', 'time_limit'],
  ['more memory than there is', 'python', 'print(len(bytearray(10**9)))', 'memory_limit'],
  ['more output than is read', 'python', 'while True: print("x" * 10000)', 'output_limit'],
  ['a crash', 'python', 'raise SystemExit(3)', 'runtime_error', { exitCode: 3 }],
  ['no program', 'python', 'def', 'compile_error'],
  [
    'a syntax error that only shows when it is evaluated',
    'python',
    'eval("def")',
    'runtime_error',
    { exitCode: 1 },
  ],
  [
    'bytes that are no text',
    'python',
    'import sys\nsys.stdout.buffer.write(b"\\xff\\xfe 11")',
    'wrong_answer',
  ],
  ['no answer to compare with', 'python', 'print(5)', 'accepted', {}, { cases: [{ input: text('1') }] }],
  [
    'an answer within the tolerance',
    'python',
    'print(11.0000000001)',
    'accepted',
    {},
    { compare: { ...defaultCompare, mode: 'float' } },
  ],
  [
    'an answer with one byte more',
    'python',
    'print(11)',
    'wrong_answer',
    {},
    { compare: { ...defaultCompare, mode: 'exact' } },
  ],
  ['a right answer', 'c', C('int a, b; scanf("%d %d", &a, &b); printf("%d", a + b);'), 'accepted'],
  [
    'a use of mathematics',
    'c',
    C('double a; scanf("%lf", &a); printf("%d", (int)(sqrt(a * a) + 7));'),
    'accepted',
  ],
  ['a bad address', 'c', C('*(volatile int *)8 = 1;'), 'runtime_error', { signal: 'SIGSEGV' }],
  ['arithmetic that goes wrong', 'c', C('raise(SIGFPE);'), 'runtime_error', { signal: 'SIGFPE' }],
  ['an abort', 'c', C('abort();'), 'runtime_error', { signal: 'SIGABRT' }],
  ['more memory than there is', 'c', C('for (;;) memset(malloc(1 << 20), 1, 1 << 20);'), 'memory_limit'],
  ['more output than is read', 'c', C('for (;;) puts("out");'), 'output_limit'],
  ['no program', 'c', 'int main(void) { return 0 }', 'compile_error'],
  [
    'a right answer',
    'cpp',
    '#include <bits/stdc++.h>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b; }',
    'accepted',
  ],
  ['a right answer', 'java', JAVA('System.out.println(11);'), 'accepted'],
  ['a crash', 'java', JAVA('throw new Exception();'), 'runtime_error', { exitCode: 1 }],
  ['no program', 'java', JAVA('return 0'), 'compile_error'],
  ['a right answer', 'javascript', 'console.log(11)', 'accepted'],
  ['a crash', 'javascript', 'throw new Error()', 'runtime_error', { exitCode: 1 }],
  ['no program', 'javascript', 'console.log(1 +;', 'compile_error'],
  ['a right answer', 'typescript', 'const sum: number = 11; console.log(sum);', 'accepted'],
  ['a wrong type', 'typescript', 'const sum: string = 11; console.log(sum);', 'compile_error'],
];

describe.each(['our own sandbox', 'Judge0'] as const)('With %s', (name) => {
  const judge: Engine['judge'] = (asked, onCase, signal) => {
    const engine = engines[name];
    if (!engine) throw new Error(`${name} was not started`);
    return engine.judge(asked, onCase, signal);
  };
  const quietly = (asked: Work) => judge(asked, () => undefined, never);

  test.each(TABLE)('%s (%s) is found', async (_what, language, source, verdict, found = {}, more = {}) => {
    const finding = await quietly(work(source, { language, ...more }));

    expect(finding).toMatchObject({ verdict });
    if (verdict === 'compile_error')
      expect(finding).toMatchObject({ cases: [], compilerOutput: expect.any(String) });
    else expect(finding.cases).toMatchObject([{ verdict, ...found }]);
  });

  test('a program without cases is only compiled', async () => {
    expect(await quietly(work('print(', { cases: [] }))).toMatchObject({ verdict: 'compile_error' });
    expect(await quietly(work('print()', { cases: [] }))).toMatchObject({ verdict: 'accepted', cases: [] });
    expect(await quietly(work(C('return 1;'), { language: 'c', cases: [] }))).toMatchObject({
      verdict: 'accepted',
      cases: [],
    });
  });

  test('each case is told in its order as it ends, with its output cut where it was asked', async () => {
    const told: [number, string][] = [];
    const cases = [{ input: text('1') }, { input: text('2') }];
    const finding = await judge(
      work('print(input() * 100)', { cases }),
      (index, { stdout }) => told.push([index, Buffer.from(stdout ?? []).toString()]),
      never,
    );

    expect(finding.verdict).toBe('accepted');
    expect(told).toEqual([
      [0, '1'.repeat(16)],
      [1, '2'.repeat(16)],
    ]);
  });

  test('all cases are judged, and the first that fails decides', async () => {
    const cases = Array.from({ length: 45 }, (_, index) => ({
      input: text(String(index)),
      answer: text(String(index)),
    }));
    const told: number[] = [];
    const finding = await judge(
      work('n = int(input())\nprint(n if n != 30 else 0)', { cases }),
      (index) => told.push(index),
      never,
    );

    expect(finding).toMatchObject({ verdict: 'wrong_answer', firstFailed: 30 });
    expect(finding.cases.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(44);
    expect(told).toEqual(cases.map((_, index) => index));
  });

  test('a group that is stopped by its first failure runs none of its others, and all besides', async () => {
    const group = (stopsGroup: string | undefined) => (n: number) => ({
      input: text(String(n)),
      answer: text(String(n)),
      stopsGroup,
    });
    const small = Array.from({ length: 10 }, (_, n) => group('small')(n));
    const large = Array.from({ length: 20 }, (_, n) => group('large')(n + 10));
    const cases = [...small, group(undefined)(4), ...large, group('small')(5), group(undefined)(6)];
    const told: string[] = [];
    const finding = await judge(
      work('n = int(input())\nprint(n if n != 4 else 0)', { cases }),
      (index, { verdict }) => told.push(`${index} ${verdict}`),
      never,
    );
    const [right, wrong, spared] = ['accepted', 'wrong_answer', 'not_run'];
    const expected = [
      ...small.map((_, n) => (n < 4 ? right : n === 4 ? wrong : spared)),
      wrong,
      ...large.map(() => right),
      spared,
      right,
    ];

    expect(finding).toMatchObject({ verdict: 'wrong_answer', firstFailed: 4 });
    expect(finding.cases.map(({ verdict }) => verdict)).toEqual(expected);
    expect(told).toEqual(expected.map((verdict, index) => `${index} ${verdict}`));
  });

  test('a case that is not run says nothing, also where its checker would fail on it', async () => {
    const fails =
      'import sys\nsays = sys.stdin.read()\nsys.exit(7 if "9" in says else 42 if "1" in says else 43)';
    const cases = ['1', '2', '9'].map((n) => ({ input: text(n), answer: text(n), stopsGroup: 'all' }));
    const asked = work('print(input())', { cases, checker: { language: 'python', source: fails } });

    expect((await quietly(asked)).cases.map(({ verdict }) => verdict)).toEqual([
      'accepted',
      'wrong_answer',
      'not_run',
    ]);
  });

  test('a program that is told to stop stops, and the next is judged', async () => {
    const stopping = new AbortController();
    const endless = judge(work('while True: pass'), () => undefined, stopping.signal);
    stopping.abort();

    await expect(endless).rejects.toThrow();
    expect(await quietly(work('print(11)'))).toMatchObject({ verdict: 'accepted' });
  });

  describe('a checker', () => {
    const source = 'import sys\nprint("seen", file=sys.stderr)\nsys.exit(43 - ("11" in sys.stdin.read()))';
    const asked = (printed: string, checker = source) =>
      quietly(work(`print("${printed}")`, { checker: { language: 'python', source: checker } }));

    test('decides whether an output is right, whatever the answer is', async () => {
      expect(await asked('0 11 0')).toMatchObject({
        verdict: 'accepted',
        cases: [{ verdict: 'accepted', feedback: 'seen' }],
      });
      expect(await asked('12')).toMatchObject({ verdict: 'wrong_answer' });
    });

    test('reads input and answer as files', async () => {
      const reads =
        'import sys\nprint(open(sys.argv[1]).read(), open(sys.argv[2]).read(), file=sys.stderr)\nsys.exit(42)';
      expect(await asked('1', reads)).toMatchObject({ cases: [{ verdict: 'accepted', feedback: '4 7 11' }] });
    });

    test('is not asked about a program that failed', async () => {
      expect(
        await quietly(work('raise SystemExit(3)', { checker: { language: 'python', source } })),
      ).toMatchObject({ verdict: 'runtime_error' });
    });

    test('that fails is no verdict', async () => {
      expect(await asked('11', 'raise SystemExit(7)')).toMatchObject({
        verdict: 'internal_error',
        checkerFault: { case: 0, why: expect.stringContaining('ended with 7') },
        cases: [],
      });
    });
  });
});
