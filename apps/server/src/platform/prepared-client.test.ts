import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { member } from './actor.ts';
import { createTestWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

test('A statement asked all the time is planned once, and still answers each actor with their own rows', async () => {
  const { kestrel, ostrava, platform } = world;
  for (let turn = 0; turn < 60; turn++) {
    const { id, staff } = turn % 2 === 0 ? kestrel : ostrava;
    const [anyone] = Object.values(staff);
    const rows = await platform.db.transaction(member(id, anyone?.accountId ?? ''), async (tx) => {
      const found = await sql<{ organization_id: string }>`
        select organization_id from member where ${turn}::int >= 0`.execute(tx);
      return found.rows;
    });
    expect(new Set(rows.map((row) => row.organization_id))).toEqual(new Set([id]));
  }
  const { rows } = await platform.db.pool.query(
    "select generic_plans + custom_plans as uses from pg_prepared_statements where statement like '%::int >= 0'",
  );
  expect(Number(rows[0]?.uses)).toBeGreaterThan(20);
});

test('A statement that was rarely asked keeps no plan', async () => {
  const { kestrel, platform } = world;
  const [anyone] = Object.values(kestrel.staff);
  await platform.db.transaction(member(kestrel.id, anyone?.accountId ?? ''), (tx) =>
    sql`select ${'once'}::text as asked_once`.execute(tx),
  );
  const { rows } = await platform.db.pool.query(
    "select 1 from pg_prepared_statements where statement like '%asked_once'",
  );
  expect(rows).toEqual([]);
});
