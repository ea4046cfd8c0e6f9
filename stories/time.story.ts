import { expect, type Page, test } from '@playwright/test';

import { editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

/** The minutes that the page's clock shows, once it shows the wanted ones. */
const minutesLeft = (page: Page, minutes: string) =>
  expect(page.getByRole('timer')).toHaveAccessibleName(new RegExp(`^(${minutes}) minutes left`));

/** A page that was loaded again has forgotten this. */
async function markPage(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { sameLoad: true }));
  return async () => expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
}

test('Staff give ten minutes, stop the clock and let it go on; the open page follows without a reload', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Ten minutes more',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Petra Simic',
    email: 'petra.simic@example.org',
  });
  await start(page, link);
  await write(page, '# typed before the pause\n');
  await untilSaved(page);
  await minutesLeft(page, '59|60');
  const isSameLoad = await markPage(page);

  const staff = await marta.newPage();
  await staff.goto(`/company/${assessment.slug}/candidates`);
  await staff.getByRole('link', { name: 'Petra Simic' }).first().click();
  const time = staff.getByRole('region', { name: 'Time' });

  await test.step('given time is on the clock, with its reason', async () => {
    await time.getByRole('button', { name: 'Give time' }).click();
    await staff.getByLabel('Minutes').fill('10');
    await staff.getByLabel('Reason').fill('A fire drill');
    await staff.getByRole('button', { name: 'Give the time' }).click();
    const given = performance.now();
    await expect(page.getByText('You were given 10 minutes more.')).toBeVisible();
    test
      .info()
      .annotations.push({ type: 'seen after', description: `${Math.round(performance.now() - given)} ms` });
    await expect(page.getByText('A fire drill')).toBeVisible();
    await minutesLeft(page, '69|70');
    await expect(staff.getByRole('list', { name: 'Credits of time' })).toContainText('A fire drill');
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(page.getByText('You were given 10 minutes more.')).toHaveCount(0);
  });

  await test.step('a pause stops clock and editor, and says why', async () => {
    await time.getByRole('button', { name: 'Pause' }).click();
    await staff.getByLabel('Reason').fill('The projector fell');
    await staff.getByRole('button', { name: 'Pause', exact: true }).last().click();
    await expect(page.getByText('This attempt is paused; the clock stands still.')).toBeVisible();
    await expect(page.getByText(/The projector fell\./)).toBeVisible();
    await editor(page).click();
    await page.keyboard.type('during the pause');
    expect(await shownCode(page)).not.toContain('during the pause');
  });

  await test.step('resumed, the time comes back and the editor takes text', async () => {
    await time.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('the clock stands still')).toHaveCount(0);
    await expect(page.getByText(/^The clock stood still for .*; that time came back\.$/)).toBeVisible();
    await minutesLeft(page, '69|70');
    await write(page, '# typed after the pause\n');
    await untilSaved(page);
    await isSameLoad();
  });
  await marta.close();
});

test('A candidate who was granted breaks takes one and ends it; the clock stood still meanwhile', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'With a rest',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Eva Nagy',
    email: 'eva.nagy@example.org',
    breakMinutes: 15,
  });
  await start(page, link);
  await write(page, '# before the break\n');

  await page.getByRole('button', { name: 'Take a break' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Take a break?' });
  await expect(asked).toContainText('15 minutes');
  await asked.getByRole('button', { name: 'Take a break' }).click();
  await expect(page.getByText('You are on a break; the clock stands still.')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveAccessibleName(/paused$/);
  await page.reload();
  await expect(page.getByText('You are on a break; the clock stands still.')).toBeVisible();
  await editor(page).click();
  await page.keyboard.type('during the break');
  expect(await shownCode(page)).toContain('# before the break');
  expect(await shownCode(page)).not.toContain('during the break');

  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(page.getByText('You are on a break')).toHaveCount(0);
  await expect(page.getByRole('timer')).toHaveAccessibleName(/ends at/);
  await write(page, '# after the break\n');
  await untilSaved(page);
  await marta.close();
});
