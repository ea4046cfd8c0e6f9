import { expect, test } from '@playwright/test';

import { expectNoBarrier, untilAtRest } from './barriers.ts';
import { publishQuestion } from './publish-question.ts';
import { chooseLanguage, finish, start, untilSaved, write } from './sitting.ts';
import { invite, openAsMarta, openReport, publishAssessment } from './staff.ts';

const pictures = process.env['SCREENSHOTS'];
const TITLE = 'Next berth';

test('A group that stops at its first failure says so to the candidate and in the report, and everything else is judged', async ({
  page,
  browser,
}) => {
  const marta = await openAsMarta(browser);
  await publishQuestion(marta.request, {
    title: TITLE,
    statement: 'Read a number and print the next.',
    cases: [
      { name: 'first', input: '1\n', answer: '2\n', isSample: true },
      ...[10, 11, 12, 13].map((n) => ({
        name: `large ${n}`,
        input: `${n}\n`,
        answer: `${n + 1}\n`,
        group: 'large',
      })),
      { name: 'alone', input: '5\n', answer: '6\n' },
    ],
    groups: [{ name: 'large', weight: 4, scoring: 'min', stopAtFirstFailure: true }],
    reference: 'print(int(input()) + 1)\n',
  });
  const assessment = await publishAssessment(marta.request, {
    title: 'Harbour, screening',
    questions: [TITLE],
  });
  const solveig = { name: 'Solveig Lund', email: 'solveig.lund@example.org' };
  await start(page, await invite(marta.request, assessment, solveig));
  await chooseLanguage(page, 'Python');
  await write(page, 'n = int(input())\nprint(n + 1 if n != 11 else 0)\n');
  await untilSaved(page);
  await page.getByRole('button', { name: /^Submit/ }).click();
  const cases = page.getByRole('list', { name: 'Cases' });
  await expect(cases.getByText('not run')).toHaveCount(2);
  await expect(cases.getByText('passed')).toHaveCount(3);
  await expect(cases.getByText('failed')).toHaveCount(1);
  await expectNoBarrier(page);
  if (pictures) await page.screenshot({ path: `${pictures}/not-run-sitting.png` });
  await finish(page);

  const report = await marta.newPage();
  await openReport(report, assessment.slug, solveig.name);
  const hidden = report.getByRole('table', { name: /^Hidden cases/ });
  await expect(hidden.getByText('Not run')).toHaveCount(2);
  await expect(report.getByText('2 cases not run: their group counts only as a whole')).toBeVisible();
  await hidden.scrollIntoViewIfNeeded();
  await expectNoBarrier(report);
  if (pictures) {
    await report.screenshot({ path: `${pictures}/not-run-report.png` });
    await report.emulateMedia({ colorScheme: 'dark' });
    await untilAtRest(report);
    await report.screenshot({ path: `${pictures}/not-run-report-dark.png` });
    await report.setViewportSize({ width: 390, height: 844 });
    await hidden.scrollIntoViewIfNeeded();
    await untilAtRest(report);
    await report.screenshot({ path: `${pictures}/not-run-report-narrow.png` });
  }
  await marta.close();
});
