import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import { CANDIDATES } from '../../../../db/cast.ts';
import { CANDIDATE_COOKIE } from '../invitations/find-candidate.ts';
import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/database.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { openBrowser, type TestBrowser } from '../platform/test-browser.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { TINY_PNG } from '../questions/test-pictures.ts';
import { gradeChoices } from '../submissions/grade-choices.ts';
import { judgeNext } from '../submissions/judge-next.ts';
import { scriptedEngine, type ScriptedEngine } from '../submissions/scripted-engine.ts';
import { gradeDueAttempts } from './grade-attempt.ts';

/** Bytes of hidden cases: no answer to a candidate may hold one of these, in any writing. */
export const HIDDEN = ['hidden-input-4711', 'hidden-answer-4711', 'hidden-input-4712', 'hidden-answer-4712'];

export interface Assessment {
  assessmentId: string;
  versionId: string;
  questions: string[];
}

/** Asha (or another of the cast) in front of the page, with the cookie her personal link was exchanged for. */
export interface Guest {
  invitationId: string;
  candidateId: string;
  browser: TestBrowser;
  sessionId: string;
}

export interface Sitting extends Guest {
  attemptId: string;
  /** `/api/attempts/<id>` */
  path: string;
  questions: string[];
  questionVersionId: string;
}

export interface Sittings {
  world: TestWorld;
  platform: Platform;
  server: HttpServer;
  engine: ScriptedEngine;
  publish(options?: Partial<Publish>): Promise<Assessment>;
  invite(assessment: Assessment, options?: Partial<Invite>): Promise<Guest>;
  /** Publishes, invites and starts. */
  sit(options?: Partial<Publish & Invite>): Promise<Sitting>;
  start(guest: Guest, assessment: Assessment): Promise<Sitting>;
  /** Another browser of the same person. */
  anotherBrowser(guest: Guest): Promise<TestBrowser>;
  /** Judges everything that waits, and grades what is then due. */
  judgeAll(): Promise<void>;
  code(sitting: Sitting, source: string, more?: object): Record<string, unknown>;
}

interface Publish {
  policy: 'one_final' | 'last' | 'best';
  visibility: 'none' | 'samples' | 'score' | 'full';
  visibilityWhen: 'at_once' | 'at_end' | 'after_release' | 'never';
  /** The organization's own text. */
  honourCode: string;
  takeOver: 'open' | 'mail_code' | 'staff';
  lineCreditMinutes: number;
  offersPractice: boolean;
  questionCount: number;
  languages: string[];
  /** A multiple-choice question behind the others. */
  choices: ChoiceQuestion;
}

interface ChoiceQuestion {
  selection: 'one' | 'several';
  scoring: 'all_or_nothing' | 'per_choice';
  /** As in `['right', 'wrong', 'right']`. */
  truths: ('right' | 'wrong')[];
}

interface Invite {
  person: keyof typeof CANDIDATES;
  opensIn: string;
  closesIn: string;
  minutes: number;
  lateStart: 'truncate' | 'full';
  extraTimePercent: number;
  breakMinutes: number;
}

/**
 * A world in which people sit assessments of Kestrel Systems, where told on a database of the caller's; close it by
 * `world.close()`.
 */
export async function openSittings(databaseUrl?: string): Promise<Sittings> {
  const world = await createTestWorld(databaseUrl);
  const { platform } = world;
  const engine = scriptedEngine();
  const { server } = world;

  const sittings: Sittings = {
    world,
    platform,
    server,
    engine,
    publish: (options = {}) =>
      platform.db.asLogin.transaction().execute((tx) => insertAssessment(tx, world.kestrel.id, options)),
    invite: (assessment, options = {}) => invite(world, server, assessment, options),
    async sit(options = {}) {
      const assessment = await sittings.publish(options);
      return sittings.start(await sittings.invite(assessment, options), assessment);
    },
    async start(guest, { questions }) {
      const answer = await guest.browser.post(`/api/invitations/${guest.invitationId}/start`);
      const attemptId = answer.body['attemptId'] as string;
      const [questionVersionId = ''] = questions;
      return { ...guest, attemptId, path: `/api/attempts/${attemptId}`, questions, questionVersionId };
    },
    anotherBrowser: async (guest) => (await logIn(world, server, guest.candidateId)).browser,
    judgeAll: () => judgeAll(platform, engine),
    code: (sitting, source, more = {}) => ({
      idempotencyKey: newKey(),
      questionVersionId: sitting.questionVersionId,
      language: 'python',
      source,
      writerEpoch: 1,
      ...more,
    }),
  };
  return sittings;
}

async function insertAssessment(
  tx: Tx,
  organizationId: string,
  options: Partial<Publish>,
): Promise<Assessment> {
  const { visibilityWhen = 'at_once', honourCode } = options;
  const { policy = 'best', visibility = 'samples', takeOver = 'open', questionCount = 1 } = options;
  const { lineCreditMinutes = 10, offersPractice = true } = options;
  const languages = options.languages ?? ['python', 'cpp'];
  const assessment = await insertOne(tx, 'assessment', { organization_id: organizationId });
  const versionId = await insertOne(tx, 'assessment_version', {
    organization_id: organizationId,
    assessment_id: assessment,
    number: 1,
    title: 'Platform engineer, screening',
    duration_minutes: 60,
    languages,
    submissions_policy: policy,
    visibility,
    visibility_when: visibilityWhen,
    ...(honourCode === undefined ? {} : { honour_code: 'own', honour_code_text: honourCode }),
    take_over: takeOver,
    line_credit_minutes: lineCreditMinutes,
    offers_practice: offersPractice,
  });
  const questions: string[] = [];
  for (let position = 0; position < questionCount; position++) {
    questions.push(await insertQuestion(tx, organizationId));
  }
  if (options.choices) questions.push(await insertChoiceQuestion(tx, organizationId, options.choices));
  for (const [position, question] of questions.entries()) {
    await tx
      .insertInto('assessment_question')
      .values({
        organization_id: organizationId,
        assessment_version_id: versionId,
        position,
        question_version_id: question,
        points: 10,
      })
      .execute();
  }
  await sql`update assessment_version set published_at = fairshot_now() where id = ${versionId}`.execute(tx);
  return { assessmentId: assessment, versionId, questions };
}

/** Two samples and two hidden cases; the hidden ones weigh twice as much. */
async function insertQuestion(tx: Tx, organizationId: string): Promise<string> {
  const question = await insertOne(tx, 'question', { organization_id: organizationId });
  const version = await insertOne(tx, 'question_version', {
    organization_id: organizationId,
    question_id: question,
    number: 1,
    title: 'Sum of two',
    statement: 'Add two numbers.',
    difficulty: 'easy',
    languages: ['cpp', 'python'],
    starters: JSON.stringify({ python: '# begin here\n' }),
  });
  const [firstIn = '', firstOut = '', secondIn = '', secondOut = ''] = HIDDEN;
  const cases = [
    ['1', true, 'sample-input-1', 'sample-answer-1', 1],
    ['2', true, 'sample-input-2', 'sample-answer-2', 1],
    ['secret/1', false, firstIn, firstOut, 2],
    ['secret/2', false, secondIn, secondOut, 2],
  ] as const;
  for (const [position, [name, isSample, input, answer, weight]] of cases.entries()) {
    await insertOne(tx, 'test_case', {
      organization_id: organizationId,
      question_version_id: version,
      position,
      name,
      is_sample: isSample,
      input_sha256: await insertContent(tx, organizationId, input),
      answer_sha256: await insertContent(tx, organizationId, answer),
      weight,
    });
  }
  await sql`insert into picture (organization_id, sha256, media_type, content, width, height)
    values (${organizationId}, sha256(${TINY_PNG}), 'image/png', ${TINY_PNG}, 1, 1) on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into question_picture (organization_id, question_version_id, sha256)
    values (${organizationId}, ${version}, sha256(${TINY_PNG}))`.execute(tx);
  await sql`update question_version set published_at = fairshot_now() where id = ${version}`.execute(tx);
  return version;
}

/** Each choice is called what it is, so that a test reads who was told. */
async function insertChoiceQuestion(
  tx: Tx,
  organizationId: string,
  choices: ChoiceQuestion,
): Promise<string> {
  const kind = 'multiple_choice';
  const question = await insertOne(tx, 'question', { organization_id: organizationId, kind });
  const version = await insertOne(tx, 'question_version', {
    organization_id: organizationId,
    question_id: question,
    kind,
    number: 1,
    title: 'Which hold?',
    statement: 'Pick what holds of a binary heap.',
    difficulty: 'easy',
    languages: [],
    selection: choices.selection,
    choice_scoring: choices.scoring,
  });
  for (const [position, truth] of choices.truths.entries()) {
    await sql`insert into choice (organization_id, question_version_id, position, text, is_correct, explanation)
      values (${organizationId}, ${version}, ${position}, ${`Choice ${position}`}, ${truth === 'right'},
        'why-it-is-so-4713')`.execute(tx);
  }
  await sql`update question_version set published_at = fairshot_now() where id = ${version}`.execute(tx);
  return version;
}

async function insertContent(tx: Tx, organizationId: string, content: string): Promise<Buffer> {
  const { rows } = await sql<{ sha256: Buffer }>`
    insert into test_data (organization_id, sha256, content, is_text)
    values (${organizationId}, sha256(${Buffer.from(content)}), ${Buffer.from(content)}, true)
    on conflict (organization_id, sha256) do update set stored_at = fairshot_now()
    returning sha256`.execute(tx);
  const sha256 = rows[0]?.sha256;
  if (!sha256) throw new Error('no content was stored');
  return sha256;
}

async function insertOne(tx: Tx, table: string, values: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(values);
  const { rows } = await sql<{ id: string }>`
    insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(values))}) returning id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new Error(`nothing was put into ${table}`);
  return id;
}

async function invite(
  world: TestWorld,
  server: HttpServer,
  assessment: Assessment,
  options: Partial<Invite>,
): Promise<Guest> {
  const { opensIn = '-1 hour', closesIn = '8 hours', minutes = 60, lateStart = 'truncate' } = options;
  const { extraTimePercent = 0, breakMinutes = 0 } = options;
  const person = CANDIDATES[options.person ?? 'asha'];
  const organizationId = world.kestrel.id;
  const { candidateId, invitationId } = await world.platform.db.transaction(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into candidate (organization_id, email, name) values (${organizationId}, ${person.email}, ${person.name})
      on conflict (organization_id, email) do update set name = excluded.name returning id`.execute(tx);
    const candidateId = rows[0]?.id ?? '';
    const invitation = await sql<{ id: string }>`
      insert into invitation (organization_id, assessment_version_id, candidate_id, state, token_hash, opens_at,
        closes_at, duration_minutes, late_start, extra_time_percent, break_minutes, accommodated_at)
      values (${organizationId}, ${assessment.versionId}, ${candidateId}, 'opened', ${randomBytes(32)},
        fairshot_now() + ${opensIn}::interval, fairshot_now() + ${closesIn}::interval, ${minutes}, ${lateStart},
        ${extraTimePercent}, ${breakMinutes}, fairshot_now())
      returning id`.execute(tx);
    return { candidateId, invitationId: invitation.rows[0]?.id ?? '' };
  });
  return { invitationId, candidateId, ...(await logIn(world, server, candidateId)) };
}

async function logIn(
  world: TestWorld,
  server: HttpServer,
  candidateId: string,
): Promise<{ browser: TestBrowser; sessionId: string }> {
  const token = newToken();
  const sessionId = await world.platform.db.transaction(system, (tx) =>
    insertOne(tx, 'candidate_session', {
      organization_id: world.kestrel.id,
      candidate_id: candidateId,
      token_hash: hashToken(token),
    }),
  );
  const browser = openBrowser(server.fastify);
  browser.keep([`${CANDIDATE_COOKIE}=${token}`]);
  return { browser, sessionId };
}

async function judgeAll(platform: Platform, engine: ScriptedEngine): Promise<void> {
  // What was put back with a pause is tried at once: no test here is about waiting.
  await sql`update submission set not_before = null where state = 'queued'`.execute(platform.db.asLogin);
  const { rows } = await sql<{ id: string }>`
    select id from submission where state = 'queued' and language <> 'choices'
    order by submitted_at`.execute(platform.db.asLogin);
  const { signal } = new AbortController();
  for (const { id } of rows) await judgeNext(platform, engine, LANGUAGES, id, signal);
  const picked = await sql<{ id: string }>`
    select id from submission where state = 'queued' and language = 'choices'`.execute(platform.db.asLogin);
  for (const { id } of picked.rows) await gradeChoices(platform, id);
  await gradeDueAttempts(platform);
}

/** A row of a table, as the database's owner sees it. */
export async function look<Row>(platform: Platform, query: string, values: unknown[] = []): Promise<Row[]> {
  return (await platform.db.pool.query(query, values)).rows as Row[];
}
