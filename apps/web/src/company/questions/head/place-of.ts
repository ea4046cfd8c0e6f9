import type { QuestionTab } from '../../filters-question.ts';

/** On which tab each field of a draft stands. */
const TABS: Record<string, QuestionTab> = {
  title: 'statement',
  statement: 'statement',
  difficulty: 'statement',
  skills: 'statement',
  expectedMinutes: 'statement',
  languages: 'code',
  starters: 'code',
  cases: 'cases',
  groups: 'cases',
  generator: 'cases',
  solutions: 'solutions',
  validator: 'solutions',
  timeLimitSeconds: 'limits',
  timeLimitByLanguage: 'limits',
  memoryLimitMb: 'limits',
  outputLimitMb: 'limits',
  compare: 'limits',
  checker: 'solutions',
  proof: 'proof',
  choices: 'choices',
  selection: 'choices',
  choiceScoring: 'choices',
  shuffleChoices: 'choices',
};

/** The tab on which the field of a refusal or of what is missing can be mended. */
export function tabOf(path: string): QuestionTab {
  return TABS[path.replace(/^(body\.)?(draft\.)?/, '').split('.')[0] ?? ''] ?? 'statement';
}

/** The field itself and what surrounds it, the nearest first: `cases.3.name`, `cases.3`, `cases`. */
export function placesOf(path: string): string[] {
  const parts = path.replace(/^(body\.)?(draft\.)?/, '').split('.');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}
