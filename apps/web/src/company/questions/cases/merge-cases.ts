import type { CaseDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { count } from '../../format.ts';
import type { StructuralAct } from '../editing/structural-acts.ts';

const MOST_CASES = 2000;

/** A case as it came: by hand, paste, upload or generator. */
export type NewCase = Pick<CaseDraft, 'name' | 'inputSha256' | 'answerSha256'> & Partial<CaseDraft>;

/** Adds cases; one whose name is there already gets the new contents and keeps the rest. Undo takes both back. */
export function mergingCases(before: readonly CaseDraft[], came: readonly NewCase[]): StructuralAct {
  const known = new Map(before.map((testCase) => [testCase.name, testCase]));
  const added = new Set(came.filter(({ name }) => !known.has(name)).map(({ name }) => name));
  const fresh = came.filter(({ name }) => added.has(name)).map(whole);
  const renewed = new Map(came.filter(({ name }) => known.has(name)).map((one) => [one.name, one]));
  const words = [
    added.size > 0 && `${count(added.size, 'case')} added`,
    renewed.size > 0 && `${count(renewed.size, 'case')} renewed`,
  ];
  return {
    title: words.filter(Boolean).join(', '),
    apply: (draft) =>
      withCases(draft, (all) => [
        ...all.map((one) => {
          const next = renewed.get(one.name);
          return next ? { ...one, inputSha256: next.inputSha256, answerSha256: next.answerSha256 } : one;
        }),
        ...fresh,
      ]),
    revert: (draft) =>
      withCases(draft, (all) =>
        all
          .filter((one) => !added.has(one.name))
          .map((one) => {
            const old = renewed.has(one.name) ? known.get(one.name) : undefined;
            return old ? { ...one, inputSha256: old.inputSha256, answerSha256: old.answerSha256 } : one;
          }),
      ),
  };
}

/** How many more cases a question can take. */
export function roomFor(cases: readonly CaseDraft[], came: readonly { name: string }[]): boolean {
  const names = new Set(cases.map(({ name }) => name));
  return cases.length + came.filter(({ name }) => !names.has(name)).length <= MOST_CASES;
}

function whole(came: NewCase): CaseDraft {
  return { isSample: false, weight: came.isSample ? 0 : 1, explanation: '', ...came };
}

function withCases(
  draft: QuestionDraft,
  update: (cases: readonly CaseDraft[]) => CaseDraft[],
): QuestionDraft {
  return draft.kind === 'coding' ? { ...draft, cases: update(draft.cases) } : draft;
}

/** The next number that no case is called by. */
export function nextNumber(taken: (name: string) => boolean): string {
  let number = 1;
  while (taken(String(number))) number += 1;
  return String(number);
}
