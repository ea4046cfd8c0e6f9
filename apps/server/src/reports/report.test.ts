import { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { HIDDEN, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const ravi = () => sittings.world.kestrel.staff.ravi.browser;
const reportOf = async ({ attemptId }: Sitting) =>
  ReportForCompany.parse((await ravi().get(`${sittings.world.kestrel.path}/attempts/${attemptId}`)).body);

test('from Start to the report, through the front door', async () => {
  const sitting = await sittings.sit({ questionCount: 2 });
  const { browser, path, questions } = sitting;
  const [first = '', second = ''] = questions;

  await browser.post(`${path}/visits`, { questionVersionId: first });
  await browser.put(`${path}/drafts`, {
    questionVersionId: first,
    language: 'python',
    source: 'print(1)  # accepted',
    revision: 1,
    writerEpoch: 1,
  });
  await browser.post(`${path}/runs`, sittings.code(sitting, 'accepted'));
  await browser.post(`${path}/submissions`, sittings.code(sitting, 'wrong from 2'));
  await sittings.judgeAll();
  await sittings.world.moveClock('5 minutes');
  await browser.post(`${path}/visits`, { questionVersionId: second });
  await browser.put(`${path}/drafts`, {
    questionVersionId: second,
    language: 'cpp',
    source: 'int main() {} // accepted',
    revision: 1,
    writerEpoch: 1,
  });
  await sittings.world.moveClock('1 minute');
  const receipt = await browser.post(`${path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();

  expect(receipt.body['receiptCode']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const report = await reportOf(sitting);
  expect(report).toMatchObject({
    state: 'graded',
    candidate: { name: 'Asha Menon' },
    // A third of ten points (both samples of weights 1, 1, 2, 2), and all ten of the second question.
    scoreMillipoints: 3_330 + 10_000,
    maxPoints: 20,
    receiptCode: receipt.body['receiptCode'],
    cohortPercents: [66.7],
    answers: [
      {
        scoreMillipoints: 3_330,
        // The clock is moved by five minutes; what the test itself takes comes on top.
        secondsSpent: expect.closeTo(300, -1),
        runCount: 1,
        submissionCount: 1,
        submissions: [
          { kind: 'run', verdict: 'accepted', counts: false },
          { kind: 'submission', verdict: 'wrong_answer', passedPermille: 333, counts: true },
        ],
        counted: {
          source: 'wrong from 2',
          cases: [
            { name: '1', isSample: true, verdict: 'accepted' },
            { name: '2', isSample: true, verdict: 'accepted' },
            { name: 'secret/1', isSample: false, weight: 2, verdict: 'wrong_answer' },
            { name: 'secret/2', isSample: false, verdict: 'wrong_answer' },
          ],
        },
      },
      {
        scoreMillipoints: 10_000,
        secondsSpent: expect.closeTo(60, -1),
        submissions: [{ origin: 'finish', counts: true }],
      },
    ],
  });

  const counted = report.answers[0]?.counted?.submissionId ?? '';
  const detail = await ravi().get(`${sittings.world.kestrel.path}/submissions/${counted}`);
  expect(detail).toMatchObject({ status: 200, body: { source: 'wrong from 2', counts: true } });
  const list = await ravi().get(`${sittings.world.kestrel.path}/candidates`);
  expect(list.body['candidates']).toMatchObject([{ attemptId: sitting.attemptId, scoreMillipoints: 13_330 }]);
});

test('the report of an attempt that still runs has no score yet', async () => {
  const report = await reportOf(await sittings.sit({ person: 'yusuf' }));

  expect(report.state).toBe('in_progress');
  expect(report).not.toHaveProperty('scoreMillipoints');
});

test('an attempt of Kestrel does not exist for Ostrava', async () => {
  const sitting = await sittings.sit({ person: 'grace' });
  const submission = await sitting.browser.post(
    `${sitting.path}/submissions`,
    sittings.code(sitting, 'accepted'),
  );
  const petr = sittings.world.ostrava.staff.petr.browser;
  const { path } = sittings.world.ostrava;

  expect(await petr.get(`${path}/attempts/${sitting.attemptId}`)).toMatchObject({ status: 404 });
  expect(await petr.get(`${path}/submissions/${submission.body['id'] as string}`)).toMatchObject({
    status: 404,
  });
  expect(await petr.get(`${path}/submissions/${submission.body['id'] as string}/case`)).toMatchObject({
    status: 404,
  });
  expect((await petr.get(`${path}/candidates`)).body).toEqual({ candidates: [], total: 0 });
});

test('shows what a page that had been taken over still sent, apart from the answer', async () => {
  const sitting = await sittings.sit();
  const other = await sittings.anotherBrowser(sitting);
  await other.post(`${sitting.path}/take-over`);
  await sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questions[0],
    language: 'python',
    source: 'typed in the first browser',
    revision: 1,
    writerEpoch: 1,
  });

  const [answer] = (await reportOf(sitting)).answers;
  expect(answer).toMatchObject({
    keptAside: [{ language: 'python', source: 'typed in the first browser' }],
    submissionCount: 0,
  });
});

test('tells when another browser took over', async () => {
  const sitting = await sittings.sit({ person: 'emeka' });
  const other = await sittings.anotherBrowser(sitting);
  await other.post(`${sitting.path}/take-over`);

  const { events } = await reportOf(sitting);
  expect(events.map((event) => event.kind)).toEqual(['start', 'take_over']);
});

test('what a case held is opened by those who look after questions, and by nobody else', async () => {
  const sitting = await sittings.sit({ person: 'julia' });
  await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, 'wrong from 2'));
  await sittings.judgeAll();
  const submission = (await reportOf(sitting)).answers[0]?.submissions[0]?.id ?? '';
  const { path, staff } = sittings.world.kestrel;
  const hidden = `${path}/submissions/${submission}/case?position=2`;

  expect((await staff.ravi.browser.get(hidden)).body).toEqual({
    input: HIDDEN[0],
    expected: HIDDEN[1],
    isCut: false,
  });
  expect(await staff.ravi.browser.get(`${path}/submissions/${submission}/case?position=99`)).toMatchObject({
    status: 404,
  });
  expect(await staff.daniel.browser.get(hidden)).toMatchObject({ status: 403 });
  expect(await staff.hannah.browser.get(hidden)).toMatchObject({ status: 403 });
});

test('shows the honour code that was accepted, in the words that stood there', async () => {
  const assessment = await sittings.publish({ honourCode: 'I work alone.' });
  const guest = await sittings.invite(assessment, { person: 'nikhil' });
  const started = await guest.browser.post(`/api/invitations/${guest.invitationId}/start`, {
    honourCode: 'own-1',
  });
  const report = await ravi().get(
    `${sittings.world.kestrel.path}/attempts/${String(started.body['attemptId'])}`,
  );
  expect(report.body['honourCode']).toMatchObject({ name: 'own-1', text: 'I work alone.' });
});
