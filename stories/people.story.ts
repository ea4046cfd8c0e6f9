import { expect, type Page, test } from '@playwright/test';

import { codeOfApp } from '../apps/server/src/accounts/test-code.ts';
import { openAsMarta } from './staff.ts';

const LENA = {
  name: 'Lena Fischer',
  email: 'lena.fischer@kestrel.example',
  password: 'four quiet otters at dusk',
};

test('An owner invites an author by letter, who joins, sets up a second factor and logs in with it; the owner changes the role, ends the session and removes them', async ({
  page: lena,
  browser,
}) => {
  const context = await openAsMarta(browser);
  const marta = await context.newPage();
  const [organization] = (await (await context.request.get('/api/me')).json()).organizations;
  const home = `/company/${organization.slug}`;
  let link = '';
  let secret = '';
  let backupCode = '';

  await test.step('the owner invites her, also by an impatient double click, once', async () => {
    await marta.goto(`${home}/members`);
    await marta.getByRole('button', { name: 'Invite' }).click();
    await marta.getByLabel('E-mail addresses').fill(`${LENA.email}\nnot an address`);
    await expect(marta.getByText(/Line 2 holds no address/)).toBeVisible();
    await marta.getByLabel('E-mail addresses').fill(LENA.email.toUpperCase());
    await marta.getByRole('button', { name: 'Invite 1 person' }).dblclick();
    await expect(marta.getByRole('heading', { name: '1 person invited' })).toBeVisible();
    await marta.getByRole('button', { name: 'Done' }).click();
    await expect(marta.getByRole('row', { name: new RegExp(LENA.email) })).toHaveCount(1);
  });

  await test.step('the letter lies in the outbox; its link lets her join with name and password', async () => {
    await marta.goto('/admin');
    await marta
      .getByRole('row', { name: new RegExp(LENA.email) })
      .getByRole('link')
      .click();
    const letter = await marta.getByText(/\/join\//).innerText();
    link = /https?:\S+\/join\/[\w-]+/.exec(letter)?.[0] ?? '';
    await lena.goto(link);
    await expect(lena.getByRole('heading', { name: /^Work with / })).toBeVisible();
    await lena.getByLabel('Your name').fill(LENA.name);
    await lena.getByLabel('Password').fill(LENA.password);
    await lena.getByRole('button', { name: 'Join' }).dblclick();
    await expect(lena.getByRole('heading', { name: 'Overview' })).toBeVisible();
  });

  await test.step('she sets up a second factor with an authenticator app', async () => {
    await lena.getByRole('link', { name: LENA.name }).click();
    const section = lena.getByRole('region', { name: 'Second factor' });
    await section.getByLabel('Present password').fill(LENA.password);
    await section.getByRole('button', { name: 'Set up a second factor' }).click();
    await expect(section.getByRole('img', { name: /QR code/ })).toBeVisible();
    secret = await section.getByText(/^[A-Z2-7]{30,}$/).innerText();
    await section.getByLabel('Code', { exact: true }).fill(codeOfApp(secret));
    await section.getByRole('button', { name: 'Confirm' }).click();
    const codes = section.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
    await expect(codes).toHaveCount(10);
    backupCode = await codes.first().innerText();
    await section.getByRole('button', { name: 'I have kept the codes' }).click();
    await expect(section.getByText('On', { exact: true })).toBeVisible();
  });

  await test.step('the next log-in asks for the code', async () => {
    await lena.getByRole('button', { name: 'Log out' }).click();
    await logIn(lena, 'a wrong code');
    await expect(lena.getByRole('alert')).toContainText('The code is not right');
    await lena.getByLabel('Code').fill(codeOfApp(secret));
    await lena.getByRole('button', { name: 'Log in' }).click();
    await expect(lena.getByRole('heading', { name: 'Overview' })).toBeVisible();
  });

  const row = marta.getByRole('table', { name: 'Members' }).getByRole('row', { name: new RegExp(LENA.name) });
  await test.step('the owner sees the second factor and changes the role', async () => {
    await marta.goto(`${home}/members`);
    await expect(row).toContainText('On');
    await marta.getByRole('combobox', { name: `Role of ${LENA.name}` }).click();
    await marta.getByRole('option', { name: /^Invigilator/ }).click();
    await expect(marta.getByText(`${LENA.name} is an invigilator now`)).toBeVisible();
  });

  await test.step('an invigilator reads who works here and is refused what owners do', async () => {
    await lena.goto(`${home}/members`);
    await expect(lena.getByRole('row', { name: new RegExp(LENA.name) })).toContainText('Invigilator');
    await expect(lena.getByRole('button', { name: 'Invite' })).toHaveCount(0);
    const path = `/api/organizations/${organization.id}`;
    expect((await lena.request.get(`${path}/people`)).status()).toBe(403);
    expect((await lena.request.get(`${path}/people/events`)).status()).toBe(403);
    expect((await lena.request.get('/api/admin/letters')).status()).toBe(403);
  });

  await test.step('the owner ends her sessions: she is out, and comes back with a backup code', async () => {
    await act(marta, 'End all sessions', 'End the sessions');
    await expect(marta.getByText(`${LENA.name} is logged out everywhere`)).toBeVisible();
    await expect(async () => {
      await lena.goto(`${home}/members`);
      await expect(lena.getByRole('heading', { name: 'Log in' })).toBeVisible({ timeout: 2000 });
    }).toPass();
    await logIn(lena, backupCode);
    await expect(lena.getByRole('heading', { name: 'Members' })).toBeVisible();
  });

  await test.step('removed, she finds nothing here; undone, she is back', async () => {
    await act(marta, 'Remove', 'Remove');
    // Another toast may still stand there; the pointer keeps this one until Lena has looked.
    const toast = marta.locator('.fs-toasts > *').filter({ hasText: `${LENA.name} is removed` });
    await toast.hover();
    await expect(row).toHaveCount(0);
    await lena.goto(`${home}/members`);
    await expect(lena.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toHaveCount(1);
    await lena.goto(`${home}/members`);
    await expect(lena.getByRole('heading', { name: 'Members' })).toBeVisible();
    await marta.getByRole('tab', { name: 'Record' }).click();
    await expect(marta.getByText(`removed ${LENA.name}, who was an invigilator`)).toBeVisible();
  });

  await test.step('the used link says that it was used', async () => {
    await lena.goto(link);
    await expect(lena.getByRole('heading', { name: 'This invitation was already accepted' })).toBeVisible();
  });
  await context.close();
});

async function logIn(page: Page, code: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(LENA.email);
  await page.getByLabel('Password').fill(LENA.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Your second factor' })).toBeVisible();
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function act(page: Page, item: string, verb: string): Promise<void> {
  await page.getByRole('button', { name: `Acts on ${LENA.name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: verb }).click();
}
