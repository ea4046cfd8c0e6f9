import { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newKey } from '../platform/test-world.ts';
import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const TWO_OF_FOUR = ['right', 'wrong', 'right', 'wrong'] as const;
const sitWithChoices = (more: object = {}) =>
  sittings.sit({
    questionCount: 1,
    choices: { selection: 'several', scoring: 'per_choice', truths: [...TWO_OF_FOUR], ...more },
  });
const choiceOf = ({ questions }: Sitting) => questions.at(-1) ?? '';
const pick = (sitting: Sitting, source: string, revision = 1) =>
  sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: choiceOf(sitting),
    language: 'choices',
    source,
    revision,
    writerEpoch: 1,
  });
const read = async ({ browser, path }: Sitting) => AttemptForCandidate.parse((await browser.get(path)).body);
const scoreOf = async ({ attemptId }: Sitting) =>
  (
    await look<{ state: string; score: number }>(
      sittings.world.platform,
      'select state, score_millipoints as score from attempt where id = $1',
      [attemptId],
    )
  )[0];

describe('a multiple-choice question', () => {
  test('shows its choices, in an order that stays, and never which are right or why', async () => {
    const sitting = await sitWithChoices();
    const first = await read(sitting);
    const question = first.questions.at(-1);

    expect(question).toMatchObject({ kind: 'multiple_choice', selection: 'several', language: 'choices' });
    expect(question?.choices.map(({ text }) => text).sort()).toEqual([0, 1, 2, 3].map((n) => `Choice ${n}`));
    expect((await read(sitting)).questions.at(-1)?.choices).toEqual(question?.choices);
    const answers = [first, (await sitting.browser.get(`${sitting.path}/submissions`)).body];
    expect(JSON.stringify(answers)).not.toMatch(/why-it-is-so|isCorrect|is_correct/);
  });

  test('keeps what was picked last, and gives each right pick its share at the end', async () => {
    const sitting = await sitWithChoices();
    await pick(sitting, '1', 1);
    await pick(sitting, '0', 2);
    expect((await read(sitting)).questions.at(-1)?.drafts).toMatchObject([
      { language: 'choices', source: '0' },
    ]);

    const receipt = await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    await sittings.judgeAll();

    expect(receipt.body['questions']).toMatchObject([{}, { submitted: { language: 'choices' } }]);
    expect(await scoreOf(sitting)).toEqual({ state: 'graded', score: 5_000 });
  });

  test('tells the company what was picked, what is right, and why', async () => {
    const sitting = await sitWithChoices();
    await pick(sitting, '1,2');
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    await sittings.judgeAll();

    const { path, staff } = sittings.world.kestrel;
    const report = await staff.ravi.browser.get(`${path}/attempts/${sitting.attemptId}`);
    const answers = report.body['answers'] as { choices: unknown[]; scoreMillipoints: number }[];
    expect(answers[0]?.choices).toEqual([]);
    expect(answers[1]).toMatchObject({
      scoreMillipoints: 0,
      counted: { language: 'choices', source: '1,2', verdict: 'wrong_answer', cases: [] },
      choices: [
        { text: 'Choice 0', isCorrect: true, isPicked: false, explanation: 'why-it-is-so-4713' },
        { text: 'Choice 1', isCorrect: false, isPicked: true },
        { text: 'Choice 2', isCorrect: true, isPicked: true },
        { text: 'Choice 3', isCorrect: false, isPicked: false },
      ],
    });
  });

  test('is handed in by the clock when its candidate never came back', async () => {
    const sitting = await sitWithChoices({ scoring: 'all_or_nothing' });
    await pick(sitting, '0,2');
    await sittings.world.moveClock('2 hours');
    const { runOutDueAttempts } = await import('./run-out-attempt.ts');
    await runOutDueAttempts(sittings.world.platform);
    await sittings.judgeAll();

    expect(await scoreOf(sitting)).toEqual({ state: 'graded', score: 10_000 });
  });

  test('gives nothing when nothing was picked, or all was taken back', async () => {
    const sitting = await sitWithChoices();
    await pick(sitting, '0,2', 1);
    await pick(sitting, '', 2);
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    await sittings.judgeAll();

    expect(await scoreOf(sitting)).toEqual({ state: 'graded', score: 0 });
  });

  test.each(['right', '0,,2', '0;drop', '-1', '100', '0, 2'])('refuses the answer %j', async (source) => {
    expect(await pick(await sitWithChoices(), source)).toMatchObject({ status: 400 });
  });

  test('takes no code, and a coding question takes no choices', async () => {
    const sitting = await sitWithChoices();
    const code = sittings.code(sitting, 'print(1)', { questionVersionId: choiceOf(sitting) });
    expect(await sitting.browser.post(`${sitting.path}/submissions`, code)).toMatchObject({
      body: { code: 'language_not_allowed' },
    });
    const draft = {
      questionVersionId: sitting.questions[0],
      language: 'choices',
      source: '1',
      revision: 1,
      writerEpoch: 1,
    };
    expect(await sitting.browser.put(`${sitting.path}/drafts`, draft)).toMatchObject({
      body: { code: 'language_not_allowed' },
    });
    const asCode = { ...sittings.code(sitting, '1'), language: 'choices', idempotencyKey: newKey() };
    expect(await sitting.browser.post(`${sitting.path}/runs`, asCode)).toMatchObject({ status: 400 });
  });
});
