import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { type LockedQuestion, lockQuestion } from './question-row.store.ts';
import { findShownVersion, getVersionStanding, type VersionRow } from './version.store.ts';

/** The question, locked, with the version its editor shows; an archived one is refused with `wrong_state`. */
export async function requireQuestion(
  tx: Tx,
  questionId: string,
): Promise<{ question: LockedQuestion; current: VersionRow }> {
  const question = await lockQuestion(tx, questionId);
  const current = question && (await findShownVersion(tx, questionId));
  if (!question || !current) throw refuse('not_found');
  if (question.state === 'archived') {
    throw refuse('wrong_state', { sentence: 'This question is archived. Restore it to go on with it.' });
  }
  return { question, current };
}

/** Refuses a page that saw another revision, and tells it who changed what it shows, and when. */
export async function requireRevision(tx: Tx, current: VersionRow, revision: number): Promise<void> {
  if (current.revision === revision) return;
  const { edited_by } = await getVersionStanding(tx, current);
  throw refuse('changed_meanwhile', {
    details: {
      revision: current.revision,
      editedAt: current.edited_at.toISOString(),
      ...(edited_by === null ? {} : { editedBy: edited_by }),
    },
  });
}
