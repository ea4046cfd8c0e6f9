import type { AttemptListItem } from '@fairshot/contracts/reports/reports.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { listAttemptRows } from './report.store.ts';
import { attemptView } from './report-view.ts';

/** The organization's attempts, newest first; those of one assessment if it is named. */
export async function listAttempts(
  { db }: Platform,
  caller: MemberCaller,
  assessmentId?: string,
): Promise<{ attempts: AttemptListItem[] }> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const rows = await listAttemptRows(tx, caller.organizationId, { assessmentId });
    return { attempts: rows.map(attemptView) };
  });
}
