import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

/** Every field of a draft, in the words of the page. */
export const FIELD_NAMES: Record<string, string> = {
  title: 'Title',
  statement: 'Statement',
  difficulty: 'Level',
  skills: 'Skills',
  expectedMinutes: 'Expected minutes',
  languages: 'Languages',
  starters: 'Starter code',
  timeLimitSeconds: 'Time limit',
  timeLimitByLanguage: 'Time limits by language',
  memoryLimitMb: 'Memory limit',
  outputLimitMb: 'Output limit',
  compare: 'Comparison',
  cases: 'Cases',
  groups: 'Groups',
  solutions: 'Solutions',
  validator: 'Validator',
  generator: 'Generator',
  checker: 'Checker',
  selection: 'One choice or several',
  choiceScoring: 'Scoring',
  shuffleChoices: 'Order of the choices',
  choices: 'Choices',
};

type Fields = Record<string, unknown>;
export type ChangedBy = 'you' | 'them' | 'both';

/** Fields in which two drafts differ; with what both were written upon, also who changed each. */
export function differingFields(
  base: QuestionDraft,
  mine: QuestionDraft,
  theirs: QuestionDraft,
): { field: string; changedBy: ChangedBy }[] {
  return Object.keys(FIELD_NAMES).flatMap((field) => {
    const [before, here, there] = [base, mine, theirs].map((draft) => textOf((draft as Fields)[field]));
    if (here === there) return [];
    const changedBy = here === before ? 'them' : there === before ? 'you' : 'both';
    return [{ field, changedBy }];
  });
}

/** Whether two drafts say the same, whatever order their fields came in. */
export function isSameDraft(one: QuestionDraft, other: QuestionDraft): boolean {
  return differingFields(one, one, other).length === 0;
}

/** Both changes in one draft: where only one side changed a field, that side's; where both did, mine. */
export function joined(base: QuestionDraft, mine: QuestionDraft, theirs: QuestionDraft): QuestionDraft {
  const fromThem = differingFields(base, mine, theirs).filter(({ changedBy }) => changedBy === 'them');
  const draft: Fields = { ...mine };
  for (const { field } of fromThem) {
    const value = (theirs as Fields)[field];
    if (value === undefined) delete draft[field];
    else draft[field] = value;
  }
  return draft as QuestionDraft;
}

// Equal whatever order the names stand in: PostgreSQL keeps another one than the page.
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
