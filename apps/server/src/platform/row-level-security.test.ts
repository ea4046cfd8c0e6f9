import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CANDIDATES } from '../../../../db/cast.ts';
import { account, type Actor, candidate, link, member, system } from './actor.ts';
import { caseOf, openDesk } from '../questions/test-authoring.ts';
import { storeTinyPicture } from '../questions/test-pictures.ts';
import { invite, listOf, openLink, publishAssessment } from './test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from './test-world.ts';
import { hashToken } from './token.ts';

/** Reached through the log-in role alone (accounts), or holding nothing of anybody (the rest). */
const WITHOUT = [
  'account',
  'clock_shift',
  'login_credential',
  'login_second_factor',
  'login_session',
  'login_verification',
  'one_time_link',
  'outage',
  'role_heartbeat',
  'schema_migration',
  'schema_migration_lock',
  'service_beat',
];

let world: TestWorld;
let ashaLink: string;
let asha: string;
let yusuf: string;

beforeAll(async () => {
  world = await createTestWorld();
  const assessment = await publishAssessment(world, {
    visibilityWhen: 'after_release',
    takeOver: 'staff',
  });
  await world.kestrel.staff.daniel.browser.post(`${world.kestrel.path}/assessments/${assessment.id}/release`);
  const one = await invite(world, assessment.id, CANDIDATES.asha);
  ashaLink = one.token;
  const two = await invite(world, assessment.id, CANDIDATES.yusuf);
  const { browser: rehearsing } = await openLink(world, two.token);
  await rehearsing.post(`/api/invitations/${two.invitationId}/practice`, {});
  const { browser } = await openLink(world, one.token);
  const started = await browser.post(`/api/invitations/${one.invitationId}/start`);
  const path = `/api/attempts/${String(started.body['attemptId'])}`;
  const questionVersionId = assessment.questions[0]?.questionVersionId ?? '';
  const code = { questionVersionId, language: 'python', source: 'print(1)', writerEpoch: 1 };
  await browser.put(`${path}/drafts`, { ...code, revision: 1 });
  await browser.post(`${path}/visits`, { questionVersionId });
  await browser.post(`${path}/submissions`, { ...code, idempotencyKey: newKey() });
  await world.kestrel.staff.hannah.browser.post(`${world.kestrel.path}${path.slice('/api'.length)}/time`, {
    idempotencyKey: newKey(),
    minutes: 5,
    reason: 'A fire drill',
  });
  await (await openLink(world, one.token)).browser.post(`${path}/take-over/ask`);
  await world.kestrel.staff.daniel.browser.post(
    `${world.kestrel.path}/assessments/${assessment.id}/invitations`,
    listOf([{ email: 'more@example.org' }]),
  );
  await world.kestrel.staff.marta.browser.post(`${world.kestrel.path}/member-invitations`, {
    idempotencyKey: newKey(),
    emails: ['noor.haddad@kestrel.example'],
    role: 'author',
    sendsLetters: true,
  });
  const people = await world.platform.db.asLogin.selectFrom('candidate').select(['id', 'email']).execute();
  const idOf = (email: string) => people.find((person) => person.email === email)?.id ?? '';
  [asha, yusuf] = [idOf(CANDIDATES.asha.email), idOf(CANDIDATES.yusuf.email)];
  await haveReadAndWritten(asha);
  await haveLostTheLine(String(started.body['attemptId']));
  await haveRejudged(String(started.body['attemptId']));
  await haveSavedViews();
  await haveWrittenQuestions();
  await haveProvenAndTried(assessment.questions[0]?.questionId ?? '');
  await haveExecuted(String(started.body['attemptId']));
});
afterAll(() => world.close());

/** A draft with a part of every kind. */
async function haveWrittenQuestions(): Promise<void> {
  const desk = openDesk(world);
  await desk.store('1\n', '2\n');
  const picture = await storeTinyPicture(desk.browser, world.kestrel.path);
  await desk.save(await desk.begin('Doubling'), {
    statement: `![a dot](picture:${picture})`,
    cases: [caseOf('1\n', '2\n', { group: 'small' })],
    groups: [{ name: 'small', weight: 1, scoring: 'min' }],
    validator: { language: 'python', source: 'raise SystemExit(42)' },
  });
  await desk.begin('Which sort is stable?', 'multiple_choice');
}

/** What the server keeps of a browser's silence; it is written by the minute, and here at once. */
async function haveLostTheLine(attemptId: string): Promise<void> {
  await world.platform.db.transaction(system, async (tx) => {
    const of = sql`select a.id, a.organization_id, a.candidate_id, a.writer_session_id`;
    await sql`insert into attempt_contact (attempt_id, organization_id, candidate_id, candidate_session_id, heard_at)
      ${of}, fairshot_now() from attempt a where a.id = ${attemptId} on conflict do nothing`.execute(tx);
    await sql`insert into line_loss (attempt_id, organization_id, candidate_id, candidate_session_id, lost_at, back_at)
      ${of}, fairshot_now() - interval '1 minute', fairshot_now() from attempt a where a.id = ${attemptId}`.execute(
      tx,
    );
  });
}

/** What was judged anew and applied, as it stands afterwards. */
async function haveRejudged(attemptId: string): Promise<void> {
  await world.platform.db.transaction(system, (tx) =>
    sql`
      with one as (
        select s.*, v.question_id, m.id as member_id from submission s
        join question_version v on v.id = s.question_version_id
        join member m on m.organization_id = s.organization_id and m.role = 'owner'
        where s.attempt_id = ${attemptId}
      ), made as (
        insert into rejudge (organization_id, question_id, question_version_id, state, reason, item_count,
          idempotency_key, settled_by, settled_at, apply_key)
        select organization_id, question_id, question_version_id, 'applied', 'A case was wrong', 1, ${newKey()},
          member_id, fairshot_now(), ${newKey()} from one returning id
      ), item as (
        insert into rejudge_item (organization_id, rejudge_id, submission_id, seen_lease, seen_verdict, seen_permille,
          state, verdict, passed_permille)
        select organization_id, made.id, one.id, 1, 'wrong_answer', 0, 'applied', 'accepted', 1000 from one, made
        returning id
      ), found as (
        insert into rejudge_case (organization_id, item_id, position, is_sample, verdict, time_ms, wall_ms, memory_kb)
        select organization_id, item.id, 0, false, 'accepted', 1, 1, 1 from one, item
      )
      insert into verdict_history (organization_id, submission_id, rejudge_id, lease, verdict, passed_permille, case_count)
      select organization_id, one.id, made.id, 1, 'wrong_answer', 0, 1 from one, made`.execute(tx),
  );
}

/** What a judge leaves of each program, and what is noticed of some; written by judges, and here by hand. */
async function haveExecuted(attemptId: string): Promise<void> {
  await world.platform.db.transaction(system, async (tx) => {
    await sql`insert into execution (organization_id, work, candidate_id, attempt_id, submission_id, source_sha256, language,
        engine, judge, verdict, case_count, time_ms, wall_ms, memory_kb)
      select organization_id, 'run', candidate_id, id, id, sha256('print(1)'), 'python', 'any', 'any', 'accepted', 1, 1, 1, 1
      from attempt where id = ${attemptId}`.execute(tx);
    await sql`insert into execution_notice (organization_id, candidate_id, attempt_id, count, limits_met, first_at, last_at)
      select organization_id, candidate_id, id, 5, '{output}', fairshot_now(), fairshot_now()
      from attempt where id = ${attemptId}`.execute(tx);
  });
}

/** What members write about a candidate and take away. */
async function haveReadAndWritten(candidateId: string): Promise<void> {
  const { daniel } = world.kestrel.staff;
  const about = `${world.kestrel.path}/candidates/${candidateId}`;
  await daniel.browser.post(`${about}/notes`, { idempotencyKey: newKey(), text: 'Calm.' });
  await daniel.browser.put(`${about}/name`, { name: 'Asha M.', seen: CANDIDATES.asha.name });
  await daniel.browser.post(`${world.kestrel.path}/exports`, {
    idempotencyKey: newKey(),
    kind: 'candidates',
    filter: {},
    timeZone: 'UTC',
  });
}

/** What authors have judged while they write. */
async function haveProvenAndTried(questionId: string): Promise<void> {
  const { priya } = world.kestrel.staff;
  const path = `${world.kestrel.path}/questions/${questionId}`;
  const { body } = await priya.browser.get(`${path}/draft`);
  await priya.browser.post(`${path}/proofs`, { idempotencyKey: newKey(), revision: body['revision'] });
  const programs = [{ language: 'python', source: 'print(1)' }];
  await priya.browser.post(`${world.kestrel.path}/trials`, {
    idempotencyKey: newKey(),
    request: { kind: 'check', programs },
  });
}

/** What members keep for themselves and for each other. */
async function haveSavedViews(): Promise<void> {
  const { marta } = world.kestrel.staff;
  const views = `${world.kestrel.path}/question-views`;
  const look = { filter: {}, order: {} };
  for (const isShared of [true, false])
    await marta.browser.post(views, { idempotencyKey: newKey(), name: 'All', isShared, look });
  const { body } = await marta.browser.get(views);
  const [first] = body['views'] as { id: string }[];
  await marta.browser.put(`${views}/default`, { viewId: first?.id });
}

async function tablesWith(column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = ${column}
      and not a.attisdropped
    order by 1`.execute(world.platform.db.asLogin);
  return rows.map((row) => row.name);
}

/** Every row an actor can see of a table: the query has no WHERE. */
async function seen(actor: Actor, table: string): Promise<Record<string, unknown>[]> {
  return world.platform.db.transaction(actor, async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx);
    return rows;
  });
}

describe('row-level security', () => {
  test('stands on every table but those of a short list', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
      order by 1`.execute(world.platform.db.asLogin);
    expect(rows.map((row) => row.name)).toEqual(WITHOUT);
  });

  test('lets nobody of another organization see a row, in any table, even where the WHERE is forgotten', async () => {
    const outsider = member(world.ostrava.id, world.ostrava.staff.petr.accountId);
    const empty = [];
    for (const table of await tablesWith('organization_id')) {
      const rows = await seen(outsider, table);
      expect(
        rows.filter((row) => row['organization_id'] !== world.ostrava.id),
        table,
      ).toEqual([]);
      const all =
        await sql`select 1 from ${sql.table(table)} where organization_id = ${world.kestrel.id}`.execute(
          world.platform.db.asLogin,
        );
      if (all.rows.length === 0) empty.push(table);
    }
    // What this world leaves empty proves nothing above; the list must not grow unseen.
    expect(empty).toEqual(['case_result', 'draft_conflict']);
  });

  test('lets a candidate see their own rows and no other person’s', async () => {
    for (const table of await tablesWith('candidate_id')) {
      const rows = await seen(candidate(yusuf), table);
      expect(
        rows.filter((row) => row['candidate_id'] !== yusuf),
        table,
      ).toEqual([]);
    }
    expect(await seen(candidate(yusuf), 'attempt')).toEqual([]);
    expect(await seen(candidate(asha), 'attempt')).toHaveLength(1);
    expect(await seen(candidate(asha), 'candidate')).toMatchObject([{ id: asha }]);
  });

  test('shows a candidate of the bank what their attempt asks: no hidden case, no solution', async () => {
    expect(await seen(candidate(asha), 'question_version')).toHaveLength(2);
    expect(await seen(candidate(yusuf), 'question_version')).toEqual([]);
    const cases = await seen(candidate(asha), 'test_case');
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter((row) => row['is_sample'] !== true)).toEqual([]);
    for (const table of ['reference_solution', 'question_script', 'case_group', 'picture']) {
      expect(await seen(candidate(asha), table), table).toEqual([]);
    }
    const named = cases.flatMap((row) => [String(row['input_sha256']), String(row['answer_sha256'])]);
    const contents = await seen(candidate(asha), 'test_data');
    expect(new Set(contents.map((row) => String(row['sha256'])))).toEqual(new Set(named));
    expect(await seen(candidate(asha), 'question')).toEqual([]);
  });

  test('shows the bearer of a link one invitation and nothing else', async () => {
    const bearer = link(hashToken(ashaLink));
    for (const table of await tablesWith('organization_id')) {
      const rows = await seen(bearer, table);
      expect(
        rows.map((row) => row['candidate_id']),
        table,
      ).toEqual(table === 'invitation' ? [asha] : []);
    }
  });

  test('shows an account its memberships before it has chosen an organization, and nothing else', async () => {
    const { marta } = world.kestrel.staff;
    for (const table of await tablesWith('organization_id')) {
      const rows = await seen(account(marta.accountId), table);
      expect(
        rows.map((row) => row['id']),
        table,
      ).toEqual(table === 'member' ? [marta.memberId] : []);
    }
  });

  test('refuses a row written into another organization', async () => {
    const outsider = member(world.ostrava.id, world.ostrava.staff.petr.accountId);
    const write = world.platform.db.transaction(outsider, (tx) =>
      tx
        .insertInto('candidate')
        .values({ organization_id: world.kestrel.id, email: 'x@example.org' })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test.each([
    `update attempt set deadline_at = deadline_at + interval '1 hour'`,
    'update attempt set score_millipoints = max_points * 1000',
    'update attempt_question set points = 1000',
    `update invitation set closes_at = closes_at + interval '1 day'`,
    `update submission set state = 'judged', verdict = 'accepted'`,
    'insert into submission select * from submission',
    'insert into case_result select * from case_result',
    `update proof_row set verdicts = array['accepted']`,
    `update trial set outcome = '{}'`,
    `update rejudge_item set verdict = 'accepted'`,
    'insert into rejudge_case select * from rejudge_case',
    'update rejudge set apply_key = idempotency_key',
    'update verdict_history set replaced_by = null',
    'delete from verdict_history',
    'delete from attempt',
    'delete from test_data',
    'delete from picture',
    'update test_case set weight = 1000',
    `update reference_solution set label = 'accepted'`,
    'update question set created_by = null',
    'delete from attempt_event',
    'delete from member',
    'insert into member select * from member',
    `update member set account_id = account_id`,
    'insert into organization select * from organization',
    'update organization set slug = slug',
    'delete from member_invitation',
    'insert into execution select * from execution',
    'update execution set verdict = null',
    'delete from execution',
    'delete from execution_notice',
    'update people_event set happened_at = now()',
    'delete from people_event',
    'update account set is_platform_admin = true',
    'select two_factor_enabled, is_platform_admin from account',
  ])('leaves to the system what the clock and the judge decide: no "%s"', async (statement) => {
    for (const actor of [candidate(asha), member(world.kestrel.id, world.kestrel.staff.marta.accountId)]) {
      const write = world.platform.db.transaction(actor, (tx) => sql.raw(statement).execute(tx));
      await expect(write).rejects.toThrow(/permission denied/);
    }
  });

  test.each([
    'login_session',
    'login_credential',
    'login_second_factor',
    'one_time_link',
    'login_verification',
  ])('is not needed for %s, which no actor may read at all', async (table) => {
    const owner = member(world.kestrel.id, world.kestrel.staff.marta.accountId);
    await expect(seen(owner, table)).rejects.toThrow(/permission denied/);
  });

  test('leaves nothing behind on the connection', async () => {
    await world.platform.db.transaction(candidate(asha), (tx) => sql`select 1`.execute(tx));
    for (let at = 0; at < 12; at++) {
      const { rows } = await world.platform.db.pool.query(
        `select current_user = session_user as is_login, coalesce(current_setting('fairshot.candidate', true), '') as candidate`,
      );
      expect(rows).toEqual([{ is_login: true, candidate: '' }]);
    }
  });
});
