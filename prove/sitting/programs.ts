import { join } from 'node:path';

import type { Language } from '@fairshot/contracts/questions/language';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';

import { ROOT } from '../../apps/cli/src/settings.ts';
import { readQuestion } from '../../bank/read-question.ts';
import type { Stand } from '../stand.ts';

export interface Program {
  language: Language;
  source: string;
  verdict: Verdict;
}

/** Their verdict is the same on every question of the bank, and does not hang on the load of the machine. */
const SHORT: readonly Program[] = [
  { language: 'python', source: 'print(1', verdict: 'compile_error' },
  { language: 'python', source: 'print("no answer")', verdict: 'wrong_answer' },
  { language: 'python', source: 'raise SystemExit(3)', verdict: 'runtime_error' },
  { language: 'c', source: 'int main(void) { return 0 }', verdict: 'compile_error' },
  {
    language: 'c',
    source: '#include <stdio.h>\nint main(void) { puts("no answer"); }',
    verdict: 'wrong_answer',
  },
  { language: 'cpp', source: '#include <cstdlib>\nint main() { std::abort(); }', verdict: 'runtime_error' },
  { language: 'javascript', source: 'console.log("no answer")', verdict: 'wrong_answer' },
];

/** Programs for a question whose verdict is known before: the bank's own solutions among them. */
export async function programsFor(stand: Stand, questionVersionId: string): Promise<readonly Program[]> {
  const [row] = await stand.query<{ slug: string }>(
    `select q.starter_slug as slug from question q join question_version v on v.question_id = q.id where v.id = $1`,
    [questionVersionId],
  );
  const question = await readQuestion(join(ROOT, 'bank', row?.slug ?? ''));
  const accepted = question.solutions.filter(({ label }) => label === 'accepted');
  return [
    ...SHORT,
    ...accepted.map(({ language, source }) => ({ language, source, verdict: 'accepted' as const })),
  ];
}
