import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { LinkTrouble } from '../landing/link-trouble.tsx';
import { ByCode } from './by-code.tsx';
import { ByLink } from './by-link.tsx';
import { ByStaff } from './by-staff.tsx';
import { takeOverQuery } from './take-over-query.ts';
import { openSitting } from './use-take-over.ts';

/** Shown in a browser that does not write: the attempt can be brought here, knowingly, by what its assessment asks for. */
export function TakeOver({ attemptId, title }: { attemptId: string; title: string }) {
  const { data, error, refetch } = useQuery(takeOverQuery(attemptId));
  const isHere = data?.isWriter === true;
  // Another tab of this browser was faster.
  useEffect(() => {
    if (isHere) openSitting(attemptId);
  }, [isHere, attemptId]);

  return (
    <CandidateShell home="/">
      <title>{`${title} - FairShot`}</title>
      {data ? (
        <Way takeOver={data} attemptId={attemptId} />
      ) : error ? (
        <LinkTrouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton what="your attempt" onRetry={() => void refetch()} />
      )}
    </CandidateShell>
  );
}

function Way({
  takeOver,
  attemptId,
}: {
  takeOver: Parameters<typeof ByCode>[0]['takeOver'];
  attemptId: string;
}) {
  if (takeOver.policy === 'mail_code') return <ByCode takeOver={takeOver} attemptId={attemptId} />;
  if (takeOver.policy === 'staff') return <ByStaff takeOver={takeOver} attemptId={attemptId} />;
  return <ByLink attemptId={attemptId} />;
}
