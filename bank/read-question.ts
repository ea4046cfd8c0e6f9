import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CodingDraft } from '@fairshot/contracts/questions/question-draft';
import { type Compare, LANGUAGES, type Language } from '@fairshot/judge/job';
import { openFolder } from './disk-tree.ts';
import { type MemoryKeeper, openMemoryKeeper } from './memory-keeper.ts';
import { FOLDER_OF_LABEL, STARTER_FILES } from './program-files.ts';
import type { ReadCase } from './read-cases.ts';
import type { ReadSolution } from './read-programs.ts';
import { type ReadQuestion, readQuestionFolder } from './read-question-folder.ts';

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
  starters: Partial<Record<Language, string>>;
  samples: BankCase[];
  hidden: BankCase[];
  /** CPU seconds by language; MB = 2^20 bytes. */
  limits: { timeSeconds: Record<Language, number>; memoryMb: number; outputMb: number };
  compare: Compare;
  solutions: LabelledSolution[];
}

/** A question folder that breaks the layout; the message lists all that is wrong with it. */
export class BadQuestionFolder extends Error {}

const LABELS: SolutionLabel[] = ['accepted', 'wrong_answer', 'time_limit_exceeded'];

/**
 * Reads one question of the bank from its folder (layout: `bank/README.md`), with the reader that every import
 * uses, and demands more: cases, starters in every language and solutions under every label, each wrong one with the
 * case on which it fails. Cases come in natural order of their names, samples apart from hidden ones. Rejects with
 * `BadQuestionFolder` when anything is missing, unknown or contradictory.
 */
export async function readQuestion(folder: string): Promise<BankQuestion> {
  const slug = basename(folder);
  const keeper = openMemoryKeeper();
  const read = await readQuestionFolder(await openFolder(folder), keeper, slug);
  const faults = faultsOf(read);
  if (faults.length > 0 || read.draft?.kind !== 'coding')
    throw new BadQuestionFolder(`${slug}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return assemble(slug, read, read.draft, keeper);
}

/** The folders of all questions of a bank, in alphabetical order: those that hold a `problem.yaml`. */
export async function listQuestionFolders(bank: string): Promise<string[]> {
  const entries = await readdir(bank, { recursive: true });
  return entries
    .filter((path) => /^[^/]+\/problem\.yaml$/.test(path))
    .map((path) => join(bank, path, '..'))
    .sort();
}

function assemble(slug: string, read: ReadQuestion, draft: CodingDraft, keeper: MemoryKeeper): BankQuestion {
  const cases = read.cases.map((testCase) => bankCase(testCase, keeper));
  const { timeLimitSeconds, timeLimitByLanguage, memoryLimitMb, outputLimitMb } = draft;
  const seconds = LANGUAGES.map((language) => [language, timeLimitByLanguage[language] ?? timeLimitSeconds]);
  return {
    slug,
    title: draft.title,
    kind: draft.kind,
    difficulty: draft.difficulty,
    skills: draft.skills,
    points: read.points ?? 0,
    statement: draft.statement,
    starters: draft.starters,
    samples: cases.filter(({ name }) => name.startsWith('sample/')),
    hidden: cases.filter(({ name }) => name.startsWith('secret/')),
    limits: {
      timeSeconds: Object.fromEntries(seconds) as Record<Language, number>,
      memoryMb: memoryLimitMb,
      outputMb: outputLimitMb,
    },
    compare: draft.compare as Compare,
    solutions: read.solutions.map((solution) => bankSolution(solution, read.cases)),
  };
}

function bankCase({ path, testCase }: ReadCase, keeper: MemoryKeeper): BankCase {
  const { inputSha256, answerSha256, explanation } = testCase;
  const contentOf = (hash: string) => keeper.contents.get(hash) ?? new Uint8Array();
  return {
    name: path,
    input: contentOf(inputSha256),
    answer: contentOf(answerSha256),
    ...(explanation === '' ? {} : { explanation }),
  };
}

function bankSolution({ path, solution }: ReadSolution, cases: ReadCase[]): LabelledSolution {
  const { label, language, source, failsOn } = solution;
  const failing = cases.find(({ testCase }) => testCase.name === failsOn);
  return {
    path,
    label: FOLDER_OF_LABEL[label] as SolutionLabel,
    language,
    source,
    ...(failing ? { failsOn: failing.path } : {}),
  };
}

/** What would make the question useless to an author although every file can be read. */
function faultsOf({ notes, draft, points, cases, solutions }: ReadQuestion): string[] {
  const told = notes
    .filter(({ kind, file }) => kind !== 'left_out' && file !== 'generators')
    .map(({ file, line, sentence }) => `${file}${line === undefined ? '' : `:${line}`}: ${sentence}`);
  if (draft?.kind !== 'coding') return told.length > 0 ? told : ['the bank holds coding questions alone'];
  const labels = new Set(solutions.map(({ solution }) => FOLDER_OF_LABEL[solution.label]));
  return [
    ...told,
    ...LABELS.filter((label) => !labels.has(label)).map((label) => `no solution is labelled ${label}`),
    ...(cases.some(({ testCase }) => testCase.isSample) ? [] : ['there is no sample']),
    ...(cases.some(({ testCase }) => !testCase.isSample) ? [] : ['there is no hidden case']),
    ...LANGUAGES.filter((language) => draft.starters[language] === undefined).map(
      (language) => `starter/${STARTER_FILES[language]} is missing`,
    ),
    ...(draft.skills.length === 0 ? ['problem.yaml names no skill'] : []),
    ...(points === undefined ? ['problem.yaml names no points'] : []),
    ...notes.flatMap(({ kind, file, sentence }) =>
      kind === 'left_out' && BANK_READS.test(file) ? [`${file}: ${sentence}`] : [],
    ),
    ...solutions.flatMap(faultsOfSolution),
  ];
}

/** Folders of which the bank wants every file understood. */
const BANK_READS = /^(data|submissions|starter|problem_statement)(\/|$)/;

function faultsOfSolution({ path, solution: { label, failsOn } }: ReadSolution): string[] {
  if (label === 'accepted')
    return failsOn === undefined ? [] : [`${path} is accepted and cannot fail on a case`];
  return failsOn === undefined ? [`expectations do not say on which case ${path} fails`] : [];
}
