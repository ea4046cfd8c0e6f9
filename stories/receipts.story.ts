import { expect, test } from '@playwright/test';

import { chooseLanguage, start, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

const ANSWER = '# a copy of this stays with its author\nprint(input())\n';

test('After the hand-in a stranger with the code learns when which text came, whether a copy is the same, and no more', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'To the byte',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, { name: 'Ida Lund', email: 'ida.lund@example.org' });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, ANSWER);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('tab', { name: /Submissions/ }).click();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page
    .getByRole('button', { name: /^(Finish|Hand in)/ })
    .last()
    .click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^(Finish|Hand in)/ })
    .click();
  await expect(page.getByRole('heading', { name: /is handed in/ })).toBeVisible();
  const code = await page
    .getByRole('link', { name: /^[0-9A-Z]{4}-/ })
    .first()
    .innerText();

  const stranger = await (await browser.newContext()).newPage();
  const check = async (typed: string) => {
    await stranger.getByLabel('Receipt code').fill(typed);
    await stranger.getByRole('button', { name: 'Check' }).click();
  };
  await stranger.goto('/receipts');

  await test.step('a code that is none, and one that nobody holds, are said so', async () => {
    await check('my receipt');
    await expect(stranger.getByLabel('Receipt code')).toHaveAttribute('aria-invalid', 'true');
    await check('0000-0000-0000');
    await expect(stranger.getByText('No receipt has the code 0000-0000-0000.')).toBeVisible();
  });

  await test.step('the code tells what was received and hides whose it is', async () => {
    await check(code.toLowerCase().replaceAll('-', ' '));
    await expect(stranger.getByText('Kestrel Systems received this')).toBeVisible();
    await expect(stranger.getByText(`${ANSWER.length} bytes`)).toBeVisible();
    await expect(stranger.getByText('Ida Lund')).toHaveCount(0);
    await expect(stranger.getByText('a copy of this stays')).toHaveCount(0);
  });

  await test.step('a copy is compared in the stranger’s browser: the same, one letter changed, and the same again', async () => {
    const copy = stranger.getByLabel('Compare with your own copy');
    const asked: string[] = [];
    stranger.on('request', (request) => asked.push(request.url()));
    await copy.fill(ANSWER);
    await expect(stranger.getByText('The same, to the byte.')).toBeVisible();
    await copy.fill(ANSWER.replace('copy', 'kopy'));
    await expect(stranger.getByText('Not the same: at least one character differs.')).toBeVisible();
    await copy.fill(ANSWER);
    await expect(stranger.getByText('The same, to the byte.')).toBeVisible();
    expect(asked).toEqual([]);
  });
  await stranger.context().close();
  await marta.close();
});
