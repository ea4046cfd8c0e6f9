import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Results are released from now on; a release that stands already stays the one on record. */
export async function insertRelease(
  tx: Tx,
  by: { organizationId: string; memberId: string },
  assessmentId: string,
): Promise<void> {
  await tx
    .insertInto('result_release')
    .values({ organization_id: by.organizationId, assessment_id: assessmentId, released_by: by.memberId })
    .onConflict((conflict) => conflict.column('assessment_id').where('taken_back_at', 'is', null).doNothing())
    .execute();
}

export async function endRelease(tx: Tx, memberId: string, assessmentId: string): Promise<void> {
  await tx
    .updateTable('result_release')
    .set({ taken_back_at: sql<Date>`fairshot_now()`, taken_back_by: memberId })
    .where('assessment_id', '=', assessmentId)
    .where('taken_back_at', 'is', null)
    .execute();
}

/** Whether any published version makes its candidates wait for a release. */
export async function waitsForRelease(tx: Tx, assessmentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('assessment_version')
    .select('id')
    .where('assessment_id', '=', assessmentId)
    .where('visibility_when', '=', 'after_release')
    .where('published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
