import { type Insertable, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { putTestData } from './test-data.store.ts';
import type { QuestionVersionTable, ReferenceSolutionTable, TestCaseTable } from '../platform/tables.ts';

type OfVersion<Table> = Omit<Insertable<Table>, 'organization_id' | 'question_version_id'>;

export async function listStarterSlugs(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('question')
    .select('starter_slug')
    .where('starter_slug', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.starter_slug ?? []);
}

/** Nothing when the organization has the question already, or another transaction is just adding it. */
export async function insertStarterQuestion(
  tx: Tx,
  question: { organizationId: string; memberId: string; slug: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('question')
    .values({
      organization_id: question.organizationId,
      created_by: question.memberId,
      starter_slug: question.slug,
      state: 'published',
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'starter_slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** A case to be stored, with its contents. */
export type NewCase = Omit<OfVersion<TestCaseTable>, 'input_sha256' | 'answer_sha256'> & {
  input: Uint8Array;
  answer: Uint8Array;
};

/** A version with its cases and solutions: written as a draft, since nothing can be added to a published one. */
export async function insertPublishedVersion(
  tx: Tx,
  version: Insertable<QuestionVersionTable>,
  cases: NewCase[],
  solutions: OfVersion<ReferenceSolutionTable>[],
): Promise<void> {
  const { id } = await tx
    .insertInto('question_version')
    .values(version)
    .returning('id')
    .executeTakeFirstOrThrow();
  const of = { organization_id: version.organization_id, question_version_id: id };
  const inputs = await putTestData(
    tx,
    version.organization_id,
    cases.map(({ input }) => input),
  );
  const answers = await putTestData(
    tx,
    version.organization_id,
    cases.map(({ answer }) => answer),
  );
  await tx
    .insertInto('test_case')
    .values(
      cases.map(({ input: _input, answer: _answer, ...row }, at) => ({
        ...row,
        ...of,
        input_sha256: inputs[at] ?? Buffer.alloc(0),
        answer_sha256: answers[at] ?? Buffer.alloc(0),
      })),
    )
    .execute();
  await tx
    .insertInto('reference_solution')
    .values(solutions.map((row) => ({ ...row, ...of })))
    .execute();
  await tx
    .updateTable('question_version')
    .set({ published_at: sql<Date>`fairshot_now()` })
    .where('id', '=', id)
    .execute();
}
