import type { FoundQuestion, PackageNote } from '@fairshot/contracts/questions/exchange.contract';
import { Chip } from '@fairshot/ui/chip';
import { Select } from '@fairshot/ui/select';
import { Check, CircleAlert } from 'lucide-react';

import { RouterLink } from '../../../router-link.tsx';
import { count } from '../../format.ts';
import { useOrganization } from '../../use-organization.ts';
import { type Place, placesFor } from './place-of-question.ts';
import type { Coming, Import } from './use-import.ts';

interface ComingQuestionProps {
  coming: Coming;
  step: Import['step'];
  onPlace: (place: Place) => void;
}

/** One found question: what is in it, what there is to know, and what becomes of it. */
export function ComingQuestion({
  coming: { found, place, questionId, trouble },
  step,
  onPlace,
}: ComingQuestionProps) {
  const { home } = useOrganization();
  return (
    <li className="flex flex-col gap-2 border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto min-w-0">
          {questionId === undefined ? (
            <b className="break-words">{found.title}</b>
          ) : (
            <RouterLink href={`${home}/questions/${questionId}`} className="fs-name">
              {found.title}
            </RouterLink>
          )}
          <p className="break-words text-12 text-text-2">{contentsOf(found)}</p>
        </div>
        {!found.draft && (
          <Chip tone="bad" icon={<CircleAlert />}>
            Cannot be imported
          </Chip>
        )}
        {questionId !== undefined && (
          <Chip tone="ok" icon={<Check />}>
            Imported
          </Chip>
        )}
        {found.draft && step === 'found' && (
          <Select
            aria-label={`What becomes of ${found.title}`}
            options={placesFor(found)}
            value={place}
            onValueChange={onPlace}
          />
        )}
      </div>
      {trouble !== undefined && <p className="text-bad">{trouble}</p>}
      <Notes notes={found.notes} />
    </li>
  );
}

function contentsOf({ folder, draft }: FoundQuestion): string {
  const where = folder === '' ? [] : [`${folder}/`];
  if (!draft) return where.join('');
  if (draft.kind === 'multiple_choice') return [...where, count(draft.choices.length, 'choice')].join(' · ');
  const samples = draft.cases.filter(({ isSample }) => isSample).length;
  const hidden = draft.cases.length - samples;
  const parts = [
    count(samples, 'sample'),
    count(hidden, 'hidden case'),
    count(draft.solutions.length, 'solution'),
  ];
  return [...where, ...parts].join(' · ');
}

const KINDS: [PackageNote['kind'], one: string, many: string][] = [
  ['problem', 'problem', 'problems'],
  ['warning', 'thing to know', 'things to know'],
  ['left_out', 'thing left out', 'things left out'],
];

/** What stands in the way is in sight; the rest is one press away. */
function Notes({ notes }: { notes: readonly PackageNote[] }) {
  return KINDS.map(([kind, one, many]) => {
    const some = notes.filter((note) => note.kind === kind);
    if (some.length === 0) return null;
    return (
      <details key={kind} open={kind === 'problem'}>
        <summary>{count(some.length, one, many)}</summary>
        <ul className="flex flex-col gap-1 pt-1 text-12">
          {some.map(({ file, line, sentence }) => (
            <li key={`${file} ${line} ${sentence}`} className="break-words">
              {file !== '' && <code>{line === undefined ? file : `${file}, line ${line}`}</code>} {sentence}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
