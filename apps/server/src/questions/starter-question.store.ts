import type { Tx } from '../platform/database.ts';

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
  question: { organizationId: string; memberId: string | null; slug: string; kind: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('question')
    .values({
      organization_id: question.organizationId,
      created_by: question.memberId,
      starter_slug: question.slug,
      kind: question.kind,
      state: 'published',
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'starter_slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
