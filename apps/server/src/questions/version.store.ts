import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { type Selectable, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { QuestionVersionTable } from '../platform/tables.ts';
import { versionColumns } from './draft-rows.ts';
import type { Author } from './question-row.store.ts';

const NOW = sql<Date>`fairshot_now()`;

export type VersionRow = Selectable<QuestionVersionTable>;

/** What the editor shows: the draft where there is one, else what was published last. */
export async function findShownVersion(tx: Tx, questionId: string): Promise<VersionRow | undefined> {
  return tx
    .selectFrom('question_version')
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function findVersion(
  tx: Tx,
  questionId: string,
  versionId: string,
): Promise<VersionRow | undefined> {
  return tx
    .selectFrom('question_version')
    .selectAll()
    .where('question_id', '=', questionId)
    .where('id', '=', versionId)
    .executeTakeFirst();
}

/** Who saved this version last, by name, and which version is the newest published one. */
export async function getVersionStanding(
  tx: Tx,
  version: VersionRow,
): Promise<{ state: string; edited_by: string | null; published_number: number | null }> {
  const { rows } = await sql<{ state: string; edited_by: string | null; published_number: number | null }>`
    select q.state, account.name as edited_by,
      (select max(number) from question_version where question_id = q.id and published_at is not null) as published_number
    from question q
    left join member on member.id = ${version.edited_by}
    left join account on account.id = member.account_id
    where q.id = ${version.question_id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`question ${version.question_id} is gone`);
  return row;
}

/** A draft, numbered after the versions there are; its parts come after it. */
export async function insertVersion(
  tx: Tx,
  author: Author,
  of: { questionId: string; number: number; revision: number },
  draft: QuestionDraft,
): Promise<string> {
  const { id } = await tx
    .insertInto('question_version')
    .values({
      organization_id: author.organizationId,
      created_by: author.memberId,
      edited_by: author.memberId,
      question_id: of.questionId,
      number: of.number,
      revision: of.revision,
      kind: draft.kind,
      ...versionColumns(draft),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateVersion(
  tx: Tx,
  author: Author,
  of: { versionId: string; revision: number },
  draft: QuestionDraft,
): Promise<void> {
  await tx
    .updateTable('question_version')
    .set({
      ...versionColumns(draft),
      revision: of.revision,
      edited_by: author.memberId,
      edited_at: NOW,
    })
    .where('id', '=', of.versionId)
    .execute();
}

/** From here on the triggers refuse every change of the version and its parts. */
export async function freezeVersion(tx: Tx, versionId: string, note: string): Promise<void> {
  await tx
    .updateTable('question_version')
    .set({ published_at: NOW, note })
    .where('id', '=', versionId)
    .execute();
}

export async function deleteVersion(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('question_version').where('id', '=', versionId).execute();
}
