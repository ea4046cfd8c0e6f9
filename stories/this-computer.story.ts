import { expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

/** Someone with a link of their own to an assessment of one question. */
async function inviteTo(
  title: string,
  person: { name: string; email: string },
  marta: Awaited<ReturnType<typeof openAsMarta>>,
) {
  const assessment = await publishAssessment(marta.request, { title, questions: ['Rolling checksum'] });
  return invite(marta.request, assessment, person);
}

const fontSize = (page: Page) =>
  editor(page)
    .locator('.view-lines')
    .evaluate((lines) => getComputedStyle(lines).fontSize);

test('Before Start the computer is checked line by line; in the sitting the settings hold at once and after a reload', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const link = await inviteTo(
    'As you like it',
    { name: 'Lucia Ferri', email: 'lucia.ferri@example.org' },
    marta,
  );

  await test.step('each line of the check says how it is', async () => {
    await page.goto(link);
    await expect(page.getByText('Everything that a sitting needs is here.')).toBeVisible();
    for (const line of ['Connection', 'Clock', 'Copy on this computer', 'Cookies', 'Browser', 'Window'])
      await expect(page.getByText(`${line}: Fine.`)).toBeVisible();
  });

  await test.step('a larger font, tabs and long lines wrapped are there at once, and again after a reload', async () => {
    await start(page, link);
    await chooseLanguage(page, 'Python');
    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByLabel('Font size').selectOption('20 px');
    await dialog.getByRole('button', { name: 'Tabs' }).click();
    await dialog.getByText('High contrast').click();
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => fontSize(page)).toBe('20px');
    await page.reload();
    await expect.poll(() => fontSize(page)).toBe('20px');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('\tx');
  });
  await marta.close();
});

test('A browser that blocks storage says so before and in the sitting, and what the server holds is not lost', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const link = await inviteTo(
    'Nothing kept here',
    { name: 'Kofi Mensah', email: 'kofi.mensah@example.org' },
    marta,
  );
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked', 'SecurityError');
    };
  });
  await page.goto(link);
  await expect(page.getByText('Copy on this computer: Problem.')).toBeVisible();
  await start(page, link);
  await expect(
    page.getByText('This browser cannot keep a copy here; the server still saves every second.'),
  ).toBeVisible();
  await chooseLanguage(page, 'Python');
  await write(page, '# only the server has this\n');
  await untilSaved(page);
  await page.reload();
  await expect.poll(() => shownCode(page)).toContain('# only the server has this');
  await marta.close();
});

test('When the disk fills up during the sitting it is said for as long as it lasts', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const link = await inviteTo(
    'A full disk',
    { name: 'Aiko Tanaka', email: 'aiko.tanaka@example.org' },
    marta,
  );
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...entry) {
      if ('diskIsFull' in window) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, entry);
    };
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, '# while there was room\n');
  await untilSaved(page);
  const note = page.getByText('This browser cannot keep a copy here; the server still saves every second.');
  await expect(note).toHaveCount(0);

  await page.evaluate(() => Object.assign(window, { diskIsFull: true }));
  await write(page, '# when there was none\n');
  await expect(note).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(window, 'diskIsFull'));
  // By itself, also when nobody types on.
  await expect(note).toHaveCount(0);
  await untilSaved(page);

  // What was typed meanwhile is on the disk now: the network may be away.
  await page.route('**/api/attempts/*/drafts', (route) => route.abort());
  await write(page, '# with the network away\n');
  await expect(page.getByText(/^Kept here/).first()).toBeVisible();
  await page.reload();
  await expect.poll(() => shownCode(page)).toContain('# with the network away');
  await marta.close();
});
