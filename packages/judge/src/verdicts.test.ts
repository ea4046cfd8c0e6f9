import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../test/test-state.ts';
import {
  defaultCompare,
  defaultLimits,
  type Job,
  type Judge,
  type Language,
  type VerdictCode,
} from './job.ts';
import { startJudge } from './start-judge.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1 });
});
afterAll(() => judge.stop());

type Programs = Record<'AC' | 'WA' | 'TLE' | 'MLE' | 'OLE' | 'RTE' | 'CE', string>;

/** For each language a program that adds two numbers, and one for everything that can go wrong instead. */
const programs: Record<Language, Programs> = {
  c: {
    AC: '#include <stdio.h>\nint main(void) { int a, b; scanf("%d%d", &a, &b); printf("%d\\n", a + b); }',
    WA: '#include <stdio.h>\nint main(void) { puts("4"); }',
    TLE: 'int main(void) { for (volatile int i = 0;; i++); }',
    MLE: '#include <stdlib.h>\n#include <string.h>\nint main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }',
    OLE: '#include <stdio.h>\nint main(void) { for (;;) puts("on and on"); }',
    RTE: '#include <stdio.h>\nint main(void) { puts("3"); return 3; }',
    CE: 'int main(void) { return 0 }',
  },
  cpp: {
    AC: '#include <bits/stdc++.h>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }',
    WA: '#include <iostream>\nint main() { std::cout << 4; }',
    TLE: 'int main() { for (volatile int i = 0;; i = i + 1); }',
    MLE: '#include <vector>\nint main() { std::vector<long> all; for (;;) all.push_back(1); }',
    OLE: '#include <cstdio>\nint main() { for (;;) std::puts("on and on"); }',
    RTE: '#include <stdexcept>\nint main() { throw std::runtime_error("no"); }',
    CE: '#include <vector>\nint main() { std::vector<int> all = "text"; }',
  },
  java: {
    AC: `import java.util.Scanner;
      class Helper {
        static class Inner { public static void main(String[] arguments) { System.out.println(4); } }
        static int add(int a, int b) { return a + b; }
      }
      public class Anything {
        public static void main(String[] arguments) {
          Scanner in = new Scanner(System.in);
          System.out.println(Helper.add(in.nextInt(), in.nextInt()));
        }
      }`,
    WA: 'class Main { public static void main(String[] a) { System.out.println(4); } }',
    TLE: 'class Main { public static void main(String[] a) { for (long i = 0; ; i++) if (i < 0) System.out.print(i); } }',
    MLE: `import java.util.*;
      class Main { public static void main(String[] a) { List<long[]> all = new ArrayList<>(); for (;;) all.add(new long[99999]); } }`,
    OLE: 'class Main { public static void main(String[] a) { for (;;) System.out.println("on and on"); } }',
    RTE: 'class Main { public static void main(String[] a) { System.out.println(new int[0][3]); int[] none = {}; none[1] = 2; } }',
    CE: 'class Main { public static void main(String[] a) { int text = "text"; } }',
  },
  javascript: {
    AC: 'const [a, b] = require("node:fs").readFileSync(0, "utf8").split(" ").map(Number);\nconsole.log(a + b);',
    WA: 'import fs from "node:fs";\nconsole.log(fs.readFileSync(0).length);',
    TLE: 'for (;;);',
    MLE: 'const all = [];\nfor (;;) all.push(new Array(1000).fill(0.5));',
    OLE: 'for (;;) require("node:fs").writeSync(1, "on and on\\n");',
    RTE: 'null.length;',
    CE: 'const = 3;',
  },
  python: {
    AC: 'a, b = map(int, input().split())\nprint(a + b)\nexit()',
    WA: 'print(4)',
    TLE: 'while True: pass',
    MLE: 'everything = []\nwhile True: everything.append(bytes(1 << 20).replace(b"\\0", b"1"))',
    OLE: 'while True: print("on and on")',
    RTE: 'print([][1])',
    CE: 'def add(a, b)\n    return a + b',
  },
  typescript: {
    AC: `import { readFileSync } from 'node:fs';
      enum Place { First, Second }
      class Pair { constructor(private readonly a: number, private readonly b: number) {} sum(): number { return this.a + this.b; } }
      const numbers: number[] = readFileSync(0, 'utf8').split(' ').map(Number);
      console.log(new Pair(numbers[Place.First]!, numbers[Place.Second]!).sum());`,
    WA: 'const fs = require("node:fs");\nconsole.log(fs.readFileSync(0).length as number);',
    TLE: 'for (;;);',
    MLE: 'const all: number[][] = [];\nfor (;;) all.push(new Array<number>(1000).fill(0.5));',
    OLE: 'import { writeSync } from "fs";\nfor (;;) writeSync(1, "on and on\\n");',
    RTE: '(JSON.parse("null") as { length: number }).length;',
    CE: 'const text: number = "text";\nconsole.log(text);',
  },
};

const limits = { ...defaultLimits, timeSeconds: 1, memoryMb: 128, outputMb: 1 };
const bytes = (text: string) => ({ bytes: Buffer.from(text) });
const sum = { input: bytes('1 2\n'), answer: bytes('3\n') };

function jobOf(language: Language, source: string, more: Partial<Job> = {}): Job {
  const job = { language, source: bytes(source), cases: [sum], limits, compare: defaultCompare };
  return { ...job, stopAtFirstFailure: false, ...more };
}

const everyVerdict = Object.entries(programs).flatMap(([language, sources]) =>
  Object.entries(sources).map(
    ([verdict, source]) => [language, verdict, source] as [Language, VerdictCode, string],
  ),
);

test.each(everyVerdict)('%s: a program made for %s gets it', async (language, verdict, source) => {
  // Where memory is to run out, time must not run out first: a busy machine hands out pages slowly.
  const roomy = verdict === 'MLE' ? { limits: { ...limits, timeSeconds: 20 } } : {};
  const result = await judge.judge(jobOf(language, source, roomy));
  expect(result, result.compilerOutput ?? '').toMatchObject({ verdict });
  if (verdict === 'CE') expect(result.compilerOutput).toMatch(/main\.\w+|Main\.java/);
});

describe('What a result tells', () => {
  test('A program ended by a signal names it, one that ended by itself its exit code', async () => {
    const crash = await judge.judge(jobOf('c', 'int main(void) { *(volatile int *)0 = 1; }'));
    expect(crash.cases).toMatchObject([{ verdict: 'RTE', signal: 'SIGSEGV' }]);
    const abort = await judge.judge(jobOf('c', '#include <stdlib.h>\nint main(void) { abort(); }'));
    expect(abort.cases).toMatchObject([{ verdict: 'RTE', signal: 'SIGABRT' }]);
    const exit = await judge.judge(jobOf('c', programs.c.RTE));
    expect(exit.cases).toMatchObject([{ verdict: 'RTE', exitCode: 3 }]);
  });

  test('A sleeping program runs out of wall time, with hardly any CPU time spent', async () => {
    const sleeper = jobOf('c', '#include <unistd.h>\nint main(void) { sleep(60); }', {
      limits: { ...limits, timeSeconds: 0.1 },
    });
    const { cases } = await judge.judge(sleeper);
    expect(cases).toMatchObject([{ verdict: 'TLE', signal: 'SIGKILL' }]);
    expect(cases[0]?.wallMs).toBeGreaterThan(1290);
    expect(cases[0]?.timeMs).toBeLessThan(100);
  });

  test('The CPU time of children counts, also of those that nobody waited for', async () => {
    const fork =
      '#include <unistd.h>\nint main(void) { for (int i = 0; i < 4; i++) if (!fork()) for (;;); sleep(60); }';
    const { cases } = await judge.judge(jobOf('c', fork));
    expect(cases).toMatchObject([{ verdict: 'TLE' }]);
    expect(cases[0]?.timeMs).toBeGreaterThan(1000);
  });

  test('That a program asked for more processes than it may have is told, and is no verdict', async () => {
    const greedy = `#include <sys/wait.h>
      #include <unistd.h>
      int main(void) { for (int i = 0; i < 80; i++) if (fork() == 0) { usleep(300000); _exit(0); } while (wait(0) > 0); }`;
    expect(await judge.judge(jobOf('c', greedy))).toMatchObject({
      cases: [{ verdict: 'WA', wasRefusedProcesses: true }],
    });
    const modest = greedy.replace('80', '8');
    expect((await judge.judge(jobOf('c', modest))).cases[0]).not.toHaveProperty('wasRefusedProcesses');
  });

  test('The memory of children counts, also when the first process ends well', async () => {
    const bomb = `#include <stdlib.h>
      #include <sys/mman.h>
      #include <sys/wait.h>
      #include <unistd.h>
      int main(void) {
        int kind = MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE;
        for (int i = 0; i < 4; i++)
          if (!fork()) { mmap(0, 60 << 20, PROT_READ | PROT_WRITE, kind, -1, 0); sleep(1); _exit(0); }
        while (wait(0) > 0);
      }`;
    expect(await judge.judge(jobOf('c', bomb))).toMatchObject({ verdict: 'MLE', cases: [{ exitCode: 0 }] });
  });

  test('Memory that was given back still shows as the peak', async () => {
    const give = `#include <string.h>
      #include <sys/mman.h>
      int main(void) {
        char *all = mmap(0, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        memset(all, 1, 64 << 20);
        munmap(all, 64 << 20);
      }`;
    const { memoryKb } = await judge.judge(
      jobOf('c', give, { compare: { ...defaultCompare, mode: 'exit' } }),
    );
    expect(memoryKb).toBeGreaterThanOrEqual(64 << 10);
    expect(memoryKb).toBeLessThan(72 << 10);
  });

  test('Output is handed back only as far as the job asks', async () => {
    const loud = 'import sys\nprint("0123456789")\nprint("trouble", file=sys.stderr)';
    const some = await judge.judge(jobOf('python', loud, { keepOutputBytes: 4 }));
    expect(
      some.cases.map(({ stdout, stderr }) =>
        [stdout, stderr].map((kept) => Buffer.from(kept ?? []).toString()),
      ),
    ).toEqual([['0123', 'trou']]);
    const none = await judge.judge(jobOf('python', loud));
    expect(Object.keys(none.cases[0] ?? {})).not.toContain('stdout');
  });

  test('The worst case decides the figures and the first failed one the verdict', async () => {
    const source =
      'n = int(input())\nif n == 2: raise SystemExit(1)\nfor i in range(n * 100000): pass\nprint(3)';
    const cases = ['1', '2', '9', '2'].map((input) => ({ input: bytes(input), answer: bytes('3') }));
    const result = await judge.judge(jobOf('python', source, { cases }));
    expect(result).toMatchObject({ verdict: 'RTE', firstFailed: 1 });
    expect(result.cases.map(({ verdict }) => verdict)).toEqual(['AC', 'RTE', 'AC', 'RTE']);
    expect(result.timeMs).toBe(result.cases[2]?.timeMs);
  });
});

describe('How a job goes', () => {
  test.each(['RTE', 'WA'] as const)('Judging may stop at the first failure, here a %s', async (verdict) => {
    const cases = Array.from({ length: 20 }, () => sum);
    const result = await judge.judge(jobOf('c', programs.c[verdict], { cases, stopAtFirstFailure: true }));
    expect(result).toMatchObject({ verdict, firstFailed: 0 });
    expect(result.cases).toHaveLength(1);
    expect(await judge.judge(jobOf('c', programs.c.AC))).toMatchObject({ verdict: 'AC' });
  });

  test('Each case is told as it ends, after the compiler', async () => {
    const told: string[] = [];
    const hooks = {
      onCompiled: ({ ok }: { ok: boolean }) => void told.push(`compiled ${ok}`),
      onCase: (index: number, { verdict }: { verdict: string }) => void told.push(`${index} ${verdict}`),
    };
    await judge.judge(jobOf('c', programs.c.AC, { cases: [sum, sum, sum] }), hooks);
    expect(told).toEqual(['compiled true', '0 AC', '1 AC', '2 AC']);
  });

  test('An aborted job ends at once and the next one finds its slot free', async () => {
    const stop = new AbortController();
    const spin = jobOf('c', programs.c.TLE, { limits: { ...limits, timeSeconds: 60 }, cases: [sum, sum] });
    const judged = judge.judge(spin, {
      signal: stop.signal,
      onCompiled: () => setTimeout(() => stop.abort(), 50),
    });
    await expect(judged).rejects.toThrow('aborted');
    expect(await judge.judge(jobOf('c', programs.c.AC))).toMatchObject({ verdict: 'AC' });
  });

  test('A job that waits for a slot can be aborted while it waits', async () => {
    const stop = new AbortController();
    const first = judge.judge(jobOf('python', 'import time\ntime.sleep(0.5)\nprint(3)'));
    const second = judge.judge(jobOf('c', programs.c.AC), { signal: stop.signal });
    const third = judge.judge(jobOf('c', programs.c.AC));
    stop.abort();
    await expect(second).rejects.toThrow('aborted');
    expect(await Promise.all([first, third])).toMatchObject([{ verdict: 'AC' }, { verdict: 'AC' }]);
  });

  test('A job without cases is compiled and accepted', async () => {
    expect(await judge.judge(jobOf('python', 'print(3)', { cases: [] }))).toMatchObject({
      verdict: 'AC',
      cases: [],
    });
  });

  test('Large inputs and outputs pass unharmed', async () => {
    const text = Buffer.alloc(8 << 20, 'all work and no play\n');
    const copy = 'import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())';
    const job = jobOf('python', copy, { cases: [{ input: { bytes: text }, answer: { bytes: text } }] });
    const result = await judge.judge({
      ...job,
      limits: { ...limits, outputMb: 8 },
      compare: { ...defaultCompare, mode: 'exact' },
    });
    expect(result.verdict).toBe('AC');
  });

  test('A program may use threads, processes and a temporary file', async () => {
    const source = `
import multiprocessing, tempfile, threading
def double(n): return 2 * n
if __name__ == '__main__':
    with tempfile.TemporaryFile() as file: file.write(b'x')
    thread = threading.Thread(target=print, args=(1,)); thread.start(); thread.join()
    with multiprocessing.Pool(2) as pool: print(sum(pool.map(double, [1])))
`;
    const cases = [{ input: bytes(''), answer: bytes('1 2') }];
    expect(await judge.judge(jobOf('python', source, { cases }))).toMatchObject({ verdict: 'AC' });
  });

  test('TypeScript may wait at the top, use what Node brings and name things as the library does', async () => {
    const source = `import * as readline from 'readline';
      interface Request { at: number }
      const waiting: Request[] = [];
      for await (const line of readline.createInterface({ input: process.stdin })) {
        for (const word of line.split(' ')) waiting.push({ at: Number(word) });
      }
      const { deepStrictEqual } = require('node:assert');
      deepStrictEqual(new Set([1]).union(new Set([2])).size, 2);
      console.log(waiting.reduce((sum, { at }) => sum + at, 0));`;
    expect(await judge.judge(jobOf('typescript', source))).toMatchObject({ verdict: 'AC' });
  });

  test('An error of types is the compiler’s answer with its line, and so is a browser that is not there', async () => {
    const wrong = 'const add = (a: number, b: number) => a + b;\nconsole.log(add(1, "2"));\n';
    const found = await judge.judge(jobOf('typescript', wrong));
    expect(found).toMatchObject({ verdict: 'CE', cases: [] });
    expect(found.compilerOutput).toMatch(/^main\.ts\(2,20\): error TS2345: /);
    expect(await judge.judge(jobOf('typescript', 'console.log(document.title);'))).toMatchObject({
      verdict: 'CE',
    });
  });

  test('The main class of Java may be named', async () => {
    const source = `class One { public static void main(String[] a) { System.out.println(1); } }
      class Three { public static void main(String[] a) { System.out.println(3); } }`;
    expect(await judge.judge(jobOf('java', source))).toMatchObject({ verdict: 'WA' });
    expect(await judge.judge(jobOf('java', source, { entry: 'Three' }))).toMatchObject({ verdict: 'AC' });
    expect(await judge.judge(jobOf('java', source, { entry: 'Four' }))).toMatchObject({ verdict: 'CE' });
  });
});
