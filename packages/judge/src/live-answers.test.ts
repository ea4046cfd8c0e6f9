import { afterAll, beforeAll, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../test/test-state.ts';
import { defaultCompare, defaultLimits, type Judge } from './job.ts';
import { startJudge } from './start-judge.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
});
afterAll(() => judge.stop());

const bytes = (text: string) => ({ bytes: Buffer.from(text) });

test('What short cases found is told while a long one runs, although their answers travel together', async () => {
  const told: number[] = [];
  const { verdict } = await judge.judge(
    {
      language: 'c',
      source: bytes(
        '#include <stdio.h>\n#include <unistd.h>\nint main(void) { int n; if (scanf("%d", &n) == 1) sleep(n); puts("done"); }',
      ),
      cases: ['0', '0', '0', '2', '0'].map((seconds) => ({ input: bytes(seconds), answer: bytes('done') })),
      limits: defaultLimits,
      compare: defaultCompare,
      stopAtFirstFailure: false,
    },
    { onCase: () => told.push(performance.now()) },
  );
  expect(verdict).toBe('AC');
  expect(told).toHaveLength(5);
  // The long case sleeps for two seconds; held back, the third would be told with the fourth.
  expect((told[3] ?? 0) - (told[2] ?? 0)).toBeGreaterThan(1_000);
});
