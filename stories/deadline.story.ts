import { chromium, expect, test } from '@playwright/test';

import { moveClock } from './clock.ts';
import { chooseLanguage, shownCode, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

test.afterEach(() => moveClock(undefined));

test('Chromium is killed while typing; another browser goes on with the same text, and at the deadline the server hands it in', async ({
  page,
  browser,
  launchOptions,
  baseURL,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Until the last minute',
    questions: ['Rolling checksum', 'Overlapping outages'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Jonas Weber',
    email: 'jonas.weber@example.org',
  });

  const doomed = await chromium.launchServer(launchOptions);
  const doomedBrowser = await chromium.connect(doomed.wsEndpoint());
  const before = await doomedBrowser.newPage({
    ...(baseURL ? { baseURL } : {}),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await start(before, link);
  await chooseLanguage(before, 'Python');
  await write(before, '# the last thing that was typed\nprint(1)\n');
  await untilSaved(before);
  doomed.process().kill('SIGKILL');

  await page.goto(link);
  await page.getByRole('button', { name: /Go on here/ }).click();
  await page.waitForURL(/\/attempts\//);
  await expect.poll(() => shownCode(page)).toContain('# the last thing that was typed');
  await expect(page.getByLabel('Language')).toHaveValue('python');

  await moveClock('61 minutes');
  await page.reload();
  await expect(page.getByRole('heading', { name: /is handed in|time/i })).toBeVisible({ timeout: 60_000 });

  const staff = await marta.newPage();
  await staff.goto(`/company/${assessment.slug}/candidates`);
  await staff.getByRole('link', { name: 'Jonas Weber' }).first().click();
  await staff.getByRole('link', { name: 'Open the report' }).click();
  await expect(staff.getByText('when the time was up')).toBeVisible();
  await expect(staff.getByText('from the last draft, at the deadline')).toBeVisible();
  await expect(staff.getByText('# the last thing that was typed')).toBeVisible();
  await marta.close();
});
