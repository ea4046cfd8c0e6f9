import type { Tx } from '../platform/database.ts';
import { listPublishedVersions, type PublishedQuestion } from './question.store.ts';

/** The published versions among those named that the acting organization has, by their id. */
export async function findPublishedQuestions(
  tx: Tx,
  versionIds: readonly string[],
): Promise<Map<string, PublishedQuestion>> {
  const found = await listPublishedVersions(tx, versionIds);
  return new Map(found.map((question) => [question.version_id, question]));
}
