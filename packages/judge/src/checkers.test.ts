import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../test/test-state.ts';
import { defaultCompare, defaultLimits, type Job, type Judge, type Language } from './job.ts';
import { startJudge } from './start-judge.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
});
afterAll(() => judge.stop());

const bytes = (text: string) => ({ bytes: Buffer.from(text) });
/** Any number of the right size will do: what no comparison with one answer could accept. */
const sized = { input: bytes('3\n'), answer: bytes('100 999\n') };

function jobOf(checker: string, source: string, more: Partial<Job> & { in?: Language } = {}): Job {
  const { in: language = 'python', ...rest } = more;
  return {
    language: 'python',
    source: bytes(source),
    cases: [sized],
    limits: { ...defaultLimits, timeSeconds: 2 },
    compare: defaultCompare,
    stopAtFirstFailure: false,
    checker: { language, source: bytes(checker) },
    ...rest,
  };
}

const PYTHON = `import sys
judge_input, answer, feedback = (open(sys.argv[1]), open(sys.argv[2]), sys.argv[3])
low, high = map(int, answer.read().split())
words = sys.stdin.read().split()
ok = int(judge_input.read()) == 3 and len(words) == 1 and words[0].isdigit() and low <= int(words[0]) <= high
open(feedback + 'judgemessage.txt', 'w').write(('fine' if ok else 'not of three digits') + '\\nmore')
sys.exit(42 if ok else 43)`;

/** The same in every language: right if the output is a number between the two of the answer. */
const CHECKERS: Record<Language, string> = {
  python: PYTHON,
  c: `#include <stdio.h>
int main(int n, char **a) { long low, high, got; FILE *f = fopen(a[2], "r");
  if (n != 4 || fscanf(f, "%ld %ld", &low, &high) != 2) return 1;
  return scanf("%ld", &got) == 1 && low <= got && got <= high ? 42 : 43; }`,
  cpp: `#include <fstream>
#include <iostream>
int main(int, char **a) { std::ifstream answer(a[2]); long low, high, got; answer >> low >> high;
  return std::cin >> got && low <= got && got <= high ? 42 : 43; }`,
  java: `import java.nio.file.*; import java.util.Scanner;
class Main { public static void main(String[] a) throws Exception {
  Scanner answer = new Scanner(Path.of(a[1])), out = new Scanner(System.in);
  long low = answer.nextLong(), high = answer.nextLong(), got = out.hasNextLong() ? out.nextLong() : -1;
  System.exit(low <= got && got <= high ? 42 : 43); } }`,
  javascript: `const fs = require('node:fs');
const [low, high] = fs.readFileSync(process.argv[3], 'utf8').split(' ').map(Number);
const got = Number(fs.readFileSync(0, 'utf8') || NaN);
process.exit(low <= got && got <= high ? 42 : 43);`,
  typescript: `import { readFileSync } from 'node:fs';
const [low, high] = readFileSync(process.argv[3]!, 'utf8').split(' ').map(Number);
const got: number = Number(readFileSync(0, 'utf8') || NaN);
process.exit(low! <= got && got <= high! ? 42 : 43);`,
};

describe('A checker', () => {
  test.each(Object.entries(CHECKERS) as [Language, string][])(
    'in %s accepts whatever it finds right and nothing else',
    async (language, source) => {
      expect(await judge.judge(jobOf(source, 'print(517)', { in: language }))).toMatchObject({
        verdict: 'AC',
        cases: [{ verdict: 'AC' }],
      });
      expect(await judge.judge(jobOf(source, 'print(17)', { in: language }))).toMatchObject({
        verdict: 'WA',
      });
    },
  );

  test('says in its first line of feedback what it thinks of each output', async () => {
    const source = 'import sys\nprint(sys.stdin.read().strip() * 2)';
    const cases = ['1', '12'].map((input) => ({ ...sized, input: bytes(input) }));
    const always = PYTHON.replace('int(judge_input.read()) == 3 and ', '');
    const { cases: found } = await judge.judge(jobOf(always, source, { cases }));
    expect(found.map(({ verdict, feedback }) => [verdict, feedback])).toEqual([
      ['WA', 'not of three digits'],
      ['WA', 'not of three digits'],
    ]);
  });

  test('is not asked about a program that failed by itself, nor where there is no answer', async () => {
    const never = 'import sys\nsys.exit(1)';
    expect(await judge.judge(jobOf(never, 'raise SystemExit(3)'))).toMatchObject({ verdict: 'RTE' });
    expect(await judge.judge(jobOf(never, 'print(1)', { cases: [{ input: sized.input }] }))).toMatchObject({
      verdict: 'AC',
    });
  });

  test('that refuses ends a job that stops at the first failure', async () => {
    const cases = [sized, sized, sized];
    const result = await judge.judge(jobOf(PYTHON, 'print(1)', { cases, stopAtFirstFailure: true }));
    expect(result).toMatchObject({ verdict: 'WA', firstFailed: 0, cases: [{ verdict: 'WA' }] });
    expect(result.cases).toHaveLength(1);
  });
});

describe('A checker that fails is trouble of its author, told with the case', () => {
  test.each([
    ['ends with 0', 'import sys\nprint("hm", file=sys.stderr)', 'ended with 0', 'hm'],
    ['crashes', 'raise ValueError("my mistake")', 'ended with 1', 'my mistake'],
    ['kills itself', 'import os\nos.kill(os.getpid(), 9)', 'was ended by signal 9', ''],
    [
      'writes a gigabyte',
      'import sys\nwhile True: sys.stdout.write("x" * 65536)',
      'printed more than 1 MB',
      '',
    ],
    ['fills its box', 'f = open("/box/big", "wb")\nwhile True: f.write(b"x" * 2**20)', 'ended', ''],
    ['takes all memory', 'x = []\nwhile True: x.append(bytes(2**20) + b"1")', 'needed more than 512 MB', ''],
  ])('%s', async (_what, checker, why, said) => {
    const result = await judge.judge(jobOf(checker, 'print(517)', { cases: [sized, sized] }));
    expect(result).toMatchObject({ verdict: 'IE', cases: [] });
    expect(result.checkerFault).toMatchObject({ case: 0 });
    expect(result.checkerFault?.why).toContain(why);
    expect(result.checkerFault?.said).toContain(said);
    expect(await judge.judge(jobOf(PYTHON, 'print(517)'))).toMatchObject({ verdict: 'AC' });
  });

  test('does not compile', async () => {
    const result = await judge.judge(jobOf('int main( { }', 'print(517)', { in: 'c' }));
    expect(result).toMatchObject({ verdict: 'IE', cases: [], checkerFault: { why: 'does not compile' } });
    expect(result.checkerFault?.said).toContain('main.c:1');
  });

  test('loops without end, and forks before', async () => {
    const loop = 'import os\nfor _ in range(4): os.fork()\nwhile True: pass';
    const result = await judge.judge(jobOf(loop, 'print(517)'));
    expect(result).toMatchObject({ verdict: 'IE', checkerFault: { why: 'took longer than 10 s', case: 0 } });
    expect(await judge.judge(jobOf(PYTHON, 'print(517)'))).toMatchObject({ verdict: 'AC' });
  });
});

describe('Between checker and candidate', () => {
  test('A candidate’s program finds neither answer nor checker, and nothing a checker left', async () => {
    const search = `import os
seen = [name for folder in ('/app', '/box', '/tmp', '/dev/shm') for name in os.listdir(folder)]
print(100 if seen == ['main.py'] else ' '.join(seen))`;
    const leave = PYTHON.replace('import sys', 'import sys\nopen("/tmp/left", "w").write("1")');
    const result = await judge.judge(jobOf(leave, search, { cases: [sized, sized], keepOutputBytes: 200 }));
    expect(result.cases.map(({ verdict, stdout }) => [verdict, String(Buffer.from(stdout ?? []))])).toEqual([
      ['AC', '100\n'],
      ['AC', '100\n'],
    ]);
  });

  test('A checker finds nothing of the candidate but the output', async () => {
    const search = `import os, sys
names = sorted(name for folder in ('/app', '/box', '/tmp') for name in os.listdir(folder))
processes = [name for name in os.listdir('/proc') if name.isdigit()]
print(names, processes, file=sys.stderr)
sys.exit(42 if names == ['answer', 'input', 'main.py'] and len(processes) <= 2 else 43)`;
    const source = 'open("/tmp/mine", "w").write("1")\nprint(517)';
    const result = await judge.judge(jobOf(search, source));
    expect(result.cases[0], result.cases[0]?.feedback ?? '').toMatchObject({ verdict: 'AC' });
  });

  test('Feedback that is a link to the answer is not followed', async () => {
    const link = 'import os, sys\nos.symlink("/app/answer", "/box/judgemessage.txt")\nsys.exit(43)';
    const { cases } = await judge.judge(jobOf(link, 'print(1)'));
    expect(cases).toMatchObject([{ verdict: 'WA' }]);
    expect(Object.keys(cases[0] ?? {})).not.toContain('feedback');
  });

  test('An output that reads like orders to the checker is data', async () => {
    const orders = 'import sys\nsys.stdout.write("42\\n\\0; exit 42\\n$(exit 42)\\n" + "9" * 100000)';
    expect(await judge.judge(jobOf(PYTHON, orders))).toMatchObject({ verdict: 'WA' });
    expect(await judge.judge(jobOf(PYTHON, 'print(517); raise SystemExit(42)'))).toMatchObject({
      verdict: 'RTE',
    });
  });
});
