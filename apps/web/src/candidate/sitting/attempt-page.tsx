import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { LinkTrouble } from '../landing/link-trouble.tsx';
import { sittingQuery } from './load-sitting.ts';
import { openServerDoor } from './server-door.ts';
import type { LoadedSitting } from './sitting.ts';
import { SittingPage } from './sitting-page.tsx';
import { ToReceipt } from './to-receipt.tsx';

// Few sittings are ever taken over; the others load without it.
const TakeOver = lazy(async () => ({ default: (await import('../take-over/take-over.tsx')).TakeOver }));

const route = getRouteApi('/attempts/$attemptId');

/** The sitting, wherever it stands: running here, running elsewhere, or over. */
export function AttemptPage() {
  const { attemptId } = route.useParams();
  const { data, error, refetch } = useQuery(sittingQuery(attemptId));

  if (data) return <AttemptAsItStands loaded={data} />;
  return (
    <CandidateShell home="/">
      <title>Your attempt - FairShot</title>
      {error ? (
        <LinkTrouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton what="your attempt" onRetry={() => void refetch()} />
      )}
    </CandidateShell>
  );
}

function AttemptAsItStands({ loaded }: { loaded: LoadedSitting }) {
  const { attempt } = loaded;
  const isRunning = attempt.state === 'in_progress' || attempt.state === 'paused';
  if (!isRunning) return <ToReceipt door={openServerDoor(attempt.id)} />;
  if (attempt.isWriter) return <SittingPage loaded={loaded} />;
  return (
    <Suspense>
      <TakeOver attemptId={attempt.id} title={attempt.title} />
    </Suspense>
  );
}
