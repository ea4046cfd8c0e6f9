import type { QuestionForAuthor, StoredContent } from '@fairshot/contracts/questions/authoring.contract';
import type {
  CodingDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';
import { useSelector } from '@tanstack/react-store';
import { createContext, useContext } from 'react';

import type { DraftKeeper, DraftState } from './draft-keeper.ts';
import type { StructuralActs } from './structural-acts.ts';

/** The question on the page and what may be done to it, for all parts of the editor. */
export interface Editing {
  organizationId: string;
  questionId: string;
  keeper: DraftKeeper;
  acts: StructuralActs;
  /** Sizes of what was stored from this page and is in no saved draft yet. */
  stored: Map<string, StoredContent>;
  /** A reader, or an archived question. */
  readOnly: boolean;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

/** What surrounds every part of the editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('There is no question editor around this');
  return editing;
}

/** A part of the editor's state; draws again only when that part changes. */
export function useDraftState<T>(tell: (state: DraftState) => T): T {
  return useSelector(useEditing().keeper.store, tell);
}

/** The question as the server holds it. */
export function useStoredQuestion(): QuestionForAuthor {
  return useDraftState((state) => state.question);
}

/** A coding draft and how to change fields of it. */
export function useCoding(): [CodingDraft, (part: Partial<CodingDraft>) => void] {
  const { keeper } = useEditing();
  const draft = useDraftState((state) => state.draft);
  if (draft.kind !== 'coding') throw new Error('This is no coding question');
  return [draft, (part) => keeper.change((before) => ({ ...before, ...part }) as QuestionDraft)];
}

/** A multiple-choice draft and how to change fields of it. */
export function useMultipleChoice(): [MultipleChoiceDraft, (part: Partial<MultipleChoiceDraft>) => void] {
  const { keeper } = useEditing();
  const draft = useDraftState((state) => state.draft);
  if (draft.kind !== 'multiple_choice') throw new Error('This is no multiple-choice question');
  return [draft, (part) => keeper.change((before) => ({ ...before, ...part }) as QuestionDraft)];
}

/** What is wrong with a field, in the contract's words. */
export function useFieldError(path: string): string | undefined {
  return useDraftState((state) => state.errors.get(path));
}
