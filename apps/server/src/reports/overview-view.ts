import type { Overview } from '@fairshot/contracts/reports/overview.contract';

import { candidateRowView } from './candidate-row-view.ts';
import type { CandidateRow } from './candidate-rows.store.ts';
import type { ActivityRow, ChangedDraft, FailedRow, Numbers, Steps, Stretch } from './overview.store.ts';

/** How many days the drawing shows. */
export const DAYS = 14;
const DAY_MS = 86_400_000;

interface Some {
  rows: CandidateRow[];
  total: number;
}

/** What only those see who may look at candidates. */
export interface People {
  asking: Some;
  failed: FailedRow[];
  bounced: Some;
  expiring: Some;
  sitting: Some;
  finished: CandidateRow[];
  numbers: Numbers;
  ends: Stretch[];
  activity: ActivityRow[];
}

const NOBODY: People = {
  asking: { rows: [], total: 0 },
  failed: [],
  bounced: { rows: [], total: 0 },
  expiring: { rows: [], total: 0 },
  sitting: { rows: [], total: 0 },
  finished: [],
  numbers: { candidates: 0, invited: 0, assessed: 0, to_review: 0, median_percent: null },
  ends: [],
  activity: [],
};

interface OverviewRows {
  steps: Steps;
  drafts: ChangedDraft[];
  people: People | undefined;
  timeZone: string;
}

export function overviewView({ steps, drafts, people = NOBODY, timeZone }: OverviewRows): Overview {
  const { numbers } = people;
  return {
    steps: {
      hasQuestions: steps.has_questions,
      hasAssessment: steps.has_assessment,
      hasInvited: steps.has_invited,
    },
    needs: needsView(people, drafts),
    sitting: people.sitting.rows.map(candidateRowView),
    sittingTotal: people.sitting.total,
    finished: people.finished.map(candidateRowView),
    numbers: {
      candidates: numbers.candidates,
      invited: numbers.invited,
      assessed: numbers.assessed,
      ...(numbers.median_percent === null ? {} : { medianPercent: numbers.median_percent }),
    },
    days: daysOf(people.ends, timeZone, steps.now),
    activity: people.activity.map(activityView),
  };
}

function needsView(people: People, drafts: ChangedDraft[]): Overview['needs'] {
  return {
    asking: people.asking.rows.map(candidateRowView),
    askingTotal: people.asking.total,
    failed: people.failed.map((row) => ({
      submissionId: row.submission_id,
      attemptId: row.attempt_id,
      candidate: { id: row.candidate_id, name: row.name, email: row.email },
      question: row.question,
      submittedAt: row.submitted_at.toISOString(),
    })),
    failedTotal: people.failed[0]?.total ?? 0,
    toReview: people.numbers.to_review,
    bounced: people.bounced.rows.map(candidateRowView),
    bouncedTotal: people.bounced.total,
    expiring: people.expiring.rows.map(candidateRowView),
    expiringTotal: people.expiring.total,
    drafts: drafts.map((row) => ({
      assessmentId: row.assessment_id,
      title: row.title,
      changedAt: row.changed_at.toISOString(),
    })),
  };
}

/** Each of the last days as the reader's calendar counts them, also those on which nothing ended. */
export function daysOf(ends: Stretch[], timeZone: string, now: Date): Overview['days'] {
  const dateOf = (at: Date) => at.toLocaleDateString('sv-SE', { timeZone });
  const byDate = Map.groupBy(ends, ({ at }) => dateOf(at));
  const dates = Array.from({ length: DAYS }, (_, back) =>
    dateOf(new Date(now.getTime() - (DAYS - 1 - back) * DAY_MS)),
  );
  return [...new Set(dates)].map((date) => {
    const stretches = byDate.get(date) ?? [];
    return {
      date,
      finished: stretches.reduce((sum, stretch) => sum + stretch.finished, 0),
      lapsed: stretches.reduce((sum, stretch) => sum + stretch.lapsed, 0),
    };
  });
}

function activityView(row: ActivityRow): Overview['activity'][number] {
  return {
    at: row.at.toISOString(),
    who: row.who,
    what: row.what,
    subject: row.subject,
    ...(row.candidate_id ? { candidateId: row.candidate_id } : {}),
    ...(row.attempt_id ? { attemptId: row.attempt_id } : {}),
  };
}
