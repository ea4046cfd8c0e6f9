import { type Browser, expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment, readLetter } from './staff.ts';

/** The candidate opens the link once more, in a browser that has never seen it. */
async function openElsewhere(browser: Browser, link: string): Promise<Page> {
  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(
    second.getByRole('heading', { name: 'This attempt is open in another browser' }),
  ).toBeVisible();
  return second;
}

/** The first page has learnt that it no longer writes; what stands in it can be read, and typing changes nothing. */
async function expectReadOnly(first: Page, text: string): Promise<void> {
  await expect(first.getByText('What stands here can be read and copied')).toBeVisible();
  await editor(first).click();
  await first.keyboard.type('too late');
  expect(await shownCode(first)).toContain(text);
  expect(await shownCode(first)).not.toContain('too late');
}

test('The link is enough: a second browser goes on, the first becomes read-only, and what it could not send is offered', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Two desks',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Omar Diallo',
    email: 'omar.diallo@example.org',
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, '# from the first desk\n');
  await untilSaved(page);

  await page.context().setOffline(true);
  await write(page, '# typed while the network was away\n');
  await expect(page.getByText(/^Kept here/).first()).toBeVisible();

  const second = await openElsewhere(browser, link);
  await second.getByRole('button', { name: 'Go on here' }).click();
  await second.waitForURL(/\/attempts\//);
  await expect.poll(() => shownCode(second)).toContain('# from the first desk');

  await page.context().setOffline(false);
  await expectReadOnly(page, '# typed while the network was away');
  await expect(
    second.getByText('A text of question 1 in Python was kept from another browser.').first(),
  ).toBeVisible();
  await second.getByRole('button', { name: 'Put it in' }).first().click();
  await expect.poll(() => shownCode(second)).toContain('# typed while the network was away');
  await untilSaved(second);
  await second.reload();
  await expect.poll(() => shownCode(second)).toContain('# typed while the network was away');
  await expect(second.getByText(/was kept from another browser/)).toHaveCount(0);
  await second.context().close();
  await marta.close();
});

test('Where a mailed code is asked for, a wrong one brings nothing and the one from the letter brings the attempt over', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'A code by mail',
    questions: ['Rolling checksum'],
    takeOver: 'mail_code',
  });
  const email = 'sofia.marino@example.org';
  const link = await invite(marta.request, assessment, { name: 'Sofia Marino', email });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, '# before the code\n');
  await untilSaved(page);

  const second = await openElsewhere(browser, link);
  await second.getByRole('button', { name: 'Send the code' }).click();
  await expect(second.getByLabel('Code')).toBeFocused();
  const code =
    /\b(\d{3}) (\d{3})\b/
      .exec(await readLetter(marta.request, email))
      ?.slice(1)
      .join('') ?? '';
  const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
  await second.getByLabel('Code').fill(wrong);
  await second.getByRole('button', { name: 'Go on here' }).click();
  await expect(second.getByText('This is not the code of the newest letter.')).toBeVisible();
  await expect(page.getByText('open in another browser')).toHaveCount(0);

  await second.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await second.getByRole('button', { name: 'Go on here' }).click();
  await second.waitForURL(/\/attempts\//);
  await expect.poll(() => shownCode(second)).toContain('# before the code');
  await expectReadOnly(page, '# before the code');
  await second.context().close();
  await marta.close();
});

test('Where staff must consent, the second browser waits and goes on by itself once they allow it', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'By the invigilator’s leave',
    questions: ['Rolling checksum'],
    takeOver: 'staff',
  });
  const link = await invite(marta.request, assessment, {
    name: 'Milan Horvat',
    email: 'milan.horvat@example.org',
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, '# before the consent\n');
  await untilSaved(page);

  const second = await openElsewhere(browser, link);
  await second.getByRole('button', { name: 'Ask to go on here' }).click();
  await expect(second.getByText('You have asked.')).toBeVisible();
  await expect(page.getByText('open in another browser')).toHaveCount(0);

  const staff = await marta.newPage();
  await staff.goto(`/company/${assessment.slug}/candidates`);
  await staff.getByRole('link', { name: 'Milan Horvat' }).first().click();
  await expect(staff.getByText(/another browser, asks to go on/)).toBeVisible();
  await staff.getByRole('button', { name: 'Allow' }).click();

  await second.waitForURL(/\/attempts\//);
  await expect.poll(() => shownCode(second)).toContain('# before the consent');
  await expectReadOnly(page, '# before the consent');
  await expect(staff.getByText(/was allowed to go on by Marta Kowalska/)).toBeVisible();
  await second.context().close();
  await marta.close();
});
