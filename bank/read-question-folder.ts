import type { PackageNote } from '@fairshot/contracts/questions/exchange.contract';
import {
  type CodingDraft,
  type MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';

import type { FileTree } from './file-tree.ts';
import { noteClashes, noteLeftOvers } from './left-overs.ts';
import { Notes } from './notes.ts';
import type { CodingYaml, KattisKeys, MultipleChoiceYaml } from './problem-yaml.ts';
import { usualLanguages } from './program-files.ts';
import { type ReadCase, readCases } from './read-cases.ts';
import { readCompare, readLimits } from './read-judging.ts';
import {
  readChecker,
  type ReadSolution,
  readGenerator,
  readSolutions,
  readStarters,
  readValidator,
} from './read-programs.ts';
import { readSheet } from './read-sheet.ts';
import { type MarkdownReader, readStatement } from './read-statement.ts';

/** Where contents go as they are read; each is named by its SHA-256 from then on. */
export interface ContentKeeper {
  keepData(content: Uint8Array): Promise<string>;
  /** Undefined where it is no picture that a statement may show. */
  keepPicture(content: Uint8Array): Promise<string | undefined>;
}

export interface ReadQuestion {
  title: string;
  /** Absent where a note is a problem. */
  draft?: QuestionDraft;
  notes: PackageNote[];
  /** The question it was exported from. */
  origin?: string;
  points?: number;
  cases: ReadCase[];
  solutions: ReadSolution[];
}

/**
 * Reads one question from its folder: ours exactly as it was exported, packages of other tools as far as they mean
 * something here. Whatever was settled, left out or stands in the way is in the notes; contents go to `keeper`.
 */
export async function readQuestionFolder(
  whole: FileTree,
  keeper: ContentKeeper,
  folderName: string,
): Promise<ReadQuestion> {
  const notes = new Notes();
  const { tree, seen } = watchReads(whole, notes);
  const sheet = await readSheet(tree, notes);
  if (!sheet) return { title: folderName, notes: notes.list, cases: [], solutions: [] };

  const { kattis, own } = sheet;
  const title = readTitle(kattis, folderName, notes);
  if (isInteractive(kattis)) {
    notes.problem('problem.yaml', 'An interactive problem, or one of several passes, cannot be judged here.');
    return { title, notes: notes.list, cases: [], solutions: [] };
  }
  const markdown = await readStatement(tree, keeper, notes);
  const common = readCommon(title, markdown.statement, kattis, own, notes);
  const { questionDraft, cases, solutions } =
    own?.kind === 'multiple_choice'
      ? { questionDraft: await readChoices(common, own, markdown), cases: [], solutions: [] }
      : await readCoding(tree, { kattis, own }, common, markdown, keeper, notes);
  noteClashes(tree, notes);
  const isChecked = questionDraft.kind === 'coding' && questionDraft.checker !== undefined;
  noteLeftOvers(tree, seen, { ...kattis, isChecked }, notes);
  const draft = checked(questionDraft, notes);
  return {
    title,
    notes: notes.list,
    cases,
    solutions,
    ...(draft ? { draft } : {}),
    ...(own?.id === undefined ? {} : { origin: own.id }),
    ...(own && 'points' in own ? { points: own.points } : {}),
  };
}

const MOST_TEXT_BYTES = 4_194_304;
const CONTENT = /^data\/.*\.(in|ans)$/;

/** Whatever of a folder nothing has read has no place in a question. Texts that nobody wrote by hand are not read. */
function watchReads(whole: FileTree, notes: Notes): { tree: FileTree; seen: Set<string> } {
  const seen = new Set<string>();
  const read = async (path: string) => {
    seen.add(path);
    if ((whole.sizes.get(path) ?? 0) <= MOST_TEXT_BYTES || CONTENT.test(path)) return whole.read(path);
    notes.problem(path, 'This is larger than 4 MB, so it was not read.');
    return new Uint8Array();
  };
  return { tree: { sizes: whole.sizes, read }, seen };
}

const LONGEST_TITLE = 200;

function readTitle({ name }: KattisKeys, folderName: string, notes: Notes): string {
  const given = typeof name === 'object' ? (name['en'] ?? Object.values(name)[0]) : name;
  const title = given?.replace(/[\r\n]+/g, ' ').trim() ?? '';
  if (title === '') notes.warn('problem.yaml', 'There is no name; the title is that of the folder.');
  if (title.length > LONGEST_TITLE)
    notes.warn('problem.yaml', `The name was cut after ${LONGEST_TITLE} characters.`);
  const cut = (title || folderName || 'Question').slice(0, LONGEST_TITLE).trim();
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function isInteractive({ type = '', validation = '' }: KattisKeys): boolean {
  return /interactive|multi-?pass|submit-answer/.test(`${type} ${validation}`);
}

type Common = Pick<CodingDraft, 'title' | 'statement' | 'difficulty' | 'skills' | 'expectedMinutes'>;

function readCommon(
  title: string,
  statement: string,
  { keywords = [] }: KattisKeys,
  own: CodingYaml | MultipleChoiceYaml | undefined,
  notes: Notes,
): Common {
  if (own?.difficulty === undefined) notes.warn('problem.yaml', 'No level is given; it was set to medium.');
  return {
    title,
    statement,
    difficulty: own?.difficulty ?? 'medium',
    skills: own?.skills ?? [...new Set(keywords)].slice(0, 20),
    ...(own?.expectedMinutes === undefined ? {} : { expectedMinutes: own.expectedMinutes }),
  };
}

async function readChoices(
  common: Common,
  { selection, choiceScoring, shuffleChoices, choices }: MultipleChoiceYaml,
  markdown: MarkdownReader,
): Promise<MultipleChoiceDraft> {
  const drafts = [];
  for (const { isCorrect, ...texts } of choices) {
    const text = await markdown.withPictures(texts.text, 'problem.yaml');
    drafts.push({
      text,
      isCorrect,
      explanation: await markdown.withPictures(texts.explanation, 'problem.yaml'),
    });
  }
  return { kind: 'multiple_choice', ...common, selection, choiceScoring, shuffleChoices, choices: drafts };
}

const NOTHING = { cases: {}, groups: [], order: [], expectations: {}, solutions: {} };

async function readCoding(
  tree: FileTree,
  { kattis, own }: { kattis: KattisKeys; own: CodingYaml | undefined },
  common: Common,
  markdown: MarkdownReader,
  keeper: ContentKeeper,
  notes: Notes,
): Promise<{ questionDraft: CodingDraft; cases: ReadCase[]; solutions: ReadSolution[] }> {
  const { cases, groups } = await readCases(tree, own ?? NOTHING, markdown, keeper, notes);
  const caseNames = new Map(cases.map(({ path, testCase }) => [path, testCase.name]));
  const solutions = await readSolutions(tree, own ?? NOTHING, caseNames, notes);
  const validator = await readValidator(tree, notes);
  const generator = await readGenerator(tree, notes);
  const checker = await readChecker(tree, kattis, notes);
  const starters = await readStarters(tree, notes);
  const questionDraft: CodingDraft = {
    kind: 'coding',
    ...common,
    languages: own?.languages ?? usualLanguages(starters),
    starters,
    ...(await readLimits(tree, kattis, own, notes)),
    compare: readCompare(checker ? { ...kattis, validator_flags: null } : kattis, own, notes),
    cases: cases.map(({ testCase }) => testCase),
    groups,
    solutions: solutions.map(({ solution }) => solution),
    ...(validator ? { validator } : {}),
    ...(generator ? { generator } : {}),
    ...(checker ? { checker } : {}),
  };
  return { questionDraft, cases, solutions };
}

/** What the editor would refuse is refused here, in the same words. */
function checked(draft: QuestionDraft, notes: Notes): QuestionDraft | undefined {
  const read = QuestionDraft.safeParse(draft);
  for (const issue of read.error?.issues ?? [])
    notes.problem('', `${issue.path.join('.')}: ${issue.message}.`);
  return read.success && !notes.hasProblem ? read.data : undefined;
}
