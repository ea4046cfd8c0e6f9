import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface AccountPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of every page before one is logged in: a title, a sentence and one narrow form. */
export function AccountPage({ title, lead, children }: AccountPageProps) {
  return (
    <CandidateShell home="/">
      <title>{`${title} - FairShot`}</title>
      <div className="max-w-[400px]">
        <h1 className="text-28 font-semibold">{title}</h1>
        {lead && <p className="mt-2 text-text-2">{lead}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </CandidateShell>
  );
}

/** What concerns a whole form; said aloud when it appears. */
export function FormTrouble({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="alert" className="mb-4 flex items-start gap-2 text-bad">
      <CircleAlert className="mt-1 size-4 flex-none" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
