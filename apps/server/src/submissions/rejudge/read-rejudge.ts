import type {
  Rejudge,
  RejudgeChoice,
  RejudgeItem,
  RejudgeItemDetail,
  RejudgeScope,
} from '@fairshot/contracts/submissions/rejudges.contract';

import type { MemberCaller } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import { refuse } from '../../platform/refuse.ts';
import { getChoiceQuestion } from '../choices.store.ts';
import {
  countCandidates,
  findAsked,
  listJudgingVersions,
  listScope,
  type Whose,
} from './ask-rejudge.store.ts';
import { compareCases } from './compare-cases.ts';
import { compareChoices } from './compare-choices.ts';
import {
  findItem,
  findRejudge,
  type ItemRow,
  listAfter,
  listBefore,
  listItems,
  listRejudges,
  type RejudgeRow,
} from './read-rejudge.store.ts';
import { findPickedVersions } from './rejudge-choices.store.ts';

/** What could be judged anew, before anybody asks for it. */
export async function readScope(tx: Tx, whose: Whose): Promise<RejudgeScope> {
  const asked = await findAsked(tx, whose);
  if (!asked) throw refuse('not_found');
  const versions = await listJudgingVersions(tx, asked.questionId);
  const assessments = await listScope(tx, whose);
  return {
    question: { id: asked.questionId, title: asked.title, kind: asked.kind },
    versions: versions.map(({ id, number, published_at }) => ({
      id,
      number,
      publishedAt: published_at.toISOString(),
    })),
    submissionCount: assessments.reduce((sum, { submissions }) => sum + submissions, 0),
    candidateCount: await countCandidates(tx, whose),
    assessments: assessments.map((row) => ({
      id: row.assessment_id,
      title: row.title,
      submissionCount: row.submissions,
      candidateCount: row.candidates,
    })),
  };
}

export async function readRejudge(tx: Tx, rejudgeId: string): Promise<Rejudge> {
  const row = await findRejudge(tx, rejudgeId);
  if (!row) throw refuse('not_found');
  return rejudgeView(row);
}

export async function readRejudges(tx: Tx, questionId: string): Promise<{ rejudges: Rejudge[] }> {
  if (!(await findAsked(tx, { questionId }))) throw refuse('not_found');
  return { rejudges: (await listRejudges(tx, questionId)).map(rejudgeView) };
}

export async function readItems(
  tx: Tx,
  rejudgeId: string,
  { show, page }: { show: 'changed' | 'all' | 'failed'; page: number },
): Promise<{ items: RejudgeItem[]; total: number }> {
  const rejudge = await readRejudge(tx, rejudgeId);
  const { rows, total } = await listItems(tx, rejudge.id, { show, page });
  return { items: rows.map(itemView), total };
}

/** One item in detail. What was picked is a candidate's answer, and told to those who read reports. */
export async function readItem(
  tx: Tx,
  { role }: Pick<MemberCaller, 'role'>,
  rejudgeId: string,
  itemId: string,
): Promise<RejudgeItemDetail> {
  const row = await findItem(tx, rejudgeId, itemId);
  if (!row) throw refuse('not_found');
  return {
    ...itemView(row),
    ...(row.compiler_output === null ? {} : { compilerOutput: row.compiler_output }),
    cases: compareCases(await listBefore(tx, itemId), await listAfter(tx, itemId)),
    choices: await readChoices(tx, itemId, role !== 'author'),
  };
}

async function readChoices(tx: Tx, itemId: string, showsPicks: boolean): Promise<RejudgeChoice[]> {
  const versions = await findPickedVersions(tx, itemId);
  if (!versions) return [];
  const choicesOf = async (versionId: string) => (await getChoiceQuestion(tx, versionId)).choices;
  return compareChoices({
    source: versions.source,
    sat: await choicesOf(versions.sat),
    before: await choicesOf(versions.before),
    after: await choicesOf(versions.after),
    showsPicks,
  });
}

function rejudgeView(row: RejudgeRow): Rejudge {
  return {
    id: row.id,
    question: { id: row.question_id, title: row.question_title, kind: row.question_kind },
    version: { id: row.question_version_id, number: row.version_number },
    ...(row.assessment_id && row.assessment_title
      ? { assessment: { id: row.assessment_id, title: row.assessment_title } }
      : {}),
    ...(row.submission_id ? { submissionId: row.submission_id } : {}),
    state: row.state,
    reason: row.reason,
    askedBy: row.asked_by ?? SOMEBODY,
    askedAt: row.asked_at.toISOString(),
    ...(row.ready_at ? { readyAt: row.ready_at.toISOString() } : {}),
    ...(row.settled_at
      ? { settledBy: row.settled_by ?? SOMEBODY, settledAt: row.settled_at.toISOString() }
      : {}),
    counts: {
      all: row.item_count,
      judged: row.judged,
      failed: row.failed,
      unchanged: row.judged - row.changed,
      changed: row.changed,
      verdictChanged: row.verdict_changed,
      scoreChanged: row.score_changed,
      outdated: row.outdated,
      applied: row.applied,
    },
    isWaitingForJudge: row.state === 'running' && row.running === 0 && row.question_kind === 'coding',
  };
}

const SOMEBODY = 'Somebody who left';

function itemView(row: ItemRow): RejudgeItem {
  return {
    id: row.id,
    submissionId: row.submission_id,
    attemptId: row.attempt_id,
    candidate: { id: row.candidate_id, name: row.candidate_name, email: row.candidate_email },
    assessment: { id: row.assessment_id, title: row.assessment_title },
    language: row.language,
    submittedAt: row.submitted_at.toISOString(),
    counts: row.counts,
    state: row.state,
    points: row.points,
    before: outcomeOf(row.seen_verdict, row.seen_permille, row.points),
    ...(row.verdict ? { after: outcomeOf(row.verdict, row.passed_permille ?? 0, row.points) } : {}),
    isChanged: row.is_changed,
    isOutdated: row.is_outdated,
  };
}

function outcomeOf(verdict: RejudgeItem['before']['verdict'], passedPermille: number, points: number) {
  return { verdict, passedPermille, scoreMillipoints: passedPermille * points };
}
