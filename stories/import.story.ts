import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ROOT } from '../apps/cli/src/settings.ts';
import { openArchive } from '../apps/server/src/questions/exchange/open-archive.ts';
import { zipOf } from '../apps/server/src/questions/exchange/test-zip.ts';
import { openFolder } from '../bank/disk-tree.ts';
import { expectNoBarrier } from './barriers.ts';
import { MARTA_LOGGED_IN } from './staff.ts';

const FERRY = join(ROOT, 'bank/ferry-queue');
const TITLE = 'Ferry queue, brought along';
const UNUSABLE = 'name: Spoilt\nfairshot:\n  kind: coding\n  dificulty: easy\n';
const pictures = process.env['SCREENSHOTS'];

test.use({ storageState: MARTA_LOGGED_IN });

/** A question that somebody wrote elsewhere, and one with a typing error. */
async function twoQuestions(): Promise<Buffer> {
  const tree = await openFolder(FERRY);
  const entries = [{ name: 'spoilt/problem.yaml', content: Buffer.from(UNUSABLE) }];
  for (const path of tree.sizes.keys()) {
    const content = Buffer.from(await tree.read(path));
    const renamed = Buffer.from(content.toString().replace('name: Ferry queue', `name: ${TITLE}`));
    entries.push({ name: `ferry/${path}`, content: path === 'problem.yaml' ? renamed : content });
  }
  return zipOf(entries);
}

test('The owner brings in a zip of questions, learns what is wrong with one, and exports the other as it came', async ({
  page,
}) => {
  const me = await (await page.request.get('/api/me')).json();
  await page.goto(`/company/${me.organizations[0].slug}/questions`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import questions' });
  await dialog
    .getByLabel('Choose files')
    .setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await expect(dialog.getByRole('alert')).toContainText('no whole zip file');

  await dialog
    .getByLabel('Choose files')
    .setInputFiles({ name: 'two.zip', mimeType: 'application/zip', buffer: await twoQuestions() });
  await expect(dialog.getByText('2 questions found')).toBeVisible();
  await expect(dialog.getByText('there is no such key')).toBeVisible();
  await expect(dialog.getByText('problem.yaml, line 4')).toBeVisible();
  await expectNoBarrier(page, { within: '[role=dialog]' });
  if (pictures) await page.screenshot({ path: `${pictures}/import.png` });

  await dialog.getByRole('button', { name: 'Import 1 question' }).dblclick();
  await expect(dialog.getByText('1 question imported')).toBeVisible();
  await dialog.getByRole('link', { name: TITLE }).click();
  await expect(page.getByText(TITLE).first()).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as a folder' }).click();
  const archive = await openArchive(readFileSync(await (await downloading).path()));
  const came = await openFolder(FERRY);
  for (const path of came.sizes.keys()) {
    if (!/^(data|starter|submissions|problem_statement)\//.test(path)) continue;
    const exported = await archive.read(`ferry-queue-brought-along/${path}`);
    expect(Buffer.compare(exported, await came.read(path)), path).toBe(0);
  }
});
