import { expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved } from './sitting.ts';
import { findAttempt, invite, openAsMarta, publishAssessment, send } from './staff.ts';

async function chooseKeyMap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
}

/** Where the keys go, as a person with a keyboard alone would find out. */
const isInEditor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('A candidate writes with Vim’s keys and with Emacs’, loses nothing over a reload, and leaves the editor by keyboard', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Any keys you like',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, { name: 'Noor Haddad', email: 'noor.haddad@example.org' });
  await start(page, link);
  await chooseLanguage(page, 'Python');

  await test.step('Vim: its modes are shown, its letters are commands, and :w saves', async () => {
    await chooseKeyMap(page, 'Vim');
    await expect(page.getByText('NORMAL', { exact: true })).toBeVisible();
    await editor(page).click();
    await press(page, 'g', 'g', 'd', 'G', 'i');
    await expect(page.getByText('INSERT', { exact: true })).toBeVisible();
    await page.keyboard.type('first = 1');
    await press(page, 'Enter');
    await page.keyboard.type('second = 2');
    await press(page, 'Escape', 'y', 'y', 'p', 'c', 'w');
    await page.keyboard.type('third');
    await press(page, 'Escape', 'g', 'g', 'x', 'u');
    await expect.poll(() => shownCode(page)).toBe('first = 1\nsecond = 2\nthird = 2');
    await press(page, ':', 'w', 'Enter');
    await untilSaved(page);
  });

  await test.step('Vim: Escape stays Vim’s, and Tab behind it leaves; while inserting, Control M frees Tab', async () => {
    await expect(page.getByText('Esc Tab leaves the editor')).toBeVisible();
    await press(page, 'Escape', 'Escape');
    expect(await isInEditor(page)).toBe(true);
    await press(page, 'Tab');
    expect(await isInEditor(page)).toBe(false);
    await press(page, 'Shift+Tab', 'A');
    await press(page, 'Control+m', 'Tab');
    expect(await isInEditor(page)).toBe(false);
    await press(page, 'Shift+Tab', 'Control+m', 'Escape');
    expect(await shownCode(page)).toBe('first = 1\nsecond = 2\nthird = 2');
  });

  await test.step('the key map and the text are there after a reload', async () => {
    await page.reload();
    await expect(page.getByText('NORMAL', { exact: true })).toBeVisible();
    await expect.poll(() => shownCode(page)).toBe('first = 1\nsecond = 2\nthird = 2');
  });

  await test.step('Emacs: kill and yank, mark and region, search, undo and save', async () => {
    await chooseKeyMap(page, 'Emacs');
    await expect(page.getByText('NORMAL', { exact: true })).toHaveCount(0);
    await editor(page).click();
    await press(page, 'Alt+Shift+Comma', 'Control+k', 'Control+k', 'Alt+Shift+Period', 'Enter', 'Control+y');
    await expect.poll(() => shownCode(page)).toBe('second = 2\nthird = 2\nfirst = 1\n');
    await press(page, 'Control+s');
    await page.keyboard.type('third');
    await press(page, 'Control+g', 'Control+a', 'Control+Space', 'Alt+f', 'Alt+w', 'Control+e', 'Control+y');
    await expect.poll(() => shownCode(page)).toBe('second = 2\nthird = 2third\nfirst = 1\n');
    await press(page, 'Control+Slash', 'Control+x', 'Control+s');
    await expect.poll(() => shownCode(page)).toBe('second = 2\nthird = 2\nfirst = 1\n');
    await untilSaved(page);
    await press(page, 'Escape');
    expect(await isInEditor(page)).toBe(false);
    await page.reload();
    await expect.poll(() => shownCode(page)).toBe('second = 2\nthird = 2\nfirst = 1\n');
  });

  await test.step('an attempt that takes no changes takes none by any key', async () => {
    await chooseKeyMap(page, 'Vim');
    await editor(page).click();
    await press(page, 'g', 'g', 'x');
    await untilSaved(page);
    const before = 'econd = 2\nthird = 2\nfirst = 1\n';
    await expect.poll(() => shownCode(page)).toBe(before);
    const attempt = await findAttempt(marta.request, assessment);
    await send(marta.request, 'post', `${attempt}/pause`, { reason: 'The fire alarm rang' });
    await expect(page.getByText('NORMAL', { exact: true })).toHaveCount(0);
    // Undo by Vim's own way would write past the editor's lock.
    await press(page, 'u', 'd', 'd', 'i', 'a');
    expect(await shownCode(page)).toBe(before);
    await send(marta.request, 'post', `${attempt}/resume`, {});
    await expect(page.getByText('NORMAL', { exact: true })).toBeVisible();
    await editor(page).click();
    await press(page, 'u');
    await expect.poll(() => shownCode(page)).not.toBe(before);
  });
  await marta.close();
});
