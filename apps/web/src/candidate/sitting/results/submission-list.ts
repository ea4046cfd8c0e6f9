import type {
  CaseForCandidate,
  SubmissionForCandidate,
} from '@fairshot/contracts/submissions/submissions.contract';

/** Runs and submissions of an attempt, newest first, and cases that overtook the answer they belong to. */
export interface SubmissionList {
  readonly submissions: readonly SubmissionForCandidate[];
  readonly early: Readonly<Record<string, readonly CaseForCandidate[]>>;
}

export const noSubmissions: SubmissionList = { submissions: [], early: {} };

/** Takes the answer to Run or Submit. What the socket pushed meanwhile is newer and stands. */
export function withAnswer(list: SubmissionList, answer: SubmissionForCandidate): SubmissionList {
  return list.submissions.some((known) => known.id === answer.id) ? list : withNews(list, answer);
}

/** Takes a submission as the server sees it now. A requeue empties its cases, so the newest word replaces all. */
export function withNews(list: SubmissionList, news: SubmissionForCandidate): SubmissionList {
  const { [news.id]: early = [], ...otherEarly } = list.early;
  const known = list.submissions.find((one) => one.id === news.id);
  const goesOn = news.state === 'running' && (known === undefined || known.state === 'running');
  const before = [...(goesOn ? (known?.cases ?? []) : []), ...(isPending(news) ? early : [])];
  const merged = { ...news, cases: mergeCases(before, news.cases) };
  const others = list.submissions.filter((one) => one.id !== news.id);
  return { submissions: [merged, ...others].sort(newestFirst), early: otherEarly };
}

/** Takes one judged case, which may arrive before anything else is known of its submission. */
export function withCase(
  list: SubmissionList,
  submissionId: string,
  judged: CaseForCandidate,
): SubmissionList {
  if (!list.submissions.some((one) => one.id === submissionId)) {
    const early = mergeCases(list.early[submissionId] ?? [], [judged]);
    return { ...list, early: { ...list.early, [submissionId]: early } };
  }
  const submissions = list.submissions.map((one) =>
    one.id === submissionId ? { ...one, cases: mergeCases(one.cases, [judged]) } : one,
  );
  return { ...list, submissions };
}

/** Takes the whole list of a poll. */
export function withAll(list: SubmissionList, all: readonly SubmissionForCandidate[]): SubmissionList {
  return all.reduce(withNews, list);
}

/** Whether the judge still has to say something. */
export function isPending(submission: SubmissionForCandidate): boolean {
  return submission.state === 'queued' || submission.state === 'running';
}

function mergeCases(
  known: readonly CaseForCandidate[],
  newer: readonly CaseForCandidate[],
): CaseForCandidate[] {
  const byPosition = new Map([...known, ...newer].map((one) => [one.position, one]));
  return [...byPosition.values()].sort((one, other) => one.position - other.position);
}

// Ids are UUIDv7, so they settle what two equal instants leave open.
function newestFirst(one: SubmissionForCandidate, other: SubmissionForCandidate): number {
  const byTime = Date.parse(other.submittedAt) - Date.parse(one.submittedAt);
  return byTime || (one.id < other.id ? 1 : -1);
}
