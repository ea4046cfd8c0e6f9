import { type ComponentType, lazy, Suspense } from 'react';

import type { Remark } from './find-remarks.ts';

export interface RemarksProps {
  remarks: readonly Remark[];
  /** Leads to a place in the text. */
  onGoTo: (remark: Remark) => void;
}

// Fetched with the first remark: most programs have none. Where it does not arrive, the lines are underlined all the same.
const RemarksButton = lazy<ComponentType<RemarksProps>>(() =>
  import('./remarks-button.tsx').then(
    (module) => ({ default: module.RemarksButton }),
    () => ({ default: () => null }),
  ),
);

/** How many remarks there are on a text, and behind it what they say. */
export function Remarks(props: RemarksProps) {
  return props.remarks.length === 0 ? null : (
    <Suspense>
      <RemarksButton {...props} />
    </Suspense>
  );
}
