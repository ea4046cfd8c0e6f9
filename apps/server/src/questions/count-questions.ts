import { BankFacets } from '@fairshot/contracts/questions/bank.contract';
import type { BankFilter } from '@fairshot/contracts/questions/bank-filter';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { listFacets } from './bank.store.ts';

/** How many questions each choice of each filter would show, as the others stand. */
export async function countQuestions(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  filter: BankFilter,
): Promise<BankFacets> {
  const rows = await db.transaction(member(organizationId, accountId), (tx) =>
    listFacets(tx, organizationId, filter),
  );
  return BankFacets.parse({
    ...Object.fromEntries(Map.groupBy(rows, (row) => row.facet)),
    author: rows.filter((row) => row.facet === 'authorId' && row.name !== null),
  });
}
