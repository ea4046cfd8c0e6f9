import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { listOf, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
let path: string;

beforeAll(async () => {
  world = await createTestWorld();
  const longest = 'T'.repeat(200);
  await world.platform.db.asLogin.updateTable('organization').set({ name: longest }).execute();
  const { id } = await publishAssessment(world, { title: longest });
  path = `${world.kestrel.path}/assessments/${id}/invitations`;
});
afterAll(() => world.close());

const send = (list: object) => world.kestrel.staff.daniel.browser.post(path, list);

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 220 }),
  fc.constantFrom('Zoë 👩‍💻', '‮evil', 'a\0b', ' '),
);
const address = fc.oneof(
  fc.emailAddress(),
  fc.string(),
  fc.constantFrom('a@b.co', `${'x'.repeat(250)}@b.co`),
);
const instant = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') })
    .map((at) => at.toISOString()),
  fc.constantFrom(
    '2030-01-01T00:00:00+23:59',
    '2030-02-30T00:00:00Z',
    '2030-06-30T23:59:60Z',
    '9999-12-31T23:59:59-23:59',
  ),
);
const zone = fc.oneof(
  fc.string({ maxLength: 70 }),
  fc.constantFrom('Asia/Kolkata', 'UTC', '+05:30', 'EST5EDT', 'utc'),
);

test('whatever stands in a list, it is invited or refused by its fields, and never fails', async () => {
  const list = fc.record({
    people: fc.array(fc.record({ email: address, name }), { maxLength: 4 }),
    opensAt: instant,
    closesAt: instant,
    timeZone: zone,
    lateStart: fc.constantFrom('truncate', 'full', 'never'),
  });
  await fc.assert(
    fc.asyncProperty(list, async (given) => {
      const answer = await send({ ...given, idempotencyKey: newKey() });
      expect([200, 400], JSON.stringify(answer.body)).toContain(answer.status);
    }),
    { numRuns: 150 },
  );
});

test('the longest names there may be still make a letter', async () => {
  const person = { email: `${'l'.repeat(60)}@${'d'.repeat(60)}.example`, name: 'N'.repeat(200) };
  expect((await send(listOf([person]))).status).toBe(200);
});

test('an opening in the distant past and a closing in the distant future are windows like any other', async () => {
  const window = {
    opensAt: '0001-01-01T00:00:00Z',
    closesAt: '9999-12-31T23:59:59Z',
    timeZone: 'Asia/Kolkata',
  };
  expect((await send(listOf([{ email: 'long@example.org' }], window))).status).toBe(200);
});
