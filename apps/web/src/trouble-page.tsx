import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { RotateCw } from 'lucide-react';

import { OfflineError, RefusalError } from './client/trouble.ts';

/** A page that could not be shown: what happened, what is safe, what to do, and the reference where there is one. */
export function TroublePage({ error, reset }: { error: unknown; reset: () => void }) {
  const { title, text, reference } = explain(error);
  return (
    <CandidateShell home="/">
      <title>{`${title} - FairShot`}</title>
      <h1 className="text-28 font-semibold">{title}</h1>
      <p className="mt-2 mb-4 max-w-[66ch] text-text-2">{text}</p>
      {reference && <p className="mb-4 font-mono text-14">{reference}</p>}
      <Button kind="primary" icon={<RotateCw />} onClick={reset}>
        Try again
      </Button>
    </CandidateShell>
  );
}

function explain(error: unknown): { title: string; text: string; reference?: string | undefined } {
  if (error instanceof RefusalError)
    return { title: trimStop(error.message), text: error.remedy, reference: error.reference };
  if (error instanceof OfflineError)
    return {
      title: 'FairShot cannot be reached',
      text: 'What you typed is kept on this computer. Check the connection, then try again.',
    };
  return {
    title: 'That did not work, and it is our fault',
    text: 'What the server acknowledged is stored. Try again; if it stays, reload the page.',
  };
}

function trimStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
