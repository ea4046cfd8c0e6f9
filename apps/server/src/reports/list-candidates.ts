import {
  type CandidateFilter,
  type CandidateListItem,
  CANDIDATES_PER_PAGE,
} from '@fairshot/contracts/reports/candidates.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { candidateRowView } from './candidate-row-view.ts';
import { listCandidateRows, type Order } from './candidate-rows.store.ts';

/** One page of the organization's invitations and attempts as they are narrowed and sorted, and how many fit. */
export async function listCandidates(
  { db }: Platform,
  caller: MemberCaller,
  { page, sort, direction, ...filter }: CandidateFilter & Order & { page: number },
): Promise<{ candidates: CandidateListItem[]; total: number }> {
  const { organizationId } = caller;
  const offset = (page - 1) * CANDIDATES_PER_PAGE;
  const { rows, total } = await db.transaction(member(organizationId, caller.accountId), (tx) =>
    listCandidateRows(tx, organizationId, filter, { sort, direction, size: CANDIDATES_PER_PAGE, offset }),
  );
  return { candidates: rows.map(candidateRowView), total };
}
