import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { ErrorState } from '@fairshot/ui/error-state';
import { useRouter } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';

import { OfflineError, RefusalError } from './client/trouble.ts';

/** A page that could not be shown: what happened, what is safe, what to do, and the reference where there is one. */
export function TroublePage({ error, reset }: { error: unknown; reset: () => void }) {
  const { title, text, reference } = explain(error);
  const router = useRouter();
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <CandidateShell home="/">
      <title>{`${title} - FairShot`}</title>
      <ErrorState
        level={1}
        title={title}
        text={text}
        reference={reference}
        actions={
          <Button kind="primary" icon={<RotateCw />} onClick={tryAgain}>
            Try again
          </Button>
        }
      />
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
