import { LinkButton } from '@fairshot/ui/link-button';
import { Note } from '@fairshot/ui/note';
import { Dumbbell } from 'lucide-react';

/** Marks every page of a practice, so that nobody takes it for the attempt. */
export function PracticeNote({ invitationId }: { invitationId: string }) {
  return (
    <section
      aria-label="Practice"
      className="[&>.fs-note]:rounded-none [&>.fs-note]:border-x-0 [&>.fs-note]:border-t-0"
    >
      <Note
        tone="info"
        icon={<Dumbbell />}
        title="Practice"
        action={
          <LinkButton href={`/invitations/${invitationId}`} kind="ghost">
            Back to the invitation
          </LinkButton>
        }
      >
        Nothing here counts, and nobody but you sees it.
      </Note>
    </section>
  );
}
