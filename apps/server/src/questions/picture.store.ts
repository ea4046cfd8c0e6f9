import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { PictureFormat } from './picture-format.ts';

/** Keeps a picture under its SHA-256, once per organization. */
export async function putPicture(
  tx: Tx,
  organizationId: string,
  picture: PictureFormat & { sha256: string; content: Uint8Array },
): Promise<void> {
  const { content } = picture;
  await tx
    .insertInto('picture')
    .values({
      organization_id: organizationId,
      sha256: Buffer.from(picture.sha256, 'hex'),
      media_type: picture.mediaType,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      width: picture.width,
      height: picture.height,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'sha256']).doUpdateSet({ stored_at: sql<Date>`fairshot_now()` }),
    )
    .execute();
}

export interface StoredPicture {
  media_type: string;
  content: Buffer;
}

/** A picture of the acting organization. */
export async function findPicture(tx: Tx, sha256: string): Promise<StoredPicture | undefined> {
  return tx
    .selectFrom('picture')
    .select(['media_type', 'content'])
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst();
}

/** A picture that one of these versions shows. */
export async function findPictureOfVersions(
  tx: Tx,
  sha256: string,
  versionIds: readonly string[],
): Promise<StoredPicture | undefined> {
  if (versionIds.length === 0) return undefined;
  return tx
    .selectFrom('picture')
    .innerJoin('question_picture', (join) =>
      join
        .onRef('question_picture.organization_id', '=', 'picture.organization_id')
        .onRef('question_picture.sha256', '=', 'picture.sha256'),
    )
    .select(['picture.media_type', 'picture.content'])
    .where('picture.sha256', '=', Buffer.from(sha256, 'hex'))
    .where('question_picture.question_version_id', 'in', versionIds)
    .limit(1)
    .executeTakeFirst();
}

/**
 * Notes which pictures a draft shows, those of them that are stored. The lock makes the sweep pass over them; a
 * picture that is dropped keeps a fresh day, as contents do.
 */
export async function putVersionPictures(
  tx: Tx,
  of: { organization_id: string; question_version_id: string },
  hashes: readonly string[],
): Promise<void> {
  await sql`
    update picture set stored_at = fairshot_now()
    where (organization_id, sha256) in (
        select organization_id, sha256 from question_picture where question_version_id = ${of.question_version_id})
      and encode(sha256, 'hex') <> all (${[...hashes]}::text[])`.execute(tx);
  await tx.deleteFrom('question_picture').where('question_version_id', '=', of.question_version_id).execute();
  await sql`
    with shown as (
      select organization_id, sha256 from picture
      where organization_id = ${of.organization_id}
        and sha256 in (select decode(it, 'hex') from unnest(${[...hashes]}::text[]) as it)
      order by sha256 for key share)
    insert into question_picture (organization_id, question_version_id, sha256)
    select organization_id, ${of.question_version_id}::uuid, sha256 from shown`.execute(tx);
}

/** The pictures of a version that are there. */
export async function listVersionPictures(tx: Tx, versionId: string): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from question_picture where question_version_id = ${versionId}`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.sha256));
}
