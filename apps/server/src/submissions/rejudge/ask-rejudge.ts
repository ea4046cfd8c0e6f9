import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';

import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { getChoiceQuestion } from '../choices.store.ts';
import { addChoicesTasks, addItemTasks } from './add-rejudge-tasks.ts';
import {
  countRunning,
  findAsked,
  findRejudgeByKey,
  holdAsking,
  insertRejudge,
  listAnsweredVersions,
  listJudgingVersions,
  type JudgingVersionRow,
  type Whose,
} from './ask-rejudge.store.ts';
import { matchChoices } from './match-choices.ts';
import { readRejudge } from './read-rejudge.ts';

/** Per organization. They take turns, so this only keeps a list of forgotten ones from growing. */
const MOST_RUNNING = 20;

interface Asking {
  idempotencyKey: string;
  reason: string;
  questionVersionId?: string | undefined;
}

/**
 * Has submissions judged anew by a published version of their question, beside the verdicts that count: of a question,
 * of one of its assessments, or one alone. Answers in choices are graded by which are right in that version. Those are taken that have a verdict and may come to count, so of `best` every
 * one. The items and their tasks are stored together, and the same key again is the same rejudge.
 */
export async function askRejudge(
  platform: Platform,
  caller: ActingMember,
  whose: Whose,
  asking: Asking,
): Promise<Rejudge> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await holdAsking(tx, caller.organizationId);
    const earlier = await findRejudgeByKey(tx, asking.idempotencyKey);
    if (earlier) return readRejudge(tx, earlier);
    const { questionId, kind } = await requireAsked(tx, whose);
    const version = await requireVersion(tx, questionId, asking.questionVersionId);
    await requirePatience(tx);
    const { reason, idempotencyKey } = asking;
    const facts = { whose, questionId, questionVersionId: version.id, reason, idempotencyKey };
    const asked = await insertRejudge(tx, caller, facts);
    if (!asked) throw refuse('nothing_to_rejudge');
    if (kind === 'multiple_choice') {
      await requireSameChoices(tx, asked.rejudgeId, version);
      await addChoicesTasks(platform, tx, [asked.rejudgeId]);
    } else await addItemTasks(platform, tx, asked.itemIds);
    return readRejudge(tx, asked.rejudgeId);
  });
}

async function requireAsked(tx: Tx, whose: Whose): Promise<{ questionId: string; kind: string }> {
  const asked = await findAsked(tx, whose);
  if (!asked) throw refuse('not_found');
  return asked;
}

async function requireVersion(
  tx: Tx,
  questionId: string,
  wanted: string | undefined,
): Promise<JudgingVersionRow> {
  const versions = await listJudgingVersions(tx, questionId);
  const version = wanted === undefined ? versions[0] : versions.find(({ id }) => id === wanted);
  if (version) return version;
  throw refuse('wrong_state', { sentence: 'Only a published version of the question can judge.' });
}

/** A choice that nobody could pick, or that is gone, says nothing about what was picked. A refusal takes the rejudge back. */
async function requireSameChoices(tx: Tx, rejudgeId: string, version: JudgingVersionRow): Promise<void> {
  const { choices } = await getChoiceQuestion(tx, version.id);
  for (const answered of await listAnsweredVersions(tx, rejudgeId)) {
    if (matchChoices((await getChoiceQuestion(tx, answered.id)).choices, choices)) continue;
    throw refuse('wrong_state', {
      sentence: `v${version.number} has other choices than v${answered.number}, which candidates have answered. Which choices are right, how they are worded and how they are scored may differ; none may be new or gone.`,
    });
  }
}

async function requirePatience(tx: Tx): Promise<void> {
  const running = await countRunning(tx);
  if (running < MOST_RUNNING) return;
  throw refuse('too_many_requests', {
    sentence: `Your organization has ${running} rejudges under way; the next can begin when one of them is done.`,
    details: { retryAfterSeconds: 60 },
  });
}
