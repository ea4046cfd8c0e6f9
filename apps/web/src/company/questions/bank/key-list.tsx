import { Dialog } from '@fairshot/ui/dialog';
import { Kbd } from '@fairshot/ui/kbd';

const KEYS: [keys: string[], act: string][] = [
  [['J', 'K'], 'Next and previous question'],
  [['Enter'], 'Open the question'],
  [['Esc'], 'Put away what stands beside the list'],
  [['X', 'Space'], 'Select'],
  [['Shift X'], 'Select up to here'],
  [['A'], 'Archive what is selected, or this question'],
  [['/'], 'Search'],
  [['C'], 'New question'],
  [['?'], 'This list'],
];

interface KeyListProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  mayWrite: boolean;
}

/** What can be done here without a mouse. */
export function KeyList({ open, onOpenChange, mayWrite }: KeyListProps) {
  const shown = KEYS.filter(([[key]]) => mayWrite || !['X', 'Shift X', 'A', 'C'].includes(key ?? ''));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {shown.map(([keys, act]) => (
          <div key={act} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
