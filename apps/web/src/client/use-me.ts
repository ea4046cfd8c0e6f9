import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { meQuery } from './me.ts';

/** Takes over what the server now says of oneself, also into the frame around the page. */
export function useNewMe(): (me: Me) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (me) => {
    queries.setQueryData(meQuery.queryKey, me);
    await router.invalidate();
  };
}
