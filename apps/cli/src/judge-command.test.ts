import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startJudge } from '@fairshot/judge/start-judge';
import type { Judge } from '@fairshot/judge/job';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../../../packages/judge/test/test-state.ts';
import { judgeFile, judgeLines } from './judge-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairshot-judge-command-'));
const file = (name: string) => join(folder, name);
let judge: Judge;

beforeAll(async () => {
  mkdirSync(file('cases'));
  for (const [a, b] of [
    [1, 2],
    [2, 3],
    [10, 20],
  ] as const) {
    writeFileSync(file(`cases/${a}.in`), `${a} ${b}\n`);
    writeFileSync(file(`cases/${a}.ans`), `${a + b}\n`);
  }
  writeFileSync(file('sum.py'), 'print(sum(map(int, input().split())))\n');
  writeFileSync(file('small.py'), 'a, b = map(int, input().split())\nprint(a + b if a < 10 else "?")\n');
  writeFileSync(file('broken.py'), 'print(\n');
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 2, withoutCgroup: 'sample' });
});
afterAll(async () => {
  await judge.stop();
  rmSync(folder, { recursive: true });
});

const asked = {
  language: 'python',
  cases: file('cases'),
  timeLimit: 5,
  memoryLimit: 256,
  compare: 'tokens',
} as const;

async function judged(name: string, json: boolean): Promise<string> {
  const output = new PassThrough();
  await judgeFile(judge, { ...asked, file: file(name), json }, output);
  output.end();
  return text(output);
}

test('a file is judged on a folder of cases, and a person reads which case failed', async () => {
  const said = await judged('small.py', false);
  expect(said.split('\n')[0]).toBe(`${file('small.py')}: wrong answer on case 10`);
  expect(said).toMatch(/^2 +accepted +\d+ ms +\d+ ms +\d+\.\d MB$/m);
});

test('a program reads one line of JSON', async () => {
  expect(JSON.parse(await judged('sum.py', true))).toMatchObject({
    verdict: 'AC',
    cases: [{ verdict: 'AC', exitCode: 0 }, { verdict: 'AC' }, { verdict: 'AC' }],
  });
  expect(JSON.parse(await judged('broken.py', true))).toMatchObject({
    verdict: 'CE',
    compilerOutput: expect.stringContaining('SyntaxError'),
    cases: [],
  });
});

test('a file that is not there is told before anything is judged', async () => {
  await expect(judged('none.py', true)).rejects.toThrow('none.py cannot be read');
});

test('every line gets its answer, the bad ones too', async () => {
  const cases = ['1', '2', '10'].map((name) => ({
    in: file(`cases/${name}.in`),
    ans: file(`cases/${name}.ans`),
  }));
  const job = { language: 'python', cases, timeLimit: 5, memoryLimit: 256 };
  const lines = [
    ...Array.from({ length: 12 }, (_, id) => ({ ...job, id, source: file(id % 2 ? 'sum.py' : 'small.py') })),
    { ...job, id: 'gone', source: file('none.py') },
    { ...job, id: 'stops', source: file('broken.py') },
    'nonsense',
  ];
  const output = new PassThrough();
  const answers = text(output);
  await judgeLines(
    judge,
    Readable.from([lines.map((line) => `${JSON.stringify(line)}\n`).join('')]).map(Buffer.from),
    output,
  );
  output.end();
  const found = (await answers)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: unknown });
  expect(found).toHaveLength(lines.length);
  for (let id = 0; id < 12; id++) {
    expect(found).toContainEqual(
      expect.objectContaining(id % 2 ? { id, verdict: 'AC' } : { id, verdict: 'WA', firstFailed: 2 }),
    );
  }
  expect(found).toContainEqual(expect.objectContaining({ id: 'stops', verdict: 'CE' }));
  expect(found.filter((answer) => 'error' in answer)).toHaveLength(2);
});
