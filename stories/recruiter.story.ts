import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';

import { ROOT } from '../apps/cli/src/settings.ts';
import { invite, MARTA_LOGGED_IN, openAsMarta, publishAssessment } from './staff.ts';

const SOLUTION = readFileSync(
  join(ROOT, 'bank/overlapping-outages/submissions/accepted/solution.cpp'),
  'utf8',
);
/** What a spreadsheet would run if it were let. */
const FORMULA = '=HYPERLINK("http://evil.example";"Zita Formula")';

test.use({ storageState: MARTA_LOGGED_IN });

test('A recruiter finds a candidate, compares what was handed in, and takes the list away', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Recruiter reads',
    questions: ['Overlapping outages'],
  });
  const person = { name: 'Ádám Recruited', email: 'adam.recruited@example.org' };
  const link = await invite(marta.request, assessment, person);
  await invite(marta.request, assessment, { name: FORMULA, email: 'zita.recruited@example.org' });
  await sit(browser, link);
  await marta.close();
  const home = `/company/${assessment.slug}`;

  await test.step('words and filters find, and stand in the address', async () => {
    await page.goto(`${home}/candidates`);
    await page.getByRole('searchbox', { name: 'Search candidates' }).fill('adam RECRUITED');
    await expect(page.getByRole('link', { name: person.name })).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.getByRole('searchbox', { name: 'Search candidates' }).fill('recruited');
    await expect(page.getByRole('row')).toHaveCount(3);
    await page.getByRole('combobox', { name: /^State/ }).click();
    await page.getByRole('option', { name: 'Not started' }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page).toHaveURL(/search=recruited.*state=not_started/);
    await page.getByRole('button', { name: 'Clear State' }).click();
    await expect(page.getByRole('row')).toHaveCount(3);
  });

  const panel = page.getByRole('complementary', { name: /^Essentials of/ });
  await test.step('the keyboard walks the rows beside the list', async () => {
    await page.getByRole('heading', { level: 1, name: 'Candidates' }).click();
    await page.keyboard.press('j');
    await expect(panel).toBeVisible();
    const first = await panel.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await expect(panel).not.toHaveAttribute('aria-label', first ?? '');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('the list leaves as CSV, and a name that is a formula stays a name', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^Candidates \d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""Zita Formula"")"`);
    expect(text).toContain('Ádám Recruited,adam.recruited@example.org,Recruiter reads');
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(3);
  });

  await test.step('the report shows what changed between two submissions, hidden cases and the line of time', async () => {
    await page.getByRole('link', { name: person.name }).click();
    await expect(panel.getByText('Accepted')).toBeVisible();
    await panel.getByRole('link', { name: 'Open the report' }).click();
    await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
    await page.getByRole('combobox', { name: /^Compare with/ }).click();
    await page.getByRole('option', { name: /Wrong answer$/ }).click();
    await expect(page.getByText('return 0; // not yet')).toBeVisible();
    await page.getByRole('button', { name: 'Clear Compare with' }).click();
    await page
      .getByRole('table', { name: /^Hidden cases/ })
      .getByRole('button', { name: /^Show what/ })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: /a hidden case/ }).getByText('Input')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByText(/marks as a list/).click();
    await expect(page.getByText('Question 1 submitted: Accepted')).toBeVisible();
  });

  await test.step('the way back leads to the list as it was', async () => {
    await page.getByRole('link', { name: 'Candidates', exact: true }).last().click();
    await expect(page.getByRole('searchbox', { name: 'Search candidates' })).toHaveValue('recruited');
  });

  await test.step('the profile gathers all of one person, and takes a note that nothing runs in', async () => {
    await page.keyboard.press('Control+k');
    const words = page.getByRole('combobox', { name: /Page, candidate/ });
    await words.fill('adam recruited');
    await expect(page.getByRole('option', { name: new RegExp(person.name) })).toBeVisible();
    await words.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Recruiter reads' })).toBeVisible();
    await page.getByLabel('New note').fill('Ask about **sorting**. <img src=x onerror="document.title=1">');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await expect(page.locator('strong', { hasText: 'sorting' })).toBeVisible();
    await expect(page.getByLabel('New note')).toHaveValue('');
    await page.getByRole('button', { name: 'Correct the name' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ádám Recruited-Nagy');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ádám Recruited-Nagy' })).toBeVisible();
  });

  await test.step('the overview tells what was done', async () => {
    await page.goto(home);
    await expect(page.getByText('corrected the name of').first()).toBeVisible();
    await expect(page.getByText('exported').first()).toBeVisible();
  });
});

/** Hands in a wrong and a right program and finishes, without the pages: other stories tell those. */
async function sit(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const { request } = context;
  const invitation = await send(request, '/api/invitations/open', { token: link.split('/').at(-1) });
  const { attemptId } = await send(request, `/api/invitations/${invitation.id}/start`, {});
  const path = `/api/attempts/${attemptId}`;
  const attempt = await (await request.get(path)).json();
  const { questionVersionId } = attempt.questions[0];
  await send(request, `${path}/visits`, { questionVersionId });
  const submit = (source: string) =>
    send(request, `${path}/submissions`, {
      idempotencyKey: crypto.randomUUID(),
      questionVersionId,
      language: 'cpp',
      source,
      writerEpoch: attempt.writerEpoch,
    });
  await submit('int main() {\n  return 0; // not yet\n}\n');
  await submit(SOLUTION);
  await send(request, `${path}/finish`, { writerEpoch: attempt.writerEpoch });
  await expect(async () => {
    const { submissions } = await (await request.get(`${path}/submissions`)).json();
    expect(submissions.map((one: { state: string }) => one.state)).toEqual(['judged', 'judged']);
  }).toPass({ timeout: 60_000 });
  await context.close();
}

async function send(request: APIRequestContext, path: string, data: object) {
  const response = await request.post(path, { data });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return response.status() === 204 ? undefined : response.json();
}
