import { type APIRequestContext, expect, type Page, test } from '@playwright/test';

import { expectNoBarrier } from './barriers.ts';
import { openAsMarta } from './staff.ts';

/** A word that no other story's questions hold. */
const WORD = 'lighthouse';

async function organizationOf(marta: APIRequestContext) {
  const me = await (await marta.get('/api/me')).json();
  const { id, slug } = me.organizations[0];
  return { path: `/api/organizations/${id}`, home: `/company/${slug}` };
}

async function beginQuestions(marta: APIRequestContext, path: string, titles: readonly string[]) {
  for (const title of titles) {
    const data = { idempotencyKey: crypto.randomUUID(), kind: 'coding', title };
    expect((await marta.post(`${path}/questions`, { data })).status()).toBe(200);
  }
}

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) });

test('An author finds questions, keeps the view, archives three and takes it back, without a mouse', async ({
  browser,
}) => {
  const context = await openAsMarta(browser);
  const page = await context.newPage();
  const { path, home } = await organizationOf(context.request);
  const titles = ['one', 'two', 'three', 'four'].map((number) => `Café ${WORD} ${number}`);
  await beginQuestions(context.request, path, titles);

  await page.goto(`${home}/questions`);
  await expect(page.getByRole('table', { name: 'Questions' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search questions')).toBeFocused();
  await page.keyboard.type(`cafe ${WORD}`);
  await expect(page.getByRole('row')).toHaveCount(titles.length + 1);
  await page.getByRole('combobox', { name: /^State/ }).press('Enter');
  await page.getByRole('option', { name: /^Draft/ }).press('Enter');
  await expect(page).toHaveURL(/state=draft/);

  await page.getByRole('button', { name: 'Save view' }).press('Enter');
  await page.getByLabel('Name').fill('Lighthouse drafts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lighthouse drafts' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Lighthouse drafts' })).toBeVisible();
  await expect(page.getByLabel('Search questions')).toHaveValue(`cafe ${WORD}`);
  await expect(page.getByRole('row')).toHaveCount(titles.length + 1);

  // Newest first: four, three, two, one.
  await page.keyboard.press('j');
  await expect(page.getByRole('complementary', { name: /four/ })).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(page.getByText('3 selected')).toBeVisible();
  await expectNoBarrier(page);
  await page.keyboard.press('a');
  await expect(page.getByText('3 questions archived')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(row(page, titles[0] ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('row')).toHaveCount(titles.length + 1);

  await page.getByRole('button', { name: 'Lighthouse drafts' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete this view' }).press('Enter');
  await expect(page.getByRole('button', { name: 'All questions' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lighthouse drafts' })).toBeVisible();

  // The bank is left to the other stories as it was.
  const { questions } = await (await context.request.get(`${path}/questions?search=${WORD}`)).json();
  const questionIds = questions.map((question: { id: string }) => question.id);
  await context.request.post(`${path}/questions/move`, { data: { event: 'archive', questionIds } });
  await context.close();
});
