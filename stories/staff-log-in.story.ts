import { expect, test } from '@playwright/test';

import { MARTA, MARTA_LOGGED_IN, openAsMarta } from './staff.ts';

test('A member logs in, logs out, and a page asked for in between waits behind the log-in', async ({
  page,
}) => {
  await page.goto('/company/kestrel-systems/questions');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await page.getByLabel('E-mail address').fill(MARTA.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toContainText('E-mail address or password is not right');

  await page.getByLabel('Password').fill(MARTA.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();

  await page.getByRole('link', { name: MARTA.name }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await page.goto('/company/kestrel-systems');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
});

test('A forgotten password is set anew by the letter in the outbox, and the link works once', async ({
  page,
  browser,
}) => {
  await page.goto('/log-in');
  await page.getByRole('link', { name: 'Forgot the password?' }).click();
  await page.getByLabel('E-mail address').fill(MARTA.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('status')).toContainText('is on its way');

  const marta = await openAsMarta(browser);
  const outbox = await marta.newPage();
  await outbox.goto('/admin');
  await outbox
    .getByRole('link', { name: /password/i })
    .first()
    .click();
  const link = (await outbox.getByText(/\/reset-password\//).innerText()).match(
    /https?:\S+\/reset-password\/[\w-]+/,
  )?.[0];
  expect(link).toBeDefined();

  await page.goto(link ?? '');
  await page.getByLabel('New password').fill(MARTA.password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'The password is set' })).toBeVisible();

  // Every session ended with it, Marta's other window too; she logs in again for the stories that follow.
  await page.goto('/log-in');
  await page.getByLabel('E-mail address').fill(MARTA.email);
  await page.getByLabel('Password').fill(MARTA.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await page.context().storageState({ path: MARTA_LOGGED_IN });
  // A short cookie may speak for an ended session for two seconds more, and a page that got in shows what it read.
  await expect(async () => {
    await outbox.goto('/company/kestrel-systems');
    await expect(outbox.getByRole('heading', { name: 'Log in' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await marta.close();
});
