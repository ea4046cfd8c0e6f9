import type { KeptBecause } from '@fairshot/contracts/attempts/kept-texts.contract';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { LockedAttempt } from './attempt.store.ts';
import type { DraftToSave } from './draft.store.ts';

/**
 * Keeps the newest text that was refused, one per browser, epoch and language; what the draft holds already is not
 * kept beside it.
 */
export async function upsertKeptText(
  tx: Tx,
  attempt: LockedAttempt,
  candidateSessionId: string,
  draft: DraftToSave,
  because: KeptBecause,
): Promise<void> {
  const { questionVersionId, language, source } = draft;
  await sql`
    insert into draft_conflict (organization_id, candidate_id, attempt_id, question_version_id, language, source,
      revision, writer_epoch, candidate_session_id, refused_as)
    select ${attempt.organization_id}, ${attempt.candidate_id}, ${attempt.id}, ${questionVersionId},
      ${language}, ${source}, ${draft.revision}::bigint, ${draft.writerEpoch}::integer, ${candidateSessionId}, ${because}
    where not exists (select from draft d where d.attempt_id = ${attempt.id}
      and d.question_version_id = ${questionVersionId} and d.language = ${language} and d.source = ${source})
    on conflict (attempt_id, question_version_id, language, writer_epoch, candidate_session_id) do update
    set source = excluded.source, revision = excluded.revision, refused_at = excluded.refused_at,
      refused_as = excluded.refused_as, settled_at = null
    where draft_conflict.revision < excluded.revision`.execute(tx);
}

export interface KeptTextRow {
  id: string;
  question_version_id: string;
  language: string;
  source: string;
  refused_as: KeptBecause;
  refused_at: Date;
}

/**
 * What its author has not dealt with, oldest first: neither what stands in the draft nor what the present writer
 * itself has saved beyond, as after a pause.
 */
export async function listUnsettledTexts(tx: Tx, attemptId: string): Promise<KeptTextRow[]> {
  const { rows } = await sql<KeptTextRow>`
    select k.id, k.question_version_id, k.language, k.source, k.refused_as, k.refused_at
    from draft_conflict k
    join attempt a on a.id = k.attempt_id
    where k.attempt_id = ${attemptId} and k.settled_at is null and k.source ~ '[^[:space:]]' and not exists (
      select from draft d
      where d.attempt_id = k.attempt_id and d.question_version_id = k.question_version_id
        and d.language = k.language and (d.source = k.source
          or (k.candidate_session_id = a.writer_session_id and d.writer_epoch = k.writer_epoch
            and d.revision >= k.revision)))
    order by k.refused_at, k.id`.execute(tx);
  return rows;
}

/** Its author dealt with it; false where the attempt has no such text. */
export async function settleText(tx: Tx, attemptId: string, keptTextId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('draft_conflict')
    .set({ settled_at: sql<Date>`coalesce(settled_at, fairshot_now())` })
    .where('id', '=', keptTextId)
    .where('attempt_id', '=', attemptId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
