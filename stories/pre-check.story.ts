import { expect, type Page, test } from '@playwright/test';

import { chooseLanguage, editor, shownCode, start, untilSaved, write } from './sitting.ts';
import { findAttempt, invite, openAsMarta, publishAssessment } from './staff.ts';

const PROGRAM = `import socket

def answer(numbers):
    return sum(numbers)

print(answer(map(int, input("Numbers: ").split())))
`;

const remarks = (page: Page, count: string) => page.getByRole('button', { name: count, exact: true });

/** What the page's policies refused, as the browser tells the console. */
function refusals(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) told.push(message.text());
  });
  return told;
}

test('A candidate is told what a program will not find where it is judged, is led to the line, and hands in all the same', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Remarks on a program',
    questions: ['Rolling checksum'],
  });
  const refused = refusals(page);
  await start(
    page,
    await invite(marta.request, assessment, { name: 'Yusuf Demir', email: 'yusuf.demir@example.org' }),
  );
  await chooseLanguage(page, 'Python');
  const attempt = await findAttempt(marta.request, assessment);

  await test.step('an honest program has no remarks', async () => {
    await write(page, 'print(sum(map(int, input().split())))\n');
    await untilSaved(page);
    await page.waitForTimeout(2_000); // a text is read after a pause
    await expect(page.getByRole('button', { name: /^\d+ remarks?$/ })).toHaveCount(0);
  });

  await test.step('what is written after a pause is remarked on beside the editor and under the words', async () => {
    await write(page, PROGRAM);
    await remarks(page, '2 remarks').click();
    const told = page.getByRole('dialog', { name: 'Remarks on your program' });
    await expect(told.getByRole('button')).toHaveText([
      /Line 1\s*socket\s*There is no network here/,
      /Line 6\s*input\(\)\s*What is shown as a prompt is a part of the output/,
    ]);
    await expect(editor(page).locator('.squiggly-info')).toHaveCount(2);
    await page.screenshot({ path: 'test-results/screenshots/pre-check-light-1280.png' });
  });

  await test.step('a remark leads to its line, where the keys go on', async () => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Line 6/ })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Home');
    await page.keyboard.type('numbers = input().split() # ');
    await expect.poll(() => shownCode(page)).toContain('numbers = input().split() # print(');
    await expect(remarks(page, '1 remark')).toBeVisible();
  });

  await test.step('another language has other rules, and what was remarked on before is gone', async () => {
    await chooseLanguage(page, 'C++');
    await expect(page.getByRole('button', { name: /^\d+ remarks?$/ })).toHaveCount(0);
    await write(page, '#include <windows.h>\nint main() { system("pause"); }\n');
    await expect(remarks(page, '2 remarks')).toBeVisible();
  });

  await test.step('no remark keeps anybody from handing in', async () => {
    await page.getByRole('button', { name: /^Submit/ }).click();
    await expect(page.getByText('Compile error').first()).toBeVisible({ timeout: 60_000 });
  });

  expect(refused, 'the parser runs within the policies').toEqual([]);
  expect(attempt).toBeTruthy();
  await marta.close();
});

test('A text on a small screen has its remarks as well, and they lead to the line', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  const assessment = await publishAssessment(marta.request, {
    title: 'Remarks on a small screen',
    questions: ['Rolling checksum'],
  });
  const link = await invite(marta.request, assessment, { name: 'Ama Owusu', email: 'ama.owusu@example.org' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(link);
  await page.getByRole('checkbox', { name: /I have read/ }).check();
  await page.getByRole('button', { name: 'Start the attempt' }).click();
  await page.waitForURL(/\/attempts\//);
  // Its statement has a formula that is wider than the screen: it goes on in the next line.
  const formula = page.locator('.fs-formula');
  await expect(formula).toBeVisible();
  expect(await formula.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  await page.getByRole('tab', { name: /Code/ }).click();
  await chooseLanguage(page, 'Python');
  const text = page.getByRole('textbox', { name: /Code editor/ });
  await text.fill(PROGRAM);
  await remarks(page, '2 remarks').click();
  await page.screenshot({ path: 'test-results/screenshots/pre-check-dark-390.png' });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Line 6/ })
    .click();
  await expect(text).toBeFocused();
  await page.keyboard.type('# ');
  await expect(text).toHaveValue(/input\(# "Numbers: "/);
  await marta.close();
});
