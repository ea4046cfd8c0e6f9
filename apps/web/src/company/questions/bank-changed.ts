import type { QueryClient } from '@tanstack/react-query';

/** Lets every list of the bank ask anew when it is looked at again; an open editor keeps what it has. */
export async function bankChanged(queries: QueryClient, organizationId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['bank', organizationId] }),
    queries.invalidateQueries({ queryKey: ['questions', organizationId], exact: true }),
  ]);
}
