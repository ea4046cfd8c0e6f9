import { proofLifecycle, type ProofState } from '@fairshot/contracts/questions/proof.lifecycle';
import type { Language } from '@fairshot/contracts/questions/language';
import { STARTER_CODE } from '@fairshot/contracts/questions/starter-code';
import { sql } from 'kysely';

import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import { positionOf, subjectOf } from './proof-subject.store.ts';

/** The question whose proof was begun with this key. */
export async function findProofByKey(tx: Tx, idempotencyKey: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('proof')
    .select('question_id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row?.question_id;
}

/** Copies what the proof speaks for, so that the draft may go on changing; its contents are kept for another day. */
export async function insertProof(
  tx: Tx,
  caller: ActingMember,
  versionId: string,
  idempotencyKey: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into proof (organization_id, question_id, question_version_id, revision, subject_sha256, idempotency_key,
      started_by, languages, time_limit_seconds, time_limit_by_language, memory_limit_mb, output_limit_mb, compare,
      checker_language, checker_source)
    select v.organization_id, v.question_id, v.id, v.revision, ${subjectOf(sql`v.id`)}, ${idempotencyKey},
      ${caller.memberId}, v.languages, v.time_limit_seconds, v.time_limit_by_language, v.memory_limit_mb,
      v.output_limit_mb, v.compare, t.language, t.source
    from question_version v
    left join question_script t on t.question_version_id = v.id and t.purpose = 'checker'
    where v.id = ${versionId} returning id`.execute(tx);
  const proofId = rows[0]?.id;
  if (!proofId) throw new Error(`question version ${versionId} is gone`);
  await sql`insert into proof_case (organization_id, proof_id, position, name, input_sha256, answer_sha256)
    select organization_id, ${proofId}, row_number() over (order by position) - 1, name, input_sha256, answer_sha256
    from test_case where question_version_id = ${versionId}`.execute(tx);
  await sql`update test_data d set stored_at = fairshot_now()
    where d.organization_id = ${caller.organizationId} and d.stored_at < fairshot_now() - interval '1 hour'
      and d.sha256 in (select input_sha256 from proof_case where proof_id = ${proofId}
                       union select answer_sha256 from proof_case where proof_id = ${proofId})`.execute(tx);
  return proofId;
}

/**
 * A row per solution, each with its work to be done; before them the validator, and where there is a checker an answer
 * that only reads, which it must refuse. Returns the ids of the work.
 */
export async function insertRows(tx: Tx, proofId: string, versionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with program as (
      select v.organization_id, 'validator' as role, 'Validator' as name, t.language, null as label,
        null::integer as fails_on, t.source, -1 as place
      from question_version v join question_script t on t.question_version_id = v.id and t.purpose = 'validator'
      where v.id = ${versionId}
      union all
      select v.organization_id, 'checker', 'An answer that prints nothing', v.languages[1], null, null,
        ${JSON.stringify(STARTER_CODE)}::jsonb ->> v.languages[1], 0
      from question_version v join question_script t on t.question_version_id = v.id and t.purpose = 'checker'
      where v.id = ${versionId}
      union all
      select v.organization_id, 'solution', r.name, r.language, r.label, ${positionOf(sql`v.id`, sql`r.fails_on`)}, r.source,
        row_number() over (order by r.position, r.name)
      from question_version v join reference_solution r on r.question_version_id = v.id
      where v.id = ${versionId}
    ), numbered as (
      select uuidv7() as work_id, row_number() over (order by place) - 1 as position, program.* from program
    ), work as (
      insert into sandbox_work (id, organization_id, proof_id)
      select work_id, organization_id, ${proofId} from numbered order by position returning id
    ), inserted as (
      insert into proof_row (work_id, organization_id, proof_id, position, role, name, language, label, fails_on, source)
      select work_id, organization_id, ${proofId}, position, role, name, language, label, fails_on, source from numbered
    )
    select id from work`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Ends the proof that runs, if one does; returns it. */
export async function cancelRunning(tx: Tx, questionId: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('proof')
    .set({ state: proofLifecycle.target('cancel'), ended_at: sql<Date>`fairshot_now()` })
    .where('question_id', '=', questionId)
    .where('state', 'in', proofLifecycle.sources('cancel'))
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Proofs the organization began in the last ten minutes, and those that run. */
export async function countRecentProofs(tx: Tx): Promise<{ begun: number; running: number }> {
  const { rows } = await sql<{ begun: number; running: number }>`
    select count(*) filter (where started_at > fairshot_now() - interval '10 minutes')::int as begun,
      count(*) filter (where state = 'running')::int as running
    from proof where started_at > fairshot_now() - interval '10 minutes' or state = 'running'`.execute(tx);
  return rows[0] ?? { begun: 0, running: 0 };
}

export interface ProofFacts {
  id: string;
  state: ProofState;
  is_current: boolean;
  started_by: string | null;
  started_at: Date;
  ended_at: Date | null;
  time_limit_seconds: number;
  time_limit_by_language: Partial<Record<Language, number>>;
  faults: string[];
  warnings: string[];
  suggested_limits: { language: Language; seconds: number; from: string }[];
  case_names: string[];
  is_waiting: boolean;
}

/** The newest proof; the hash of the draft is made only where its revision is another one than was proven. */
export async function findNewestProof(tx: Tx, questionId: string): Promise<ProofFacts | undefined> {
  const { rows } = await sql<ProofFacts>`
    select p.id, p.state, p.started_at, p.ended_at, a.name as started_by, p.time_limit_seconds,
      p.time_limit_by_language, p.faults, p.warnings, p.suggested_limits,
      case when v.id = p.question_version_id and v.revision = p.revision then true
           else ${subjectOf(sql`v.id`)} = p.subject_sha256 end as is_current,
      array(select c.name from proof_case c where c.proof_id = p.id order by c.position) as case_names,
      p.state = 'running' and not exists (
        select from sandbox_work w where w.proof_id = p.id
          and (w.state = 'running' or w.queued_at > fairshot_now() - interval '3 seconds')) as is_waiting
    from proof p
    cross join lateral (
      select id, revision from question_version where question_id = p.question_id order by number desc limit 1) v
    left join member m on m.id = p.started_by
    left join account a on a.id = m.account_id
    where p.question_id = ${questionId}
    order by p.started_at desc, p.id desc limit 1`.execute(tx);
  return rows[0];
}

/** Of the proofs of a question that speak for a version: whether one held, and what the newest one found. */
export async function findProofOf(
  tx: Tx,
  versionId: string,
): Promise<{ id: string; state: ProofState; faults: string[] } | undefined> {
  const { rows } = await sql<{ id: string; state: ProofState; faults: string[] }>`
    select p.id, p.state, p.faults
    from question_version v join proof p on p.question_id = v.question_id
    where v.id = ${versionId} and p.state <> 'cancelled' and p.subject_sha256 = ${subjectOf(sql`v.id`)}
    order by p.state = 'held' desc, p.started_at desc limit 1`.execute(tx);
  return rows[0];
}

/** Whether anything of this question was ever proven or tried to be. */
export async function hasProof(tx: Tx, versionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from question_version v join proof p on p.question_id = v.question_id
    where v.id = ${versionId} and p.state <> 'cancelled' limit 1`.execute(tx);
  return rows.length > 0;
}
