import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { Progress } from '@fairshot/ui/progress';

import type { AddingCases } from './use-adding-cases.ts';

/** How far storing has come, or why it did not work. */
export function AddingState({ adding }: { adding: AddingCases }) {
  return (
    <>
      {adding.trouble && (
        <div role="alert">
          <Note tone="bad" title={adding.trouble} />
        </div>
      )}
      {adding.progress && (
        <div className="flex items-center gap-3">
          <div className="flex-1">
            <Progress label="Inputs and answers stored" {...adding.progress} />
          </div>
          <Button size="small" onClick={adding.cancel}>
            Cancel
          </Button>
        </div>
      )}
    </>
  );
}
