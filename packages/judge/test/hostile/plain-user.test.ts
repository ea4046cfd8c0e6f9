import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CaseResult, Job, JudgeResult } from '../../src/job.ts';
import { isOpenToAll } from '../../src/state.ts';
import { TEST_STATE_DIR } from '../test-state.ts';
import { ATTACKS, innocent, jobOf } from './attack-job.ts';

/*
 * The same attacks on a judge of a user who may nothing: no cgroup, so that time and memory are sampled, and no other
 * user to drop to.
 */
const USER = '12345';
const folder = mkdtempSync(join(tmpdir(), 'fairshot-plain-'));
let judge: Awaited<ReturnType<typeof openJudge>> | undefined;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  judge = await openJudge();
}, 300_000);
afterAll(async () => {
  await judge?.close();
  rmSync(folder, { recursive: true });
});

test.each(ATTACKS)(
  'A plain user’s judge holds as well: %s',
  async (_what, attacks) => {
    const { languages } = judge!;
    for (const attack of attacks.filter(({ language }) => languages.includes(language))) {
      const { result, left } = await judge!.judge(jobOf(attack));
      expect.soft(attack.verdicts, `${attack.language}: ${attack.title}`).toContain(result.verdict);
      attack.holds?.(result);
      expect(left, attack.title).toEqual([]);
      expect((await judge!.judge(innocent)).result, `after: ${attack.title}`).toMatchObject({
        verdict: 'AC',
      });
    }
  },
  600_000,
);

async function openJudge() {
  const copy = join(folder, 'judge'); // the checkout may lie in a private home
  cpSync(resolve(import.meta.dirname, '../..'), copy, { recursive: true });
  symlinkSync(dirname(dirname(TEST_STATE_DIR)), join(folder, 'node_modules')); // Node.js and TypeScript
  mkdirSync(dirname(TEST_STATE_DIR), { recursive: true });
  const stateDir = (await isOpenToAll(dirname(TEST_STATE_DIR)))
    ? `${TEST_STATE_DIR}-plain`
    : join(folder, 'state');
  mkdirSync(stateDir, { recursive: true });
  chmodSync(stateDir, 0o777);
  const user = process.getuid?.() === 0 ? [USER] : [];
  const child = spawn(process.execPath, [join(copy, 'test/fixtures/judge-lines.ts'), stateDir, ...user], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await answers.next();
  if (done) throw new Error('The judge of a plain user did not start.');
  const languages = JSON.parse(value) as string[];
  expect(languages).toEqual(expect.arrayContaining(['c', 'python']));
  return {
    languages,
    async judge(job: Job): Promise<{ result: JudgeResult; left: string[] }> {
      child.stdin.write(`${JSON.stringify(job, inBase64)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('The judge has ended.');
      const { result, left } = JSON.parse(value) as { result: JudgeResult; left: string[] };
      return { result: { ...result, cases: result.cases.map(withBytes) }, left };
    },
    async close() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** A Buffer has become an object of numbers when this is asked. */
function inBase64(key: string, value: unknown): unknown {
  return key === 'bytes' ? Buffer.from((value as { data: number[] }).data).toString('base64') : value;
}

function withBytes(found: CaseResult): CaseResult {
  const { stdout } = found;
  return stdout === undefined ? found : { ...found, stdout: Buffer.from(String(stdout), 'base64') };
}
