import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Compare, LANGUAGES, type Language } from '@fairshot/judge/job';
import { naturalOrder } from '@fairshot/judge/natural-order';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ProblemYaml } from './problem-yaml.ts';

/** One input with its expected output, named as in `sample/01-two-parts` or `secret/07-all-equal`. */
export interface BankCase {
  name: string;
  input: Uint8Array;
  answer: Uint8Array;
  /** Markdown; samples only. */
  explanation?: string;
}

export type SolutionLabel = 'accepted' | 'wrong_answer' | 'time_limit_exceeded';

/** A solution whose verdict is known. */
export interface LabelledSolution {
  /** Below `submissions/`, as in `wrong_answer/forgets-days.py`. */
  path: string;
  label: SolutionLabel;
  language: Language;
  source: string;
  /** The case that must get the label's verdict; absent where every case is accepted. */
  failsOn?: string;
}

export interface BankQuestion {
  slug: string;
  title: string;
  kind: 'coding';
  difficulty: 'easy' | 'medium' | 'hard';
  skills: string[];
  points: number;
  /** Markdown with maths between dollar signs; the samples are not in it. */
  statement: string;
  starters: Record<Language, string>;
  samples: BankCase[];
  hidden: BankCase[];
  /** CPU seconds by language; MB = 2^20 bytes. */
  limits: { timeSeconds: Record<Language, number>; memoryMb: number; outputMb: number };
  compare: Compare;
  solutions: LabelledSolution[];
}

/** A question folder that breaks the layout; the message lists all that is wrong with it. */
export class BadQuestionFolder extends Error {}

const STARTERS: Record<Language, string> = {
  c: 'solution.c',
  cpp: 'solution.cpp',
  java: 'Main.java',
  javascript: 'solution.js',
  python: 'solution.py',
};
const LABELS: SolutionLabel[] = ['accepted', 'wrong_answer', 'time_limit_exceeded'];
const BY_EXTENSION = new Map(LANGUAGES.map((language) => [extname(STARTERS[language]), language]));

/**
 * Reads one question of the bank from its folder (layout: `bank/README.md`). Cases come in natural order of
 * their names, samples apart from hidden ones. Rejects with `BadQuestionFolder` when anything is missing,
 * unknown or contradictory.
 */
export async function readQuestion(folder: string): Promise<BankQuestion> {
  const slug = basename(folder);
  const yaml = ProblemYaml.safeParse(parse(await readFile(join(folder, 'problem.yaml'), 'utf8')));
  if (!yaml.success) throw new BadQuestionFolder(`${slug}/problem.yaml: ${yaml.error.message}`);

  const question = await assemble(folder, slug, yaml.data);
  const faults = faultsOf(question, Object.keys(yaml.data.fairshot.expectations));
  if (faults.length > 0)
    throw new BadQuestionFolder(`${slug}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return question;
}

/** The folders of all questions of a bank, in alphabetical order: those that hold a `problem.yaml`. */
export async function listQuestionFolders(bank: string): Promise<string[]> {
  const entries = await readdir(bank, { recursive: true });
  return entries
    .filter((path) => /^[^/]+\/problem\.yaml$/.test(path))
    .map((path) => join(bank, path, '..'))
    .sort();
}

async function assemble(
  folder: string,
  slug: string,
  yaml: z.infer<typeof ProblemYaml>,
): Promise<BankQuestion> {
  const { timeSeconds, expectations, ...rest } = yaml.fairshot;
  return {
    ...rest,
    slug,
    title: yaml.name,
    statement: await readFile(join(folder, 'problem_statement/problem.md'), 'utf8'),
    starters: await readStarters(folder),
    samples: await readCases(folder, 'sample'),
    hidden: await readCases(folder, 'secret'),
    limits: { timeSeconds, memoryMb: yaml.limits.memory, outputMb: yaml.limits.output },
    solutions: (await Promise.all(LABELS.map((label) => readSolutions(folder, label, expectations)))).flat(),
  };
}

async function readStarters(folder: string): Promise<Record<Language, string>> {
  const read = async (language: Language) =>
    [language, await readFile(join(folder, 'starter', STARTERS[language]), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(LANGUAGES.map(read))) as Record<Language, string>;
}

async function readCases(folder: string, kind: 'sample' | 'secret'): Promise<BankCase[]> {
  const files = new Set(await readdir(join(folder, 'data', kind)));
  const names = [...files].filter((file) => file.endsWith('.in')).map((file) => file.slice(0, -'.in'.length));
  names.sort(naturalOrder);

  return Promise.all(
    names.map(async (name) => ({
      name: `${kind}/${name}`,
      input: await readFile(join(folder, 'data', kind, `${name}.in`)),
      answer: await readFile(join(folder, 'data', kind, `${name}.ans`)),
      ...(files.has(`${name}.md`) && {
        explanation: (await readFile(join(folder, 'data', kind, `${name}.md`), 'utf8')).trim(),
      }),
    })),
  );
}

async function readSolutions(
  folder: string,
  label: SolutionLabel,
  expectations: Record<string, string>,
): Promise<LabelledSolution[]> {
  const files = (await readdir(join(folder, 'submissions', label))).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = `${label}/${file}`;
      const language = BY_EXTENSION.get(extname(file));
      if (!language)
        throw new BadQuestionFolder(`${basename(folder)}: no language has the extension of ${path}`);
      const failsOn = expectations[path];
      const source = await readFile(join(folder, 'submissions', path), 'utf8');
      return { path, label, language, source, ...(failsOn !== undefined && { failsOn }) };
    }),
  );
}

/** What would make the question useless to an author although every file can be read. */
function faultsOf(question: BankQuestion, expected: string[]): string[] {
  const { solutions } = question;
  const names = new Set([...question.samples, ...question.hidden].map((testCase) => testCase.name));
  const paths = new Set(solutions.map((solution) => solution.path));

  return [
    ...LABELS.filter((label) => !solutions.some((solution) => solution.label === label)).map(
      (label) => `no solution is labelled ${label}`,
    ),
    ...(question.samples.length === 0 ? ['there is no sample'] : []),
    ...(question.hidden.length === 0 ? ['there is no hidden case'] : []),
    ...expected
      .filter((path) => !paths.has(path))
      .map((path) => `expectations name ${path}, which is not there`),
    ...solutions.flatMap(({ path, label, failsOn }) => {
      if (label === 'accepted')
        return failsOn === undefined ? [] : [`${path} is accepted and cannot fail on a case`];
      if (failsOn === undefined) return [`expectations do not say on which case ${path} fails`];
      return names.has(failsOn) ? [] : [`${path} should fail on ${failsOn}, which is not there`];
    }),
  ];
}
