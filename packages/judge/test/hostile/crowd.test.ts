import { afterAll, beforeAll, expect, test } from 'vitest';

import { defaultCompare, defaultLimits, type Job, type Judge } from '../../src/job.ts';
import { startJudge } from '../../src/start-judge.ts';
import { TEST_STATE_DIR } from '../test-state.ts';
import { jobOf } from './attack-job.ts';
import { endingAttacks } from './ending-attacks.ts';
import { escapeAttacks } from './escape-attacks.ts';
import { foreignProcesses } from './leftovers.ts';
import { resourceAttacks } from './resource-attacks.ts';

/** More slots than any small machine has cores: the attackers compete with one another and with honest programs. */
const AT_ONCE = 8;
/** Those that are compiled in a moment, so that it is the programs that meet. */
const ATTACKS = [...resourceAttacks, ...endingAttacks, ...escapeAttacks].filter(
  ({ language }) => language === 'c' || language === 'python',
);
let judge: Judge;

beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: AT_ONCE, withoutCgroup: 'sample' });
});
afterAll(() => judge.stop());

test('Eight attacks at once get the verdicts they get alone, and honest programs beside them are right every time', async () => {
  const line: (() => Promise<unknown>)[] = ATTACKS.flatMap((attack) => [
    async () => {
      const job = jobOf(attack);
      // Compiling is not what is tried here.
      const { verdict } = await judge.judge({ ...job, limits: { ...job.limits, compileSeconds: 60 } });
      expect.soft(attack.verdicts, `${attack.language}: ${attack.title}`).toContain(verdict);
    },
    async () => expect.soft(await judge.judge(honest)).toMatchObject({ verdict: 'AC' }),
  ]);
  const work = async () => {
    for (let next = line.shift(); next; next = line.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await expect.poll(foreignProcesses).toEqual([]);
}, 600_000);

const honest: Job = {
  language: 'python',
  source: { bytes: Buffer.from('print(sum(map(int, input().split())))') },
  cases: [1, 2, 3].map((number) => ({
    input: { bytes: Buffer.from(`${number} 2\n`) },
    answer: { bytes: Buffer.from(`${number + 2}\n`) },
  })),
  limits: defaultLimits,
  compare: defaultCompare,
  stopAtFirstFailure: false,
};
