import { createHash } from 'node:crypto';

import { ExecutionForAdmin, ExecutionNotice } from '@fairshot/contracts/questions/executions.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSittings, type Sitting, type Sittings } from '../../attempts/test-sittings.ts';
import { system } from '../../platform/actor.ts';
import { makePlatformAdmin, newKey } from '../../platform/test-world.ts';
import { judgeSubmission } from '../../submissions/judge-submission.ts';
import { takeLease } from '../../submissions/judging.store.ts';
import { scriptedEngine } from '../../submissions/scripted-engine.ts';
import type { Engine, Found, FoundVerdict } from '../engine.port.ts';
import { doAllWork } from '../test-proving.ts';
import { forgetExecutions } from './forget-executions.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
  const { marta } = sittings.world.kestrel.staff;
  await makePlatformAdmin(sittings.platform, marta);
});
afterAll(() => sittings.world.close());

const admin = () => sittings.world.kestrel.staff.marta.browser;
const executions = async (query = '') => {
  const { body } = await admin().get(`/api/admin/executions${query}`);
  return ExecutionForAdmin.array().parse(body['executions']);
};
const notices = async () => {
  const { body } = await admin().get('/api/admin/execution-notices');
  return ExecutionNotice.array().parse(body['notices']);
};
const never = new AbortController().signal;

/** A program of a sitting, judged by this engine. */
async function judged(sitting: Sitting, source: string, engine: Engine): Promise<void> {
  const { body } = await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source));
  const id = String(body['id']);
  await judgeSubmission(sittings.platform, engine, (tx) => takeLease(tx, id), never);
}

/** Finds this of every case, as the sandbox tells it. */
function finding(found: Partial<Found> & { verdict?: FoundVerdict }): Engine {
  const engine = scriptedEngine();
  return {
    about: { engine: 'our own sandbox', judge: 'judge-7' },
    async judge(...work) {
      const result = await engine.judge(...work);
      return {
        ...result,
        verdict: found.verdict ?? result.verdict,
        cases: result.cases.map((it) => ({ ...it, ...found })),
      };
    },
  };
}

describe('Of each program that was executed', () => {
  test('stays how many cases it ran, without those that a group which had failed was spared', async () => {
    const sitting = await sittings.sit({ policy: 'best' });
    const engine = scriptedEngine();
    await judged(sitting, 'accepted', {
      ...finding({}),
      async judge(work, ...more) {
        const cases = work.cases.map((it) => ({ ...it, stopsGroup: 'all' }));
        return engine.judge({ ...work, source: 'wrong from 0', cases }, ...more);
      },
    });
    expect((await executions())[0]).toMatchObject({ verdict: 'wrong_answer', caseCount: 1 });
  });

  test('stays whose it was, what it was, where it ran and what was found', async () => {
    const sitting = await sittings.sit({ policy: 'best' });
    await judged(sitting, 'wrong from 1', finding({}));

    const [first] = await executions();
    expect(first).toMatchObject({
      work: 'submission',
      organization: 'Kestrel Systems',
      person: 'Asha Menon',
      attemptId: sitting.attemptId,
      sourceSha256: createHash('sha256').update('wrong from 1').digest('hex'),
      language: 'python',
      engine: 'our own sandbox',
      judge: 'judge-7',
      verdict: 'wrong_answer',
      limitsMet: [],
      timeMs: 3,
      wallMs: 4,
      memoryKb: 1_024,
    });
    expect(JSON.stringify(first)).not.toContain('wrong from');
  });

  test('stays which walls of the sandbox it met', async () => {
    const sitting = await sittings.sit({ person: 'yusuf', policy: 'best' });
    await judged(sitting, 'accepted', finding({ verdict: 'output_limit', wasRefusedProcesses: true }));

    expect((await executions())[0]).toMatchObject({ limitsMet: ['output', 'processes'] });
    expect(await executions('?limitMet=processes')).toHaveLength(1);
    expect(await executions('?limitMet=memory')).toEqual([]);
  });

  test('stays that the trouble was ours', async () => {
    const sitting = await sittings.sit({ person: 'grace', policy: 'best' });
    await judged(sitting, 'our fault', scriptedEngine());

    expect((await executions())[0]).toMatchObject({ person: 'Grace Adeyemi', verdict: 'internal_error' });
  });

  test('of an author stays who asked', async () => {
    const { priya } = sittings.world.kestrel.staff;
    const programs = [{ language: 'python', source: 'accepted, by an author' }];
    await priya.browser.post(`${sittings.world.kestrel.path}/trials`, {
      idempotencyKey: newKey(),
      request: { kind: 'check', programs },
    });
    await doAllWork(sittings.platform);

    const [first] = await executions();
    expect(first).toMatchObject({
      work: 'trial',
      person: 'Priya Raghavan',
      verdict: 'accepted',
      caseCount: 0,
    });
    expect(first?.attemptId).toBeUndefined();
  });
});

test('A program is judged for its organization, and so is an author’s, so that no other meets what was compiled for it', async () => {
  const owners: (string | undefined)[] = [];
  const scripted = scriptedEngine();
  const engine: Engine = {
    ...scripted,
    judge(work, ...rest) {
      owners.push(work.owner);
      return scripted.judge(work, ...rest);
    },
  };
  const sitting = await sittings.sit({ person: 'julia', policy: 'best' });
  await judged(sitting, 'accepted', engine);
  const { priya } = sittings.world.kestrel.staff;
  await priya.browser.post(`${sittings.world.kestrel.path}/trials`, {
    idempotencyKey: newKey(),
    request: { kind: 'check', programs: [{ language: 'python', source: 'accepted' }] },
  });
  await doAllWork(sittings.platform, engine);

  const { id } = sittings.world.kestrel;
  expect(owners).toEqual([id, id]);
});

test('Executions are found by a person, an organization, a hash or an attempt, a page at a time', async () => {
  const sitting = await sittings.sit({ person: 'nikhil', policy: 'best' });
  for (let run = 0; run < 3; run++) await judged(sitting, `accepted ${run}`, scriptedEngine());
  const hash = createHash('sha256').update('accepted 1').digest('hex');

  expect(await executions('?search=banerjee')).toHaveLength(3);
  expect(await executions(`?search=${hash.slice(0, 10).toUpperCase()}`)).toHaveLength(1);
  expect(await executions('?search=Ostrava')).toEqual([]);
  expect(await executions('?search=%25')).toEqual([]);
  const all = await executions(`?attemptId=${sitting.attemptId}`);
  expect(all).toHaveLength(3);
  expect(await executions(`?attemptId=${sitting.attemptId}&before=${all[1]?.id}`)).toEqual([all[2]]);
});

describe('Walls that are met often in one attempt', () => {
  const wall = finding({ verdict: 'runtime_error', signal: 'SIGSYS' });

  test('are noticed from the fifth within ten minutes on, once, and for nobody but platform admins', async () => {
    const sitting = await sittings.sit({ person: 'emeka', policy: 'best' });
    for (let run = 0; run < 4; run++) await judged(sitting, `accepted ${run}`, wall);
    await sittings.world.moveClock('2 minutes'); // who submits in a loop is asked to wait
    await judged(sitting, 'accepted', finding({ verdict: 'time_limit' }));
    expect(await notices()).toEqual([]);
    await judged(sitting, 'accepted 5', wall);
    await judged(sitting, 'accepted 6', finding({ verdict: 'output_limit' }));

    expect(await notices()).toMatchObject([
      { person: 'Emeka Obi', attemptId: sitting.attemptId, count: 6, limitsMet: ['output', 'system_calls'] },
    ]);
    const seen = await sitting.browser.get(sitting.path);
    expect(JSON.stringify(seen.body)).not.toMatch(/notice|system_calls/);
  });

  test('are not noticed where they lie further apart', async () => {
    const sitting = await sittings.sit({ person: 'julia', policy: 'best' });
    const before = (await notices()).length;
    for (let run = 0; run < 6; run++) {
      await judged(sitting, `accepted ${run}`, wall);
      await sittings.world.moveClock('3 minutes');
    }

    expect(await notices()).toHaveLength(before);
  });
});

test('What was executed is kept for twelve months, unless the installation says otherwise', async () => {
  const { platform } = sittings;
  const all = async () => (await executions()).length;
  const before = await all();
  await platform.db.transaction(system, (tx) =>
    sql`insert into execution (organization_id, work, source_sha256, language, engine, judge, verdict, case_count, time_ms,
        wall_ms, memory_kb, executed_at)
      select id, 'trial', sha256('old'), 'c', 'any', 'any', 'accepted', 0, 0, 0, 0, fairshot_now() - age
      from organization, (values (interval '12 months 1 day'), (interval '11 months')) as ages (age)
      where name = 'Kestrel Systems'`.execute(tx),
  );
  await forgetExecutions(platform);
  expect(await all()).toBe(before + 1);

  await forgetExecutions({ ...platform, config: { ...platform.config, keepExecutionsMonths: 6 } });
  expect(await all()).toBe(before);
});
