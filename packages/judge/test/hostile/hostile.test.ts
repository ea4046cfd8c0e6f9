import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Judge } from '../../src/job.ts';
import { startJudge } from '../../src/start-judge.ts';
import { ATTACKS, innocent, jobOf } from './attack-job.ts';
import { SECRET } from './file-attacks.ts';
import { filesOfSlots, foreignProcesses } from './leftovers.ts';
import { TEST_STATE_DIR } from '../test-state.ts';

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

describe.each(ATTACKS)('%s', (_what, attacks) => {
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
