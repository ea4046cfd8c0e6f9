import { Button } from '@fairshot/ui/button';
import { SlidersHorizontal } from 'lucide-react';
import { Suspense } from 'react';

import { SettingsDialog } from './later-parts.tsx';

interface SettingsButtonProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The way to the editor's settings; on a narrow screen its icon alone. */
export function SettingsButton({ open, onOpenChange }: SettingsButtonProps) {
  return (
    <>
      <Button
        kind="ghost"
        icon={<SlidersHorizontal />}
        aria-label="Settings"
        title="Settings"
        onClick={() => onOpenChange(true)}
      >
        <span className="max-[1099px]:hidden">Settings</span>
      </Button>
      <Suspense>{open && <SettingsDialog open={open} onOpenChange={onOpenChange} />}</Suspense>
    </>
  );
}
