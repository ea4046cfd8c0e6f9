import type { AskExport } from '@fairshot/contracts/reports/exports.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findTitle, insertExport } from './export.store.ts';

/** Keeps who asks for what; the file is made when it is fetched. The same key again is the same export. */
export async function askExport(
  { db }: Platform,
  { organizationId, accountId }: MemberCaller,
  asked: AskExport,
): Promise<{ id: string; createdAt: string }> {
  const { kind, idempotencyKey, timeZone } = asked;
  const assessmentId = asked.kind === 'results' ? asked.assessmentId : undefined;
  const filter = asked.kind === 'candidates' ? asked.filter : { assessmentId };
  return db.transaction(member(organizationId, accountId), async (tx) => {
    if (assessmentId && (await findTitle(tx, assessmentId)) === undefined) throw refuse('not_found');
    const row = await insertExport(tx, {
      organizationId,
      accountId,
      kind,
      assessmentId,
      filter,
      timeZone,
      idempotencyKey,
    });
    return { id: row.id, createdAt: row.created_at.toISOString() };
  });
}
