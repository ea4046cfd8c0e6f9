import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { LinkButton } from '@fairshot/ui/link-button';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <CandidateShell home="/">
      <title>Nothing here - FairShot</title>
      <h1 className="text-28 font-semibold">There is nothing here</h1>
      <p className="mt-2 mb-4 max-w-[66ch] text-text-2">
        Check that the whole address was copied. If you were invited, open the link in your letter again.
      </p>
      <LinkButton href="/">Go to the start</LinkButton>
    </CandidateShell>
  );
}
