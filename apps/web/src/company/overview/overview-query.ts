import { getOverview } from '@fairshot/contracts/reports/overview.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { LOOK_FOR_ASKING_MS } from '../time/asks-consent.tsx';

export const overviewQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['overview', organizationId],
    queryFn: ({ signal }) =>
      call(getOverview, {
        params: { organizationId },
        query: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        signal,
      }),
    refetchInterval: LOOK_FOR_ASKING_MS,
  });
