import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  type Assessment,
  HIDDEN,
  look,
  openSittings,
  type Sitting,
  type Sittings,
} from '../../attempts/test-sittings.ts';
import { newKey } from '../../platform/test-world.ts';
import { MENDED, openRejudging, submitted, WRONG_BEFORE } from './test-rejudging.ts';

let sittings: Sittings;
let desk: ReturnType<typeof openRejudging>;
let assessment: Assessment;
let asha: Sitting;
let yusuf: Sitting;
let ashas: string;

beforeAll(async () => {
  sittings = await openSittings();
  desk = openRejudging(sittings);
});
afterAll(() => sittings.world.close());

const finish = async (sitting: Sitting) => {
  await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
};
const report = (sitting: Sitting) => desk.report(sitting);
const seenBy = async (sitting: Sitting, id = ashas) =>
  (await sitting.browser.get(`${sitting.path}/submissions/${id}`)).body;
const eventsOf = async (sitting: Sitting) =>
  ((await report(sitting))['events'] as { kind: string }[]).map(({ kind }) => kind);
const countOf = async (table: string) =>
  (await look<{ count: number }>(sittings.platform, `select count(*)::int from ${table}`))[0]?.count;

/** Asha fails on a case that is wrong, Yusuf passes all; both are graded, and then the case is mended. */
beforeEach(async () => {
  assessment = await sittings.publish({ visibility: 'full' });
  asha = await sittings.start(await sittings.invite(assessment, { person: 'asha' }), assessment);
  yusuf = await sittings.start(await sittings.invite(assessment, { person: 'yusuf' }), assessment);
  ashas = await submitted(sittings, asha, WRONG_BEFORE);
  await submitted(sittings, yusuf, 'accepted');
  await finish(asha);
  await finish(yusuf);
  await desk.mend(asha);
});

describe('A rejudge', () => {
  test('shows what it would change, and until it is applied nothing has changed for candidate and report', async () => {
    const before = [await seenBy(asha), await report(asha), await report(yusuf)];
    const asked = await desk.asked(asha);
    expect(asked).toMatchObject({
      state: 'running',
      version: { number: 2 },
      askedBy: 'Priya Raghavan',
      counts: { all: 2, judged: 0, changed: 0 },
      isWaitingForJudge: true,
    });
    await desk.judge();

    const ready = await desk.read(asked);
    expect(ready).toMatchObject({
      state: 'ready',
      counts: { all: 2, judged: 2, unchanged: 1, changed: 1, verdictChanged: 1, scoreChanged: 1, failed: 0 },
    });
    const { items, total } = await desk.items(ready, 'changed');
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        submissionId: ashas,
        candidate: { name: 'Asha Menon' },
        counts: true,
        before: { verdict: 'wrong_answer', passedPermille: 666, scoreMillipoints: 6_660 },
        after: { verdict: 'accepted', passedPermille: 1_000, scoreMillipoints: 10_000 },
        isChanged: true,
        isOutdated: false,
      },
    ]);
    expect((await desk.items(ready)).items.map((it) => [it.candidate.name, it.isChanged])).toEqual([
      ['Asha Menon', true],
      ['Yusuf Demir', false],
    ]);
    expect([await seenBy(asha), await report(asha), await report(yusuf)]).toEqual(before);
  });

  test('tells of one submission which cases became another verdict, and which were mended', async () => {
    const asked = await desk.asked(asha);
    await desk.judge();
    const [changed] = (await desk.items(asked, 'changed')).items;
    const { cases } = await desk.item(asked, changed?.id ?? '');
    expect(cases.map((it) => [it.name, it.standing, it.before?.verdict, it.after?.verdict])).toEqual([
      ['1', 'same', 'accepted', 'accepted'],
      ['2', 'same', 'accepted', 'accepted'],
      ['secret/1', 'mended', 'wrong_answer', 'accepted'],
      ['secret/2', 'same', 'accepted', 'accepted'],
    ]);
  });

  test('that is applied changes verdict, cases, score and grade, keeps what was before and says who and why', async () => {
    const asked = await desk.asked(asha);
    await desk.judge();
    expect(await report(asha)).toMatchObject({ state: 'graded', scoreMillipoints: 6_660 });
    const applied = desk.parse(await desk.apply(asked));

    expect(applied).toMatchObject({
      state: 'applied',
      settledBy: 'Priya Raghavan',
      counts: { all: 2, applied: 1, changed: 1, outdated: 0 },
    });
    expect(await report(asha)).toMatchObject({
      state: 'graded',
      scoreMillipoints: 10_000,
      answers: [{ scoreMillipoints: 10_000, counted: { submissionId: ashas, verdict: 'accepted' } }],
      rejudged: [
        {
          submissionId: ashas,
          rejudgeId: asked.id,
          who: 'Priya Raghavan',
          reason: 'A case was wrong',
          before: { verdict: 'wrong_answer', passedPermille: 666 },
          version: 2,
        },
      ],
    });
    expect((await eventsOf(asha)).at(-1)).toBe('regrade');
    expect(await eventsOf(yusuf)).not.toContain('regrade');
    expect(await report(yusuf)).toMatchObject({ scoreMillipoints: 10_000, rejudged: [] });
    const seen = await seenBy(asha);
    expect(seen).toMatchObject({ verdict: 'accepted', passedPermille: 1_000, caseCount: 4 });
    expect((seen['cases'] as { input?: string }[]).map(({ input }) => input)).toEqual([
      'sample-input-1',
      'sample-input-2',
      undefined,
      undefined,
    ]);
    const kept = await look(
      sittings.platform,
      `select h.verdict, count(r.*)::int as cases from verdict_history h
       join case_result r on r.submission_id = h.submission_id and r.lease = h.lease
       where h.submission_id = $1 group by 1`,
      [ashas],
    );
    expect(kept).toEqual([{ verdict: 'wrong_answer', cases: 4 }]);
  });

  test('is applied to a chosen part, and the rest keep their verdicts', async () => {
    const [emeka, grace] = [
      await sittings.start(await sittings.invite(assessment, { person: 'emeka' }), assessment),
      await sittings.start(await sittings.invite(assessment, { person: 'grace' }), assessment),
    ];
    for (const sitting of [emeka, grace]) await submitted(sittings, sitting, WRONG_BEFORE);
    const asked = await desk.asked(asha);
    await desk.judge();
    const { items } = await desk.items(asked, 'changed');
    expect(items.map((it) => it.candidate.name)).toEqual(['Asha Menon', 'Emeka Obi', 'Grace Adeyemi']);
    const itemIds = items.slice(0, 2).map(({ id }) => id);

    expect(desk.parse(await desk.apply(asked, { itemIds })).counts).toMatchObject({ changed: 3, applied: 2 });
    expect(await report(asha)).toMatchObject({ scoreMillipoints: 10_000 });
    expect(await report(emeka)).toMatchObject({ answers: [{ counted: { verdict: 'accepted' } }] });
    expect(await report(grace)).toMatchObject({ answers: [{ counted: { verdict: 'wrong_answer' } }] });
  });

  test('that two apply at once is applied once, and the same key again is the same act', async () => {
    const asked = await desk.asked(asha);
    await desk.judge();
    const { marta } = sittings.world.kestrel.staff;
    const keys = [newKey(), newKey()] as const;
    const answers = await Promise.all([
      desk.apply(asked, { idempotencyKey: keys[0] }),
      openRejudging(sittings, marta).apply(asked, { idempotencyKey: keys[1] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'wrong_state' });
    expect(
      await look(sittings.platform, 'select from verdict_history where rejudge_id = $1', [asked.id]),
    ).toHaveLength(1);

    const winner = answers.findIndex(({ status }) => status === 200);
    const by = winner === 0 ? desk : openRejudging(sittings, marta);
    const again = await by.apply(asked, { idempotencyKey: keys[winner] });
    expect(again).toEqual(answers[winner]);
  });

  test('does not touch a submission that was judged in another way since', async () => {
    const [one, other] = [await desk.asked(asha), await desk.asked(asha)];
    await desk.judge();
    const [item] = (await desk.items(other, 'changed')).items;
    await desk.apply(one);
    const after = await report(asha);

    expect(await desk.read(other)).toMatchObject({ state: 'ready', counts: { changed: 1, outdated: 1 } });
    const named = await desk.apply(other, { itemIds: [item?.id] });
    expect(named).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
    expect(await desk.apply(other)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect(await desk.read(other)).toMatchObject({ state: 'ready' });
    expect(await report(asha)).toEqual(after);
  });

  test('that is cancelled leaves nothing but that it was, whether judged or not', async () => {
    const before = [await report(asha), await countOf('case_result'), await countOf('verdict_history')];
    const ready = await desk.asked(asha);
    await desk.judge();
    const queued = await desk.asked(asha);
    for (const rejudge of [ready, queued]) {
      expect(desk.parse(await desk.cancel(rejudge))).toMatchObject({
        state: 'cancelled',
        settledBy: 'Priya Raghavan',
        counts: { all: 2, judged: 0, changed: 0 },
      });
      expect(
        await look(sittings.platform, 'select from rejudge_item where rejudge_id = $1', [rejudge.id]),
      ).toEqual([]);
      expect(await desk.apply(rejudge)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
      expect(await desk.cancel(rejudge)).toMatchObject({ status: 200 });
    }
    await desk.judge();
    expect([await report(asha), await countOf('case_result'), await countOf('verdict_history')]).toEqual(
      before,
    );
    expect(await desk.items(ready)).toEqual({ items: [], total: 0 });
  });

  test('that was applied cannot be cancelled', async () => {
    const asked = await desk.asked(asha);
    await desk.judge();
    await desk.apply(asked);
    expect(await desk.cancel(asked)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('cannot be applied while it runs', async () => {
    const asked = await desk.asked(asha);
    expect(await desk.apply(asked)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect(await desk.read(asked)).toMatchObject({ state: 'running' });
  });

  test('is asked for once, however often the same key comes', async () => {
    const idempotencyKey = newKey();
    const answers = await Promise.all([
      desk.asked(asha, { idempotencyKey }),
      desk.asked(asha, { idempotencyKey }),
    ]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const list = await desk.browser.get(`${desk.path}/questions/${await desk.questionOf(asha)}/rejudges`);
    expect(list.body['rejudges']).toHaveLength(1);
  });

  test('by the same version checks a judge: it finds no difference', async () => {
    const asked = await desk.asked(asha, { questionVersionId: asha.questionVersionId });
    await desk.judge();
    expect(await desk.read(asked)).toMatchObject({
      version: { number: 1 },
      state: 'ready',
      counts: { judged: 2, unchanged: 2, changed: 0 },
    });
    expect(await desk.apply(asked)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('of one submission leaves all others alone', async () => {
    const asked = desk.parse(await desk.askOne(ashas));
    expect(asked).toMatchObject({ submissionId: ashas, counts: { all: 1 } });
    await desk.judge();
    expect((await desk.items(asked)).items.map(({ submissionId }) => submissionId)).toEqual([ashas]);
  });

  test('of one assessment leaves the others of the question alone', async () => {
    const { assessmentId } = assessment;
    const scope = await desk.browser.get(
      `${desk.path}/questions/${await desk.questionOf(asha)}/rejudge-scope`,
    );
    expect(scope.body).toMatchObject({
      versions: [{ number: 2 }, { number: 1 }],
      submissionCount: 2,
      candidateCount: 2,
      assessments: [{ id: assessmentId, submissionCount: 2, candidateCount: 2 }],
    });
    expect(await desk.asked(asha, { assessmentId })).toMatchObject({
      assessment: { id: assessmentId },
      counts: { all: 2 },
    });
    const elsewhere = (await sittings.publish()).assessmentId;
    expect(await desk.ask(asha, { assessmentId: elsewhere })).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_rejudge' },
    });
    expect(await desk.ask(asha, { assessmentId: newKey() })).toMatchObject({ status: 404 });
  });

  test('under "best" also judges what does not count, since a mended case may make it the best', async () => {
    const grace = await sittings.start(await sittings.invite(assessment, { person: 'grace' }), assessment);
    await submitted(sittings, grace, WRONG_BEFORE);
    const last = await submitted(sittings, grace, 'wrong on hidden-input-4712');
    await finish(grace);
    const first = await report(grace);
    expect(first).toMatchObject({ answers: [{ counted: { submissionId: last } }] });
    const asked = await desk.asked(asha);
    expect(asked.counts.all).toBe(4);
    await desk.judge();
    await desk.apply(asked);
    expect(await report(grace)).toMatchObject({
      scoreMillipoints: 10_000,
      answers: [{ counted: { verdict: 'accepted' } }],
    });
  });

  test('refuses a version that is another question’s', async () => {
    const other = await sittings.sit({ person: 'grace' });
    expect(await desk.ask(asha, { questionVersionId: other.questionVersionId })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  test('is seen by whoever reads reports and asked for by authors and owners alone', async () => {
    const asked = await desk.asked(asha);
    const { daniel, ravi, hannah } = sittings.world.kestrel.staff;
    for (const person of [daniel, ravi]) {
      const their = openRejudging(sittings, person);
      expect(await their.read(asked)).toMatchObject({ id: asked.id });
      expect(await their.ask(asha)).toMatchObject({ status: 403 });
      expect(await their.apply(asked)).toMatchObject({ status: 403 });
      expect(await their.cancel(asked)).toMatchObject({ status: 403 });
    }
    expect(await hannah.browser.get(desk.at(asked))).toMatchObject({ status: 403 });
  });

  test('of another organization does not exist', async () => {
    const asked = await desk.asked(asha);
    await desk.judge();
    const { ostrava } = sittings.world;
    const { browser } = ostrava.staff.petr;
    const [item] = (await desk.items(asked)).items;
    const key = { idempotencyKey: newKey() };
    const at = `${ostrava.path}/rejudges/${asked.id}`;
    const question = `${ostrava.path}/questions/${await desk.questionOf(asha)}`;
    const asking = { ...key, reason: 'Curious' };
    const answers = [
      await browser.get(at),
      await browser.get(`${at}/items`),
      await browser.get(`${at}/items/${item?.id}`),
      await browser.post(`${at}/apply`, key),
      await browser.post(`${at}/cancel`),
      await browser.get(`${question}/rejudges`),
      await browser.get(`${question}/rejudge-scope`),
      await browser.post(`${question}/rejudges`, asking),
      await browser.post(`${ostrava.path}/submissions/${ashas}/rejudges`, asking),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await desk.read(asked)).toMatchObject({ state: 'ready' });
  });

  test('brings no hidden case to a candidate, also where a later version shows as a sample what was hidden', async () => {
    const grace = await sittings.start(await sittings.invite(assessment, { person: 'grace' }), assessment);
    const graces = await submitted(sittings, grace, WRONG_BEFORE);
    await desk.mend(asha, (cases) =>
      cases.map((it) => (it.name === 'secret/2' ? { ...it, isSample: true } : it)),
    );
    const asked = await desk.asked(asha);
    expect(asked.version.number).toBe(3);
    await desk.judge();
    await desk.apply(asked);

    const seen = await seenBy(grace, graces);
    expect(seen).toMatchObject({ verdict: 'accepted' });
    expect((seen['cases'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'Sample 1',
      'Sample 2',
      'Hidden 1',
      'Hidden 2',
    ]);
    for (const path of [grace.path, `${grace.path}/submissions`, `${grace.path}/submissions/${graces}`]) {
      const text = JSON.stringify((await grace.browser.get(path)).body);
      // The first of them stands in Grace's own program.
      for (const hidden of [...HIDDEN.slice(1), MENDED, 'hidden-answer-4799'])
        expect(text).not.toContain(hidden);
    }
    // Nor of what was hidden is any output kept.
    expect(
      await look(
        sittings.platform,
        'select from case_result where submission_id = $1 and not is_sample and stdout is not null',
        [graces],
      ),
    ).toEqual([]);
  });
});
