import { ReportForCompany, type SubmissionForCompany } from '@fairshot/contracts/reports/reports.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const submit = async (sitting: Sitting, more: object) =>
  sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, 'accepted', more));

async function serverTime(shift = '0 seconds'): Promise<string> {
  const [row] = await look<{ at: Date }>(sittings.platform, 'select fairshot_now() + $1::interval as at', [
    shift,
  ]);
  return row!.at.toISOString();
}

/** The attempt's submissions as its company reads them. */
async function forCompany({ attemptId }: Sitting): Promise<SubmissionForCompany[]> {
  const { staff, path } = sittings.world.kestrel;
  const { body } = await staff.ravi.browser.get(`${path}/attempts/${attemptId}`);
  return ReportForCompany.parse(body).answers.flatMap(({ submissions }) => submissions);
}

test('a press that waited for its line keeps when it was made, for its candidate, the receipt and the report', async () => {
  const sitting = await sittings.sit();
  const pressedAt = await serverTime();
  await sittings.world.moveClock('2 minutes');
  const answer = await submit(sitting, { pressedAt });

  expect(answer).toMatchObject({ status: 200, body: { pressedAt } });
  expect(Date.parse(answer.body['submittedAt'] as string) - Date.parse(pressedAt)).toBeGreaterThan(119_000);
  const list = await sitting.browser.get(`${sitting.path}/submissions`);
  expect(list.body['submissions']).toMatchObject([{ pressedAt }]);
  const receipt = await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
  expect(receipt.body['questions']).toMatchObject([{ submitted: { pressedAt } }]);
  expect(await forCompany(sitting)).toMatchObject([{ pressedAt, isInGrace: false }]);
});

test('a press that came at once has nothing to tell, and whatever else is claimed is not kept either', async () => {
  const sitting = await sittings.sit();
  await sittings.world.moveClock('1 minute');
  const claims = [
    undefined,
    await serverTime(),
    await serverTime('1 hour'),
    await serverTime('-1 day'),
    '0001-01-01T00:00:00Z',
  ];
  for (const pressedAt of claims) {
    const answer = await submit(sitting, { pressedAt });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('pressedAt');
  }
});

test('what was pressed before the end and arrives within the grace counts, and is marked', async () => {
  const sitting = await sittings.sit();
  await sittings.world.moveClock('59 minutes');
  const pressedAt = await serverTime();
  await sittings.world.moveClock('1 minute 20 seconds');
  expect(await submit(sitting, { pressedAt })).toMatchObject({ status: 200, body: { pressedAt } });
  expect(await forCompany(sitting)).toMatchObject([{ pressedAt, isInGrace: true }]);
});

test('no rule asks the browser when it was: behind the grace an early press is as late as any', async () => {
  const sitting = await sittings.sit();
  const pressedAt = await serverTime();
  await sittings.world.moveClock('60 minutes 31 seconds');
  expect(await submit(sitting, { pressedAt })).toMatchObject({ body: { code: 'attempt_time_up' } });
});

test('of one key sent again the first word stands', async () => {
  const sitting = await sittings.sit();
  const pressedAt = await serverTime();
  await sittings.world.moveClock('1 minute');
  const code = sittings.code(sitting, 'accepted', { pressedAt });
  await sitting.browser.post(`${sitting.path}/runs`, code);
  const later = await serverTime('-20 seconds');
  const again = await sitting.browser.post(`${sitting.path}/runs`, { ...code, pressedAt: later });
  expect(again.body).toMatchObject({ kind: 'run', pressedAt });
});
