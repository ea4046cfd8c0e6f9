import { expect, type APIRequestContext, test } from '@playwright/test';

import { expectNoBarrier, untilAtRest } from './barriers.ts';
import { invite, openAsMarta, openReport, publishAssessment } from './staff.ts';
import { editor, start, untilSaved } from './sitting.ts';

const pictures = process.env['SCREENSHOTS'];
const TITLE = 'What holds of a heap';

/** A multiple-choice question in Marta's bank, published; its editor has a story of its own. */
async function publishChoices(marta: APIRequestContext): Promise<void> {
  const me = await (await marta.get('/api/me')).json();
  const questions = `/api/organizations/${me.organizations[0].id}/questions`;
  const begun = await (
    await marta.post(questions, {
      data: { idempotencyKey: crypto.randomUUID(), kind: 'multiple_choice', title: TITLE },
    })
  ).json();
  const draft = {
    ...begun.draft,
    statement: 'Which of these hold of every **binary heap** of $n$ items whose smallest stands at the root?',
    selection: 'several',
    choiceScoring: 'per_choice',
    choices: [
      { text: 'The smallest is found in $O(1)$.', isCorrect: true, explanation: 'It stands at the root.' },
      { text: 'An in-order walk is sorted.', isCorrect: false, explanation: 'That is a search tree.' },
      { text: 'An insert takes $O(\\log n)$.', isCorrect: true, explanation: 'One path to the root.' },
      { text: 'The greatest is the last leaf.', isCorrect: false, explanation: 'It may be any leaf.' },
    ],
  };
  const saved = await (
    await marta.put(`${questions}/${begun.id}/draft`, { data: { revision: begun.revision, draft } })
  ).json();
  const published = await marta.post(`${questions}/${begun.id}/publish`, {
    data: { revision: saved.revision },
  });
  expect(await published.json()).toMatchObject({ state: 'published' });
}

/** Another version: an insert is not right any more, and one choice is worded in another way. */
async function mendKey(marta: APIRequestContext): Promise<void> {
  const me = await (await marta.get('/api/me')).json();
  const bank = `/api/organizations/${me.organizations[0].id}/questions`;
  const { questions } = await (await marta.get(`${bank}?search=heap`)).json();
  const { id } = questions.find(({ title }: { title: string }) => title === TITLE);
  const { draft, revision } = await (await marta.get(`${bank}/${id}/draft`)).json();
  const choices = draft.choices.map((choice: { text: string; isCorrect: boolean }, at: number) => ({
    ...choice,
    text: at === 1 ? 'An in-order walk comes out sorted.' : choice.text,
    isCorrect: at === 0,
  }));
  const saved = await marta.put(`${bank}/${id}/draft`, { data: { revision, draft: { ...draft, choices } } });
  const published = await marta.post(`${bank}/${id}/publish`, {
    data: { revision: (await saved.json()).revision },
  });
  expect(await published.json()).toMatchObject({ state: 'published' });
}

test('A candidate picks by keyboard, finds the picks again after a reload, and the report says which were right', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  await publishChoices(marta.request);
  const assessment = await publishAssessment(marta.request, {
    title: 'Data structures, short',
    questions: ['Parse a duration', TITLE],
  });
  const nikhil = { name: 'Nikhil Banerjee', email: 'nikhil.choices@example.org' };
  await start(page, await invite(marta.request, assessment, nikhil));

  await page.keyboard.press('Alt+2');
  const choices = page.getByRole('group', { name: 'Choices of question 2' });
  await expect(choices.getByRole('checkbox')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeHidden();
  const smallest = choices.getByRole('checkbox', { name: /smallest is found/ });
  await smallest.focus();
  await page.keyboard.press('Space');
  await choices.getByText('An in-order walk is sorted.').click();
  await expect(page.getByRole('status').filter({ hasText: '2 picked' })).toBeVisible();
  await untilSaved(page);

  await page.reload();
  await expect(smallest).toBeChecked();
  await page.keyboard.press('Alt+1');
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press('Alt+2');
  await choices.getByText('An in-order walk is sorted.').click();
  await choices.getByRole('checkbox', { name: /An insert takes/ }).check();
  await expect(page.getByRole('status').filter({ hasText: '2 picked' })).toBeVisible();

  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('Answered');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: /handed in|finished/i }).first()).toBeVisible();

  const report = await marta.newPage();
  await openReport(report, assessment.slug, nikhil.name);
  const list = report.getByRole('list', { name: 'Choices' });
  await expect(list.getByText('Picked, right')).toHaveCount(2);
  await expect(list.getByText('Not picked')).toHaveCount(2);

  await test.step('The key was wrong: mended, the answer is graded anew beside its score, and applied', async () => {
    await mendKey(marta.request);
    await report.getByRole('button', { name: 'Rejudge this submission' }).click();
    const asking = report.getByRole('dialog', { name: 'Rejudge this submission' });
    await expect(asking.getByText('1 submission of 1 candidate.')).toBeVisible();
    await asking.getByLabel('Reason').fill('An insert may take longer on a bad array.');
    await asking.getByRole('button', { name: 'Rejudge', exact: true }).click();
    await expect(report.getByText('Nothing has changed yet.')).toBeVisible();
    const row = report.getByRole('row', { name: new RegExp(nikhil.name) });
    await expect(row).toContainText('would become');
    await row.getByRole('button', { name: `Choices of ${nikhil.name}` }).click();
    const detail = report.getByRole('dialog', { name: `Choices of ${nikhil.name}` });
    await expect(detail.getByText('Not right, was right')).toBeVisible();
    await expect(detail.getByText('Reworded since. The candidate read:')).toBeVisible();
    await expectNoBarrier(report);
    if (pictures) {
      await report.screenshot({ path: `${pictures}/rejudged-choices.png` });
      await report.emulateMedia({ colorScheme: 'dark' });
      await untilAtRest(report);
      await report.screenshot({ path: `${pictures}/rejudged-choices-dark.png` });
      await report.emulateMedia({ colorScheme: 'light' });
    }
    await report.keyboard.press('Escape');
    await report.getByRole('button', { name: 'Apply all 1' }).click();
    await report.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).dblclick();
    await expect(report.getByText('Verdicts, cases and scores were replaced.')).toBeVisible();
    await row.getByRole('link', { name: nikhil.name }).click();
    await expect(list.getByText('Picked, right')).toHaveCount(1);
    await expect(list.getByText('Picked, not right')).toHaveCount(1);
    await expect(report.getByText(/by v2 of the question, was Accepted, 100 %/).first()).toBeVisible();
  });
  await marta.close();
});
