import {
  getRejudge,
  getRejudgeItem,
  getRejudgeScope,
  getRejudgeScopeOfSubmission,
  listRejudgeItems,
  listRejudges,
  type Rejudge,
  type REJUDGE_SHOWS,
} from '@fairshot/contracts/submissions/rejudges.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** How often the page looks while judges work. */
const LOOK_MS = 1_000;

/** Whose submissions: all of a question, or one. */
export type Whose = { questionId: string } | { submissionId: string };

const lookWhile = (rejudge: Rejudge | undefined) => (rejudge?.state === 'running' ? LOOK_MS : false);

export const scopeQuery = (organizationId: string, whose: Whose) =>
  queryOptions({
    queryKey: ['rejudge-scope', organizationId, whose],
    queryFn: ({ signal }) =>
      'questionId' in whose
        ? call(getRejudgeScope, { params: { organizationId, ...whose }, signal })
        : call(getRejudgeScopeOfSubmission, { params: { organizationId, ...whose }, signal }),
    staleTime: 0,
  });

export const rejudgesQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['rejudges', organizationId, 'of', questionId],
    queryFn: async ({ signal }) =>
      (await call(listRejudges, { params: { organizationId, questionId }, signal })).rejudges,
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === 'running') ? LOOK_MS * 5 : false,
  });

export const rejudgeQuery = (organizationId: string, rejudgeId: string) =>
  queryOptions({
    queryKey: ['rejudges', organizationId, rejudgeId],
    queryFn: ({ signal }) => call(getRejudge, { params: { organizationId, rejudgeId }, signal }),
    refetchInterval: ({ state }) => lookWhile(state.data),
  });

interface Shown {
  show: (typeof REJUDGE_SHOWS)[number];
  page: number;
}

/** A page of the differences; looked at again whenever the rejudge has moved on. */
export const itemsQuery = (organizationId: string, rejudge: Rejudge, { show, page }: Shown) =>
  queryOptions({
    queryKey: ['rejudges', organizationId, rejudge.id, 'items', show, page, rejudge.state, rejudge.counts],
    queryFn: ({ signal }) =>
      call(listRejudgeItems, {
        params: { organizationId, rejudgeId: rejudge.id },
        query: { show, page },
        signal,
      }),
    placeholderData: (before) => before,
  });

export const itemQuery = (organizationId: string, rejudgeId: string, itemId: string) =>
  queryOptions({
    queryKey: ['rejudges', organizationId, rejudgeId, 'item', itemId],
    queryFn: ({ signal }) => call(getRejudgeItem, { params: { organizationId, rejudgeId, itemId }, signal }),
  });
