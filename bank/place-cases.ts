import type { CaseDraft, CaseGroupDraft, CodingDraft } from '@fairshot/contracts/questions/question-draft';

import { FreeNames, isSafeName, plainName } from './file-names.ts';

/** A case with its files' place below `data/`, without their endings. */
export interface PlacedCase {
  path: string;
  testCase: CaseDraft;
}

/** A group with the folder of its hidden cases, where it has some. */
export interface PlacedGroup extends CaseGroupDraft {
  folder?: string;
}

/** Gives every case files of its own: under its name where a file can have it, else under a plainer one. */
export function placeCases({ cases, groups }: Pick<CodingDraft, 'cases' | 'groups'>): {
  cases: PlacedCase[];
  groups: PlacedGroup[];
} {
  const placed = placeGroups(cases, groups);
  const folders = new Map(placed.map(({ name, folder }) => [name, folder]));
  const stems = nameFiles(cases.map(({ name }) => name));
  return {
    groups: placed,
    cases: cases.map((testCase, at) => {
      const hidden = (testCase.group === undefined ? undefined : folders.get(testCase.group)) ?? 'secret';
      return { testCase, path: `${testCase.isSample ? 'sample' : hidden}/${stems[at]}` };
    }),
  };
}

function placeGroups(cases: readonly CaseDraft[], groups: readonly CaseGroupDraft[]): PlacedGroup[] {
  const withHidden = new Set(
    cases.flatMap(({ isSample, group }) => (isSample || group === undefined ? [] : group)),
  );
  const names = new FreeNames();
  return groups.map((group) =>
    withHidden.has(group.name)
      ? { ...group, folder: `secret/${names.next(plainName(group.name, 'group'))}` }
      : group,
  );
}

/** Safe names go first and keep themselves; no two are alike, so that each also says its case's name alone. */
function nameFiles(names: readonly string[]): string[] {
  const free = new FreeNames();
  const kept = names.map((name) => isSafeName(name) && free.claim(name));
  return names.map((name, at) => (kept[at] ? name : free.next(plainName(name, 'case'))));
}
