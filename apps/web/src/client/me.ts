import { getMe } from '@fairshot/contracts/accounts/accounts.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from './call.ts';

/** Who is logged in; asked once and kept until a log-in or log-out says otherwise. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(getMe, { signal }),
  staleTime: 60_000,
});
