import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { Dialog } from '@fairshot/ui/dialog';
import { useNarrow } from '@fairshot/ui/use-narrow';
import type { ReactNode } from 'react';

import { BankPanel } from './bank-panel.tsx';

interface BesideBankProps {
  open: QuestionListItem | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** The list with one question beside it; where there is no room beside, the question lies over it. */
export function BesideBank({ open, onClose, children }: BesideBankProps) {
  const isNarrow = useNarrow(1100);
  if (isNarrow)
    return (
      <>
        {children}
        <Dialog
          form="side"
          open={open !== undefined}
          onOpenChange={(isOpen) => !isOpen && onClose()}
          title={open?.title ?? ''}
        >
          {open && <BankPanel key={open.id} question={open} />}
        </Dialog>
      </>
    );
  return (
    <div className="flex min-h-0 flex-1 items-stretch">
      <div className="min-w-0 flex-1">{children}</div>
      {open && (
        <aside
          className="w-[400px] flex-none border-l border-line-2 bg-canvas"
          aria-label={`Essentials of ${open.title}`}
        >
          <div className="sticky top-0 max-h-dvh overflow-y-auto p-4">
            <BankPanel key={open.id} question={open} onClose={onClose} />
          </div>
        </aside>
      )}
    </div>
  );
}
