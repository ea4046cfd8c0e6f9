import type { MultipleChoiceDraft } from '@fairshot/contracts/questions/question-draft';
import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  type Assessment,
  look,
  openSittings,
  type Sitting,
  type Sittings,
} from '../../attempts/test-sittings.ts';
import { openDesk } from '../../questions/test-authoring.ts';
import { addLostRejudgeTasks } from './find-lost-rejudges.ts';
import { rejudgeChoices } from './rejudge-choices.ts';
import { openRejudging } from './test-rejudging.ts';

let sittings: Sittings;
let desk: ReturnType<typeof openRejudging>;
let assessment: Assessment;
let asha: Sitting;
let yusuf: Sitting;

beforeAll(async () => {
  sittings = await openSittings();
  desk = openRejudging(sittings);
});
afterAll(() => sittings.world.close());

/** Of four choices the key calls 0 and 2 right; Asha picks 0 and 3, Yusuf 0 and 2. */
beforeEach(async () => {
  assessment = await sittings.publish({
    visibility: 'full',
    questionCount: 0,
    choices: { selection: 'several', scoring: 'per_choice', truths: ['right', 'wrong', 'right', 'wrong'] },
  });
  asha = await answered('asha', '0,3');
  yusuf = await answered('yusuf', '0,2');
});

async function answered(person: 'asha' | 'yusuf', picked: string): Promise<Sitting> {
  const sitting = await sittings.start(await sittings.invite(assessment, { person }), assessment);
  await sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'choices',
    source: picked,
    revision: 1,
    writerEpoch: 1,
  });
  await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
  return sitting;
}

type Choices = MultipleChoiceDraft['choices'];

/** Publishes the question's next version with these choices. */
async function mend(change: (choices: Choices) => Choices, more: Partial<MultipleChoiceDraft> = {}) {
  const authoring = openDesk(sittings.world);
  const question = await authoring.read(await desk.questionOf(asha));
  if (question.draft.kind !== 'multiple_choice') throw new Error('only choices can be mended here');
  const saved = await authoring.save(question, { choices: change(question.draft.choices), ...more });
  expect(await authoring.publish(saved)).toMatchObject({ status: 200 });
}

/** The key was wrong: 3 is right and 2 is not. */
const key = (choices: Choices) => choices.map((it, at) => ({ ...it, isCorrect: at === 0 || at === 3 }));
const grade = async (asked: Rejudge) => rejudgeChoices(sittings.platform, asked.id);
const report = (sitting: Sitting) => desk.report(sitting);

describe('A rejudge of answers in choices', () => {
  test('shows by a mended key whose score would be another, and changes nothing before it is applied', async () => {
    const before = [await report(asha), await report(yusuf)];
    await mend(key);
    const asked = await desk.asked(asha);
    expect(asked).toMatchObject({
      state: 'running',
      question: { kind: 'multiple_choice' },
      counts: { all: 2 },
    });
    await grade(asked);

    expect(await desk.read(asked)).toMatchObject({
      state: 'ready',
      counts: { judged: 2, changed: 2, verdictChanged: 2, scoreChanged: 2, failed: 0 },
    });
    expect((await desk.items(asked)).items).toMatchObject([
      {
        before: { verdict: 'wrong_answer', passedPermille: 0 },
        after: { verdict: 'accepted', passedPermille: 1000 },
      },
      {
        before: { verdict: 'accepted', passedPermille: 1000 },
        after: { verdict: 'wrong_answer', passedPermille: 0 },
      },
    ]);
    expect([await report(asha), await report(yusuf)]).toEqual(before);
  });

  test('that is applied gives the new score, and the report says by which key', async () => {
    await mend(key);
    const asked = await desk.asked(asha);
    await grade(asked);
    await desk.apply(asked);

    expect(await report(asha)).toMatchObject({
      scoreMillipoints: 10_000,
      rejudged: [{ version: 2, before: { verdict: 'wrong_answer', passedPermille: 0 } }],
      answers: [
        {
          counted: { verdict: 'accepted' },
          choices: [
            { isCorrect: true, isPicked: true },
            { isCorrect: false, isPicked: false },
            { isCorrect: false, isPicked: false },
            { isCorrect: true, isPicked: true },
          ],
        },
      ],
    });
    expect(await report(yusuf)).toMatchObject({ scoreMillipoints: 0 });
  });

  test('tells choice by choice what was picked, what was right, and what has been reworded', async () => {
    await mend((choices) => {
      const [first, ...rest] = key(choices);
      if (!first) throw new Error('there are four');
      return [{ ...first, text: 'Choice zero' }, ...rest];
    });
    const asked = await desk.asked(asha);
    await grade(asked);
    const [item] = (await desk.items(asked)).items;
    const owner = openRejudging(sittings, sittings.world.kestrel.staff.marta);

    expect(await owner.item(asked, item?.id ?? '')).toMatchObject({
      cases: [],
      choices: [
        { text: 'Choice zero', textBefore: 'Choice 0', isPicked: true, wasCorrect: true, isCorrect: true },
        { text: 'Choice 1', isPicked: false, wasCorrect: false, isCorrect: false },
        { text: 'Choice 2', isPicked: false, wasCorrect: true, isCorrect: false },
        { text: 'Choice 3', isPicked: true, wasCorrect: false, isCorrect: true },
      ],
    });
  });

  test('tells an author what was and is right, and not what a candidate picked', async () => {
    await mend(key);
    const asked = await desk.asked(asha);
    await grade(asked);
    const [item] = (await desk.items(asked)).items;
    const { choices } = await desk.item(asked, item?.id ?? '');
    expect(choices.map(({ wasCorrect, isCorrect }) => [wasCorrect, isCorrect])).toEqual([
      [true, true],
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(JSON.stringify(choices)).not.toContain('isPicked');
  });

  test('gives all points for a right one where only one could be picked, however many are right now', async () => {
    assessment = await sittings.publish({
      questionCount: 0,
      choices: { selection: 'one', scoring: 'all_or_nothing', truths: ['right', 'wrong', 'wrong'] },
    });
    asha = await answered('asha', '1');
    yusuf = await answered('yusuf', '2');
    await mend((choices) => choices.map((it, at) => ({ ...it, isCorrect: at < 2 })), {
      selection: 'several',
    });
    const asked = await desk.asked(asha);
    await grade(asked);
    expect((await desk.items(asked)).items).toMatchObject([
      { after: { passedPermille: 1000 } },
      { after: { passedPermille: 0 } },
    ]);
  });

  test('waits for no judge', async () => {
    await mend(key);
    const asked = await desk.asked(asha);
    expect(asked).toMatchObject({ state: 'running', isWaitingForJudge: false });
    await desk.cancel(asked);
  });

  test('follows a choice to its new place, and counts by another way of scoring', async () => {
    await mend((choices) => key(choices).toReversed(), { choiceScoring: 'all_or_nothing' });
    const asked = await desk.asked(asha);
    await grade(asked);
    expect((await desk.items(asked)).items).toMatchObject([
      { after: { passedPermille: 1000 } },
      { after: { passedPermille: 0 } },
    ]);
  });

  test('says of the second what was right by the first', async () => {
    await mend(key);
    const first = await desk.asked(asha);
    await grade(first);
    await desk.apply(first);
    await mend((choices) => choices.map((it, at) => ({ ...it, isCorrect: at === 0 })));
    const second = await desk.asked(asha);
    await grade(second);
    const [item] = (await desk.items(second)).items;

    const { choices, before, after } = await desk.item(second, item?.id ?? '');
    expect(choices.map(({ wasCorrect }) => wasCorrect)).toEqual([true, false, false, true]);
    expect(choices.map(({ isCorrect }) => isCorrect)).toEqual([true, false, false, false]);
    expect([before.passedPermille, after?.passedPermille]).toEqual([1000, 0]);
  });

  test.each([
    [
      'a new choice',
      (choices: Choices) => [...choices, { text: 'Another', isCorrect: true, explanation: '' }],
    ],
    ['a choice less', (choices: Choices) => choices.slice(0, 3)],
  ])('is refused where the version has %s, and nothing is begun', async (_, change) => {
    await mend(change);
    expect(await desk.ask(asha)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', message: expect.stringContaining('v2 has other choices than v1') },
    });
    expect(await look(sittings.platform, 'select from rejudge where state = $1', ['running'])).toEqual([]);
  });

  test('of one answer leaves the others alone', async () => {
    await mend(key);
    const [mine] = await look<{ id: string }>(
      sittings.platform,
      "select id from submission where attempt_id = $1 and language = 'choices'",
      [asha.attemptId],
    );
    const asked = desk.parse(await desk.askOne(mine?.id ?? ''));
    await grade(asked);
    await desk.apply(asked);
    expect(await report(asha)).toMatchObject({ scoreMillipoints: 10_000 });
    expect(await report(yusuf)).toMatchObject({ scoreMillipoints: 10_000 });
  });

  test('that was cancelled is not graded, and graded twice it is graded once', async () => {
    await mend(key);
    const cancelled = await desk.asked(asha);
    await desk.cancel(cancelled);
    await grade(cancelled);
    expect(await desk.read(cancelled)).toMatchObject({ state: 'cancelled', counts: { judged: 0 } });

    const asked = await desk.asked(asha);
    await Promise.all([grade(asked), grade(asked)]);
    expect(await desk.read(asked)).toMatchObject({ state: 'ready', counts: { judged: 2 } });
  });

  test('whose task was lost gets another one, and no judge is troubled with it', async () => {
    await mend(key);
    const asked = await desk.asked(asha);
    await sql`delete from pgboss.job where name like 'rejudge-%'`.execute(sittings.platform.db.asLogin);
    await sittings.world.moveClock('2 minutes');
    await addLostRejudgeTasks(sittings.platform);
    expect(
      await look(sittings.platform, "select name, data from pgboss.job where name like 'rejudge-%'"),
    ).toEqual([{ name: 'rejudge-choices', data: { rejudgeId: asked.id } }]);
  });
});
