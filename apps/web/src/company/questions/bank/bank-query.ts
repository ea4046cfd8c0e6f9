import { countQuestions, listBankViews } from '@fairshot/contracts/questions/bank.contract';
import { listQuestions } from '@fairshot/contracts/questions/questions.contract';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';
import type { BankAddress } from '../../filters-bank.ts';
import { filterOf, lookOf } from './look-of-address.ts';

export const bankQuery = (organizationId: string, address: BankAddress) => {
  const query = { ...filterOf(address), ...lookOf(address).order, page: address.page ?? 1 };
  return queryOptions({
    queryKey: ['bank', organizationId, 'list', query],
    queryFn: ({ signal }) => call(listQuestions, { params: { organizationId }, query, signal }),
    // The rows stay while the next ones come, so that nothing jumps under a hand that types.
    placeholderData: keepPreviousData,
    // Who comes back from the editor finds what was written there.
    refetchOnMount: 'always',
    refetchInterval: 30_000,
  });
};

export const countsQuery = (organizationId: string, address: BankAddress) => {
  const query = filterOf(address);
  return queryOptions({
    queryKey: ['bank', organizationId, 'counts', query],
    queryFn: ({ signal }) => call(countQuestions, { params: { organizationId }, query, signal }),
    placeholderData: keepPreviousData,
  });
};

export const viewsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['bank-views', organizationId],
    queryFn: async ({ signal }) => (await call(listBankViews, { params: { organizationId }, signal })).views,
  });

/** After an act: everything that shows questions is asked for anew. */
export async function askForBankAnew(queries: QueryClient, organizationId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['bank', organizationId] }),
    queries.invalidateQueries({ queryKey: ['questions', organizationId] }),
  ]);
}
