import { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { ROLES } from '@fairshot/contracts/organizations/role';
import { type Route, streamed } from '@fairshot/contracts/route';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CANDIDATES } from '../../../db/cast.ts';
import { openSessions } from './adapters/sessions-better-auth.ts';
import { buildApi } from './build-api.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './platform/database.ts';
import type { Answer, TestBrowser } from './platform/test-browser.ts';
import { invite, listOf, openLink, publishAssessment } from './platform/test-sitting.ts';
import { zipOf } from './questions/exchange/test-zip.ts';
import { showPicture, TINY_PNG } from './questions/test-pictures.ts';
import { createTestWorld, newKey, type Person, type TestWorld } from './platform/test-world.ts';

/**
 * Walks the real route table: every route × every kind of caller × own and other organization. A new route is
 * in here by being served; one that names things of an organization must also say what a good body is.
 */
let world: TestWorld;
let asha: TestBrowser;
let yusuf: TestBrowser;
/** Things of Kestrel and of Asha, as the paths name them. */
let ids: Record<string, string>;
/** A body that would be accepted from the right caller. */
let bodies: Record<string, object>;

const routes = await routesOf();
const named = (route: Route) => `${route.method} ${route.path}`;
const of = (who: Route['access']['who']) =>
  routes.filter((route) => route.access.who === who).map((route): [string, Route] => [named(route), route]);

/** The table without a database: the routes are served, and nobody asks. */
async function routesOf(): Promise<readonly Route[]> {
  const config = readConfig({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    FAIRSHOT_SECRET: 'only to list the routes; signs nothing',
  });
  const db = openDatabase(config.databaseUrl);
  const queue = { add: async () => undefined, addEach: async () => undefined };
  const { routes } = await buildApi({ config, db, queue, log: pino({ level: 'silent' }) });
  await db.close();
  return routes;
}

beforeAll(async () => {
  world = await createTestWorld();
  const assessment = await publishAssessment(world);
  const [question] = assessment.questions;
  const one = await invite(world, assessment.id, CANDIDATES.asha);
  const two = await invite(world, assessment.id, CANDIDATES.yusuf);
  asha = (await openLink(world, one.token)).browser;
  yusuf = (await openLink(world, two.token)).browser;
  const started = await asha.post(`/api/invitations/${one.invitationId}/start`);
  const attemptId = String(started.body['attemptId']);
  const questionVersionId = question?.questionVersionId ?? '';
  const code = { questionVersionId, language: 'python', source: 'print(1)', writerEpoch: 1 };
  const submitted = await asha.post(`/api/attempts/${attemptId}/submissions`, {
    ...code,
    idempotencyKey: newKey(),
  });
  expect(submitted.status).toBe(200);
  const letter = await world.platform.db.asLogin.selectFrom('letter').select('id').executeTakeFirstOrThrow();

  ids = {
    organizationId: world.kestrel.id,
    assessmentId: assessment.id,
    versionId: assessment.versionId,
    questionId: question?.questionId ?? '',
    invitationId: one.invitationId,
    attemptId,
    questionVersionId,
    submissionId: String(submitted.body['id']),
    letterId: letter.id,
    code: String(submitted.body['receiptCode']),
    sha256: await storeBothWays(TINY_PNG),
    viewId: await sharedView(),
    trialId: await trial(),
    ...(await peopleOfKestrel()),
    ...(await readableOf(String(submitted.body['id']))),
    ...(await rejudged(String(submitted.body['id']))),
  };
  const { revision, title, instructions, durationMinutes, languages, submissionsPolicy, visibility } =
    assessment;
  const draft = { title, instructions, durationMinutes, languages, submissionsPolicy, visibility };
  bodies = {
    'PUT /api/organizations/:organizationId': {
      name: 'Kestrel Systems',
      requiresSecondFactor: false,
      revision: 1,
    },
    'PUT /api/organizations/:organizationId/members/:memberId/role': { role: 'reviewer', seenRole: 'author' },
    'POST /api/organizations/:organizationId/transfer': {
      memberId: newKey(), // the owner of this world stays
      ownRole: 'author',
      password: PASSWORD,
    },
    'POST /api/organizations/:organizationId/member-invitations': invitation('matrix@kestrel.example'),
    'POST /api/organizations/:organizationId/member-invitations/:memberInvitationId/send': {
      sendsLetter: true,
    },
    'POST /api/attempts/:attemptId/take-over': { code: '123456' },
    'POST /api/attempts/:attemptId/line-losses': {
      idempotencyKey: newKey(),
      writerEpoch: 1,
      lostSeconds: 0,
      backSecondsAgo: 0,
    },
    'POST /api/organizations/:organizationId/questions/starter': { idempotencyKey: newKey() },
    ...(await authoring(question?.questionId ?? '')),
    ...bankActs(question?.questionId ?? '', question?.questionVersionId ?? ''),
    ...provingActs(),
    ...rejudgingActs(),
    'POST /api/organizations/:organizationId/assessments': { idempotencyKey: newKey(), title: 'Mine' },
    'PUT /api/organizations/:organizationId/assessments/:assessmentId': {
      ...draft,
      suggestions: false,
      questions: [],
      revision,
    },
    'POST /api/organizations/:organizationId/assessments/:assessmentId/publish': { revision },
    'POST /api/organizations/:organizationId/assessments/:assessmentId/copy': {
      idempotencyKey: newKey(),
      title: 'Mine too',
    },
    'POST /api/organizations/:organizationId/assessments/move': {
      event: 'restore',
      assessmentIds: [assessment.id],
    },
    'PUT /api/organizations/:organizationId/candidates/:candidateId/name': {
      name: 'Asha Menon',
      seen: 'Asha Menon',
    },
    'POST /api/organizations/:organizationId/candidates/:candidateId/notes': {
      idempotencyKey: newKey(),
      text: 'Mine',
    },
    'POST /api/organizations/:organizationId/exports': listAsCsv(),
    ...timeActs(),
    'PUT /api/organizations/:organizationId/invitations/:invitationId/accommodations': {
      extraTimePercent: 25,
      breakMinutes: 0,
      seen: { extraTimePercent: 0, breakMinutes: 0 },
    },
    'POST /api/invitations/:invitationId/start': {},
    'POST /api/invitations/:invitationId/practice': {},
    'POST /api/organizations/:organizationId/assessments/:assessmentId/invitations': listOf([
      { email: 'matrix@example.org' },
    ]),
    'PUT /api/attempts/:attemptId/drafts': { ...code, revision: 1 },
    'POST /api/attempts/:attemptId/visits': { questionVersionId },
    'PUT /api/attempts/:attemptId/questions/:questionVersionId': { markedForReview: true },
    'POST /api/attempts/:attemptId/take-break': { writerEpoch: 1 },
    'POST /api/attempts/:attemptId/finish': { writerEpoch: 1 },
    'POST /api/attempts/:attemptId/runs': { ...code, idempotencyKey: newKey() },
    'POST /api/attempts/:attemptId/submissions': { ...code, idempotencyKey: newKey() },
  };
});
afterAll(() => world.close());

const PASSWORD = 'three calm herons at noon';

async function givePassword({ accountId }: Person): Promise<void> {
  const password = await (await openSessions(world.platform)).hashPassword(PASSWORD);
  await world.platform.db.asLogin
    .insertInto('login_credential')
    .values({ account_id: accountId, provider_id: 'credential', provider_account_id: accountId, password })
    .execute();
}

function invitation(email: string) {
  return { idempotencyKey: newKey(), emails: [email], role: 'author', sendsLetters: true };
}

/** What staff do to the clock of an attempt. */
function timeActs(): Record<string, object> {
  const path = '/api/organizations/:organizationId/attempts/:attemptId';
  const reason = 'A fire drill';
  return {
    [`POST ${path}/time`]: { idempotencyKey: newKey(), minutes: 5, reason },
    [`POST ${path}/time/:creditId/reverse`]: { reason },
    [`POST ${path}/pause`]: { reason },
  };
}

function listAsCsv() {
  return { idempotencyKey: newKey(), kind: 'candidates', filter: {}, timeZone: 'UTC' };
}

/** Asha, a case of hers, and a list that was taken away. */
async function readableOf(submissionId: string): Promise<Record<string, string>> {
  const { asLogin } = world.platform.db;
  const row = await asLogin
    .selectFrom('submission')
    .select(['candidate_id', 'lease'])
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow();
  await sql`insert into case_result (organization_id, candidate_id, submission_id, lease, position, is_sample, verdict,
      time_ms, wall_ms, memory_kb)
    values (${world.kestrel.id}, ${row.candidate_id}, ${submissionId}, ${row.lease}, 0, false, 'accepted', 1, 1, 1)`.execute(
    asLogin,
  );
  const taken = await world.kestrel.staff.marta.browser.post(`${world.kestrel.path}/exports`, listAsCsv());
  return { candidateId: row.candidate_id, exportId: String(taken.body['id']) };
}

/** What authors send of a question. */
async function authoring(questionId: string): Promise<Record<string, object>> {
  const { browser } = world.kestrel.staff.priya;
  const path = `/api/organizations/:organizationId/questions`;
  const { body } = await browser.get(`${world.kestrel.path}/questions/${questionId}/draft`);
  const { revision, draft } = QuestionForAuthor.parse(body);
  return {
    [`POST ${path}`]: { idempotencyKey: newKey(), kind: 'coding', title: 'Mine' },
    [`POST ${path}/move`]: { event: 'restore', questionIds: [questionId] },
    [`PUT ${path}/:questionId/draft`]: { revision, draft },
    [`POST ${path}/:questionId/draft/discard`]: { revision },
    [`POST ${path}/:questionId/publish`]: { revision },
    [`POST ${path}/:questionId/duplicate`]: { idempotencyKey: newKey() },
    [`POST ${path}/package`]: zipOf([{ name: 'problem.yaml', content: 'name: Mine' }]),
    [`POST ${path}/import`]: { idempotencyKey: newKey(), draft },
    'POST /api/organizations/:organizationId/test-data': TINY_PNG,
    'POST /api/organizations/:organizationId/test-data/texts': { texts: ['1\n'] },
    'POST /api/organizations/:organizationId/pictures': TINY_PNG,
  };
}

/** What is sent to look at the bank in one's own way and to label many questions. */
function bankActs(questionId: string, versionId: string): Record<string, object> {
  const path = '/api/organizations/:organizationId';
  const labels = { questionId, versionId, skills: [], difficulty: 'easy', revision: 1 };
  const view = { name: newKey(), isShared: false, look: { filter: {}, order: {} } };
  return {
    [`POST ${path}/questions/label`]: {
      questionIds: [questionId],
      labelling: { act: 'add_skill', skill: 'maps' },
    },
    [`POST ${path}/questions/label/take-back`]: { before: [labels] },
    [`POST ${path}/question-views`]: { ...view, idempotencyKey: newKey() },
    [`PUT ${path}/question-views/:viewId`]: { ...view, revision: 1 },
    [`PUT ${path}/question-views/default`]: { viewId: null },
  };
}

/** What authors have judged while they write. */
function provingActs(): Record<string, object> {
  const path = '/api/organizations/:organizationId';
  return {
    [`POST ${path}/questions/:questionId/proofs`]: { idempotencyKey: newKey(), revision: 1 },
    [`POST ${path}/trials`]: aTrial(),
  };
}

/** What is judged anew, and applied. */
function rejudgingActs(): Record<string, object> {
  const path = '/api/organizations/:organizationId';
  return {
    [`POST ${path}/questions/:questionId/rejudges`]: { idempotencyKey: newKey(), reason: 'Mine' },
    [`POST ${path}/submissions/:submissionId/rejudges`]: { idempotencyKey: newKey(), reason: 'Mine' },
    [`POST ${path}/rejudges/:rejudgeId/apply`]: { idempotencyKey: newKey() },
  };
}

/** A rejudge of the submission, as it stands when judges are through with it. */
async function rejudged(submissionId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ rejudgeId: string; itemId: string }>`
    with made as (
      insert into rejudge (organization_id, question_id, question_version_id, state, reason, item_count, idempotency_key)
      select s.organization_id, v.question_id, v.id, 'ready', 'Theirs', 1, ${newKey()}
      from submission s join question_version v on v.id = s.question_version_id where s.id = ${submissionId}
      returning id, organization_id
    )
    insert into rejudge_item (organization_id, rejudge_id, submission_id, seen_lease, seen_verdict, seen_permille, state,
      verdict, passed_permille)
    select organization_id, id, ${submissionId}, 1, 'wrong_answer', 0, 'judged', 'accepted', 1000 from made
    returning rejudge_id as "rejudgeId", id as "itemId"`.execute(world.platform.db.asLogin);
  const [row] = rows;
  if (!row) throw new Error('nothing was judged anew');
  return { ...row };
}

function aTrial(): object {
  const programs = [{ language: 'python', source: 'print(1)' }];
  return { idempotencyKey: newKey(), request: { kind: 'check', programs } };
}

async function trial(): Promise<string> {
  const { browser } = world.kestrel.staff.priya;
  return String((await browser.post(`${world.kestrel.path}/trials`, aTrial())).body['id']);
}

async function sharedView(): Promise<string> {
  const { browser } = world.kestrel.staff.marta;
  const look = { filter: {}, order: {} };
  const view = { idempotencyKey: newKey(), name: 'All', isShared: true, look };
  return String((await browser.post(`${world.kestrel.path}/question-views`, view)).body['id']);
}

/** The same bytes as a content of test cases and as a picture that a question of Asha's attempt shows; their hash. */
async function storeBothWays(content: Buffer): Promise<string> {
  const { browser } = world.kestrel.staff.priya;
  const headers = { 'content-type': 'application/octet-stream' };
  const send = (url: string) => browser.send({ method: 'POST', url, payload: content, headers });
  expect((await send(`${world.kestrel.path}/test-data`)).status).toBe(200);
  const { sha256 } = (await send(`${world.kestrel.path}/pictures`)).body;
  await showPicture(world, String(sha256));
  return String(sha256);
}

/** A member and somebody who is invited, as the paths name them. */
async function peopleOfKestrel() {
  const { marta, priya } = world.kestrel.staff;
  await givePassword(marta);
  const people = await marta.browser.post(
    `${world.kestrel.path}/member-invitations`,
    invitation('noor.haddad@kestrel.example'),
  );
  expect(people.status).toBe(200);
  const row = await world.platform.db.asLogin
    .selectFrom('member_invitation')
    .select('id')
    .executeTakeFirstOrThrow();
  const sessions = await priya.browser.get('/api/me/sessions');
  const [session] = sessions.body['sessions'] as { id: string }[];
  return {
    memberId: priya.memberId,
    memberInvitationId: row.id,
    accountId: priya.accountId,
    sessionId: session?.id ?? '',
  };
}

function call(browser: TestBrowser, route: Route, change: Record<string, string> = {}): Promise<Answer> {
  // A version is one of an assessment or one of a question, as the path says.
  const versionId = route.path.includes('/questions/') ? ids['questionVersionId'] : ids['versionId'];
  const url = route.path.replaceAll(
    /:(\w+)/g,
    (_, name: string) => ({ ...ids, versionId, ...change })[name] ?? newKey(),
  );
  const payload = bodies[named(route)];
  const bytes = route.body === streamed ? 'application/zip' : 'application/octet-stream';
  const type = payload instanceof Uint8Array ? bytes : 'application/json';
  return browser.send({
    method: route.method,
    url,
    ...(payload ? { payload, headers: { 'content-type': type } } : {}),
  });
}

/** When a browser was heard and for how long it was not: written every three seconds, whatever is called meanwhile. */
const HEARD = ['attempt_contact', 'line_loss'];

/** How many rows each table has, the queue's included, and by which transactions they were written. */
async function everything(): Promise<unknown> {
  const { asLogin } = world.platform.db;
  const tables = await sql<{ space: string; name: string }>`
    select relnamespace::regnamespace::text as space, relname as name from pg_class
    where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and relkind = 'r'
      and relname <> all (${HEARD})
    order by 1, 2`.execute(asLogin);
  const sums = tables.rows.map(
    ({ space, name }) => sql`
      select ${`${space}.${name}`} as table, count(*), sum(xmin::text::bigint) from ${sql.table(`${space}.${name}`)}`,
  );
  return (await sql.join(sums, sql` union all `).execute(asLogin)).rows;
}

/** All the calls are refused as expected, and nothing in the database changed. */
async function expectRefused(calls: [who: string, answer: () => Promise<Answer>, expected: string][]) {
  const before = await everything();
  const seen = [];
  for (const [who, answer] of calls) {
    const { status, body } = await answer();
    seen.push([who, `${status} ${String(body['code'])}`]);
  }
  expect(seen).toEqual(calls.map(([who, , expected]) => [who, expected]));
  expect(await everything()).toEqual(before);
}

test('the table holds every kind of route', () => {
  for (const who of ['anyone', 'account', 'admin', 'candidate', 'member'] as const) {
    expect(of(who).length, who).toBeGreaterThan(0);
  }
  expect(routes.every((route) => route.path.startsWith('/api/'))).toBe(true);
  expect(new Set(routes.map(named)).size).toBe(routes.length);
});

test('a member route names its organization; no other route does', () => {
  for (const route of routes) {
    expect(route.path.includes('/organizations/:organizationId'), named(route)).toBe(
      route.access.who === 'member',
    );
  }
});

test('every route that takes a body of things that belong to somebody is tried with a good one', () => {
  const needed = routes.filter(
    ({ access, body }) => body && (access.who === 'member' || access.who === 'candidate'),
  );
  expect(Object.keys(bodies).sort()).toEqual(needed.map(named).sort());
});

describe('a member route', () => {
  test.each(of('member'))('%s is closed to everybody it does not name', async (_, route) => {
    const allowed: readonly string[] = route.access.who === 'member' ? route.access.roles : [];
    const staff = Object.values(world.kestrel.staff);
    const { petr } = world.ostrava.staff;
    const others = ROLES.map((role, at) => ({ role, person: staff[at] })).filter(
      ({ role }) => !allowed.includes(role),
    );
    await expectRefused([
      ['a stranger', () => call(world.stranger(), route), '401 not_logged_in'],
      ['a candidate', () => call(asha, route), '401 not_logged_in'],
      ["another organization's owner", () => call(petr.browser, route), '404 not_found'],
      ['a nameless organization', () => call(petr.browser, route, { organizationId: 'x' }), '404 not_found'],
      ...others.map(({ role, person }): [string, () => Promise<Answer>, string] => [
        role,
        () => call(person?.browser ?? world.stranger(), route),
        '403 not_allowed',
      ]),
    ]);
  });

  const inner = of('member').filter(([, route]) => route.path.split('/:').length > 2);
  test.each(inner)("%s finds nothing of another organization's", async (_, route) => {
    const { petr } = world.ostrava.staff;
    await expectRefused([
      [
        'through their own door',
        () => call(petr.browser, route, { organizationId: world.ostrava.id }),
        '404 not_found',
      ],
    ]);
  });

  test.each(of('member'))('%s lets every role in that it names', async (_, route) => {
    const staff = Object.values(world.kestrel.staff);
    const allowed: readonly string[] = route.access.who === 'member' ? route.access.roles : [];
    for (const [at, role] of ROLES.entries()) {
      if (!allowed.includes(role)) continue;
      const nothing = Object.fromEntries(
        Object.keys(ids).map((name) => [name, name === 'organizationId' ? world.kestrel.id : newKey()]),
      );
      nothing['sha256'] = '0'.repeat(64);
      const { status } = await call(staff[at]?.browser ?? world.stranger(), route, nothing);
      expect([200, 204, 404, 409], `${role}: ${status}`).toContain(status);
    }
    // Who was let out by the way is let in again: a route that comes later must meet every role.
    await world.platform.db.asLogin.updateTable('member').set({ removed_at: null }).execute();
  });
});

describe('an admin route', () => {
  test.each(of('admin'))('%s is closed to everybody but platform admins', async (_, route) => {
    await expectRefused([
      ['a stranger', () => call(world.stranger(), route), '401 not_logged_in'],
      ['a candidate', () => call(asha, route), '401 not_logged_in'],
      ['an owner', () => call(world.kestrel.staff.marta.browser, route), '403 not_allowed'],
    ]);
  });
});

describe('a route for whoever has an account', () => {
  test.each(of('account'))('%s is closed to strangers and candidates', async (_, route) => {
    await expectRefused([
      ['a stranger', () => call(world.stranger(), route), '401 not_logged_in'],
      ['a candidate', () => call(asha, route), '401 not_logged_in'],
    ]);
  });
});

describe('a candidate route', () => {
  test.each(of('candidate'))('%s is closed to everybody but the candidate', async (_, route) => {
    await expectRefused([
      ['a stranger', () => call(world.stranger(), route), '401 link_session_gone'],
      ['an owner', () => call(world.kestrel.staff.marta.browser, route), '401 link_session_gone'],
      ['another candidate', () => call(yusuf, route), '404 not_found'],
    ]);
  });
});

describe('a route that reads', () => {
  const reading = routes
    .filter(({ method }) => method === 'GET')
    .map((route): [string, Route] => [named(route), route]);
  test.each(reading)('%s changes nothing', async (_, route) => {
    const before = await everything();
    const browser = route.access.who === 'candidate' ? asha : world.kestrel.staff.marta.browser;
    const { status } = await call(browser, route);
    expect([200, 403, 409]).toContain(status);
    expect(await everything()).toEqual(before);
  });
});
