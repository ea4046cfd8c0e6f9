import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';

import { StartTrouble } from './start-trouble.tsx';
import { usePractice } from './use-practice.ts';

interface PractiseFirstProps {
  invitation: InvitationForCandidate;
  /** In a preview there is nobody who could practise. */
  isPreview: boolean;
}

/** The way into a practice, where the assessment offers it. */
export function PractiseFirst({ invitation, isPreview }: PractiseFirstProps) {
  const { practise, isBeginning, error } = usePractice(invitation.id);
  if (!invitation.practice) return null;
  const hasBegun = invitation.practice.attemptId !== undefined;
  return (
    <section>
      <h2 className="mb-2">Practise first</h2>
      <p className="max-w-[60ch] text-text-2">
        The same pages and the same rules with two small questions that have nothing to do with this
        assessment. Nothing you do there counts, nobody at {invitation.organization} can see it, and it is
        deleted after a day, or as soon as you start.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          busy={isBeginning}
          busyLabel="Opening"
          unavailable={isPreview ? 'Candidates practise; a preview has nobody who could' : undefined}
          onClick={() => practise(false)}
        >
          {hasBegun ? 'Go on practising' : 'Practise'}
        </Button>
        {hasBegun && (
          <Button kind="ghost" disabled={isBeginning} onClick={() => practise(true)}>
            Begin a new practice
          </Button>
        )}
      </div>
      <StartTrouble error={error} />
    </section>
  );
}
