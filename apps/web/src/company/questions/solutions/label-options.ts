import type { SolutionLabel } from '@fairshot/contracts/questions/question-draft';

/** What a solution is in the proof. */
export const LABEL_OPTIONS: { value: SolutionLabel; label: string; help: string }[] = [
  { value: 'accepted', label: 'Accepted', help: 'It must be accepted on every case.' },
  { value: 'wrong', label: 'Wrong', help: 'It must fail by a wrong answer or a crash.' },
  { value: 'slow', label: 'Slow', help: 'It is right, and must reach the time limit.' },
];
