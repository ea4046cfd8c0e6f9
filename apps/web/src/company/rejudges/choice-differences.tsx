import type { RejudgeChoice, RejudgeItem } from '@fairshot/contracts/submissions/rejudges.contract';
import { Chip } from '@fairshot/ui/chip';
import { Dialog } from '@fairshot/ui/dialog';
import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';

import { Markdown } from '../../markdown.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { itemQuery } from './rejudge-query.ts';

interface ChoiceDifferencesProps {
  rejudgeId: string;
  item: RejudgeItem;
  name: string;
  onClose: () => void;
}

/** One answer choice by choice: what was picked, what was right before and anew, and what has been reworded. */
export function ChoiceDifferences({ rejudgeId, item, name, onClose }: ChoiceDifferencesProps) {
  const { id, role } = useOrganization();
  const query = useQuery(itemQuery(id, rejudgeId, item.id));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Choices of ${name}`}
      text={`${role === 'author' ? 'What' : 'What was picked, what'} was right before, and what is right now. Candidates never see this.`}
      size="large"
    >
      <div className="pb-5">
        <Loading what="the choices" query={query}>
          {({ choices }) => (
            <ul className="flex flex-col gap-2" aria-label="Choices">
              {choices.map((choice, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- choices of a published version never move
                <Choice key={at} choice={choice} />
              ))}
            </ul>
          )}
        </Loading>
      </div>
    </Dialog>
  );
}

function Choice({ choice }: { choice: RejudgeChoice }) {
  const { text, textBefore, isPicked } = choice;
  return (
    <li className="flex flex-col gap-2 rounded-2 border border-line-2 px-3 py-2">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-48 flex-1">
          <Markdown text={text} />
        </div>
        <span className="flex flex-wrap gap-2">
          {isPicked && <Chip tone="accent">Picked</Chip>}
          <Correctness choice={choice} />
        </span>
      </div>
      {textBefore !== undefined && (
        <div className="border-t border-line pt-2 text-text-2 [&_.fs-prose]:text-12">
          <p className="text-12">Reworded since. The candidate read:</p>
          <Markdown text={textBefore} />
        </div>
      )}
    </li>
  );
}

function Correctness({ choice: { wasCorrect, isCorrect } }: { choice: RejudgeChoice }) {
  const words = isCorrect ? 'Right' : 'Not right';
  const look = isCorrect
    ? { tone: 'ok' as const, icon: <Check /> }
    : { tone: 'neutral' as const, icon: <X /> };
  if (wasCorrect === isCorrect) return <Chip {...look}>{words}</Chip>;
  return <Chip {...look}>{`${words}, was ${isCorrect ? 'not right' : 'right'}`}</Chip>;
}
