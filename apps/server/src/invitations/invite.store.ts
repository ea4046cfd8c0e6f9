import { type Insertable, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { InvitationTable } from '../platform/tables.ts';

export interface Person {
  email: string;
  name: string;
}

/**
 * Claims the key of a list. Undefined: the key is new, and whoever sends it at the same time waits until this
 * transaction ends. Otherwise the sealed answer that was given.
 */
export async function claimBatch(
  tx: Tx,
  organizationId: string,
  idempotencyKey: string,
): Promise<Buffer | undefined> {
  const claimed = await tx
    .insertInto('invitation_batch')
    .values({ organization_id: organizationId, idempotency_key: idempotencyKey })
    .onConflict((conflict) => conflict.columns(['organization_id', 'idempotency_key']).doNothing())
    .returning('idempotency_key')
    .executeTakeFirst();
  if (claimed) return undefined;
  const earlier = await tx
    .selectFrom('invitation_batch')
    .select('sealed_answer')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirstOrThrow();
  return earlier.sealed_answer ?? undefined;
}

export async function keepAnswer(tx: Tx, idempotencyKey: string, sealedAnswer: Buffer): Promise<void> {
  await tx
    .updateTable('invitation_batch')
    .set({ sealed_answer: sealedAnswer })
    .where('idempotency_key', '=', idempotencyKey)
    .execute();
}

/** The candidates with these addresses, made where they are new; a name is filled in, never overwritten. */
export async function putCandidates(
  tx: Tx,
  organizationId: string,
  people: readonly Person[],
): Promise<{ id: string; email: string; name: string }[]> {
  return tx
    .insertInto('candidate')
    .values(people.map(({ email, name }) => ({ organization_id: organizationId, email, name })))
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'email']).doUpdateSet({
        name: sql<string>`case when candidate.name = '' then excluded.name else candidate.name end`,
      }),
    )
    .returning(['id', 'email', 'name'])
    .execute();
}

/**
 * Who of these has an invitation to the assessment, in any of its versions, that still stands or was accepted:
 * candidate → invitation.
 */
export async function findStandingInvitations(
  tx: Tx,
  assessmentId: string,
  candidateIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('invitation as i')
    .innerJoin('assessment_version as v', 'v.id', 'i.assessment_version_id')
    .select(['i.id', 'i.candidate_id'])
    .where('v.assessment_id', '=', assessmentId)
    .where('i.candidate_id', 'in', candidateIds)
    .where('i.state', 'in', ['draft', 'sent', 'opened', 'bounced', 'accepted'])
    // An invitation whose window has closed stands no more, even if the sweep has not come by yet.
    .where((eb) => eb.or([eb('i.state', '=', 'accepted'), eb('i.closes_at', '>', sql<Date>`fairshot_now()`)]))
    .execute();
  return new Map(rows.map((row) => [row.candidate_id, row.id]));
}

/** Lets go of what the sweep has not expired yet, so that one open invitation per person stays the rule. */
export async function expireFor(tx: Tx, candidateIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ state: 'expired' })
    .where('candidate_id', 'in', candidateIds)
    .where('state', 'in', ['sent', 'opened'])
    .where('closes_at', '<=', sql<Date>`fairshot_now()`)
    .execute();
}

export async function insertInvitations(
  tx: Tx,
  rows: Insertable<InvitationTable>[],
): Promise<{ id: string; candidate_id: string; allotted_minutes: number }[]> {
  if (rows.length === 0) return [];
  const now = sql<Date>`fairshot_now()`;
  return tx
    .insertInto('invitation')
    .values(
      rows.map((row) => ({
        ...row,
        state: 'sent',
        sent_at: now,
        ...(row.accommodated_by ? { accommodated_at: now } : {}),
      })),
    )
    .returning(['id', 'candidate_id', 'allotted_minutes'])
    .execute();
}

/** Whether an instant is over by the product's clock. */
export async function isPast(tx: Tx, instant: Date): Promise<boolean> {
  const { rows } = await sql<{ is_past: boolean }>`
    select ${instant}::timestamptz <= fairshot_now() as is_past`.execute(tx);
  return rows[0]?.is_past === true;
}

/** Who invites, for the letter. */
export async function getInviter(
  tx: Tx,
  memberId: string,
): Promise<{ name: string; email: string; organization: string }> {
  return tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select(['account.name', 'account.email', 'organization.name as organization'])
    .where('member.id', '=', memberId)
    .executeTakeFirstOrThrow();
}
