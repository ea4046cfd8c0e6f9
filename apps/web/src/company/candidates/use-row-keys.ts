import { useEffect, useEffectEvent } from 'react';

interface Rows {
  keys: readonly string[];
  open: string | undefined;
  /** `undefined` closes. */
  onOpen: (key: string | undefined) => void;
}

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Walks a list by keyboard: J and K always, arrows while a row is open or has the focus; Escape closes. Inside
 * fields and whatever floats, keys belong to those.
 */
export function useRowKeys({ keys, open, onOpen }: Rows): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isElsewhere(event)) return;
    if (event.key === 'Escape' && open) return onOpen(undefined);
    const step = STEPS[event.key];
    if (step === undefined || (event.key.startsWith('Arrow') && !open && !isOnRow())) return;
    event.preventDefault();
    const next = keys[nextOf(keys, open ?? focusedRow(), step)];
    if (next === undefined) return;
    onOpen(next);
    document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function nextOf(keys: readonly string[], from: string | undefined, step: number): number {
  const at = from === undefined ? -1 : keys.indexOf(from);
  if (at === -1) return step > 0 ? 0 : keys.length - 1;
  return Math.min(keys.length - 1, Math.max(0, at + step));
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target as Element;
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]',
    ) !== null
  );
}

function isOnRow(): boolean {
  return focusedRow() !== undefined;
}

function focusedRow(): string | undefined {
  return (document.activeElement as HTMLElement | null)?.dataset['row'];
}
