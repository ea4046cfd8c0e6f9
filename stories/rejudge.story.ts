import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';

import { expectNoBarrier } from './barriers.ts';
import { publishQuestion } from './publish-question.ts';
import { invite, MARTA_LOGGED_IN, openAsMarta, publishAssessment, send } from './staff.ts';

/* A test case was wrong, and so was the reference that wrote it: whoever answered rightly got a wrong answer. */
test.use({ storageState: MARTA_LOGGED_IN });

const TITLE = 'Doubled crates';
const RIGHT = 'print(int(input()) * 2)\n';
/** What the author believed at first: that no crate makes one. */
const MISTAKEN = 'crates = int(input())\nprint(crates * 2 if crates else 1)\n';
const WRONG = 'print(7)\n';

const ANSWERED = { name: 'Ilse Rightly', email: 'ilse.rightly@example.org' };
const GUESSED = { name: 'Otto Guessed', email: 'otto.guessed@example.org' };

test('An author mends a wrong test case, judges anew, sees one verdict become accepted and lets it count', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const marta = await openAsMarta(browser);
  const { request } = marta;
  const questionId = await writeQuestion(request, MISTAKEN, '1\n');
  const assessment = await publishAssessment(request, { title: 'Crates, screening', questions: [TITLE] });
  const home = `/company/${assessment.slug}`;
  const ilse = await sit(browser, await invite(request, assessment, ANSWERED), RIGHT);
  await sit(browser, await invite(request, assessment, GUESSED), WRONG);
  const report = `${home}/attempts/${ilse}`;

  await test.step('before, the right program has a wrong answer', async () => {
    await page.goto(report);
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(TITLE) })).toContainText(
      'Wrong answer',
    );
    await expect(page.getByRole('region', { name: 'Score' })).toContainText('15 of 30');
  });

  await writeQuestion(request, RIGHT, '0\n', questionId);

  await test.step('the question’s history has no rejudge yet; its menu begins one', async () => {
    await page.goto(`${home}/questions/${questionId}?tab=history`);
    await expect(page.getByText('None yet. When a test case was wrong')).toBeVisible();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Rejudge…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rejudge the submissions' });
    await expect(dialog.getByText('2 submissions of 2 candidates')).toBeVisible();
    await expect(dialog.getByRole('combobox').first()).toContainText('v2, the newest');
    await expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'Rejudge', exact: true }).click();
    await expect(dialog.getByText('Say why, for those who read it later')).toBeVisible();
    await dialog.getByLabel('Reason').fill('No crate doubled is no crate, not one.');
    await dialog.getByRole('button', { name: 'Rejudge', exact: true }).click();
    await page.waitForURL(/\/rejudges\//);
  });

  await test.step('the differences are seen before anything counts', async () => {
    await expect(page.getByText('Nothing has changed yet.')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Waits for a decision')).toBeVisible();
    const row = page.getByRole('row', { name: new RegExp(ANSWERED.name) });
    await expect(row).toContainText('Wrong answer');
    await expect(row).toContainText('would become');
    await expect(row).toContainText('Accepted');
    await expect(row).toContainText('30');
    await expect(page.getByRole('row', { name: new RegExp(GUESSED.name) })).toHaveCount(0);
    await expectNoBarrier(page);
    await row.getByRole('button', { name: /^Cases of/ }).click();
    const dialog = page.getByRole('dialog', { name: `Cases of ${ANSWERED.name}` });
    await expect(dialog.getByRole('row', { name: /no crate/ })).toContainText('mended');
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All 2' }).click();
    await expect(page.getByRole('row', { name: new RegExp(GUESSED.name) })).toContainText('Unchanged');
    await page.getByRole('button', { name: 'Changed 1' }).click();

    const beside = await marta.newPage();
    await beside.goto(report);
    await expect(beside.getByRole('region', { name: 'Score' })).toContainText('15 of 30');
    await beside.close();
  });

  await test.step('it reads in the dark and on a phone', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByText('Nothing has changed yet.')).toBeVisible();
    await expectNoBarrier(page);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWider, 'the page scrolls sideways').toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('by keyboard it is selected and applied, after it was asked about', async () => {
    await page.getByRole('checkbox', { name: `Select ${ANSWERED.name}` }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Apply 1 selected' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Apply to 1 submission?' });
    await expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'Apply' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Verdicts, cases and scores were replaced.')).toBeVisible();
  });

  await test.step('the report shows it, with what it was, by whom and why', async () => {
    await page.getByRole('link', { name: ANSWERED.name }).click();
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(TITLE) })).toContainText('Accepted');
    await expect(page.getByRole('region', { name: 'Score' })).toContainText('30 of 30');
    await expect(
      page.getByText(/by Marta Kowalska by v2 of the question, was Wrong answer, 50 %/).first(),
    ).toBeVisible();
    await expectNoBarrier(page);
  });

  await test.step('one submission is judged anew from its report, finds no difference, and is cancelled', async () => {
    await page.getByRole('button', { name: 'Rejudge this submission' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rejudge this submission' });
    await dialog.getByLabel('Reason').fill('To see whether it holds.');
    await dialog.getByRole('button', { name: 'Rejudge', exact: true }).click();
    await expect(page.getByText('No verdict and no score would change.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel rejudge' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel rejudge' }).click();
    await expect(page.getByText('This was cancelled.')).toBeVisible();
    await page.getByRole('link', { name: TITLE }).first().click();
    await expect(page.locator('#page').getByText('Applied to 1 submission')).toBeVisible();
    await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  });
  await marta.close();
});

/** The question as its author believes it to be, or its next version. */
const writeQuestion = (marta: APIRequestContext, reference: string, answerToNone: string, earlier?: string) =>
  publishQuestion(
    marta,
    {
      title: TITLE,
      statement: 'Read how many crates there are and print **twice** as many.',
      cases: [
        { name: 'three crates', input: '3\n', answer: '6\n', isSample: true },
        { name: 'no crate', input: '0\n', answer: answerToNone },
      ],
      reference,
    },
    earlier,
  );

/** Hands in one program and finishes, without the pages; resolves with the attempt once it is judged. */
async function sit(browser: Browser, link: string, source: string): Promise<string> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const { request } = context;
  const token = link.split('/').at(-1);
  const invitation = await send(request, 'post', '/api/invitations/open', { token });
  const { attemptId } = await send(request, 'post', `/api/invitations/${invitation.id}/start`, {});
  const path = `/api/attempts/${attemptId}`;
  const { questions, writerEpoch } = await (await request.get(path)).json();
  const { questionVersionId } = questions[0];
  await send(request, 'post', `${path}/submissions`, {
    idempotencyKey: crypto.randomUUID(),
    questionVersionId,
    language: 'python',
    source,
    writerEpoch,
  });
  await send(request, 'post', `${path}/finish`, { writerEpoch });
  await expect(async () => {
    expect((await (await request.get(path)).json()).state).toBe('graded');
  }).toPass({ timeout: 60_000 });
  await context.close();
  return attemptId;
}
