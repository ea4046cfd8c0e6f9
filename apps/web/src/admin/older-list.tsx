import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { Skeleton } from '@fairshot/ui/skeleton';
import type { ReactNode } from 'react';

import { sentenceOf } from '../client/sentence-of.ts';

interface OlderListProps {
  /** What stands in it: "letters". */
  what: string;
  query: {
    isPending: boolean;
    isError: boolean;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  /** The rows that are there, or that there are none. */
  children: ReactNode;
}

/** A list that comes newest first, a page at a time: while it loads, when it does not come, and the way to what is older. */
export function OlderList({ what, query, children }: OlderListProps) {
  const again = () => void query.refetch();
  return (
    <>
      {query.isError && (
        <div className="p-3">
          <Note
            tone="bad"
            title={sentenceOf(query.error)}
            action={<Button onClick={again}>Try again</Button>}
          />
        </div>
      )}
      {query.isPending && <Skeleton what={what} onRetry={again} />}
      {children}
      {query.hasNextPage && (
        <div className="p-4">
          <Button
            busy={query.isFetchingNextPage}
            busyLabel="Loading"
            onClick={() => void query.fetchNextPage()}
          >
            {`Show older ${what}`}
          </Button>
        </div>
      )}
    </>
  );
}
