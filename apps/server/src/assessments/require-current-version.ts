import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { type AssessmentRow, findAssessment, lockAssessment } from './assessment.store.ts';

/**
 * The assessment, locked, if the caller saw its present revision; `changed_meanwhile` otherwise, with whose change
 * it was, so that nobody overwrites silently. An archived assessment is refused with `wrong_state`.
 */
export async function requireCurrentVersion(
  tx: Tx,
  assessmentId: string,
  revision: number,
): Promise<AssessmentRow> {
  const locked = await lockAssessment(tx, assessmentId);
  const current = locked && (await findAssessment(tx, assessmentId));
  if (!current) throw refuse('not_found');
  if (current.state === 'archived') {
    throw refuse('wrong_state', { sentence: 'An archived assessment does not change. Restore it first.' });
  }
  if (current.revision !== revision) {
    throw refuse('changed_meanwhile', {
      details: {
        revision: current.revision,
        savedAt: current.saved_at.toISOString(),
        ...(current.saved_by === null ? {} : { savedBy: current.saved_by }),
      },
    });
  }
  return current;
}
