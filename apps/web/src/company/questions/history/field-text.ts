import { LANGUAGE_NAMES, type Language } from '@fairshot/contracts/questions/language';
import type { CaseDraft, QuestionDraft, SolutionDraft } from '@fairshot/contracts/questions/question-draft';

/** How many digits of a hash tell two contents apart for a reader. */
const SHORT = 8;

/** A field of a draft as lines that can be compared with the lines of another. */
export function fieldText(draft: QuestionDraft, field: string): string {
  const value = (draft as unknown as Record<string, unknown>)[field];
  if (value === undefined || value === '') return '';
  if (field === 'cases') return lines((value as CaseDraft[]).map(caseLine));
  if (field === 'solutions') return lines((value as SolutionDraft[]).map(solutionText));
  if (field === 'starters') return lines(Object.entries(value as object).map(starterText));
  if (typeof value === 'string') return lines([value]);
  if (Array.isArray(value)) return lines(value.map((item) => lineOf(item)));
  return lines([lineOf(value)]);
}

function caseLine(testCase: CaseDraft): string {
  const { name, isSample, group, weight, inputSha256, answerSha256, explanation } = testCase;
  const facts = [
    isSample ? 'sample' : 'hidden',
    group && `group ${group}`,
    `weight ${weight}`,
    `input ${inputSha256.slice(0, SHORT)}`,
    `output ${answerSha256.slice(0, SHORT)}`,
    explanation && JSON.stringify(explanation),
  ];
  return `${name}: ${facts.filter(Boolean).join(', ')}`;
}

function solutionText({ name, language, label, failsOn, source }: SolutionDraft): string {
  const fails = failsOn ? `, fails on ${failsOn}` : '';
  return `${name} (${LANGUAGE_NAMES[language]}, ${label}${fails})\n${source}`;
}

function starterText([language, source]: [string, unknown]): string {
  return `${LANGUAGE_NAMES[language as Language]}\n${source as string}`;
}

function lineOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${typeof inner === 'string' ? inner : JSON.stringify(inner)}`)
    .join('\n');
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => (part.endsWith('\n') ? part : `${part}\n`)).join('');
}
