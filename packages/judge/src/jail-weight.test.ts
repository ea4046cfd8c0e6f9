import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../test/test-state.ts';
import { findCgroupHome } from './cgroup-home.ts';
import { startJudge } from './start-judge.ts';

const home = findCgroupHome();
const judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
afterAll(() => judge.stop());

/** The cgroups of our own jails, as the host sees them: their own view begins where they stand. */
function cgroupsOfJails(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, command, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        const isOurs = command === 'bwrap' && Number(parent) === process.pid;
        return isOurs ? [readFileSync(`/proc/${pid}/cgroup`, 'utf8')] : [];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

test.skipIf(home.kind !== 'v1' || home.yielding === undefined)(
  'Programs run with a tenth of the weight of whatever people wait for, where cores are short',
  () => {
    const jails = cgroupsOfJails();
    expect(jails).toHaveLength(3);
    for (const lines of jails) expect(lines).toMatch(/^\d+:([a-z,]*,)?cpu(,[a-z,]*)?:.*\/fairshot/m);
    const folder = home.kind === 'v1' ? home.yielding : '';
    expect(readFileSync(`${folder}/cpu.shares`, 'utf8').trim()).toBe('102');
  },
);

test.skipIf(home.kind !== 'v2')('Under version 2 the weight stands on the folder of all jails', () => {
  const folder = home.kind === 'v2' ? home.folder : '';
  expect(readFileSync(`${folder}/cpu.weight`, 'utf8').trim()).toBe('10');
});
