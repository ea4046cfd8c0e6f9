import { LANGUAGES } from '@fairshot/contracts/questions/language';
import type { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { MOST_QUESTIONS, type QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { createAssessment } from '@fairshot/server/assessments/create-assessment';
import { publishAssessment } from '@fairshot/server/assessments/publish-assessment';
import { saveAssessment } from '@fairshot/server/assessments/save-assessment';
import type { ActingMember } from '@fairshot/server/platform/caller';
import type { Platform } from '@fairshot/server/platform/platform';
import { listQuestions } from '@fairshot/server/questions/list-questions';
import { randomUUID } from 'node:crypto';

/** How many of each, in this order, and what each is worth: 100 points in all. */
const PLAN: { difficulty: Difficulty; count: number; points: number }[] = [
  { difficulty: 'easy', count: 3, points: 10 },
  { difficulty: 'medium', count: 2, points: 20 },
  { difficulty: 'hard', count: 1, points: 30 },
];

const WHOLE = { sort: 'title', direction: 'ascending', page: 1, size: MOST_QUESTIONS } as const;

const INSTRUCTIONS = `Read every question first, then begin with the one you like best.

- **Run** tries your code on the samples or on your own input, as often as you wish. It never counts.
- **Submit** hands an answer in. The best of your submissions counts.
- Everything you type is saved within a second. If your computer gives up, open your link again and go on.
`;

/** One published assessment of the bank's questions, easy ones first. */
export async function composeScreening(
  platform: Platform,
  author: ActingMember,
): Promise<{ id: string; title: string }> {
  const title = 'Backend engineer screening';
  const bank = await listQuestions(platform, author, WHOLE);
  const begun = await createAssessment(platform, author, { idempotencyKey: randomUUID(), title });
  const saved = await saveAssessment(platform, author, begun.id, {
    title,
    instructions: INSTRUCTIONS,
    durationMinutes: 90,
    languages: [...LANGUAGES],
    submissionsPolicy: 'best',
    visibility: 'full',
    suggestions: false,
    questions: choose(bank.questions),
    revision: begun.revision,
  });
  await publishAssessment(platform, author, begun.id, { revision: saved.revision });
  return { id: begun.id, title };
}

function choose(bank: QuestionListItem[]): { questionVersionId: string; points: number }[] {
  const byTitle = bank.toSorted((a, b) => a.title.localeCompare(b.title));
  return PLAN.flatMap(({ difficulty, count, points }) =>
    byTitle
      .filter((question) => question.difficulty === difficulty)
      .flatMap(({ versionId }) => (versionId ? [{ questionVersionId: versionId, points }] : []))
      .slice(0, count),
  );
}
