import type { CandidateNote, CandidateProfile } from '@fairshot/contracts/reports/candidates.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { candidateRowView } from './candidate-row-view.ts';
import { listRowsOfCandidate } from './candidate-rows.store.ts';
import {
  findCandidateRow,
  type LetterRow,
  listLetterRows,
  listNoteRows,
  type NoteRow,
} from './candidate.store.ts';

/** All that this organization knows of one person: four queries, however often they sat. */
export async function getCandidate(
  { db }: Platform,
  caller: MemberCaller,
  candidateId: string,
): Promise<CandidateProfile> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const person = await findCandidateRow(tx, caller.organizationId, candidateId);
    if (!person) throw refuse('not_found');
    const { id, name, email } = person;
    return {
      candidate: { id, name, email },
      knownSince: person.created_at.toISOString(),
      sittings: (await listRowsOfCandidate(tx, candidateId)).map(candidateRowView),
      letters: (await listLetterRows(tx, candidateId)).map(letterView),
      notes: (await listNoteRows(tx, candidateId)).map(noteView),
    };
  });
}

function letterView(row: LetterRow): CandidateProfile['letters'][number] {
  const { id, subject, state } = row;
  const sent = row.sent_at ? { sentAt: row.sent_at.toISOString() } : {};
  return { id, subject, state, createdAt: row.created_at.toISOString(), ...sent };
}

export function noteView(row: NoteRow): CandidateNote {
  return { id: row.id, author: row.author_name, text: row.text, writtenAt: row.created_at.toISOString() };
}
