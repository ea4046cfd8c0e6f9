import { EmptyState } from '@fairshot/ui/empty-state';
import { Note } from '@fairshot/ui/note';
import { MonitorSmartphone } from 'lucide-react';
import type { ReactNode } from 'react';

import { isRefusal } from '../../client/trouble.ts';
import { sentenceOf } from '../../client/sentence-of.ts';

interface OpenElsewhereProps {
  text: ReactNode;
  actions?: ReactNode;
  trouble: Error | null;
  children?: ReactNode;
}

/** What all ways of going on here have in common: what is, what can be done, and why it did not work. */
export function OpenElsewhere({ text, actions, trouble, children }: OpenElsewhereProps) {
  return (
    <>
      <EmptyState
        kind="nothing_yet"
        level={1}
        icon={<MonitorSmartphone />}
        title="This attempt is open in another browser"
        text={text}
        actions={actions}
      />
      <div className="flex flex-col gap-4 px-4">
        {children}
        <div role="alert">{trouble && <Note tone="bad" title={troubleWords(trouble)} />}</div>
      </div>
    </>
  );
}

function troubleWords(trouble: Error): string {
  if (!isRefusal(trouble, 'too_many_requests')) return sentenceOf(trouble);
  const seconds = Number(trouble.details['retryAfterSeconds'] ?? 30);
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return `It was asked for a moment ago, here or in another browser. Ask again in ${wait}.`;
}
