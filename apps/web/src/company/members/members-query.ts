import { getPeople, listMembers, listPeopleEvents } from '@fairshot/contracts/organizations/members.contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** What an owner sees of the people of an organization; asked again now and then, since others join meanwhile. */
export const peopleQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['people', organizationId],
    queryFn: ({ signal }) => call(getPeople, { params: { organizationId }, signal }),
    refetchInterval: 10_000,
  });

export const colleaguesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['colleagues', organizationId],
    queryFn: ({ signal }) => call(listMembers, { params: { organizationId }, signal }),
    select: ({ members }) => members,
  });

export const peopleEventsQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: ['people-events', organizationId],
    queryFn: ({ signal, pageParam }) =>
      call(listPeopleEvents, {
        params: { organizationId },
        query: pageParam ? { before: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.hasMore ? page.events.at(-1)?.id : undefined),
  });
