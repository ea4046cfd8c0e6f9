import type { AnswerLanguage } from '@fairshot/contracts/questions/language';
import type {
  CaseForCandidate,
  SubmissionForCandidate,
} from '@fairshot/contracts/submissions/submissions.contract';
import type { CaseVerdict, Verdict } from '@fairshot/contracts/submissions/verdict';

import type { Tx } from '../platform/database.ts';
import {
  type CaseRow,
  listCaseRows,
  listSubmissionRows,
  SHOWN_BYTES,
  SHOWN_BYTES_IN_LISTS,
  type SubmissionRow,
  type Wanted,
} from './candidate-view.store.ts';

/** What each visibility lets a candidate see of a submission. Runs are on samples and own input: all is seen. */
const SHOWS = {
  none: { samples: false, verdict: false, score: false, hidden: false },
  samples: { samples: true, verdict: false, score: false, hidden: false },
  score: { samples: true, verdict: true, score: true, hidden: false },
  full: { samples: true, verdict: true, score: true, hidden: true },
} as const;

type Shows = (typeof SHOWS)[keyof typeof SHOWS];

const shownOf = (row: SubmissionRow): Shows => SHOWS[row.kind === 'run' ? 'full' : row.visibility];

/** The submissions as their candidate may see them, newest first. */
export async function readForCandidate(tx: Tx, wanted: Wanted): Promise<SubmissionForCandidate[]> {
  const rows = await listSubmissionRows(tx, wanted);
  const shownBytes = wanted.ids ? SHOWN_BYTES : SHOWN_BYTES_IN_LISTS;
  const ids = rows.map((row) => row.id);
  const cases = Map.groupBy(await listCaseRows(tx, ids, shownBytes), (row) => row.submission_id);
  return rows.map((row) => submissionView(row, cases.get(row.id) ?? []));
}

/** Pure: which of the row leaves. Nothing is copied that the visibility does not name. */
export function submissionView(row: SubmissionRow, cases: CaseRow[]): SubmissionForCandidate {
  const shows = shownOf(row);
  // That it does not compile tells nothing of a hidden case, and hiding it would help nobody.
  const showsVerdict = shows.verdict || (shows.samples && row.verdict === 'compile_error');
  return {
    id: row.id,
    kind: row.kind,
    questionVersionId: row.question_version_id,
    ...(row.kind === 'submission' ? { receiptCode: row.receipt_code } : {}),
    language: row.language as AnswerLanguage,
    state: row.state,
    isOwnInput: row.is_own_input,
    ...(showsVerdict && row.verdict ? { verdict: row.verdict as Verdict } : {}),
    ...(shows.score && row.passed_permille !== null ? { passedPermille: row.passed_permille } : {}),
    ...(shows.samples && row.compiler_output ? { compilerOutput: row.compiler_output } : {}),
    cases: cases.filter((it) => isShown(it, shows)).map((it) => caseView(it, row.is_own_input)),
    caseCount: caseCount(row, shows),
    submittedAt: row.submitted_at.toISOString(),
    ...(row.pressed_at ? { pressedAt: row.pressed_at.toISOString() } : {}),
    ...(row.judged_at ? { judgedAt: row.judged_at.toISOString() } : {}),
    outcomeWithheld: row.verdict !== null && !showsVerdict,
    ...(row.queue_position === null ? {} : { queuePosition: row.queue_position }),
  };
}

function isShown(row: CaseRow, shows: Shows): boolean {
  return row.is_sample ? shows.samples : shows.hidden;
}

function caseCount(row: SubmissionRow, shows: Shows): number {
  if (shows.score) return row.case_count;
  return shows.samples ? row.sample_count : 0;
}

function caseView(row: CaseRow, isOwnInput: boolean): CaseForCandidate {
  const place = {
    position: row.position,
    name: isOwnInput ? 'Own input' : `${row.is_sample ? 'Sample' : 'Hidden'} ${row.ordinal}`,
    isSample: row.is_sample,
    verdict: row.verdict as CaseVerdict,
    isCut: false,
  };
  // Of a hidden case nothing more leaves: a program can put its input into an exit code, but also, ten bits at a
  // time, into the milliseconds it burns and the kilobytes it takes.
  if (!row.is_sample) return place;
  return {
    ...place,
    timeMs: row.time_ms,
    memoryKb: row.memory_kb,
    ...(row.exit_code === null ? {} : { exitCode: row.exit_code }),
    ...(row.signal === null ? {} : { signal: row.signal }),
    ...(row.input === null ? {} : { input: row.input.toString('utf8') }),
    ...(row.expected === null ? {} : { expected: row.expected.toString('utf8') }),
    ...(row.stdout === null ? {} : { stdout: row.stdout.toString('utf8') }),
    ...(row.stderr === null ? {} : { stderr: row.stderr.toString('utf8') }),
    isCut: row.is_cut ?? false,
  };
}
