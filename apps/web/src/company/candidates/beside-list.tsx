import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { Dialog } from '@fairshot/ui/dialog';
import { useNarrow } from '@fairshot/ui/use-narrow';
import type { ReactNode } from 'react';

import { CandidatePanel } from './candidate-panel.tsx';

interface BesideListProps {
  open: CandidateListItem | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** The list with one row's essentials beside it; where there is no room beside, they lie over it. */
export function BesideList({ open, onClose, children }: BesideListProps) {
  const isNarrow = useNarrow(1100);
  if (isNarrow)
    return (
      <>
        {children}
        <Dialog
          form="side"
          open={open !== undefined}
          onOpenChange={(isOpen) => !isOpen && onClose()}
          title={open ? open.candidate.name || open.candidate.email : ''}
        >
          {open && <CandidatePanel key={open.invitationId} row={open} />}
        </Dialog>
      </>
    );
  return (
    <div className="flex min-h-0 flex-1 items-stretch">
      <div className="min-w-0 flex-1">{children}</div>
      {open && (
        <aside
          className="w-[400px] flex-none border-l border-line-2 bg-canvas"
          aria-label={`Essentials of ${open.candidate.name || open.candidate.email}`}
        >
          {/* The column is as long as the list, what it says stays in view. */}
          <div className="sticky top-0 max-h-dvh overflow-y-auto">
            <CandidatePanel key={open.invitationId} row={open} onClose={onClose} />
          </div>
        </aside>
      )}
    </div>
  );
}
