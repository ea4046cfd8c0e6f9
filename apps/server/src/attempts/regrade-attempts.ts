import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/database.ts';
import { lockAttempts, regrade } from './regrade.store.ts';

/** Holds attempts against everybody who writes in them or grades them, always in the same order. */
export async function holdAttempts(tx: Tx, attemptIds: readonly string[]): Promise<void> {
  await lockAttempts(tx, attemptIds);
}

/**
 * Writes the scores of graded attempts anew, since a verdict behind them was replaced, and records it with each whose
 * score it changed. An attempt that is not graded yet gets its score when it is. The caller holds them.
 */
export async function regradeAttempts(tx: Tx, attemptIds: readonly string[]): Promise<void> {
  const regraded = await regrade(tx, attemptIds);
  const news = regraded.map((it) => ({
    attemptId: it.id,
    organizationId: it.organization_id,
    kind: 'attempt' as const,
  }));
  if (news.length > 0) await announce(tx, ...news);
}
