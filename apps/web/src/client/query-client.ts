import { QueryClient } from '@tanstack/react-query';

import { isPassing } from './trouble.ts';

/**
 * What the pages remember of the server's answers. A refusal is an answer and is not asked again; trouble on the
 * way is, three times. The browser's own idea of being online is not trusted: only an answer tells.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < 3 && isPassing(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
