import type { Remark } from '@fairshot/contracts/questions/authoring.contract';

import type { Tx } from '../platform/database.ts';
import { findProofOf, hasProof } from './proof.store.ts';

const said = (message: string): Remark[] => [{ path: 'proof', message }];

/**
 * Why a draft of a coding question does not count as proven; empty when a proof of exactly this draft held. Asked
 * in the transaction that publishes, so that nothing unproven is ever published.
 */
export async function findProofFaults(
  tx: Tx,
  { versionId }: { organizationId: string; questionId: string; versionId: string },
): Promise<Remark[]> {
  const proof = await findProofOf(tx, versionId);
  if (!proof) {
    return (await hasProof(tx, versionId))
      ? said(
          'The proof is outdated: cases, solutions, limits, the checker or the validator have changed since. Prove it again.',
        )
      : said('Not proven yet: have every solution judged on every case.');
  }
  if (proof.state === 'held') return [];
  if (proof.state === 'running') return said('The proof is still running.');
  return proof.faults.map((message) => ({ path: 'proof', message }));
}
