import { expect, test } from '@playwright/test';

import { chooseLanguage, editor, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

const SOLUTION = `import sys
numbers = list(map(int, sys.stdin.read().split()[1:]))
print(sum(came > due for due, came in zip(numbers[::2], numbers[1::2])))
`;

test('A candidate practises on the same pages before they start; nobody sees it, and Start begins untouched', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Rail operations',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Lena Fischer',
    email: 'lena.fischer@example.org',
  });
  const people = `${assessment.organization}/candidates?assessmentId=${assessment.assessmentId}`;

  await page.goto(link);
  const landing = page.url();
  await expect(page.getByRole('heading', { name: 'Practise first' })).toBeVisible();
  const seenBefore = await (await marta.request.get(people)).json();
  // Pressed as an impatient person does: it is one practice.
  await page.getByRole('button', { name: 'Practise' }).dblclick();
  await page.waitForURL(/\/attempts\//);
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Practice' })).toContainText('Nothing here counts');
  await chooseLanguage(page, 'Python');
  await write(page, SOLUTION);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText('passed').first()).toBeVisible();
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  await untilSaved(page);

  await page.reload();
  await expect
    .poll(async () => (await editor(page).innerText()).replaceAll('\u00a0', ' '))
    .toContain('sum(came > due');
  await page.getByRole('link', { name: 'Back to the invitation' }).click();
  await expect(page.getByRole('button', { name: 'Go on practising' })).toBeVisible();
  expect(await (await marta.request.get(people)).json()).toEqual(seenBefore);

  await page.getByRole('button', { name: 'Go on practising' }).click();
  await page.waitForURL(/\/attempts\//);
  const practised = page.url();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page
    .getByRole('button', { name: /^Finish/ })
    .last()
    .click();
  const dialog = page.getByRole('alertdialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^Finish/ }).click();
  await expect(page.getByRole('heading', { name: 'You have practised' })).toBeVisible();
  await page.getByRole('link', { name: 'check what was received' }).click();
  await expect(page.getByText('This was practice.')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Practise again' }).click();
  await page.waitForURL((url) => /\/attempts\/[^/]+$/.test(url.pathname) && url.href !== practised);
  await expect(editor(page)).toBeVisible();

  // The practice stays open in this tab while the attempt is started in another.
  const real = await page.context().newPage();
  await real.goto(new URL(landing).pathname.startsWith('/test/') ? link : landing);
  await real.getByRole('checkbox', { name: /I have read/ }).check();
  await real.getByRole('button', { name: 'Start the attempt' }).click();
  await real.waitForURL(/\/attempts\//);
  await expect(editor(real)).toBeVisible();
  await expect(real.getByRole('region', { name: 'Practice' })).toHaveCount(0);

  await write(page, '# still practising\n');
  await expect(page.getByText('This practice is over.').first()).toBeVisible();
  await page.getByRole('link', { name: 'To your invitation' }).click();
  await expect(page.getByRole('heading', { name: 'Your attempt is running' })).toBeVisible();
  await marta.close();
});
