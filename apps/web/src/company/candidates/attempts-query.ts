import { listAttempts } from '@fairshot/contracts/reports/reports.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

export const attemptsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['attempts', organizationId],
    queryFn: async ({ signal }) =>
      (await call(listAttempts, { params: { organizationId }, query: {}, signal })).attempts,
    // Somebody may be sitting right now.
    refetchInterval: 10_000,
  });
