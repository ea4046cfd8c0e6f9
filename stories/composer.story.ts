import { expect, type Page, test } from '@playwright/test';

import { expectNoBarrier } from './barriers.ts';
import { start } from './sitting.ts';
import { invite, openAsMarta } from './staff.ts';

/** A new assessment in the composer, with the questions named; returns its address. */
async function compose(page: Page, title: string, questions: readonly string[]): Promise<string> {
  const { organizations } = await (await page.request.get('/api/me')).json();
  await page.goto(`/company/${organizations[0].slug}/assessments`);
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Compose it' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Add questions' }).click();
  for (const question of questions) {
    await page.getByLabel('Search the bank').fill(question);
    await page.getByRole('button', { name: `Add ${question}` }).click();
  }
  await page.getByRole('button', { name: 'Done' }).click();
  return page.url();
}

const isSaved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible();

test('An author composes two sections by keyboard, reads them as a candidate, publishes and copies; nobody starts without the honour code', async ({
  page: candidate,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const page = await marta.newPage();
  const address = await compose(page, 'Two parts', ['Rolling checksum', 'Overlapping outages']);

  await test.step('sections are named, and a question is carried into the second by keys alone', async () => {
    await page.getByRole('button', { name: 'Add section' }).click();
    await page.getByLabel('Title of section 1').fill('Warm-up');
    await page.getByLabel('Title of section 2').fill('The real thing');
    await page.getByRole('button', { name: 'Move Overlapping outages', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('Picked up Overlapping outages, line 3 of 4.')).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Overlapping outages is over The real thing')).toBeAttached();
    await page.keyboard.press('Space');
    await expect(page.getByText('1 question, 30 points')).toBeVisible();
    await page.getByRole('button', { name: 'Instructions and time of Warm-up' }).click();
    await page.getByLabel('Suggested time for section 1').fill('15');
    await expectNoBarrier(page);
  });

  await test.step('what is removed comes back', async () => {
    await page.getByRole('button', { name: 'Acts on Warm-up' }).click();
    await page.getByRole('menuitem', { name: /Remove/ }).click();
    await expect(page.getByRole('button', { name: 'Move Rolling checksum', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByLabel('Title of section 1')).toHaveValue('Warm-up');
  });

  await test.step('the honour code is the author’s own, and no script runs in its preview', async () => {
    await page.getByRole('radio', { name: /Your own text/ }).check();
    await page.getByLabel('Your honour code').fill('I work **alone**. <img src=x onerror=alert(1)>');
    await page.keyboard.press('Control+s');
    await isSaved(page);
  });

  await test.step('what was not saved outlives a reload', async () => {
    await page.getByLabel('Duration', { exact: true }).fill('45');
    await expect(page.getByText('Not saved yet')).toBeVisible();
    await page.reload();
    await expect(page.getByText(/What was not saved .* is back/)).toBeVisible();
    await expect(page.getByLabel('Duration')).toHaveValue('45');
  });

  await test.step('the preview is the candidate’s pages, and keeps nothing', async () => {
    const opening = marta.waitForEvent('page');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    const preview = await opening;
    await expect(preview.getByText('This is what candidates see.')).toBeVisible();
    await expect(preview.getByText('45 min', { exact: true })).toBeVisible();
    await preview.getByRole('checkbox', { name: /I have read/ }).check();
    await expect(preview.getByRole('button', { name: 'Start the attempt' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await preview.getByRole('checkbox', { name: /honour code/ }).check();
    await preview.getByRole('button', { name: 'Start the attempt' }).click();
    await preview.getByRole('button', { name: /^Question 2, The real thing/ }).click();
    await expect(preview.getByRole('heading', { name: 'Overlapping outages', exact: true })).toBeVisible();
    await preview.getByRole('button', { name: /^Run/ }).click();
    await expect(preview.getByText('Nothing is run in a preview.')).toBeVisible();
    await preview.getByRole('button', { name: 'Finish', exact: true }).click();
    await preview.getByRole('button', { name: 'Finish the attempt' }).click();
    await preview.getByRole('alertdialog').getByRole('button', { name: 'Finish' }).click();
    await expect(preview.getByRole('heading', { name: 'The preview is over' })).toBeVisible();
    await preview.close();
  });

  await test.step('published and copied', async () => {
    await isSaved(page);
    await page.getByRole('button', { name: 'Publish v1' }).click();
    await expect(page.getByRole('alertdialog').getByText('What will be fixed')).toBeVisible();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish', exact: true }).dblclick();
    await expect(page.getByText('Published, v1')).toBeVisible();
    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Make the copy' }).dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'Copy of Two parts' })).toBeVisible();
    await expect(page.getByLabel('Title of section 2')).toHaveValue('The real thing');
  });

  await test.step('the candidate accepts these words, or does not start', async () => {
    const { organizations } = await (await page.request.get('/api/me')).json();
    const assessmentId = new URL(address).pathname.split('/').at(-1) ?? '';
    const link = await invite(
      marta.request,
      { organization: `/api/organizations/${organizations[0].id}`, assessmentId },
      { name: 'Noa Levi', email: 'noa.levi@example.org' },
    );
    await candidate.goto(link);
    await expect(candidate.getByText('I work alone.')).toBeVisible();
    await expect(candidate.getByRole('listitem').filter({ hasText: 'The real thing' })).toBeVisible();
    const invitationId = new URL(candidate.url()).pathname.split('/').at(-1) ?? '';
    const behind = await candidate.request.post(`/api/invitations/${invitationId}/start`);
    expect((await behind.json()).code).toBe('honour_code_not_accepted');
    await candidate.getByRole('checkbox', { name: /honour code/ }).check();
    await start(candidate, link, { acceptsHonourCode: true });
    await expect(candidate.getByText('Warm-up, about 15 min suggested')).toBeVisible();
  });
  await marta.close();
});

test('Two who edit at once: the second is told, compares, and neither loses a word', async ({ browser }) => {
  const marta = await openAsMarta(browser);
  const first = await marta.newPage();
  const address = await compose(first, 'Edited twice', ['Rolling checksum']);
  await first.getByRole('button', { name: 'Save draft' }).click();
  await isSaved(first);
  const second = await marta.newPage();
  await second.goto(address);
  await second.getByLabel('Instructions').fill('Typed in the second window.');

  await first.getByLabel('Duration').fill('75');
  await first.getByRole('button', { name: 'Save draft' }).click();
  await isSaved(first);

  await second.getByRole('button', { name: 'Save draft' }).click();
  await second.getByRole('button', { name: 'Compare' }).click();
  await expect(second.getByRole('dialog').getByText('75 minutes')).toBeVisible();
  await expectNoBarrier(second);
  await second.getByRole('button', { name: 'Keep this' }).click();
  await expect(second.getByLabel('Duration')).toHaveValue('75');
  await expect(second.getByLabel('Instructions')).toHaveValue('Typed in the second window.');
  await second.getByRole('button', { name: 'Save draft' }).click();
  await isSaved(second);
  await first.reload();
  await expect(first.getByLabel('Instructions')).toHaveValue('Typed in the second window.');
  await marta.close();
});
