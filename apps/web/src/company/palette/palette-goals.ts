import type { Found } from '@fairshot/contracts/reports/overview.contract';
import { matchesEveryWord } from '@fairshot/ui/match-words';

/** Somewhere the palette can lead. */
export interface Goal {
  kind: 'Page' | 'Candidate' | 'Assessment' | 'Question';
  label: string;
  help?: string;
  href: string;
}

const PAGES = [
  ['Overview', ''],
  ['Candidates', '/candidates'],
  ['Candidates who sit now', '/candidates?state=sitting'],
  ['Candidates who have not started', '/candidates?state=not_started'],
  ['Assessments', '/assessments'],
  ['Questions', '/questions'],
  ['You: theme, password, log out', '/you'],
] as const;

/** The pages whose name holds the words, then what the server found. */
export function goalsOf(home: string, words: string, found: Found | undefined): Goal[] {
  const pages = PAGES.filter(([label]) => words.trim() === '' || matchesEveryWord(label, words.trim()));
  return [
    ...pages.map(([label, path]): Goal => ({ kind: 'Page', label, href: home + path })),
    ...(found?.candidates ?? []).map(
      ({ id, name, email }): Goal => ({
        kind: 'Candidate',
        label: name || email,
        help: email,
        href: `${home}/candidates/${id}`,
      }),
    ),
    ...(found?.assessments ?? []).map(
      ({ id, title, state }): Goal => ({
        kind: 'Assessment',
        label: title,
        help: state,
        href: `${home}/assessments/${id}`,
      }),
    ),
    ...(found?.questions ?? []).map(
      ({ id, title, state }): Goal => ({
        kind: 'Question',
        label: title,
        help: state,
        href: `${home}/questions/${id}`,
      }),
    ),
  ];
}
