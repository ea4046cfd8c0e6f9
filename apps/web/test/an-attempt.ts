import type {
  AttemptForCandidate,
  QuestionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';

/** A question as its candidate sees it, with what a test needs changed. */
export function aQuestion(changes: Partial<QuestionForCandidate> = {}): QuestionForCandidate {
  return {
    questionVersionId: '019aa000-0000-7000-8000-000000000002',
    position: 1,
    section: 0,
    title: 'Overlapping outages',
    statement: 'Print the length of the longest stretch during which at least $k$ services were down.',
    points: 30,
    kind: 'coding',
    choices: [],
    languages: ['c', 'cpp', 'java', 'javascript', 'python'],
    timeLimitSeconds: 2,
    timeLimitByLanguage: {},
    memoryLimitMb: 256,
    starters: {},
    samples: [{ name: '1', input: '2 2\n5 9\n12 20\n', answer: '0\n', explanation: '' }],
    language: 'python',
    markedForReview: false,
    isSeen: false,
    drafts: [],
    submissionCount: 0,
    runCount: 0,
    isFinal: false,
    ...changes,
  };
}

/** Asha's running attempt, with what a test needs changed. */
export function anAttempt(changes: Partial<AttemptForCandidate> = {}): AttemptForCandidate {
  return {
    id: '019aa000-0000-7000-8000-000000000001',
    state: 'in_progress',
    title: 'Backend engineer screening',
    organization: 'Kestrel Systems',
    takeOver: 'open',
    lineCreditMinutes: 10,
    candidate: { name: 'Asha Menon', email: 'asha@example.org' },
    instructions: '',
    startedAt: '2026-11-22T14:00:00Z',
    deadlineAt: '2026-11-22T15:30:00Z',
    now: '2026-11-22T14:49:00Z',
    submissionsPolicy: 'best',
    visibility: 'samples',
    suggestions: false,
    credits: [],
    breakSecondsLeft: 0,
    writerEpoch: 1,
    isWriter: true,
    sections: [{ title: '', instructions: '' }],
    questions: [aQuestion()],
    ...changes,
  };
}
