import { getLetter, listLetters } from '@fairshot/contracts/invitations/outbox.contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { call } from '../client/call.ts';

export const lettersQuery = infiniteQueryOptions({
  queryKey: ['letters'],
  queryFn: ({ signal, pageParam }) =>
    call(listLetters, { query: pageParam ? { before: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => (page.hasMore ? page.letters.at(-1)?.id : undefined),
  refetchInterval: 10_000,
});

export const letterQuery = (letterId: string) =>
  queryOptions({
    queryKey: ['letters', letterId],
    queryFn: ({ signal }) => call(getLetter, { params: { letterId }, signal }),
  });
