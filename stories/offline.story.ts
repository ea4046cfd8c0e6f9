import { type BrowserContext, expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { findAttempt, invite, openAsMarta, publishAssessment } from './staff.ts';

const run = (page: Page) => page.getByRole('button', { name: /^Run/ });
const submit = (page: Page) => page.getByRole('button', { name: /^Submit/ });
const toSend = (page: Page, count: number) => page.getByText(`Waiting for the connection: ${count} to send`);
const waiting = (page: Page) => page.getByRole('list', { name: 'Waiting to be sent' }).getByRole('listitem');

async function turnTo(page: Page, question: number): Promise<void> {
  await page.keyboard.press(`Alt+${question}`);
  await expect(page.getByText(`Question ${question} of 2 ·`)).toBeVisible();
  await expect(editor(page)).toBeVisible();
}

const PRESSES = /\/(runs|submissions)$/;

/** The page comes, but what is pressed finds nobody. */
async function swallowPresses(context: BrowserContext): Promise<void> {
  await context.route(PRESSES, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );
}

test('Offline, typing goes on; Run and Submit of two questions wait, outlive the page, and arrive once, in order and marked', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'A long tunnel',
    questions: ['Rolling checksum', 'Overlapping outages'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Noor Haddad',
    email: 'noor.haddad@example.org',
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, '# before the tunnel\n');
  await untilSaved(page);
  await turnTo(page, 2);
  await chooseLanguage(page, 'Python');
  const address = page.url();

  await test.step('in the tunnel every press is listed, and one of them is taken back', async () => {
    await context.setOffline(true);
    await write(page, '# two, in the tunnel\n');
    await expect(page.getByText(/^Offline since/)).toBeVisible();
    await expect(submit(page)).toContainText('Submit when back');
    await submit(page).click();
    await expect(toSend(page, 1)).toBeVisible();
    await submit(page).click();
    await expect(page.getByText('This waits already.')).toBeVisible();

    await turnTo(page, 1);
    await write(page, '# one, in the tunnel\n');
    await page.keyboard.press("Control+'");
    await write(page, '# one, further in\n');
    await page.keyboard.press('Control+Enter');
    await write(page, '# one, changed my mind\n');
    await submit(page).click();
    await expect(waiting(page)).toHaveText([
      /^Question 2, Submit/,
      /^Question 1, Run/,
      /^Question 1, Submit/,
      /^Question 1, Submit/,
    ]);
    await waiting(page).last().getByRole('button', { name: 'Take back' }).click();
    await expect(toSend(page, 3)).toBeVisible();
    await write(page, '# one, typed behind it\n');
    await expect(page.getByText(/^Kept here/).first()).toBeVisible();
  });

  await test.step('the browser is closed; opened and reloaded while presses find nobody, it still holds them', async () => {
    await page.close();
    await swallowPresses(context);
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await expect(toSend(again, 3)).toBeVisible();
    await again.reload();
    await expect(toSend(again, 3)).toBeVisible();
    await expect(waiting(again)).toHaveText([
      /^Question 2, Submit/,
      /^Question 1, Run/,
      /^Question 1, Submit/,
    ]);

    await context.unroute(PRESSES);
    await expect(waiting(again)).toHaveCount(0);
    await turnTo(again, 1);
    await expect.poll(() => shownCode(again)).toContain('# one, typed behind it');
    await untilSaved(again);
    await again.getByRole('tab', { name: /Submissions/ }).click();
    await expect(again.getByRole('list', { name: 'Submissions' }).getByText(/^pressed \d\d:/)).toHaveCount(1);
  });

  await test.step('the report holds each once, in the order of pressing, with when it was pressed', async () => {
    const attempt = await (await marta.request.get(await findAttempt(marta.request, assessment))).json();
    const made = attempt.answers
      .flatMap(({ submissions }: { submissions: { submittedAt: string }[] }) => submissions)
      .sort((one: { submittedAt: string }, other: { submittedAt: string }) =>
        one.submittedAt < other.submittedAt ? -1 : 1,
      );
    expect(made.map(({ kind }: { kind: string }) => kind)).toEqual(['submission', 'run', 'submission']);
    for (const { pressedAt, submittedAt } of made)
      expect(Date.parse(submittedAt) - Date.parse(pressedAt)).toBeGreaterThan(4_999);
  });

  await test.step('the receipt says both instants, and what was typed behind the press was handed in', async () => {
    const [last] = context.pages();
    await last!.getByRole('button', { name: 'Finish' }).click();
    await last!.getByRole('button', { name: 'Finish the attempt' }).click();
    await last!.getByRole('button', { name: 'Finish', exact: true }).last().click();
    await expect(last!.getByText(/pressed \d\d:\d\d:\d\d, arrived \d\d:\d\d:\d\d/)).toHaveCount(1);
    await expect(last!.getByText(/handed in when you finished/)).toHaveCount(1);
  });
  await marta.close();
});

test('Too many runs in a short time are counted down on the button, and the last one goes by itself', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'A quick finger',
    questions: ['Rolling checksum', 'Overlapping outages'],
  });
  const link = await invite(marta.request, assessment, {
    name: 'Priya Raman',
    email: 'priya.raman@example.org',
  });
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, 'print(1)\n');
  await untilSaved(page);
  const api = `/api${new URL(page.url()).pathname}`;
  const listed = async () => (await (await page.request.get(`${api}/submissions`)).json()).submissions.length;
  const { questions, writerEpoch } = await (await page.request.get(api)).json();
  // As fast as a stuck key: no machine is so slow that the window passes meanwhile.
  const five = Array.from({ length: 5 }, async () =>
    page.request.post(`${api}/runs`, {
      data: {
        idempotencyKey: crypto.randomUUID(),
        questionVersionId: questions[0].questionVersionId,
        language: 'python',
        source: 'print(0)',
        writerEpoch,
      },
    }),
  );
  for (const made of await Promise.all(five)) expect(made.ok()).toBe(true);
  await page.keyboard.press("Control+'");
  await expect(run(page)).toContainText(/Run in \d+ s/);
  await expect(run(page)).toHaveAttribute('aria-disabled', 'true');
  await turnTo(page, 2);
  await expect(run(page)).toContainText(/Run in \d+ s/);
  await page.keyboard.press("Control+'");
  await expect(waiting(page)).toHaveCount(1);

  await expect(run(page)).not.toHaveAttribute('aria-disabled', 'true');
  await expect.poll(listed).toBe(6);
  await expect(waiting(page)).toHaveCount(0);
  await marta.close();
});
