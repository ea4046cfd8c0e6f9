import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { LockedAttempt } from './attempt.store.ts';

export interface DraftToSave {
  questionVersionId: string;
  language: string;
  source: string;
  revision: number;
  writerEpoch: number;
}

export interface HeldDraft {
  revision: number;
  saved_at: Date;
}

/** Stores the draft unless a newer revision is there already; answers what is held afterwards. */
export async function upsertDraft(tx: Tx, attempt: LockedAttempt, draft: DraftToSave): Promise<HeldDraft> {
  const { rows } = await sql<HeldDraft>`
    insert into draft (organization_id, candidate_id, attempt_id, question_version_id, language, source,
      revision, writer_epoch)
    values (${attempt.organization_id}, ${attempt.candidate_id}, ${attempt.id}, ${draft.questionVersionId},
      ${draft.language}, ${draft.source}, ${draft.revision}, ${draft.writerEpoch})
    on conflict (attempt_id, question_version_id, language) do update
    set source = excluded.source, revision = excluded.revision, writer_epoch = excluded.writer_epoch,
      saved_at = excluded.saved_at
    where draft.revision < excluded.revision
    returning revision, saved_at`.execute(tx);
  return rows[0] ?? getDraft(tx, attempt.id, draft);
}

async function getDraft(tx: Tx, attemptId: string, draft: DraftToSave): Promise<HeldDraft> {
  return tx
    .selectFrom('draft')
    .select(['revision', 'saved_at'])
    .where('attempt_id', '=', attemptId)
    .where('question_version_id', '=', draft.questionVersionId)
    .where('language', '=', draft.language)
    .executeTakeFirstOrThrow();
}
