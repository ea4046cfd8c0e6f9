import { Button } from '@fairshot/ui/button';
import { LifeBuoy } from 'lucide-react';
import { Suspense } from 'react';

import { KeysDialog } from './later-parts.tsx';

interface KeysHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Help, at the same place on every page of a sitting. */
export function KeysHelp({ open, onOpenChange }: KeysHelpProps) {
  return (
    <>
      <Button kind="ghost" icon={<LifeBuoy />} onClick={() => onOpenChange(true)}>
        Help
      </Button>
      <Suspense>{open && <KeysDialog open={open} onOpenChange={onOpenChange} />}</Suspense>
    </>
  );
}
