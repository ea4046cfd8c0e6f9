import type { FoundQuestion } from '@fairshot/contracts/questions/exchange.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { below, type FileTree, findQuestionFolders } from '../../../../../bank/file-tree.ts';
import { readQuestionFolder, type ReadQuestion } from '../../../../../bank/read-question-folder.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { type BankKeeper, openBankKeeper } from './bank-keeper.ts';
import { findQuestions } from './find-questions.ts';
import { UnusableArchive } from './unusable-archive.ts';

const MOST_QUESTIONS = 200;

/**
 * Says of every question folder of a package what it becomes, what was left out and what is in its way, and whether
 * the bank knows it. Contents are stored, so that the drafts can be saved; those of drafts that nobody saves are
 * swept after a day. `name` is what the package itself is called, for a question that lies at its top.
 */
export async function readPackage(
  platform: Platform,
  caller: ActingMember,
  tree: FileTree,
  name: string,
  keeper: BankKeeper = openBankKeeper(platform, caller),
): Promise<FoundQuestion[]> {
  const folders = findQuestionFolders(tree);
  if (folders.length === 0)
    throw new UnusableArchive('There is no question in this: no folder holds a problem.yaml.');
  if (folders.length > MOST_QUESTIONS)
    throw new UnusableArchive(
      `There are ${folders.length} questions in this; up to ${MOST_QUESTIONS} are read at once.`,
    );

  const questions: FoundQuestion[] = [];
  for (const folder of folders) {
    const read = await readOne(below(tree, folder), keeper, folder.split('/').at(-1) || name);
    questions.push(await describe(platform, caller, folder, read));
  }
  await keeper.finish();
  return questions;
}

/** A damaged file keeps its own question out and no other. */
async function readOne(tree: FileTree, keeper: BankKeeper, name: string): Promise<ReadQuestion> {
  try {
    return await readQuestionFolder(tree, keeper, name);
  } catch (error) {
    if (!(error instanceof UnusableArchive)) throw error;
    const notes = [{ kind: 'problem' as const, file: '', sentence: error.message }];
    return { title: name, notes, cases: [], solutions: [] };
  }
}

async function describe(
  platform: Platform,
  caller: ActingMember,
  folder: string,
  { title, notes, draft, origin }: ReadQuestion,
): Promise<FoundQuestion> {
  const groups = draft ? strayGroups(draft) : [];
  const problems = groups.map((group) => ({
    kind: 'problem' as const,
    file: 'problem.yaml',
    sentence: `Cases are in the group ${group}, which groups does not name.`,
  }));
  const isUsable = draft !== undefined && problems.length === 0;
  return {
    folder,
    title,
    notes: [...problems, ...notes],
    ...(isUsable ? { draft } : {}),
    known: isUsable ? await findKnown(platform, caller, draft, origin) : [],
  };
}

function strayGroups(draft: QuestionDraft): string[] {
  if (draft.kind !== 'coding') return [];
  const named = new Set(draft.groups.map(({ name }) => name));
  return [
    ...new Set(draft.cases.flatMap(({ group }) => (group === undefined || named.has(group) ? [] : group))),
  ];
}

async function findKnown(
  platform: Platform,
  caller: ActingMember,
  draft: QuestionDraft,
  origin: string | undefined,
): Promise<FoundQuestion['known']> {
  const rows = await findQuestions(platform, caller, { id: origin, title: draft.title });
  return rows
    .filter(({ kind }) => kind === draft.kind)
    .map(({ id, title, revision, is_draft }) => ({
      questionId: id,
      title,
      because: id === origin ? ('exported_from_it' as const) : ('same_title' as const),
      revision,
      isDraft: is_draft,
    }));
}
