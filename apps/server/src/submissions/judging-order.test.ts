import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import { system } from '../platform/actor.ts';
import { judgeNext } from './judge-next.ts';
import { takeNext } from './judging.store.ts';
import { scriptedEngine } from './scripted-engine.ts';

const PEOPLE = ['asha', 'yusuf', 'grace'] as const;

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());
beforeEach(() => look(sittings.platform, "delete from submission where state in ('queued', 'running')"));

const submit = async (sitting: Sitting, times = 1, code: Record<string, unknown> = {}) => {
  const ids: string[] = [];
  for (let number = 0; number < times; number++) {
    const body = { ...sittings.code(sitting, `accepted ${number}`), ...code };
    const answer = await sitting.browser.post(`${sitting.path}/submissions`, body);
    ids.push(answer.body['id'] as string);
  }
  return ids;
};
/** As if it had come from people of another organization: its column is all that the order looks at. */
const moveToOstrava = async (id: string) => {
  const { ostrava } = sittings.world;
  await look(
    sittings.platform,
    'alter table submission drop constraint submission_organization_id_attempt_id_fkey',
  );
  await look(sittings.platform, 'update submission set organization_id = $2 where id = $1', [id, ostrava.id]);
};
const many = async (id: string, copies: number) =>
  (
    await look<{ id: string }>(
      sittings.platform,
      `insert into submission (organization_id, candidate_id, attempt_id, question_version_id, kind, language, source,
         case_count, idempotency_key, submitted_at)
       select organization_id, candidate_id, attempt_id, question_version_id, kind, language, source, case_count,
         gen_random_uuid(), submitted_at - interval '10 seconds'
       from submission, generate_series(1, $2::int) where id = $1 returning id`,
      [id, copies],
    )
  ).map((row) => row.id);
const next = async (languages: readonly string[] = LANGUAGES) =>
  (await sittings.platform.db.transaction(system, (tx) => takeNext(tx, languages)))?.submissionId;
const positionOf = async (id: string) => {
  const [row] = await look<{ place: number }>(sittings.platform, 'select queue_position($1) as place', [id]);
  return row?.place;
};

test('A judge that lacks the language of a question’s checker leaves its submissions to others', async () => {
  const sitting = await sittings.sit({ policy: 'best' });
  const [id] = await submit(sitting);
  await look(sittings.platform, 'alter table question_script disable trigger user'); // it is published
  await look(
    sittings.platform,
    `insert into question_script (organization_id, question_version_id, purpose, language, source)
     select organization_id, id, 'checker', 'java', 'class Main {}' from question_version where id = $1`,
    [sitting.questionVersionId],
  );
  expect(await next(['python', 'c'])).toBeUndefined();
  expect(await next(['python', 'java'])).toBe(id);
});

describe('The judging order', () => {
  test('lets another candidate of the organization in after one of a flood, however long the flood waits', async () => {
    const [flooding, patient] = [
      await sittings.sit({ person: 'asha' }),
      await sittings.sit({ person: 'yusuf' }),
    ];
    const [first = ''] = await submit(flooding);
    await many(first, 300);
    const [late = ''] = await submit(patient);

    expect(await positionOf(late)).toBe(2);
    const taken = [await next(), await next()];
    expect(taken).toContain(late);
  });

  test('lets another organization in after one of a flood, whose candidates are many', async () => {
    const flood: string[] = [];
    for (const person of PEOPLE) {
      const [id = ''] = await submit(await sittings.sit({ person }));
      flood.push(id, ...(await many(id, 50)));
    }
    const [guest = ''] = await submit(await sittings.sit());
    await moveToOstrava(guest);

    expect(await positionOf(guest)).toBe(2);
    expect([await next(), await next()]).toContain(guest);
  });

  test('goes round: each of three candidates is served before anyone is served again', async () => {
    const all: string[][] = [];
    for (const person of PEOPLE) {
      const [id = ''] = await submit(await sittings.sit({ person }));
      all.push([id, ...(await many(id, 3))]);
    }
    const served = [];
    for (let turn = 0; turn < 9; turn++) {
      const id = (await next()) ?? '';
      served.push(all.findIndex((ids) => ids.includes(id)));
      await look(
        sittings.platform,
        "update submission set state = 'cancelled', leased_until = null where id = $1",
        [id],
      );
    }
    for (let round = 0; round < 9; round += 3)
      expect(new Set(served.slice(round, round + 3))).toEqual(new Set([0, 1, 2]));
  });

  test('takes a run before what was handed in, unless that has waited for a minute', async () => {
    const [submitting, running] = [
      await sittings.sit({ person: 'asha' }),
      await sittings.sit({ person: 'yusuf' }),
    ];
    const [handedIn = ''] = await submit(submitting);
    const run = await running.browser.post(`${running.path}/runs`, sittings.code(running, 'accepted'));
    expect(await positionOf(handedIn)).toBe(2);
    expect(await next()).toBe(run.body['id']);

    await look(
      sittings.platform,
      "update submission set submitted_at = submitted_at - interval '2 minutes' where id = $1",
      [handedIn],
    );
    await running.browser.post(`${running.path}/runs`, sittings.code(running, 'accepted again'));
    expect(await next()).toBe(handedIn);
  });

  test('gives two judges who ask at once two submissions', async () => {
    const [id = ''] = await submit(await sittings.sit());
    await many(id, 7);
    const taken = await Promise.all(Array.from({ length: 8 }, () => next()));
    expect(new Set(taken).size).toBe(8);
    expect(taken).not.toContain(undefined);
  });

  test('leaves to another judge what this one has no tools for, and sees to it that one is asked', async () => {
    const sitting = await sittings.sit();
    const [id = ''] = await submit(sitting, 1, { language: 'python' });
    await look(sittings.platform, "delete from pgboss.job where name = 'judge-submission'");
    const { signal } = new AbortController();

    await judgeNext(sittings.platform, scriptedEngine(), ['java'], id, signal);
    const [put] = await look<{ state: string; tasks: number }>(
      sittings.platform,
      `select state, (select count(*)::int from pgboss.job where name = 'judge-submission' and state = 'created') as tasks
       from submission where id = $1`,
      [id],
    );
    expect(put).toEqual({ state: 'queued', tasks: 1 });

    await judgeNext(sittings.platform, scriptedEngine(), ['python'], id, signal);
    const [done] = await look<{ state: string }>(
      sittings.platform,
      'select state from submission where id = $1',
      [id],
    );
    expect(done?.state).toBe('judged');
  });
});
