import {
  type LetterEvent,
  letterLifecycle,
  type LetterState,
} from '@fairshot/contracts/invitations/letter.lifecycle';
import { type Insertable, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { LetterTable } from '../platform/tables.ts';

export interface Letter {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  state: LetterState;
  tries: number;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
}

const COLUMNS = [
  'id',
  'kind',
  'recipient',
  'subject',
  'state',
  'tries',
  'last_error',
  'created_at',
  'sent_at',
] as const;

export async function insertLetters(tx: Tx, rows: Insertable<LetterTable>[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const inserted = await tx.insertInto('letter').values(rows).returning('id').execute();
  return inserted.map((row) => row.id);
}

/** Newest first; `before` names the last letter of the page before. */
export async function listLetters(tx: Tx, limit: number, before: string | undefined): Promise<Letter[]> {
  const rows = await tx
    .selectFrom('letter')
    .select(COLUMNS)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select created_at, id from letter as last where last.id = ${before})`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows as Letter[];
}

export async function findLetter(
  tx: Tx,
  letterId: string,
): Promise<(Letter & { sealed_body: Buffer }) | undefined> {
  const row = await tx
    .selectFrom('letter')
    .select([...COLUMNS, 'sealed_body'])
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row as (Letter & { sealed_body: Buffer }) | undefined;
}

/** A letter that waits to leave, locked; nothing when it left already or another process has it in hand. */
export async function lockWaitingLetter(
  tx: Tx,
  letterId: string,
): Promise<(Letter & { sealed_body: Buffer }) | undefined> {
  const row = await tx
    .selectFrom('letter')
    .select([...COLUMNS, 'sealed_body'])
    .where('id', '=', letterId)
    .where('state', '=', 'queued')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row as (Letter & { sealed_body: Buffer }) | undefined;
}

/** Moves the letter if its state allows the event; whether it moved. */
export async function moveLetter(
  tx: Tx,
  letterId: string,
  event: LetterEvent,
  lastError: string | null = null,
): Promise<boolean> {
  const state = letterLifecycle.target(event);
  const moved = await tx
    .updateTable('letter')
    .set({
      state,
      last_error: lastError,
      ...(event === 'retry' ? { tries: 0 } : {}),
      ...(event === 'send' ? { sent_at: sql<Date>`fairshot_now()` } : {}),
    })
    .where('id', '=', letterId)
    .where('state', 'in', letterLifecycle.sources(event))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

export async function countTry(tx: Tx, letterId: string, lastError: string): Promise<void> {
  await tx
    .updateTable('letter')
    .set((eb) => ({ tries: eb('tries', '+', 1), last_error: lastError }))
    .where('id', '=', letterId)
    .execute();
}

/** Letters whose task must have been lost: still waiting although older than `age`. */
export async function listForgottenLetters(tx: Tx, age: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('letter')
    .select('id')
    .where('state', '=', 'queued')
    .where('created_at', '<', sql<Date>`fairshot_now() - ${age}::interval`)
    .orderBy('created_at')
    .limit(1000)
    .execute();
  return rows.map((row) => row.id);
}
