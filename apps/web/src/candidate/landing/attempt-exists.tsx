import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { EmptyState } from '@fairshot/ui/empty-state';
import { LinkButton } from '@fairshot/ui/link-button';
import { CircleCheck, Clock } from 'lucide-react';
import { lazy, Suspense } from 'react';

// Few attempts are ever taken over; the others load without it.
const TakeOver = lazy(async () => ({ default: (await import('../take-over/take-over.tsx')).TakeOver }));

interface AttemptExistsProps {
  invitation: InvitationForCandidate;
  attempt: NonNullable<InvitationForCandidate['attempt']>;
}

/** The invitation was accepted before: the one attempt goes on here, goes on after a take-over, or is over. */
export function AttemptExists({ invitation, attempt }: AttemptExistsProps) {
  const { title } = invitation.assessment;
  const isRunning = attempt.state === 'in_progress' || attempt.state === 'paused';
  if (isRunning && !attempt.isWriter)
    return (
      <Suspense>
        <TakeOver attemptId={attempt.id} title={title} />
      </Suspense>
    );
  return (
    <CandidateShell home="/">
      <title>{`${title} - FairShot`}</title>
      {!isRunning ? (
        <AttemptIsOver title={title} attemptId={attempt.id} />
      ) : (
        <GoOn title={title} attemptId={attempt.id} />
      )}
    </CandidateShell>
  );
}

function GoOn({ title, attemptId }: { title: string; attemptId: string }) {
  return (
    <EmptyState
      kind="nothing_yet"
      level={1}
      icon={<Clock />}
      title="Your attempt is running"
      text={`The clock of ${title} goes on whether this page is open or not. Everything you typed is there.`}
      actions={
        <Button kind="primary" onClick={() => window.location.assign(`/attempts/${attemptId}`)}>
          Go on
        </Button>
      }
    />
  );
}

function AttemptIsOver({ title, attemptId }: { title: string; attemptId: string }) {
  return (
    <EmptyState
      kind="all_done"
      level={1}
      icon={<CircleCheck />}
      title={`${title} is handed in`}
      text="This assessment was already finished. All your answers are stored; nothing more is needed, and the link cannot start it again."
      actions={
        <LinkButton kind="primary" href={`/attempts/${attemptId}/finished`}>
          See the receipt
        </LinkButton>
      }
    />
  );
}
