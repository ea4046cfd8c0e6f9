import {
  type CandidateFilter,
  getCandidate,
  listCandidates,
} from '@fairshot/contracts/reports/candidates.contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import type { CandidateFilters, SCORES } from '../filters.ts';
import { LOOK_FOR_ASKING_MS } from '../time/asks-consent.tsx';

export const candidatesQuery = (organizationId: string, filters: CandidateFilters) => {
  const { sort, direction, page } = filters;
  const query = {
    ...filterOf(filters),
    ...(sort ? { sort } : {}),
    ...(direction ? { direction } : {}),
    ...(page ? { page } : {}),
  };
  return queryOptions({
    queryKey: ['candidates', organizationId, 'list', query],
    queryFn: ({ signal }) => call(listCandidates, { params: { organizationId }, query, signal }),
    // The rows stay while the next ones come, so that nothing jumps under a hand that types.
    placeholderData: keepPreviousData,
    // Somebody may be sitting right now, or ask for something.
    refetchInterval: LOOK_FOR_ASKING_MS,
  });
};

export const candidateQuery = (organizationId: string, candidateId: string) =>
  queryOptions({
    queryKey: ['candidates', organizationId, candidateId],
    queryFn: ({ signal }) => call(getCandidate, { params: { organizationId, candidateId }, signal }),
    refetchInterval: 30_000,
  });

const PERCENTS: Record<(typeof SCORES)[number], Pick<CandidateFilter, 'minPercent' | 'maxPercent'>> = {
  from80: { minPercent: 80 },
  from60: { minPercent: 60 },
  from40: { minPercent: 40 },
  under40: { maxPercent: 39 },
};

/** What the server narrows by; days begin and end in the reader's own zone. */
export function filterOf(filters: CandidateFilters): CandidateFilter {
  const { search, assessment, state, score, integrity, from, to } = filters;
  return {
    ...(search?.trim() ? { search: search.trim() } : {}),
    ...(assessment ? { assessmentId: assessment } : {}),
    ...(state ? { standing: state } : {}),
    ...(score ? PERCENTS[score] : {}),
    ...(integrity ? { integrity } : {}),
    ...(from ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
    ...(to ? { to: dayAfter(to).toISOString() } : {}),
  };
}

function dayAfter(date: string): Date {
  const midnight = new Date(`${date}T00:00:00`);
  midnight.setDate(midnight.getDate() + 1);
  return midnight;
}
