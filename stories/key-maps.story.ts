import { type Browser, expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { findAttempt, invite, openAsMarta, publishAssessment, send } from './staff.ts';

/** A candidate at an empty Python text, with the key map chosen in the settings; and staff, who may stop the clock. */
async function sitWith(
  keyMap: string,
  page: Page,
  browser: Browser,
  person: { name: string; email: string },
) {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: `With the keys of ${keyMap}`,
    questions: ['Rolling checksum'],
  });
  await start(page, await invite(marta.request, assessment, person));
  await chooseLanguage(page, 'Python');
  await write(page, ' ');
  await press(page, 'Backspace', 'Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: keyMap, exact: true }).click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  return { marta, attempt: await findAttempt(marta.request, assessment) };
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const mode = (page: Page, name: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${name}$`) });

const expectCode = (page: Page, ...lines: string[]) =>
  expect.poll(() => shownCode(page)).toBe(lines.join('\n'));

/** Where the keys go, as a person with a keyboard alone would find out. */
const isInEditor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

test('A candidate writes with Vim’s keys, loses nothing over a reload, is not caught in the editor, and writes nothing in a pause', async ({
  page,
  browser,
}) => {
  const { marta, attempt } = await sitWith('Vim', page, browser, {
    name: 'Noor Haddad',
    email: 'noor.haddad@example.org',
  });

  await test.step('its modes are shown, its letters are commands, and brackets stay in ink', async () => {
    await expect(mode(page, 'NORMAL')).toBeVisible();
    await editor(page).click();
    await press(page, 'i');
    await expect(mode(page, 'INSERT')).toBeVisible();
    await page.keyboard.type('first = (1)');
    await press(page, 'Enter');
    await page.keyboard.type('second = 2');
    await press(page, 'Escape', 'y', 'y', 'p', 'c', 'w');
    await page.keyboard.type('third');
    await press(page, 'Escape', 'g', 'g', 'x', 'u');
    await expectCode(page, 'first = (1)', 'second = 2', 'third = 2');
    await expect(editor(page).locator('[class*="bracket-highlighting"]')).toHaveCount(0);
  });

  await test.step('Escape stays Vim’s and Tab behind it leaves; while inserting, Control M frees Tab', async () => {
    await expect(page.getByText('Esc, then Tab leaves the editor')).toBeVisible();
    await press(page, 'Escape', 'Escape');
    expect(await isInEditor(page)).toBe(true);
    await press(page, 'Tab');
    expect(await isInEditor(page)).toBe(false);
    await press(page, 'Shift+Tab', 'A', 'Control+m', 'Tab');
    expect(await isInEditor(page)).toBe(false);
    await press(page, 'Shift+Tab', 'Control+m', 'Escape');
    await expectCode(page, 'first = (1)', 'second = 2', 'third = 2');
  });

  await test.step(':w saves; the key map and the text are there after a reload', async () => {
    await press(page, ':', 'w', 'Enter');
    await untilSaved(page);
    await page.reload();
    await expect(mode(page, 'NORMAL')).toBeVisible();
    await expectCode(page, 'first = (1)', 'second = 2', 'third = 2');
  });

  await test.step('in a pause nothing is written, also not by an undo; afterwards Vim is there again', async () => {
    await editor(page).click();
    await press(page, 'g', 'g', 'd', 'd');
    await expectCode(page, 'second = 2', 'third = 2');
    await untilSaved(page);
    await send(marta.request, 'post', `${attempt}/pause`, { reason: 'The fire alarm rang' });
    await expect(mode(page, 'NORMAL')).toHaveCount(0);
    await press(page, 'u', 'd', 'd', 'i', 'a');
    await expectCode(page, 'second = 2', 'third = 2');
    await send(marta.request, 'post', `${attempt}/resume`, {});
    await expect(mode(page, 'NORMAL')).toBeVisible();
    await editor(page).click();
    await press(page, 'u');
    await expectCode(page, 'first = (1)', 'second = 2', 'third = 2');
  });
  await marta.close();
});

test('A candidate writes with Emacs’ keys, loses nothing over a reload, and leaves the editor by Escape', async ({
  page,
  browser,
}) => {
  const { marta } = await sitWith('Emacs', page, browser, {
    name: 'Ben Carter',
    email: 'ben.carter@example.org',
  });

  await test.step('kill and yank', async () => {
    await editor(page).click();
    await page.keyboard.type('first = 1');
    await press(page, 'Enter');
    await page.keyboard.type('second = 2');
    await press(page, 'Enter');
    await page.keyboard.type('third = 3');
    await press(page, 'Alt+Shift+Comma', 'Control+k', 'Control+k', 'Alt+Shift+Period', 'Enter', 'Control+y');
    await expectCode(page, 'second = 2', 'third = 3', 'first = 1', '');
  });

  await test.step('search, mark and region, undo', async () => {
    await press(page, 'Control+s');
    await page.keyboard.type('third');
    await press(page, 'Control+g', 'Control+a', 'Control+Space', 'Alt+f', 'Alt+w', 'Control+e', 'Control+y');
    await expectCode(page, 'second = 2', 'third = 3third', 'first = 1', '');
    await press(page, 'Control+Slash');
    await expectCode(page, 'second = 2', 'third = 3', 'first = 1', '');
  });

  await test.step('typing with the mark set takes no region away', async () => {
    await press(page, 'Alt+Shift+Comma', 'Control+Space', 'Control+e', 'x');
    await expectCode(page, 'second = 2x', 'third = 3', 'first = 1', '');
  });

  await test.step('C-x C-s saves, Escape leaves, and all is there after a reload', async () => {
    await press(page, 'Control+x', 'Control+s');
    await untilSaved(page);
    await press(page, 'Escape');
    expect(await isInEditor(page)).toBe(false);
    await page.reload();
    await expectCode(page, 'second = 2x', 'third = 3', 'first = 1', '');
    await editor(page).click();
    await press(page, 'Alt+Shift+Comma', 'Control+d');
    await expectCode(page, 'econd = 2x', 'third = 3', 'first = 1', '');
  });
  await marta.close();
});
