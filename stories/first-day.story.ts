import { expect, test } from '@playwright/test';

import { readStand } from '../tools/stories-stand.ts';
import { MARTA, MARTA_LOGGED_IN } from './staff.ts';

test('The owner sets up FairShot, fills the bank, composes an assessment, publishes it and invites', async ({
  page,
}) => {
  await page.goto(readStand().firstRunLink);
  await page.getByLabel('Organization').fill('Kestrel Systems');
  await page.getByLabel('Your name').fill(MARTA.name);
  await page.getByLabel('E-mail address').fill(MARTA.email);
  await page.getByLabel('Password').fill(MARTA.password);
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();

  await page.getByRole('button', { name: 'Add starter questions' }).click();
  await expect(page.getByText(/\d+ questions added/)).toBeVisible();

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Assessments' }).click();
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Title').fill('Backend engineer screening');
  // An impatient double click still makes one assessment.
  await page.getByRole('button', { name: 'Compose it' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Backend engineer screening' })).toBeVisible();

  await page.getByRole('button', { name: 'Add questions' }).click();
  await page.getByRole('button', { name: 'Add Overlapping outages' }).click();
  await page.getByRole('button', { name: 'Add Rolling checksum' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Move Rolling checksum up' }).click();
  await page.getByLabel('Duration').fill('90');
  await page.getByLabel('Instructions').fill('Read every question first.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Everything is saved')).toBeVisible();
  await page.getByRole('button', { name: 'Publish v1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published, v1')).toBeVisible();

  await page.getByRole('link', { name: /^Invitations/ }).click();
  await page.getByRole('button', { name: 'Invite' }).first().click();
  await page.getByLabel('People').fill('Yusuf Demir <yusuf.demir@example.org>\nnot an address');
  await expect(page.getByText(/Line 2 holds no address/)).toBeVisible();
  await page.getByLabel('People').fill('Yusuf Demir <yusuf.demir@example.org>\nYUSUF.demir@example.org');
  await page.getByRole('button', { name: 'Invite 1 person' }).dblclick();
  await expect(page.getByText(/\/test\/[\w-]{43}/)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Yusuf Demir/ })).toHaveCount(1);

  await page.context().storageState({ path: MARTA_LOGGED_IN });
});

test('A first-run link works once', async ({ page }) => {
  await page.goto(readStand().firstRunLink);
  await page.getByLabel('Organization').fill('Second Systems');
  await page.getByLabel('Your name').fill('Somebody Else');
  await page.getByLabel('E-mail address').fill('else@example.org');
  await page.getByLabel('Password').fill('another long password');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});
