import { type VerdictWord, verdictLook } from './verdict-chip.tsx';

/** What an attempt's line of time shows. All times are epoch milliseconds of the server's clock. */
export interface TrackFacts {
  from: number;
  to: number;
  questions: readonly { label: string; from: number; to: number }[];
  /** Strokes per minute, per stretch of time. */
  typing: readonly { at: number; keysPerMinute: number }[];
  runs: readonly number[];
  submissions: readonly { at: number; question: string; verdict: VerdictWord }[];
  /** What did not happen in the editor. */
  window?: readonly WindowMark[] | undefined;
}

export type WindowMark =
  | { kind: 'paste'; at: number; characters: number; fromHere: boolean }
  | { kind: 'away' | 'face' | 'offline'; at: number; to: number }
  | { kind: 'take_over'; at: number };

const absences = { away: 'Window left', face: 'Face away or missing', offline: 'Offline' };

/** One sentence that says what the drawing shows. */
export function trackSummary({ from, to, questions, runs, submissions }: TrackFacts): string {
  const accepted = submissions.filter((submission) => submission.verdict === 'accepted').length;
  return `Attempt of ${Math.round((to - from) / 60_000)} minutes: ${questions.length} questions, ${runs.length} runs, ${submissions.length} submissions, ${accepted} of them accepted.`;
}

/** Every mark in words, in the order of time. */
export function trackList(facts: TrackFacts): readonly { at: number; words: string }[] {
  return [
    ...facts.questions.map(({ label, from }) => ({ at: from, words: `${label} opened` })),
    ...facts.runs.map((at) => ({ at, words: 'Run' })),
    ...facts.submissions.map(({ at, question, verdict }) => ({
      at,
      words: `${question} submitted: ${verdictLook(verdict).words}`,
    })),
    ...(facts.window ?? []).map((mark) => ({ at: mark.at, words: windowWords(mark) })),
  ].toSorted((a, b) => a.at - b.at);
}

function windowWords(mark: WindowMark): string {
  if (mark.kind === 'paste')
    return `Pasted ${mark.characters} characters, ${mark.fromHere ? 'copied from this page' : 'from elsewhere'}`;
  if (mark.kind === 'take_over') return 'Went on in another browser';
  return `${absences[mark.kind]} for ${Math.round((mark.to - mark.at) / 1000)} s`;
}
