export interface QuestionRow {
  title: string;
  topics: string;
  level: string;
  points: number;
  solved: number;
  leaked?: boolean;
}

/** Rows for the tables of the gallery. */
export const questionRows: readonly QuestionRow[] = [
  { title: 'Overlapping outages', topics: 'sweep line, sorting', level: 'Medium', points: 30, solved: 61 },
  { title: 'Rolling checksum', topics: 'strings, hashing', level: 'Easy', points: 20, solved: 84 },
  { title: 'Ledger replay', topics: 'prefix sums', level: 'Hard', points: 32, solved: 37 },
  { title: 'Ferry queue', topics: 'heap, simulation', level: 'Medium', points: 28, solved: 49 },
  { title: 'Matrix spiral', topics: 'arrays', level: 'Easy', points: 10, solved: 91, leaked: true },
];

export const sampleProgram = `import sys


def longest_outage(outages, k):
    """Longest stretch with at least k services down."""
    edges = []
    for start, end in outages:
        edges.append((start, 1))
        edges.append((end, -1))  # ends after starts
    edges.sort()

    best = down = 0
    since = None
    for minute, change in edges:
        down += change
        if down >= k and since is None:
            since = minute
        elif down < k and since is not None:
            best = max(best, minute - since)
            since = None
    return best
`;

export const laterProgram = sampleProgram
  .replace('edges.append((end, -1))  # ends after starts', 'edges.append((end, -1))')
  .replace('edges.sort()', 'edges.sort(key=lambda edge: (edge[0], -edge[1]))')
  .replace('    return best\n', '    return best ');

const start = Date.UTC(2026, 10, 20, 10, 2);
const minute = 60_000;

/** One attempt of ninety minutes, as a line of time. */
export const sampleTrack = {
  from: start,
  to: start + 90 * minute,
  questions: [
    { label: 'Question 1', from: start, to: start + 14 * minute },
    { label: 'Question 2', from: start + 14 * minute, to: start + 45 * minute },
    { label: 'Question 3', from: start + 45 * minute, to: start + 72 * minute },
    { label: 'Question 4', from: start + 72 * minute, to: start + 84 * minute },
  ],
  typing: Array.from({ length: 130 }, (_, at) => ({
    at: start + at * 0.63 * minute,
    keysPerMinute: (at * 37) % 11 < 3 ? 0 : 40 + ((at * at * 31) % 170),
  })),
  runs: [5, 9, 11, 19, 23, 27, 31, 35, 40, 41.5, 49, 52, 55, 60, 63, 69].map((at) => start + at * minute),
  submissions: [
    { at: start + 13.2 * minute, question: 'Question 1', verdict: 'accepted' as const },
    { at: start + 37 * minute, question: 'Question 2', verdict: 'wrong_answer' as const },
    { at: start + 44.2 * minute, question: 'Question 2', verdict: 'accepted' as const },
    { at: start + 58.5 * minute, question: 'Question 3', verdict: 'time_limit' as const },
    { at: start + 67 * minute, question: 'Question 3', verdict: 'compile_error' as const },
    { at: start + 71.3 * minute, question: 'Question 3', verdict: 'time_limit' as const },
  ],
  window: [
    { kind: 'away' as const, at: start + 19 * minute, to: start + 19.4 * minute },
    { kind: 'paste' as const, at: start + 25 * minute, characters: 96, fromHere: false },
    { kind: 'paste' as const, at: start + 28 * minute, characters: 18, fromHere: true },
    { kind: 'face' as const, at: start + 56 * minute, to: start + 58 * minute },
    { kind: 'offline' as const, at: start + 64 * minute, to: start + 67 * minute },
  ],
};
