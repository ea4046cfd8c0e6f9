import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultCompare, defaultLimits, type Job, type Judge } from '../../src/job.ts';
import { startJudge } from '../../src/start-judge.ts';
import { type Attack, HELD, limits } from './attack.ts';
import { compileAttacks } from './compile-attacks.ts';
import { endingAttacks } from './ending-attacks.ts';
import { everyLanguage } from './every-language.ts';
import { escapeAttacks } from './escape-attacks.ts';
import { fileAttacks, SECRET } from './file-attacks.ts';
import { javaAttacks } from './java-attacks.ts';
import { filesOfSlots, foreignProcesses } from './leftovers.ts';
import { TEST_STATE_DIR } from '../test-state.ts';
import { resourceAttacks } from './resource-attacks.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairshot-hostile-'));
const secret = join(folder, '1.ans');
writeFileSync(secret, `${SECRET}\n`, { mode: 0o644 });
let judge: Judge;
let filesBefore: string[];

beforeAll(async () => {
  filesBefore = filesOfSlots();
  // One slot: what an attack leaves behind meets the very next program.
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
});
afterAll(async () => {
  await judge.stop();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['Taking more than is given', resourceAttacks],
  ['Ending and claiming', endingAttacks],
  ['Leaving the box', escapeAttacks],
  ['Reading and writing files', fileAttacks],
  ['Attacking the compiler', compileAttacks],
  ['Attacking by way of Java', javaAttacks],
  ['Trying the same in every language', everyLanguage],
])('%s', (_what, attacks) => {
  test.each(attacks.map((attack) => [attack.title, attack] as const))('%s', async (_title, attack) => {
    const result = await judge.judge(jobOf(attack));
    const said = JSON.stringify(result.cases.map(({ stdout }) => Buffer.from(stdout ?? '').toString()));
    expect(attack.verdicts, `${result.compilerOutput ?? ''} ${said.slice(0, 2000)}`).toContain(
      result.verdict,
    );
    attack.holds?.(result);
    await expect.poll(foreignProcesses).toEqual([]);
    expect(await judge.judge(innocent)).toMatchObject({ verdict: 'AC', cases: [{ exitCode: 0 }] });
  });
});

test('A process that outlives its case would be noticed', async () => {
  const survivor = spawn('/usr/bin/sleep', ['60']);
  await once(survivor, 'spawn');
  expect(foreignProcesses()).toEqual([`${survivor.pid} sleep`]);
  survivor.kill();
});

test('After all of it no file of a candidate’s lies where any user might write', () => {
  expect(filesOfSlots()).toEqual(filesBefore);
});

const innocent: Job = {
  language: 'c',
  source: {
    bytes: Buffer.from(
      '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }',
    ),
  },
  cases: [{ input: { bytes: Buffer.from('1 2') }, answer: { bytes: Buffer.from('3') } }],
  limits: defaultLimits,
  compare: defaultCompare,
  stopAtFirstFailure: false,
};

function jobOf({ language, source, input = '', answer = HELD, cases = 1, ...attack }: Attack): Job {
  const one = { input: { bytes: Buffer.from(input) }, answer: { bytes: Buffer.from(answer) } };
  return {
    language,
    source: { bytes: unique(language, Buffer.from(source)) },
    cases: Array.from({ length: cases }, () => one),
    limits: { ...limits, ...attack.limits },
    compare: defaultCompare,
    stopAtFirstFailure: false,
    keepOutputBytes: 2000,
  };
}

/** The judge keeps what it compiled, also for the next run of this test; what attacks the compiler must meet it. */
function unique(language: Attack['language'], source: Buffer): Uint8Array {
  const comment = `\n${language === 'python' ? '#' : '//'} ${randomUUID()}`;
  return source.length < 2 ? source : Buffer.concat([source, Buffer.from(comment)]);
}
