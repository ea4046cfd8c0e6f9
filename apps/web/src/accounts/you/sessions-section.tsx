import {
  endOtherSessions,
  endSession,
  listSessions,
  type LogInSession,
} from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { day } from '../../company/format.ts';
import { Loading } from '../../company/loading.tsx';

/** Where one is logged in, each by its browser and address; any can be ended from here. */
export function SessionsSection() {
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => call(listSessions, { signal }),
    select: ({ sessions }) => sessions,
  });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Sessions">
      <div className="flex items-center justify-between gap-3">
        <h2>Where you are logged in</h2>
        {query.data && query.data.length > 1 && <EndOthers count={query.data.length - 1} />}
      </div>
      <Loading what="sessions" query={query}>
        {(sessions) => (
          <ul>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Loading>
    </section>
  );
}

function SessionLine({ session }: { session: LogInSession }) {
  const ending = useEnding(
    () => call(endSession, { params: { sessionId: session.id } }),
    `${session.browser} is logged out`,
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="flex min-w-[200px] flex-1 flex-col">
        <span className="flex items-center gap-2 font-medium">
          {session.browser}
          {session.isThis && <Chip tone="accent">This one</Chip>}
        </span>
        <span className="text-12 text-text-2">
          {session.address && `${session.address}, `}since {day(session.createdAt)}, last seen{' '}
          {day(session.lastSeenAt)}
        </span>
      </span>
      {!session.isThis && (
        <Button
          size="small"
          aria-label={`End the session of ${session.browser} since ${day(session.createdAt)}`}
          busy={ending.isPending}
          busyLabel="Ending"
          onClick={() => ending.mutate()}
        >
          End
        </Button>
      )}
    </li>
  );
}

function EndOthers({ count }: { count: number }) {
  const [isAsking, setIsAsking] = useState(false);
  const ending = useEnding(() => call(endOtherSessions), 'Every other session has ended');
  return (
    <>
      <Button size="small" onClick={() => setIsAsking(true)}>
        End all others
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="End every other session?"
        consequence={
          count === 1
            ? 'One other browser is logged out within two seconds.'
            : `${count} other browsers are logged out within two seconds.`
        }
        verb="End them"
        busy={ending.isPending}
        busyLabel="Ending"
        onConfirm={() => ending.mutate(undefined, { onSettled: () => setIsAsking(false) })}
      />
    </>
  );
}

function useEnding(end: () => Promise<undefined>, done: string) {
  const queries = useQueryClient();
  const say = useToasts();
  return useMutation({
    mutationFn: end,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      say({ title: done });
    },
    onError: (error) => say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' }),
  });
}
