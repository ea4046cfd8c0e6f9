import { getOverview } from '@fairshot/contracts/reports/overview.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

export const overviewQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['overview', organizationId],
    queryFn: ({ signal }) =>
      call(getOverview, {
        params: { organizationId },
        query: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        signal,
      }),
    refetchInterval: 10_000,
  });
