import type { Tx } from '../platform/database.ts';

/** The versions of questions that an attempt asks. */
export async function listAskedVersions(tx: Tx, attemptId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('attempt_question')
    .select('question_version_id')
    .where('attempt_id', '=', attemptId)
    .execute();
  return rows.map((row) => row.question_version_id);
}
