import { expect, type Page } from '@playwright/test';

/** The candidate reads the landing page, agrees and starts; resolves in the sitting with the editor ready. */
export async function start(
  page: Page,
  personalLink: string,
  { acceptsHonourCode = false } = {},
): Promise<void> {
  await page.goto(personalLink);
  await page.getByRole('checkbox', { name: /I have read/ }).check();
  if (acceptsHonourCode) await page.getByRole('checkbox', { name: /honour code/ }).check();
  await page.getByRole('button', { name: 'Start the attempt' }).click();
  await page.waitForURL(/\/attempts\//);
  await expect(editor(page)).toBeVisible();
}

export function editor(page: Page) {
  return page.locator('.monaco-editor').first();
}

/** Replaces what stands in the editor, as a person would who pastes a whole program. */
export async function write(page: Page, program: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  // Pasted, since a typed line break would be indented by the editor once more.
  await page.evaluate((text) => navigator.clipboard.writeText(text), program);
  await page.keyboard.press('ControlOrMeta+V');
}

export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.getByLabel('Language').selectOption({ label: language });
}

/** What stands in the editor, line by line, as far as it is in view. */
export async function shownCode(page: Page): Promise<string> {
  const lines = await editor(page).locator('.view-line').allTextContents();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Waits until the page says that the server holds what was typed. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/).first()).toBeVisible();
}

/** Finishes by the pages: the review, and the question whether it is meant. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: /handed in|finished/i }).first()).toBeVisible();
}
