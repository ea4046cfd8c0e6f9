import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** After this long a browser asks for the personal link again. */
export const SESSION_DAYS = 30;

export interface CandidateSession {
  id: string;
  organization_id: string;
  candidate_id: string;
}

/** The live session of a token, whoever acts as its bearer or as its candidate. */
export async function findLiveSession(tx: Tx, tokenHash: Buffer): Promise<CandidateSession | undefined> {
  return tx
    .selectFrom('candidate_session')
    .select(['id', 'organization_id', 'candidate_id'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('created_at', '>', sql<Date>`fairshot_now() - make_interval(days => ${SESSION_DAYS})`)
    .executeTakeFirst();
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
