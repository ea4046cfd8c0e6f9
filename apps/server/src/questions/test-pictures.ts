import { sql } from 'kysely';

import type { TestBrowser } from '../platform/test-browser.ts';
import type { TestWorld } from '../platform/test-world.ts';

/** One transparent pixel. */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** As if Kestrel's published questions had been written with this picture: nothing can be added to them any more. */
export async function showPicture(world: TestWorld, sha256: string): Promise<void> {
  await world.platform.db.asLogin.transaction().execute(async (tx) => {
    await sql`alter table question_picture disable trigger published_never_changes`.execute(tx);
    await sql`insert into question_picture (organization_id, question_version_id, sha256)
      select organization_id, id, decode(${sha256}, 'hex') from question_version
      where published_at is not null and organization_id = ${world.kestrel.id}`.execute(tx);
    await sql`alter table question_picture enable trigger published_never_changes`.execute(tx);
  });
}

/** Stores the pixel as this author; its hash. */
export async function storeTinyPicture(browser: TestBrowser, organizationPath: string): Promise<string> {
  const { body } = await browser.send({
    method: 'POST',
    url: `${organizationPath}/pictures`,
    payload: TINY_PNG,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return String(body['sha256']);
}
