import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Note } from '@fairshot/ui/note';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';

import { sentenceOf } from '../../client/sentence-of.ts';
import { day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { eventWords } from './event-words.ts';
import { peopleEventsQuery } from './members-query.ts';

/** Who invited, changed and removed whom, newest first. Nothing here is ever changed. */
export function PeopleEvents() {
  const { id } = useOrganization();
  const query = useInfiniteQuery(peopleEventsQuery(id));
  const events = query.data?.pages.flatMap((page) => page.events);
  if (query.isError)
    return (
      <div className="p-4">
        <Note
          tone="bad"
          title={sentenceOf(query.error)}
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        />
      </div>
    );
  if (!events) return <Skeleton what="the record" onRetry={() => void query.refetch()} />;
  if (events.length === 0)
    return (
      <EmptyState
        kind="nothing_yet"
        title="Nothing happened yet"
        text="Whenever somebody is invited, joins, gets another role or goes, it is written down here."
      />
    );
  return (
    <>
      <ol aria-label="Record" className="max-w-[760px] px-4">
        {events.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
          >
            <span className="min-w-0 wrap-anywhere">
              <bdi className="font-medium">{event.actor}</bdi> <bdi>{eventWords(event)}</bdi>
            </span>
            <time className="text-12 text-text-2" dateTime={event.happenedAt}>
              {day(event.happenedAt)}
            </time>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <div className="p-4">
          <Button
            busy={query.isFetchingNextPage}
            busyLabel="Loading"
            onClick={() => void query.fetchNextPage()}
          >
            Show older entries
          </Button>
        </div>
      )}
    </>
  );
}
