import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface NewSubmission {
  organizationId: string;
  candidateId: string;
  attemptId: string;
  questionVersionId: string;
  kind: 'run' | 'submission';
  isFinal: boolean;
  language: string;
  source: string;
  ownInput: string | undefined;
  idempotencyKey: string;
  pressedAt: string | undefined;
}

/** What arrives sooner has nothing to tell of its way. */
const NOTICEABLY_LATER_SECONDS = 5;

/** Two requests for one question wait for each other here, so a repeated key is seen and not stumbled over. */
export async function lockQuestion(tx: Tx, attemptId: string, questionVersionId: string): Promise<void> {
  await sql`select from attempt_question
    where attempt_id = ${attemptId} and question_version_id = ${questionVersionId} for no key update`.execute(
    tx,
  );
}

export async function findByKey(
  tx: Tx,
  attemptId: string,
  idempotencyKey: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('submission')
    .select('id')
    .where('attempt_id', '=', attemptId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row?.id;
}

export async function hasFinal(tx: Tx, attemptId: string, questionVersionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('submission')
    .select('id')
    .where('attempt_id', '=', attemptId)
    .where('question_version_id', '=', questionVersionId)
    .where('is_final', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertSubmission(tx: Tx, submission: NewSubmission): Promise<string> {
  const { organizationId, candidateId, attemptId, questionVersionId, kind, ownInput } = submission;
  const input = ownInput === undefined ? null : Buffer.from(ownInput);
  const { rows } = await sql<{ id: string }>`
    insert into submission (organization_id, candidate_id, attempt_id, question_version_id, kind, is_final,
      language, source, own_input, case_count, idempotency_key, pressed_at)
    values (${organizationId}, ${candidateId}, ${attemptId}, ${questionVersionId}, ${kind}, ${submission.isFinal},
      ${submission.language}, ${submission.source}, ${input},
      case when ${kind} = 'submission' then count_cases(${questionVersionId})
           when ${input}::bytea is not null then 1
           else (select count(*) from test_case where question_version_id = ${questionVersionId} and is_sample) end,
      ${submission.idempotencyKey},
      (select ${submission.pressedAt ?? null}::timestamptz from attempt
       where id = ${attemptId} and ${submission.pressedAt ?? null}::timestamptz
         between started_at and fairshot_now() - make_interval(secs => ${NOTICEABLY_LATER_SECONDS})))
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new Error('an insert returned no row');
  return id;
}

/** Seconds until the attempt may send another one of this kind; 0 when it may now. */
export async function secondsToWait(
  tx: Tx,
  attemptId: string,
  kind: 'run' | 'submission',
  limit: { count: number; seconds: number },
): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    select ceil(extract(epoch from submitted_at + make_interval(secs => ${limit.seconds}) - fairshot_now()))::int as wait
    from submission
    where attempt_id = ${attemptId} and kind = ${kind} and origin = 'candidate'
      and submitted_at > fairshot_now() - make_interval(secs => ${limit.seconds})
    order by submitted_at desc offset ${limit.count - 1} limit 1`.execute(tx);
  return Math.max(0, rows[0]?.wait ?? 0);
}
