import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Kbd } from '@fairshot/ui/kbd';

import type { KeyMap } from './editor/editor-settings.ts';
import { KEY_MAP_WORDS, type KeyAct, useKeyMap } from './editor/key-maps.ts';

/** Every key of a sitting; in the editor they are those of its key map. */
function keysOf({ save, inEditor }: (typeof KEY_MAP_WORDS)[KeyMap]): readonly KeyAct[] {
  return [
    ["Ctrl '", 'Run on the samples, or on your own input'],
    ['Ctrl Enter', 'Submit'],
    save,
    ['Alt 1..9', 'Go to a question'],
    ['F6', 'Go to the next pane'],
    ...inEditor,
    ['Ctrl ,', 'Settings'],
    ['F1', 'These keys'],
  ];
}

interface KeysDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The keys, and what happens to the work. */
export function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  const keys = keysOf(KEY_MAP_WORDS[useKeyMap()]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Help"
      text="Everything you type is saved by itself and is there again after a reload or a crash: open the same link. What is in the editor at the end is handed in."
      actions={
        <Button kind="primary" onClick={() => onOpenChange(false)}>
          Go on
        </Button>
      }
    >
      <h3 className="mt-4 mb-1">Keys</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        {keys.map(([key, act]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd keys={key} />
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
