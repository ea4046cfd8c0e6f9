import type { BankColumn } from '@fairshot/contracts/questions/bank-filter';
import type { QuestionKind } from '@fairshot/contracts/questions/bank-filter';
import type { Difficulty } from '@fairshot/contracts/questions/difficulty';

export const KIND_WORDS: Record<QuestionKind, string> = {
  coding: 'Coding',
  multiple_choice: 'Multiple choice',
  project: 'Project',
};

export const LEVEL_WORDS: Record<Difficulty, string> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

export const STATE_WORDS = {
  draft: 'Draft',
  published: 'Published',
  archived: 'Archived',
  any: 'All, with the archive',
};

export const COLUMN_WORDS: Record<BankColumn, string> = {
  kind: 'Kind',
  difficulty: 'Level',
  skills: 'Skills',
  languages: 'Languages',
  cases: 'Cases',
  used: 'Used in',
  author: 'Author',
  state: 'State',
  changed: 'Changed',
};
