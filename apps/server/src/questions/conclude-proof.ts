import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { findFaults } from './find-faults.ts';
import { getProofTerms, listCaseNames, listProofRows, storeConclusion } from './proof-row.store.ts';
import { findWarnings, suggestLimits } from './suggest-limits.ts';

/** Says whether a proof held, once none of its rows has anything left to do; the caller holds the proof. */
export async function concludeProof(
  { config }: Pick<Platform, 'config'>,
  tx: Tx,
  proofId: string,
): Promise<void> {
  const rows = await listProofRows(tx, proofId);
  if (rows.some(({ state }) => state === 'queued' || state === 'running')) return;
  const terms = await getProofTerms(tx, proofId);
  const caseNames = await listCaseNames(tx, proofId);
  await storeConclusion(tx, proofId, {
    faults: findFaults(rows, caseNames),
    warnings: findWarnings(rows, terms, caseNames),
    suggestedLimits: suggestLimits(rows, terms, config.ceilings.timeLimitSeconds),
  });
}
