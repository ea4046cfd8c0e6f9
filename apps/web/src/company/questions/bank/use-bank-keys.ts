import { useEffect, useEffectEvent } from 'react';

interface BankKeys {
  rows: readonly string[];
  /** The row that is open beside the list. */
  open: string | undefined;
  onOpen: (row: string | undefined) => void;
  /** What single keys do; each is told the row they were pressed on, if there is one. */
  acts: Record<string, (row: string | undefined, event: KeyboardEvent) => void>;
}

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Walks the bank by keyboard and acts on its rows. Inside fields and whatever floats, keys belong to those. */
export function useBankKeys({ rows, open, onOpen, acts }: BankKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isElsewhere(event)) return undefined;
    const row = focusedRow() ?? open;
    if (event.key === 'Escape' && open) return onOpen(undefined);
    const step = STEPS[event.key] ?? 0;
    if (step !== 0 && (row !== undefined || !event.key.startsWith('Arrow'))) {
      event.preventDefault();
      return show(rows[placeAfter(rows, row, step)], onOpen);
    }
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    // Enter and Space press what has the focus; only on a row's name is Space ours.
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!act || (isPress && !isOurs(event, row))) return undefined;
    event.preventDefault();
    return act(row, event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function show(row: string | undefined, onOpen: BankKeys['onOpen']): void {
  if (row === undefined) return;
  onOpen(row);
  document.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();
}

function placeAfter(rows: readonly string[], from: string | undefined, step: number): number {
  const at = from === undefined ? -1 : rows.indexOf(from);
  if (at === -1) return step > 0 ? 0 : rows.length - 1;
  return Math.min(rows.length - 1, Math.max(0, at + step));
}

const FLOATING = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]';

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target as Element;
  if (document.querySelector(FLOATING)) return true;
  return target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
}

function isOurs(event: KeyboardEvent, row: string | undefined): boolean {
  const target = event.target as HTMLElement;
  if (event.key === ' ') return target.dataset['row'] !== undefined;
  return row !== undefined && target.closest('a, button, [role=checkbox]') === null;
}

function focusedRow(): string | undefined {
  const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row]');
  return row?.dataset['row'];
}
