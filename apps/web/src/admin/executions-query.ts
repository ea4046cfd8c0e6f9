import { listExecutionNotices, listExecutions } from '@fairshot/contracts/questions/executions.contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';

import { call } from '../client/call.ts';
import type { ExecutionFilters } from './filters-executions.ts';

export const executionsQuery = ({ search, limitMet, attemptId }: ExecutionFilters) =>
  infiniteQueryOptions({
    queryKey: ['executions', { search, limitMet, attemptId }],
    queryFn: ({ signal, pageParam }) =>
      call(listExecutions, {
        query: {
          ...(search ? { search } : {}),
          ...(limitMet ? { limitMet } : {}),
          ...(attemptId ? { attemptId } : {}),
          ...(pageParam ? { before: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.hasMore ? page.executions.at(-1)?.id : undefined),
    placeholderData: keepPreviousData,
  });

export const executionNoticesQuery = queryOptions({
  queryKey: ['execution-notices'],
  queryFn: ({ signal }) => call(listExecutionNotices, { signal }),
  select: ({ notices }) => notices,
  refetchInterval: 30_000,
});
