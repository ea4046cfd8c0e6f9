import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** After this long a browser asks for the personal link again. */
export const SESSION_DAYS = 30;

export interface CandidateSession {
  id: string;
  organization_id: string;
  candidate_id: string;
  /** The practice this person has in the attempt that was asked for, if it is one. */
  practice_candidate_id: string | null;
  practice_of: string | null;
}

/**
 * The live session of a token, whoever acts as its bearer or as its candidate. Asked once a request, so what the
 * attempt is to this person comes with it.
 */
export async function findLiveSession(
  tx: Tx,
  tokenHash: Buffer,
  attemptId?: string,
): Promise<CandidateSession | undefined> {
  const { rows } = await sql<CandidateSession>`
    select s.id, s.organization_id, s.candidate_id, p.practice_candidate_id, p.invitation_id as practice_of
    from candidate_session s
    left join practice p on p.practice_attempt_id = ${attemptId ?? null}::uuid and p.candidate_id = s.candidate_id
    where s.token_hash = ${tokenHash} and s.revoked_at is null
      and s.created_at > fairshot_now() - make_interval(days => ${SESSION_DAYS}::integer)`.execute(tx);
  return rows[0];
}

export async function insertSession(
  tx: Tx,
  session: { organizationId: string; candidateId: string; tokenHash: Buffer; userAgent: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('candidate_session')
    .values({
      organization_id: session.organizationId,
      candidate_id: session.candidateId,
      token_hash: session.tokenHash,
      user_agent: session.userAgent,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('candidate_session')
    .set({ last_seen_at: sql<Date>`fairshot_now()` })
    .where('id', '=', sessionId)
    .execute();
}
