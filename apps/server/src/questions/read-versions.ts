import type { QuestionVersionItem, StoredContent } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { readContents, readDraft } from './question-for-author.ts';
import { findVersion } from './version.store.ts';
import { listUsage, listVersions } from './version-history.store.ts';

/** The history of a question, newest first, and who relies on each version. */
export async function readVersions(tx: Tx, questionId: string): Promise<QuestionVersionItem[]> {
  const versions = await listVersions(tx, questionId);
  if (versions.length === 0) throw refuse('not_found');
  const usage = Map.groupBy(await listUsage(tx, questionId), (row) => row.question_version_id);
  return versions.map((row) => ({
    versionId: row.id,
    number: row.number,
    isDraft: row.published_at === null,
    title: row.title,
    ...(row.edited_by === null ? {} : { editedBy: row.edited_by }),
    editedAt: row.edited_at.toISOString(),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at.toISOString() }),
    note: row.note,
    usedBy: (usage.get(row.id) ?? []).map((used) => ({
      assessmentId: used.assessment_id,
      title: used.title,
      versionNumber: used.number,
      attempts: used.attempts,
    })),
  }));
}

/** One version, whole, to be compared with another. */
export async function readVersion(
  tx: Tx,
  questionId: string,
  versionId: string,
): Promise<{ number: number; draft: QuestionDraft; contents: StoredContent[] }> {
  const version = await findVersion(tx, questionId, versionId);
  if (!version) throw refuse('not_found');
  const draft = await readDraft(tx, version);
  return { number: version.number, draft, contents: await readContents(tx, draft) };
}
