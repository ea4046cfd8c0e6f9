import type { Verdict } from '@fairshot/contracts/submissions/verdict';

import type { CheckerFailure, ProofRowFacts } from './proof-row.store.ts';

type Row = Pick<
  ProofRowFacts,
  | 'role'
  | 'name'
  | 'label'
  | 'state'
  | 'fails_on'
  | 'verdicts'
  | 'does_not_compile'
  | 'exit_code'
  | 'said'
  | 'checker_fault'
  | 'longer_verdict'
>;

/** What a wrong solution may be wrong by. */
const WRONG: readonly (Verdict | null)[] = ['wrong_answer', 'runtime_error'];

const VALID = 42;

/** Why a program of a finished row did not do what it is there for, in a sentence; nothing where it did. */
export function faultOf(row: Row, caseNames: readonly string[]): string | undefined {
  if (row.state === 'failed') {
    return `The judge could not run “${row.name}”. That is trouble of ours and says nothing of the question: prove it again in a while.`;
  }
  if (row.does_not_compile) return `“${row.name}” does not compile.`;
  if (row.checker_fault) return faultOfChecker(row.name, row.checker_fault, caseNames);
  if (row.role === 'validator') return faultOfValidator(row, caseNames);
  if (row.role === 'checker') return faultOfNothing(row, caseNames);
  if (row.label === 'accepted') return faultOfAccepted(row, caseNames);
  return row.label === 'wrong' ? faultOfWrong(row, caseNames) : faultOfSlow(row, caseNames);
}

/** Why nothing can be published on these rows, in sentences that name solution, case, and what was expected and found. */
export function findFaults(rows: readonly Row[], caseNames: readonly string[]): string[] {
  return [...new Set(rows.flatMap((row) => faultOf(row, caseNames) ?? []))];
}

/** Candidates would wait for a person to look: no verdict is made of what a checker does not say. */
function faultOfChecker(
  name: string,
  { why, said, place }: CheckerFailure,
  caseNames: readonly string[],
): string {
  const where = place === null ? '' : ` on “${caseNames[place]}” with what “${name}” printed`;
  return `The checker ${why}${where}.${quoted({ said })}`;
}

function faultOfNothing(row: Row, caseNames: readonly string[]): string | undefined {
  const bad = placesWhere(row, (verdict) => verdict === 'accepted');
  const [first] = bad;
  if (first === undefined) return undefined;
  return `The checker accepts an answer that prints nothing on “${caseNames[first]}”${andMore(bad)}.`;
}

function faultOfValidator(row: Row, caseNames: readonly string[]): string | undefined {
  const bad = placesWhere(row, (verdict) => verdict !== 'accepted');
  const [first] = bad;
  if (first === undefined) return undefined;
  const on = `the input of “${caseNames[first]}”${andMore(bad)}`;
  if (row.verdicts[first] === 'wrong_answer')
    return `The validator refuses ${on}: it ended with 43.${quoted(row)}`;
  const found = row.verdicts[first] === 'runtime_error' ? endingOf(row) : words(row.verdicts[first]);
  return `The validator must end with ${VALID} on ${on}, and got ${found}.${quoted(row)}`;
}

function faultOfAccepted(row: Row, caseNames: readonly string[]): string | undefined {
  const bad = placesWhere(row, (verdict) => verdict !== 'accepted');
  const [first] = bad;
  if (first === undefined) return undefined;
  return `“${row.name}” must be accepted on every case, and got ${words(row.verdicts[first])} on “${caseNames[first]}”${andMore(bad)}.`;
}

function faultOfWrong(row: Row, caseNames: readonly string[]): string | undefined {
  const other = placesWhere(row, (verdict) => verdict !== 'accepted' && !WRONG.includes(verdict));
  const [first] = other;
  const missing = missingFailure(row, caseNames, WRONG, 'wrong answer or runtime error');
  if (missing) return missing;
  if (first === undefined) return undefined;
  return `“${row.name}” is labelled wrong and must be accepted or wrong on every case, and got ${words(row.verdicts[first])} on “${caseNames[first]}”${andMore(other)}.`;
}

function faultOfSlow(row: Row, caseNames: readonly string[]): string | undefined {
  const wrong = placesWhere(
    row,
    (verdict) => verdict !== 'accepted' && verdict !== 'time_limit' && verdict !== null,
  );
  const [first] = wrong;
  if (first !== undefined) {
    return `“${row.name}” is labelled slow and must be right wherever it is in time, and got ${words(row.verdicts[first])} on “${caseNames[first]}”${andMore(wrong)}.`;
  }
  const missing = missingFailure(row, caseNames, ['time_limit'], 'time limit');
  if (missing) return missing;
  const later = row.longer_verdict;
  if (later === null || later === 'accepted' || later === 'time_limit') return undefined;
  return `“${row.name}” is labelled slow and must be right when it is given time: with three times the limit it got ${words(later)}.`;
}

/** That a solution which must fail does not: on the case it names, or on any. */
function missingFailure(
  row: Row,
  caseNames: readonly string[],
  expected: readonly (Verdict | null)[],
  expectation: string,
): string | undefined {
  if (row.fails_on === null) {
    if (row.verdicts.some((verdict) => expected.includes(verdict))) return undefined;
    const found = placesWhere(row, (verdict) => verdict !== 'accepted').length === 0;
    return `“${row.name}” must get ${expectation} on some case, and ${found ? 'was accepted on all of them' : 'got it on none'}.`;
  }
  const verdict = row.verdicts[row.fails_on];
  if (expected.includes(verdict ?? null)) return undefined;
  const found = verdict === 'accepted' ? 'was accepted' : `got ${words(verdict)}`;
  return `“${row.name}” must get ${expectation} on “${caseNames[row.fails_on]}”, and ${found} there.`;
}

function placesWhere({ verdicts }: Row, is: (verdict: Verdict | null) => boolean): number[] {
  return verdicts.flatMap((verdict, place) => (is(verdict) ? [place] : []));
}

function andMore({ length }: readonly number[]): string {
  if (length < 2) return '';
  return length === 2 ? ' and on one more case' : ` and on ${length - 1} more cases`;
}

function words(verdict: Verdict | null | undefined): string {
  return verdict ? verdict.replace('_', ' ') : 'no verdict, having run too long before,';
}

function endingOf({ exit_code }: Row): string {
  return exit_code === null ? 'a crash' : `exit code ${exit_code}`;
}

/** The first line of what a program said. */
function quoted({ said }: Pick<Row, 'said'>): string {
  const line = said?.trim().split('\n')[0]?.slice(0, 200);
  return line ? ` It said: ${line}` : '';
}
