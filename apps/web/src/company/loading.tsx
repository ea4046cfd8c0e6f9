import { Button } from '@fairshot/ui/button';
import { ErrorState } from '@fairshot/ui/error-state';
import { LinkButton } from '@fairshot/ui/link-button';
import { Skeleton } from '@fairshot/ui/skeleton';
import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';

import { RefusalError } from '../client/trouble.ts';

interface LoadingProps<Answer> {
  /** What is loading: "questions". */
  what: string;
  query: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
}

/** What a page shows while its answer is on the way, when it does not come, and when it is there. */
export function Loading<Answer>({ what, query, children }: LoadingProps<Answer>) {
  if (query.data !== undefined) return children(query.data);
  const again = () => void query.refetch();
  if (query.isPending) return <Skeleton what={what} onRetry={again} />;
  const { error } = query;
  const refusal = error instanceof RefusalError ? error : undefined;
  return (
    <ErrorState
      title={refusal?.message ?? 'FairShot cannot be reached just now'}
      text={refusal?.remedy ?? 'Nothing is lost. Check the connection, then try again.'}
      reference={refusal?.reference}
      actions={
        <>
          {refusal && <WayBackIn code={refusal.code} />}
          <Button icon={<RotateCw />} onClick={again}>
            Try again
          </Button>
        </>
      }
    />
  );
}

/** Where a session ended or a rule changed under an open page, the door is one press away and leads back here. */
function WayBackIn({ code }: { code: RefusalError['code'] }) {
  const to = encodeURIComponent(window.location.pathname + window.location.search);
  if (code === 'not_logged_in')
    return (
      <LinkButton kind="primary" href={`/log-in?to=${to}`}>
        Log in
      </LinkButton>
    );
  if (code === 'second_factor_needed')
    return (
      <LinkButton kind="primary" href={`/second-factor?to=${to}`}>
        Set up a second factor
      </LinkButton>
    );
  return null;
}
