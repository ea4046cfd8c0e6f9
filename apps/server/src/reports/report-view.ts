import { type AnswerLanguage, readPicked } from '@fairshot/contracts/questions/language';
import type {
  AnswerForCompany,
  AttemptFacts,
  CaseForCompany,
  ReportForCompany,
  SubmissionForCompany,
} from '@fairshot/contracts/reports/reports.contract';
import type { CaseVerdict, Verdict } from '@fairshot/contracts/submissions/verdict';
import type { z } from 'zod';

import { matchChoices } from '../submissions/rejudge/match-choices.ts';
import type {
  AnswerRow,
  AttemptRow,
  CaseRow,
  ChoiceRow,
  JudgedAgainRow,
  KeptAsideRow,
  RejudgedRow,
  SubmissionRow,
  VisitRow,
} from './report.store.ts';

function attemptView(row: AttemptRow): AttemptFacts {
  return {
    attemptId: row.id,
    candidate: { id: row.candidate_id, name: row.candidate_name, email: row.candidate_email },
    assessment: { id: row.assessment_id, title: row.title, version: row.version },
    state: row.state,
    startedAt: row.started_at.toISOString(),
    deadlineAt: row.deadline_at.toISOString(),
    ...(row.finished_at ? { finishedAt: row.finished_at.toISOString() } : {}),
    ...(row.finished_by ? { finishedBy: row.finished_by } : {}),
    ...(row.score_millipoints === null ? {} : { scoreMillipoints: row.score_millipoints }),
    maxPoints: row.max_points,
    integrityOutcome: row.integrity_outcome,
  };
}

export interface ReportRows {
  attempt: AttemptRow;
  answers: AnswerRow[];
  submissions: SubmissionRow[];
  cases: CaseRow[];
  choices: ChoiceRow[];
  rejudgedChoices: ChoiceRow[];
  keptAside: KeptAsideRow[];
  visits: VisitRow[];
  cohortPercents: number[];
  events: { kind: string; happened_at: Date }[];
  judgedAgain: JudgedAgainRow[];
  rejudged: RejudgedRow[];
}

export function reportView(rows: ReportRows): ReportForCompany {
  const { attempt, visits } = rows;
  return {
    ...attemptView(attempt),
    organization: attempt.organization,
    ...(attempt.invited_at ? { invitedAt: attempt.invited_at.toISOString() } : {}),
    durationMinutes: attempt.duration_minutes,
    submissionsPolicy: attempt.submissions_policy,
    ...(attempt.receipt_code ? { receiptCode: attempt.receipt_code } : {}),
    ...honourCodeView(attempt),
    answers: rows.answers.map((answer) => answerView(answer, rows)),
    visits: visits.map(({ question_version_id: questionVersionId, from, to }) => ({
      questionVersionId,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
    events: rows.events.map(({ kind, happened_at: at }) => ({ kind, at: at.toISOString() })),
    judgedAgain: rows.judgedAgain.map(({ submission_id: submissionId, who, happened_at: at }) => ({
      submissionId,
      who,
      at: at.toISOString(),
    })),
    rejudged: rows.rejudged.map((row) => ({
      submissionId: row.submission_id,
      rejudgeId: row.rejudge_id,
      who: row.who,
      at: row.replaced_at.toISOString(),
      reason: row.reason,
      version: row.version,
      before: { verdict: row.verdict, passedPermille: row.passed_permille },
    })),
    cohortPercents: rows.cohortPercents,
  };
}

function honourCodeView(row: AttemptRow): Pick<ReportForCompany, 'honourCode'> {
  const { honour_code_name: name, honour_code_text: text, honour_code_accepted_at: at } = row;
  return name && at ? { honourCode: { name, text, acceptedAt: at.toISOString() } } : {};
}

function answerView(
  answer: AnswerRow,
  { submissions, cases, choices, rejudgedChoices, keptAside, visits }: ReportRows,
): AnswerForCompany {
  const isHere = (row: { question_version_id: string }) =>
    row.question_version_id === answer.question_version_id;
  const own = submissions.filter(isHere);
  const counted = own.find((row) => row.id === answer.counted_id);
  return {
    questionVersionId: answer.question_version_id,
    position: answer.position,
    title: answer.title,
    difficulty: answer.difficulty,
    points: answer.points,
    scoreMillipoints: answer.score_millipoints,
    secondsSpent: secondsOf(visits.filter(isHere)),
    runCount: own.filter((row) => row.kind === 'run').length,
    submissionCount: own.filter((row) => row.kind === 'submission').length,
    submissions: own.map(submissionView),
    choices: choicesView(choices.filter(isHere), rejudgedChoices.filter(isHere), counted),
    keptAside: keptAside.filter(isHere).map((row) => ({
      language: row.language as AnswerLanguage,
      source: row.source,
      refusedAt: row.refused_at.toISOString(),
      because: row.refused_as,
    })),
    ...(counted ? { counted: countedView(counted, cases) } : {}),
  };
}

/** As the candidate read them; what is right, and why, is said by the version that graded last. */
function choicesView(
  choices: ChoiceRow[],
  rejudged: ChoiceRow[],
  counted: SubmissionRow | undefined,
): AnswerForCompany['choices'] {
  const picked = readPicked(counted?.source ?? '') ?? [];
  const same = matchChoices(choices, rejudged);
  return choices.map((choice) => {
    const graded = rejudged.find(({ position }) => same?.get(choice.position) === position) ?? choice;
    return {
      text: choice.text,
      explanation: graded.explanation,
      isCorrect: graded.is_correct,
      isPicked: picked.includes(choice.position),
    };
  });
}

function secondsOf(visits: VisitRow[]): number {
  return Math.round(visits.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0) / 1_000);
}

function countedView(row: SubmissionRow, cases: CaseRow[]): NonNullable<AnswerForCompany['counted']> {
  return {
    submissionId: row.id,
    source: row.source ?? '',
    language: row.language as AnswerLanguage,
    ...(row.verdict ? { verdict: row.verdict as Verdict } : {}),
    ...(row.compiler_output ? { compilerOutput: row.compiler_output } : {}),
    cases: cases.filter((it) => it.submission_id === row.id).map(caseView),
  };
}

export function submissionView(row: SubmissionRow): SubmissionForCompany {
  return {
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    language: row.language as AnswerLanguage,
    state: row.state,
    ...(row.verdict ? { verdict: row.verdict as Verdict } : {}),
    ...(row.passed_permille === null ? {} : { passedPermille: row.passed_permille }),
    ...(row.time_ms === null ? {} : { timeMs: row.time_ms }),
    ...(row.memory_kb === null ? {} : { memoryKb: row.memory_kb }),
    submittedAt: row.submitted_at.toISOString(),
    ...(row.pressed_at ? { pressedAt: row.pressed_at.toISOString() } : {}),
    isInGrace: row.is_in_grace,
    counts: row.counts,
  };
}

export function caseView(row: CaseRow): z.input<typeof CaseForCompany> {
  return {
    position: row.position,
    name: row.name ?? 'Own input',
    isSample: row.is_sample,
    weight: row.weight,
    verdict: row.verdict as CaseVerdict,
    timeMs: row.time_ms,
    memoryKb: row.memory_kb,
    ...(row.exit_code === null ? {} : { exitCode: row.exit_code }),
    ...(row.signal === null ? {} : { signal: row.signal }),
  };
}
