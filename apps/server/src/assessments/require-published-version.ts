import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findPublishedVersion, lockAssessment } from './assessment.store.ts';

/**
 * The version people are invited to, with its assessment locked: lists that are sent at once take turns, so a
 * person on two of them is invited once. Refuses an assessment that was never published or is archived.
 */
export async function requirePublishedVersion(
  tx: Tx,
  assessmentId: string,
): Promise<{ id: string; assessment_id: string; title: string; duration_minutes: number }> {
  const assessment = await lockAssessment(tx, assessmentId);
  if (!assessment) throw refuse('not_found');
  if (assessment.state !== 'published') {
    throw refuse('wrong_state', { sentence: 'Only a published assessment can be sat.' });
  }
  const version = await findPublishedVersion(tx, assessmentId);
  if (!version) throw refuse('wrong_state');
  return { ...version, assessment_id: assessmentId };
}
