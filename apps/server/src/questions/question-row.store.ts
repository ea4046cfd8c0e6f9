import {
  type QuestionEvent,
  type QuestionState,
  questionLifecycle,
} from '@fairshot/contracts/questions/question.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

const NOW = sql<Date>`fairshot_now()`;

export interface Author {
  organizationId: string;
  /** Nobody wrote what ships with FairShot and belongs to nobody. */
  memberId: string | null;
}

/** The question that this key made, whether now or earlier, and whether it is new. */
export async function insertQuestion(
  tx: Tx,
  author: Author,
  { idempotencyKey, kind }: { idempotencyKey: string; kind: string },
): Promise<{ id: string; isNew: boolean }> {
  const inserted = await tx
    .insertInto('question')
    .values({
      organization_id: author.organizationId,
      created_by: author.memberId,
      kind,
      idempotency_key: idempotencyKey,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'idempotency_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, isNew: true };
  const earlier = await tx
    .selectFrom('question')
    .select('id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirstOrThrow();
  return { id: earlier.id, isNew: false };
}

export interface LockedQuestion {
  id: string;
  kind: string;
  state: QuestionState;
  last_revision: number;
}

/** Two who save, publish or throw away at once take turns here. */
export async function lockQuestion(tx: Tx, questionId: string): Promise<LockedQuestion | undefined> {
  const row = await tx
    .selectFrom('question')
    .select(['id', 'kind', 'state', 'last_revision'])
    .where('id', '=', questionId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as QuestionState };
}

/** Notes that the question was changed, and the newest revision it has given out. */
export async function touchQuestion(tx: Tx, questionId: string, revision: number): Promise<void> {
  await tx
    .updateTable('question')
    .set({ updated_at: NOW, last_revision: revision })
    .where('id', '=', questionId)
    .execute();
}

export async function deleteQuestion(tx: Tx, questionId: string): Promise<void> {
  await tx.deleteFrom('question').where('id', '=', questionId).execute();
}

/** Many at once, locked in one order, so that two lists that share questions never wait for each other in a circle. */
export async function lockQuestions(
  tx: Tx,
  questionIds: readonly string[],
): Promise<{ id: string; state: QuestionState; was_published: boolean }[]> {
  const rows = await tx
    .selectFrom('question as q')
    .select((eb) => [
      'q.id',
      'q.state',
      eb
        .exists(
          eb
            .selectFrom('question_version as v')
            .select('v.id')
            .whereRef('v.question_id', '=', 'q.id')
            .where('v.published_at', 'is not', null),
        )
        .as('was_published'),
    ])
    .where('q.id', 'in', questionIds)
    .orderBy('q.id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    ...row,
    state: row.state as QuestionState,
    was_published: row.was_published === true,
  }));
}

/** Moves those of the questions whose state allows the event; which moved. */
export async function moveQuestionRows(
  tx: Tx,
  questionIds: readonly string[],
  event: QuestionEvent,
): Promise<string[]> {
  if (questionIds.length === 0) return [];
  const rows = await tx
    .updateTable('question')
    .set({ state: questionLifecycle.target(event), updated_at: NOW })
    .where('id', 'in', questionIds)
    .where('state', 'in', questionLifecycle.sources(event))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
