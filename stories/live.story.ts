import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ROOT } from '../apps/cli/src/settings.ts';
import { chooseLanguage, start, write } from './sitting.ts';
import { invite, openAsMarta, publishAssessment } from './staff.ts';

const program = readFileSync(join(ROOT, 'bank/rolling-checksum/submissions/accepted/solution.py'), 'utf8');

test('Each case arrives by the socket while every question for results is blocked', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Pushed results',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, { name: 'Hana Kim', email: 'hana.kim@example.org' });

  const told: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => told.push(String(payload))));
  await start(page, link);
  await page.route('**/api/attempts/*/submissions*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await page.route('**/api/attempts/*/submissions/*', (route) => route.abort());

  await chooseLanguage(page, 'Python');
  await write(page, program);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  expect(told.filter((message) => JSON.parse(message).type === 'case').length).toBeGreaterThan(3);
  await marta.close();
});

test('Results arrive by asking where the socket is blocked', async ({ page, browser }) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Asked results',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Amara Okafor',
    email: 'amara.okafor@example.org',
  });
  await page.routeWebSocket('**/api/live*', (socket) => socket.close());
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, program);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  await marta.close();
});
