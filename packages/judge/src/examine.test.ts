import { afterAll, describe, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../test/test-state.ts';
import { whatIsBroken } from './examine.ts';
import { type Job, type JudgeResult, LANGUAGES } from './job.ts';
import { startJudge } from './start-judge.ts';

const judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
afterAll(() => judge.stop());

describe('A judge that examines itself', () => {
  test('finds nothing where every language and the sandbox work', async () => {
    expect(await judge.examine()).toEqual({ missing: [], broken: {} });
  });

  test.each(LANGUAGES)(
    'notices that %s calls right programs compile errors, as without its compiler',
    async (language) => {
      const withoutCompiler = async (): Promise<JudgeResult> => ({
        ...NOTHING,
        verdict: 'CE',
        compilerOutput: 'cc1plus: No such file or directory\nmore',
      });
      expect(await whatIsBroken(language, withoutCompiler)).toBe(
        'A program that must be judged AC was judged CE: cc1plus: No such file or directory.',
      );
    },
  );

  test.each(LANGUAGES)(
    'notices that %s accepts everything, as with a broken comparison',
    async (language) => {
      expect(await whatIsBroken(language, async () => ({ ...NOTHING, verdict: 'AC' }))).toContain(
        'must be judged WA',
      );
    },
  );

  test('notices a compiler that is gone, since nothing it asks comes from the cache of builds', async () => {
    const breaking = async (job: Job) => judge.judge({ ...job, language: 'python' });
    expect(await whatIsBroken('c', breaking)).toContain('must be judged AC was judged CE');
  });
});

const NOTHING = { timeMs: 0, wallMs: 0, memoryKb: 0, cases: [] };
