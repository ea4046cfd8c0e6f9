import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { meQuery } from '../client/me.ts';
import { homeOf } from '../decide-entry.ts';

/** After a log-in: forgets what another account may have left, and goes to one's own pages. */
export function useEntering(): (me: Me) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (me) => {
    queries.clear();
    queries.setQueryData(meQuery.queryKey, me);
    await router.navigate({ href: wantedPage() ?? homeOf(me), replace: true });
  };
}

/** Where somebody was going before this page stood in the way; only paths of our own. */
export function wantedPage(): string | undefined {
  const wanted = new URLSearchParams(window.location.search).get('to');
  return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : undefined;
}
