import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';

/** So many are listed; a thousand new cases are one sentence more. */
export const SHOWN_CHANGES = 200;

/** Which cases came, went or changed from one version to the next, by their names. */
export function caseChanges(
  before: readonly CaseDraft[],
  after: readonly CaseDraft[],
): { name: string; what: string }[] {
  const old = new Map(before.map((one) => [one.name, one]));
  const names = new Set(after.map(({ name }) => name));
  return [
    ...after.flatMap((one) => {
      const was = old.get(one.name);
      if (!was) return [{ name: one.name, what: 'added' }];
      const parts = differences(was, one);
      return parts.length === 0 ? [] : [{ name: one.name, what: `changed: ${parts.join(', ')}` }];
    }),
    ...before.filter(({ name }) => !names.has(name)).map(({ name }) => ({ name, what: 'removed' })),
  ];
}

function differences(was: CaseDraft, is: CaseDraft): string[] {
  const shown = (one: CaseDraft) => (one.isSample ? 'sample' : 'hidden');
  return [
    was.inputSha256 !== is.inputSha256 && 'input',
    was.answerSha256 !== is.answerSha256 && 'expected output',
    was.isSample !== is.isSample && `${shown(was)} to ${shown(is)}`,
    was.weight !== is.weight && `weight ${was.weight} to ${is.weight}`,
    was.group !== is.group && `group ${was.group ?? 'none'} to ${is.group ?? 'none'}`,
    was.explanation !== is.explanation && 'explanation',
  ].filter((part) => part !== false);
}
