import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { RadioGroup } from '@fairshot/ui/radio';
import { useState } from 'react';

import { day } from '../format.ts';
import { type Composition, toComposition } from './composition.ts';
import type { Fact } from './composition-facts.ts';
import { meet, merge } from './merge-compositions.ts';

interface ConflictDialogProps {
  stored: AssessmentForMember;
  base: Composition;
  mine: Composition;
  onClose: () => void;
  /** Goes on from what is stored, with this in the page. */
  onSettle: (composition: Composition) => void;
}

/**
 * Two authors at once: what the other one saved beside what stands here. What only one of them changed is kept
 * from whom it came; where both did, this person chooses.
 */
export function ConflictDialog({ stored, base, mine, onClose, onSettle }: ConflictDialogProps) {
  const theirs = toComposition(stored);
  const { disputed, theirs: onlyTheirs, mine: onlyMine } = meet(base, mine, theirs);
  const [taken, setTaken] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const who = stored.savedBy ?? 'somebody';
  const fromMine = [...onlyMine, ...disputed.filter((fact) => taken[fact.name] !== 'theirs')];

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title={`${who} saved meanwhile`}
      text={`On ${day(stored.savedAt)}. Nothing was overwritten; choose what the draft holds from here.`}
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button onClick={() => onSettle(theirs)}>{`Take all of ${who}’s`}</Button>
          <Button kind="primary" onClick={() => onSettle(merge(mine, theirs, fromMine))}>
            Keep this
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {disputed.map((fact) => (
          <section key={fact.name} aria-label={fact.name}>
            <RadioGroup
              label={`${fact.name}: both of you changed it`}
              options={[
                { value: 'mine', label: 'Yours', help: shortened(fact, mine) },
                { value: 'theirs', label: `${who}’s`, help: shortened(fact, theirs) },
              ]}
              value={taken[fact.name] ?? 'mine'}
              onValueChange={(choice) => setTaken({ ...taken, [fact.name]: choice })}
            />
          </section>
        ))}
        <Listed title={`Changed by ${who} alone, and taken over`} facts={onlyTheirs} composition={theirs} />
        <Listed title="Changed by you alone, and kept" facts={onlyMine} composition={mine} />
      </div>
    </Dialog>
  );
}

interface ListedProps {
  title: string;
  facts: readonly Fact[];
  composition: Composition;
}

function Listed({ title, facts, composition }: ListedProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3 className="fs-label mb-1">{title}</h3>
      <dl className="fs-facts">
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt className="text-text-2">{fact.name}</dt>
            <dd className="whitespace-pre-line break-words">{shortened(fact, composition)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const SHOWN = 600;

function shortened(fact: Fact, composition: Composition): string {
  const words = fact.words(composition);
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
