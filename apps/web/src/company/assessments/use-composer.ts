import { AssessmentDraft } from '@fairshot/contracts/assessments/assessment-draft';
import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { useEffect, useEffectEvent, useState } from 'react';

import { type Composition, isSameComposition, toComposition, toDraft } from './composition.ts';
import { forgetComposition, keepComposition, readKept } from './kept-composition.ts';

/** The stored revision that this page works on top of. */
interface Base {
  revision: number;
  content: Composition;
}

export interface Composer {
  composition: Composition;
  change: (part: Partial<Composition> | ((before: Composition) => Partial<Composition>)) => void;
  base: Base;
  isChanged: boolean;
  /** What is wrong, by field, as the contract would say: `durationMinutes`, `sections.1.title`. */
  errors: ReadonlyMap<string, string>;
  /** When this browser kept what now stands here; undefined once that is settled. */
  restoredFrom: number | undefined;
  /** Somebody else saved since; what is stored and what stands here have to be compared. */
  isOvertaken: boolean;
  /** Works on from what is stored now, with this in the page; nothing given: as it is stored. */
  startFrom: (stored: AssessmentForMember, composition?: Composition) => void;
  /** What was sent is stored now; what was typed meanwhile stays. */
  settle: (stored: AssessmentForMember, sent: Composition) => void;
}

/** What is being composed: begun from what is stored, kept in this browser until it is saved. */
export function useComposer(stored: AssessmentForMember): Composer {
  const [begun] = useState(() => begin(stored));
  const [base, setBase] = useState<Base>(begun.base);
  const [composition, setComposition] = useState<Composition>(begun.composition);
  const [restoredFrom, setRestoredFrom] = useState(begun.restoredFrom);
  const isChanged = !isSameComposition(composition, base.content);
  const isNewer = stored.revision > base.revision;

  const startFrom = (from: AssessmentForMember, own?: Composition) => {
    const content = toComposition(from);
    setBase({ revision: from.revision, content });
    setComposition(own ?? content);
    setRestoredFrom(undefined);
  };
  const settle = (saved: AssessmentForMember, sent: Composition) => {
    const content = withKeys(toComposition(saved), sent);
    setBase({ revision: saved.revision, content });
    setComposition((now) => (now === sent ? content : now));
    setRestoredFrom(undefined);
  };
  // Where nothing was typed here, what somebody else saved is simply shown.
  if (isNewer && !isChanged) startFrom(stored);

  useKeeping(stored.id, { base, composition, isChanged });
  return {
    composition,
    change: (part) =>
      setComposition((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) })),
    base,
    isChanged,
    errors: errorsOf(composition),
    restoredFrom: isChanged ? restoredFrom : undefined,
    isOvertaken: isNewer && isChanged,
    startFrom,
    settle,
  };
}

/** The page's own names of its sections, so that a save moves no focus. */
function withKeys(content: Composition, { sections }: Composition): Composition {
  return {
    ...content,
    sections: content.sections.map((section, at) => ({ ...section, key: sections[at]?.key ?? section.key })),
  };
}

function begin(stored: AssessmentForMember) {
  const content = toComposition(stored);
  const kept = readKept(stored.id);
  if (!kept || isSameComposition(kept.composition, content))
    return { base: { revision: stored.revision, content }, composition: content, restoredFrom: undefined };
  return {
    base: { revision: kept.revision, content: kept.base },
    composition: kept.composition,
    restoredFrom: kept.keptAt,
  };
}

const KEEP_AFTER_MS = 400;

interface Standing {
  base: Base;
  composition: Composition;
  isChanged: boolean;
}

function useKeeping(assessmentId: string, { base, composition, isChanged }: Standing): void {
  useEffect(() => {
    const keeping = setTimeout(() => keep(assessmentId, { base, composition, isChanged }), KEEP_AFTER_MS);
    return () => clearTimeout(keeping);
  }, [assessmentId, base, composition, isChanged]);

  const keepNow = useEffectEvent(() => keep(assessmentId, { base, composition, isChanged }));
  useEffect(() => {
    const leave = () => keepNow();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}

function keep(assessmentId: string, { base, composition, isChanged }: Standing): void {
  if (!isChanged) return forgetComposition(assessmentId);
  const { revision, content } = base;
  return keepComposition(assessmentId, { revision, base: content, composition, keptAt: Date.now() });
}

function errorsOf(composition: Composition): ReadonlyMap<string, string> {
  const read = AssessmentDraft.safeParse(toDraft(composition));
  const errors = new Map(
    read.success ? [] : read.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
  if (composition.honourCode === 'own' && composition.honourCodeText.trim() === '')
    errors.set('honourCodeText', 'Write the honour code, or choose another one');
  return errors;
}
