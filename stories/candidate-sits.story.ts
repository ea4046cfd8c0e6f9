import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ROOT } from '../apps/cli/src/settings.ts';
import { chooseLanguage, shownCode, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

const accepted = (question: string, file: string) =>
  readFileSync(join(ROOT, 'bank', question, 'submissions/accepted', file), 'utf8');

test('A candidate reads, starts, runs, submits in two languages, finishes, and the recruiter reads the report', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Platform engineer screening',
    questions: ['Overlapping outages', 'Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Asha Menon',
    email: 'asha.menon@example.org',
  });

  await test.step('the landing page uses nothing up and starts only after consent', async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Platform engineer screening' })).toBeVisible();
    await expect(page).toHaveURL(/\/invitations\//);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start the attempt' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await start(page, link);
  });

  await test.step('a wrong program is compared with the samples', async () => {
    await chooseLanguage(page, 'Python');
    await write(page, 'print(10)\n');
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(page.getByText('differs').first()).toBeVisible();
    await expect(page.getByText(/Line 1 differs/)).toBeVisible();
  });

  await test.step('a compile error marks its line and says why', async () => {
    await chooseLanguage(page, 'C++');
    await write(page, 'int main() {\n  return nothing;\n}\n');
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(page.getByText(/nothing.*was not declared/).first()).toBeVisible();
  });

  await test.step('each language keeps its text, also over a reload', async () => {
    await chooseLanguage(page, 'Python');
    expect(await shownCode(page)).toContain('print(10)');
    await chooseLanguage(page, 'C++');
    expect(await shownCode(page)).toContain('return nothing;');
    await untilSaved(page);
    await page.reload();
    await expect.poll(() => shownCode(page)).toContain('return nothing;');
  });

  await test.step('own input runs without counting', async () => {
    await chooseLanguage(page, 'Python');
    await write(page, 'print(int(input()) * 2)\n');
    await page.getByRole('tab', { name: 'Own input' }).click();
    await page.getByLabel('Input', { exact: true }).fill('21');
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(page.getByRole('tabpanel', { name: 'Own input' })).toContainText('42');
  });

  await test.step('right answers are accepted in C++ and in Python', async () => {
    await chooseLanguage(page, 'C++');
    await write(page, accepted('overlapping-outages', 'solution.cpp'));
    await page.getByRole('button', { name: /^Submit/ }).click();
    await expect(page.getByText('Accepted').first()).toBeVisible();
    await page
      .getByRole('link', { name: /^Question 2/ })
      .or(page.getByRole('button', { name: /^Question 2/ }))
      .click();
    await expect(page.getByRole('heading', { name: 'Rolling checksum', exact: true })).toBeVisible();
    await chooseLanguage(page, 'Python');
    await write(page, accepted('rolling-checksum', 'solution.py'));
    await page.getByRole('button', { name: /^Submit/ }).click();
    await expect(page.getByText('Accepted').first()).toBeVisible();
  });

  await test.step('finishing is reviewed, confirmed and receipted', async () => {
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
    await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toHaveCount(3);
    await page.goto(link);
    await expect(page.getByText('This assessment was already finished')).toBeVisible();
    await page.getByRole('link', { name: 'See the receipt' }).click();
    await expect(page.getByRole('heading', { name: /is handed in/ })).toBeVisible();
  });

  await test.step('whoever holds a code can check what was received, and compare a copy', async () => {
    const stranger = await (await browser.newContext()).newPage();
    const code = page.getByRole('link', { name: /^[0-9A-Z]{4}-/ }).first();
    await stranger.goto('/receipts');
    await stranger.getByLabel('Receipt code').fill((await code.innerText()).toLowerCase());
    await stranger.getByRole('button', { name: 'Check' }).click();
    await expect(stranger.getByText('Kestrel Systems received this')).toBeVisible();
    await expect(stranger.getByText('Asha Menon')).toHaveCount(0);
    await stranger
      .getByLabel('Compare with your own copy')
      .fill(accepted('overlapping-outages', 'solution.cpp'));
    await expect(stranger.getByText('The same, to the byte.')).toBeVisible();
    await stranger.context().close();
  });

  await test.step('the recruiter reads the report down to each case', async () => {
    const staff = await marta.newPage();
    await staff.goto(`/company/${assessment.slug}/candidates`);
    await staff.getByRole('link', { name: 'Asha Menon' }).first().click();
    await staff.getByRole('link', { name: 'Open the report' }).click();
    await expect(staff.getByText('of 60')).toBeVisible();
    await expect(staff.getByText('2 of 2 questions accepted')).toBeVisible();
    await expect(staff.getByRole('row', { name: /1 Overlapping outages C\+\+/ })).toContainText('Accepted');
    await expect(staff.getByRole('table', { name: /^Hidden cases, C\+\+/ }).getByRole('row')).not.toHaveCount(
      1,
    );
    await expect(staff.getByText(/Question 1/).first()).toBeVisible();
  });
  await marta.close();
});

test('A submission that is final is asked about, and then the question takes no more', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'One answer each',
    questions: ['Rolling checksum'],
    submissionsPolicy: 'one_final',
    visibility: 'none',
  });
  const link = await invite(marta.request, assessment, {
    name: 'Tomas Novak',
    email: 'tomas.novak@example.org',
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, 'print(0)\n');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Submit|Hand in/ })
    .dblclick();
  await expect(page.getByText(/received|Handed in/).first()).toBeVisible();
  await expect(page.getByText('Wrong answer')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Submit/ })).toHaveAttribute('aria-disabled', 'true');
  await marta.close();
});

test('Unknown, withdrawn and early links each say plainly what is so', async ({ page, browser }) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Link states',
    questions: ['Rolling checksum'],
  });

  await page.goto(`/test/${'x'.repeat(43)}`);
  await expect(page.getByText('This link is not known')).toBeVisible();

  const withdrawn = await invite(marta.request, assessment, {
    name: 'Lena Vogel',
    email: 'lena.vogel@example.org',
  });
  const listed = await (
    await marta.request.get(`${assessment.organization}/invitations?assessmentId=${assessment.assessmentId}`)
  ).json();
  await marta.request.post(`${assessment.organization}/invitations/${listed.invitations[0].id}/revoke`);
  await page.goto(withdrawn);
  await expect(page.getByText('This invitation was withdrawn')).toBeVisible();

  const early = await marta.request.post(
    `${assessment.organization}/assessments/${assessment.assessmentId}/invitations`,
    {
      data: {
        idempotencyKey: crypto.randomUUID(),
        people: [{ email: 'early.bird@example.org', name: 'Ines Duarte' }],
        opensAt: new Date(Date.now() + 3_600_000).toISOString(),
        closesAt: new Date(Date.now() + 7_200_000).toISOString(),
      },
    },
  );
  await page.goto((await early.json()).people[0].personalLink);
  await page.getByRole('checkbox').check();
  await expect(page.getByRole('button', { name: /Start/ })).toHaveAttribute('aria-disabled', 'true');
  await marta.close();
});
