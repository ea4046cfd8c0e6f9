import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Language } from '@fairshot/contracts/questions/language';

import {
  type BankCase,
  type BankQuestion,
  type SolutionLabel,
  listQuestionFolders,
  readQuestion,
} from '../../../../bank/read-question.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { insertPublishedVersion, insertStarterQuestion, listStarterSlugs } from './new-question.store.ts';

const BANK = fileURLToPath(new URL('../../../../bank/', import.meta.url));

/**
 * Adds the questions that ship with FairShot to an organization's bank, published, and returns how many were
 * new; `isWanted` picks some by the name of their folder. Those that are there already, also in changed form,
 * stay as they are.
 */
export async function addStarterQuestions(
  platform: Platform,
  caller: ActingMember,
  isWanted: (slug: string) => boolean = () => true,
): Promise<number> {
  const acting = member(caller.organizationId, caller.accountId);
  const present = new Set(await platform.db.transaction(acting, listStarterSlugs));
  const missing = (await listQuestionFolders(BANK)).filter((folder) => {
    const slug = basename(folder);
    return isWanted(slug) && !present.has(slug);
  });
  // Files are read before the transaction: a disk must not hold locks.
  const questions = await Promise.all(missing.map(readQuestion));

  return platform.db.transaction(acting, async (tx) => {
    let added = 0;
    for (const question of questions) added += (await addQuestion(tx, caller, question)) ? 1 : 0;
    return added;
  });
}

async function addQuestion(tx: Tx, caller: ActingMember, question: BankQuestion): Promise<boolean> {
  const questionId = await insertStarterQuestion(tx, { ...caller, slug: question.slug });
  if (!questionId) return false;
  const cases = [
    ...question.samples.map((testCase) => ({ testCase, is_sample: true })),
    ...question.hidden.map((testCase) => ({ testCase, is_sample: false })),
  ];
  await insertPublishedVersion(
    tx,
    {
      ...versionRow(question),
      organization_id: caller.organizationId,
      question_id: questionId,
      created_by: caller.memberId,
    },
    cases.map(({ testCase, is_sample }, position) => ({ ...caseRow(testCase), is_sample, position })),
    question.solutions.map(({ path, label, language, source }) => ({
      name: path,
      label: LABELS[label],
      language,
      source,
    })),
  );
  return true;
}

function versionRow(question: BankQuestion) {
  const { timeSeconds, memoryMb, outputMb } = question.limits;
  const usual = usualTime(timeSeconds);
  const unusual = Object.entries(timeSeconds).filter(([, seconds]) => seconds !== usual);
  return {
    number: 1,
    title: question.title,
    statement: question.statement,
    difficulty: question.difficulty,
    skills: question.skills,
    languages: Object.keys(question.starters),
    starters: JSON.stringify(question.starters),
    time_limit_seconds: usual,
    time_limit_by_language: JSON.stringify(Object.fromEntries(unusual)),
    memory_limit_mb: memoryMb,
    output_limit_mb: outputMb,
    compare: JSON.stringify(question.compare),
  };
}

/** The limit most languages have; the first named where they tie. */
function usualTime(timeSeconds: Record<Language, number>): number {
  const counts = Map.groupBy(Object.values(timeSeconds), (seconds) => seconds);
  const [usual] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return usual?.[0] ?? 2;
}

function caseRow(testCase: BankCase) {
  return {
    name: basename(testCase.name),
    input: Buffer.from(testCase.input),
    answer: Buffer.from(testCase.answer),
    explanation: testCase.explanation ?? '',
  };
}

/** The Kattis folders' words in the bank's. */
const LABELS: Record<SolutionLabel, 'accepted' | 'wrong' | 'slow'> = {
  accepted: 'accepted',
  wrong_answer: 'wrong',
  time_limit_exceeded: 'slow',
};
