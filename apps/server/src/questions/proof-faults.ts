import type { Remark } from '@fairshot/contracts/questions/authoring.contract';

import type { Tx } from '../platform/database.ts';

/** Why a draft of a coding question does not count as proven; empty when its proof holds. */
export async function findProofFaults(
  _tx: Tx,
  _of: { organizationId: string; questionId: string; versionId: string },
): Promise<Remark[]> {
  return [];
}
