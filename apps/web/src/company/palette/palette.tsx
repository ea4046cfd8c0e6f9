import { Dialog } from '@fairshot/ui/dialog';
import { useEffect, useState } from 'react';

import { PaletteSearch } from './palette-search.tsx';

/** Opened by Ctrl K from anywhere: the way to any page, person, question or assessment by its words. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Go to" size="large">
      {open && <PaletteSearch onDone={() => onOpenChange(false)} />}
    </Dialog>
  );
}

/** Whether the palette is open; Ctrl K (or Command K) opens and closes it. */
export function usePalette(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return [open, setOpen];
}
