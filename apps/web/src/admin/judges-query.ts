import { getJudges } from '@fairshot/contracts/submissions/judges.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../client/call.ts';

/** The judges and their queue; looked at again every few seconds, since a queue is watched. */
export const judgesQuery = queryOptions({
  queryKey: ['judges'],
  queryFn: ({ signal }) => call(getJudges, { signal }),
  refetchInterval: 5_000,
});
