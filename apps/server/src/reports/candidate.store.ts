import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  created_at: Date;
}

export async function findCandidateRow(
  tx: Tx,
  organizationId: string,
  candidateId: string,
): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('candidate')
    .select(['id', 'name', 'email', 'created_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', candidateId)
    .executeTakeFirst();
}

export interface LetterRow {
  id: string;
  subject: string;
  state: 'queued' | 'sent' | 'kept' | 'failed';
  created_at: Date;
  sent_at: Date | null;
}

/** What was written to one person, newest first. */
export async function listLetterRows(tx: Tx, candidateId: string): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select l.id, l.subject, l.state, l.created_at, l.sent_at
    from letter l join invitation i on i.id = l.invitation_id
    where i.candidate_id = ${candidateId}
    order by l.created_at desc, l.id desc`.execute(tx);
  return rows;
}

export interface NoteRow {
  id: string;
  author_name: string;
  text: string;
  created_at: Date;
}

export async function listNoteRows(tx: Tx, candidateId: string): Promise<NoteRow[]> {
  return tx
    .selectFrom('candidate_note')
    .select(['id', 'author_name', 'text', 'created_at'])
    .where('candidate_id', '=', candidateId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

interface NewNote {
  organizationId: string;
  candidateId: string;
  accountId: string;
  text: string;
  idempotencyKey: string;
}

/** Adds the note unless its key was used; answers what stands under the key. */
export async function insertNote(tx: Tx, note: NewNote): Promise<NoteRow> {
  await sql`
    insert into candidate_note (organization_id, candidate_id, account_id, author_name, text, idempotency_key)
    select ${note.organizationId}, ${note.candidateId}, id, name, ${note.text}, ${note.idempotencyKey}
    from account where id = ${note.accountId}
    on conflict (organization_id, idempotency_key) do nothing`.execute(tx);
  return tx
    .selectFrom('candidate_note')
    .select(['id', 'author_name', 'text', 'created_at'])
    .where('organization_id', '=', note.organizationId)
    .where('idempotency_key', '=', note.idempotencyKey)
    .executeTakeFirstOrThrow();
}

interface StaffAct {
  organizationId: string;
  accountId: string;
  kind: 'judge_again' | 'rename_candidate';
  candidateId: string;
  attemptId?: string;
  submissionId?: string;
}

/** Keeps who did what to whom, for the pages that tell it. */
export async function insertStaffAct(tx: Tx, act: StaffAct): Promise<void> {
  await tx
    .insertInto('staff_act')
    .values({
      organization_id: act.organizationId,
      account_id: act.accountId,
      kind: act.kind,
      candidate_id: act.candidateId,
      attempt_id: act.attemptId ?? null,
      submission_id: act.submissionId ?? null,
    })
    .execute();
}
