import { Found, Overview } from '@fairshot/contracts/reports/overview.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import { newKey } from '../platform/test-world.ts';
import { daysOf } from './overview-view.ts';

let sittings: Sittings;
let path: string;
let asha: Sitting;
let submissionId: string;

beforeAll(async () => {
  sittings = await openSittings();
  path = sittings.world.kestrel.path;
  const assessment = await sittings.publish();
  asha = await sittings.start(await sittings.invite(assessment, { person: 'asha' }), assessment);
  const handedIn = await asha.browser.post(`${asha.path}/submissions`, sittings.code(asha, 'accepted'));
  submissionId = String(handedIn.body['id']);
  await look(sittings.platform, `update submission set state = 'failed' where id = $1`, [submissionId]);
  await sittings.start(await sittings.invite(assessment, { person: 'grace' }), assessment);
  const nikhil = await sittings.invite(assessment, { person: 'nikhil', closesIn: '1 day' });
  await look(sittings.platform, `update invitation set state = 'sent' where id = $1`, [nikhil.invitationId]);
});
afterAll(() => sittings.world.close());

const staff = () => sittings.world.kestrel.staff;
const overview = async (who: 'marta' | 'priya' = 'marta') =>
  Overview.parse((await staff()[who].browser.get(`${path}/overview?timeZone=Europe/Warsaw`)).body);

test('tells first what waits for a person, then who sits', async () => {
  expect(await overview()).toMatchObject({
    steps: { hasInvited: true },
    needs: {
      failed: [{ submissionId, question: 'Sum of two', candidate: { name: 'Asha Menon' } }],
      failedTotal: 1,
      toReview: 0,
      bouncedTotal: 0,
      expiring: [{ candidate: { name: 'Nikhil Banerjee' } }],
      expiringTotal: 1,
    },
    sittingTotal: 2,
    finished: [],
    numbers: { candidates: 3, invited: 3, assessed: 0 },
  });
});

test('an author is told of drafts and of nobody who sits', async () => {
  expect(await overview('priya')).toMatchObject({
    needs: { failed: [], expiring: [] },
    sitting: [],
    sittingTotal: 0,
    numbers: { candidates: 0 },
  });
});

test('a day is the reader’s day', () => {
  const at = new Date('2026-11-20T22:30:00Z');
  const ends = [{ at, finished: 2, lapsed: 1 }];
  const now = new Date('2026-11-21T12:00:00Z');
  const dayOf = (zone: string) => daysOf(ends, zone, now).find((day) => day.finished > 0);

  expect(dayOf('UTC')).toEqual({ date: '2026-11-20', finished: 2, lapsed: 1 });
  expect(dayOf('Asia/Kolkata')).toEqual({ date: '2026-11-21', finished: 2, lapsed: 1 });
  expect(daysOf([], 'Europe/Warsaw', now)).toHaveLength(14);
});

test('what our machine room failed at is judged again once an owner says so, and it is kept who', async () => {
  const again = `${path}/submissions/${submissionId}/judge-again`;
  expect(await staff().daniel.browser.post(again)).toMatchObject({ status: 403 });
  expect(await staff().marta.browser.post(again)).toMatchObject({ status: 204 });
  expect(await staff().marta.browser.post(again)).toMatchObject({
    status: 409,
    body: { code: 'wrong_state' },
  });
  expect((await overview()).needs.failedTotal).toBe(0);

  await sittings.judgeAll();
  const report = await staff().marta.browser.get(`${path}/attempts/${asha.attemptId}`);
  expect(report.body).toMatchObject({
    judgedAgain: [{ submissionId, who: 'Marta Kowalska' }],
    answers: [{ submissions: [{ state: 'judged', verdict: 'accepted' }] }],
  });
  expect((await overview()).activity).toMatchObject([
    { who: 'Marta Kowalska', what: 'judged_again', subject: 'Asha Menon' },
  ]);
});

test('of two owners who press at once one moves it', async () => {
  await look(sittings.platform, `update submission set state = 'failed', verdict = null where id = $1`, [
    submissionId,
  ]);
  const again = `${path}/submissions/${submissionId}/judge-again`;
  const answers = await Promise.all([1, 2, 3].map(() => staff().marta.browser.post(again)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409]);
});

test('exports and notes are told as well', async () => {
  await staff().daniel.browser.post(`${path}/exports`, {
    kind: 'candidates',
    filter: {},
    timeZone: 'UTC',
    idempotencyKey: newKey(),
  });
  await staff().ravi.browser.post(`${path}/candidates/${asha.candidateId}/notes`, {
    idempotencyKey: newKey(),
    text: 'Calm under time.',
  });
  expect((await overview()).activity.slice(0, 2)).toMatchObject([
    { who: 'Ravi Iyer', what: 'noted', subject: 'Asha Menon' },
    { who: 'Daniel Osei', what: 'exported' },
  ]);
});

test('any words lead to candidates, assessments and questions, as far as the role goes', async () => {
  const find = async (who: 'marta' | 'priya', words: string) =>
    Found.parse((await staff()[who].browser.get(`${path}/search?words=${encodeURIComponent(words)}`)).body);

  expect((await find('marta', 'menon ash')).candidates).toMatchObject([{ name: 'Asha Menon' }]);
  expect((await find('priya', 'menon ash')).candidates).toEqual([]);
  expect((await find('priya', 'ENGINEER screening')).assessments).toMatchObject([
    { title: 'Platform engineer, screening' },
  ]);
  expect((await find('marta', 'two súm')).questions).toMatchObject([{ title: 'Sum of two' }]);
  expect(await find('marta', '%')).toEqual({ candidates: [], assessments: [], questions: [] });
});

test('whose other browser waits for staff’s word stands first, and in both lists, until it is said', async () => {
  const assessment = await sittings.publish({ takeOver: 'staff' });
  const yusuf = await sittings.start(await sittings.invite(assessment, { person: 'yusuf' }), assessment);
  const marks = async () => {
    const { hannah } = staff();
    const { body: people } = await hannah.browser.get(`${path}/candidates?search=yusuf`);
    const { body: invited } = await hannah.browser.get(
      `${path}/invitations?assessmentId=${assessment.assessmentId}`,
    );
    const asks = (rows: unknown) => (rows as { asksConsent: boolean }[]).map((row) => row.asksConsent);
    const { asking, askingTotal } = (await overview()).needs;
    return [asks(people['candidates']), asks(invited['invitations']), asking.length, askingTotal];
  };
  expect(await marks()).toEqual([[false], [false], 0, 0]);

  const other = await sittings.anotherBrowser(yusuf);
  expect((await other.post(`${yusuf.path}/take-over/ask`)).status).toBe(200);
  expect(await marks()).toEqual([[true], [true], 1, 1]);
  expect((await overview()).needs.asking).toMatchObject([{ candidate: { name: 'Yusuf Demir' } }]);

  const { body } = await staff().hannah.browser.get(`${path}/attempts/${yusuf.attemptId}/take-over-requests`);
  const [request] = body['requests'] as { id: string }[];
  await staff().hannah.browser.post(
    `${path}/attempts/${yusuf.attemptId}/take-over-requests/${request?.id}/decline`,
  );
  expect(await marks()).toEqual([[false], [false], 0, 0]);
});
