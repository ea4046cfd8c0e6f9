import { CandidateShell } from '@fairshot/ui/candidate-shell';

/** Shown at `/` before the first-run link was used. */
export function NeedsOwnerPage() {
  return (
    <CandidateShell home="/">
      <title>Welcome - FairShot</title>
      <h1 className="text-28 font-semibold">This FairShot has no owner yet</h1>
      <p className="mt-2 max-w-[66ch] text-text-2">
        The program that started it printed a first-run link. Open that link to create the owner and the first
        organization; it works once. To print a new one, start the program again.
      </p>
    </CandidateShell>
  );
}
