import { type BrowserContext, expect, type Page, test } from '@playwright/test';

import { expectNoBarrier, untilAtRest } from './barriers.ts';
import { chooseLanguage, editor, start, untilSaved, write } from './sitting.ts';
import { invite, MARTA_LOGGED_IN, openAsMarta, publishAssessment } from './staff.ts';

/*
 * Every page, in both themes, wide and narrow: reachable for everybody (axe), nothing scrolls sideways, the
 * browser has nothing to complain about. With SCREENSHOTS=<folder> the same walk takes the README's pictures.
 */
const pictures = process.env['SCREENSHOTS'];

let assessment: Awaited<ReturnType<typeof publishAssessment>>;
let finishedLink: string;
let question: string;
let sittingState: Awaited<ReturnType<BrowserContext['storageState']>>;
let sittingPath: string;
/** Asha's row of the candidates list. */
let asha: { candidate: { id: string }; invitationId: string };

test.beforeAll(async ({ browser }) => {
  const marta = await openAsMarta(browser);
  assessment = await publishAssessment(marta.request, {
    title: 'Site reliability screening',
    questions: ['Overlapping outages', 'Ferry queue', 'Ledger replay'],
  });
  const { questions } = await (await marta.request.get(`${assessment.organization}/questions`)).json();
  question = questions.find(({ title }: { title: string }) => title === 'Overlapping outages').id;
  finishedLink = await invite(marta.request, assessment, {
    name: 'Mina Park',
    email: 'mina.park@example.org',
  });
  const link = await invite(marta.request, assessment, {
    name: 'Asha Menon',
    email: 'asha.menon@example.org',
  });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await start(page, link);
  await chooseLanguage(page, 'Python');
  await write(page, SOLUTION);
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText('passed').first()).toBeVisible();
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  await untilSaved(page);
  sittingPath = new URL(page.url()).pathname;
  sittingState = await context.storageState();
  await context.close();
  const found = await marta.request.get(
    `${assessment.organization}/candidates?search=asha.menon&assessmentId=${assessment.assessmentId}`,
  );
  [asha] = (await found.json()).candidates;
  await marta.close();
});

const SOLUTION = `import sys


def longest_outage(outages, k):
    """Longest stretch with at least k services down."""
    edges = sorted([(start, 1) for start, _ in outages] + [(end, -1) for _, end in outages])
    best = down = 0
    since = None
    for minute, change in merged(edges):
        down += change
        if down >= k and since is None:
            since = minute
        elif down < k and since is not None:
            best = max(best, minute - since)
            since = None
    return best


def merged(edges):
    sums = {}
    for minute, change in edges:
        sums[minute] = sums.get(minute, 0) + change
    return sorted(sums.items())


numbers = list(map(int, sys.stdin.buffer.read().split()))
print(longest_outage(list(zip(numbers[2::2], numbers[3::2])), numbers[1]))
`;

async function expectWell(
  page: Page,
  complaints: readonly string[],
  name: string,
  isReadThrough: boolean,
): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await untilAtRest(page);
  if (isReadThrough) await expectNoBarrier(page);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(complaints).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const staffPages: [name: string, path: (home: string) => string, heading: RegExp, level?: number][] = [
  ['overview', (home) => home, /Overview/],
  ['questions', (home) => `${home}/questions`, /Questions/],
  ['question', (home) => `${home}/questions/${question}`, /Overlapping outages/],
  ['question-cases', (home) => `${home}/questions/${question}?tab=cases`, /Overlapping outages/],
  ['assessments', (home) => `${home}/assessments`, /Assessments/],
  ['composer', (home) => `${home}/assessments/${assessment.assessmentId}`, /Site reliability/],
  ['versions', (home) => `${home}/assessments/${assessment.assessmentId}/versions`, /Site reliability/],
  ['preview', (home) => `${home}/assessments/${assessment.assessmentId}/preview`, /Site reliability/],
  ['invitations', (home) => `${home}/assessments/${assessment.assessmentId}/invitations`, /Site reliability/],
  ['candidates', (home) => `${home}/candidates`, /Candidates/],
  ['candidate-beside', (home) => `${home}/candidates?open=${asha.invitationId}`, /Asha Menon/, 2],
  ['profile', (home) => `${home}/candidates/${asha.candidate.id}`, /Asha Menon/],
  ['report', (home) => `${home}${sittingPath}`, /Asha Menon/],
  ['members', (home) => `${home}/members`, /Members/],
  ['settings', (home) => `${home}/settings`, /Settings/],
  ['you', (home) => `${home}/you`, /Marta/],
  ['outbox', () => '/admin', /Outbox/],
  ['organizations', () => '/admin/organizations', /Organizations/],
  ['admins', () => '/admin/admins', /Platform admins/],
  ['executions', () => '/admin/executions', /Executions/],
  ['judges', () => '/admin/judges', /Judges/],
  ['health', () => '/admin/health', /Health/],
];

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ].map((size) => ({
    colorScheme,
    size,
    suffix: `${colorScheme}-${size.width}`,
    // Once in each theme and each width: what axe finds depends on either and hardly on both.
    isReadThrough: (colorScheme === 'light') === (size.width === 1280),
  })),
);

/** The page in both themes, wide and narrow: one load, since a page must also follow when either changes. */
async function expectWellInEveryLook(page: Page, complaints: readonly string[], name: string): Promise<void> {
  for (const { colorScheme, size, suffix, isReadThrough } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await expectWell(page, complaints, `${name}-${suffix}`, isReadThrough);
  }
}

test.describe('a member', () => {
  test.use({ storageState: MARTA_LOGGED_IN });

  for (const [name, path, heading, level = 1] of staffPages)
    test(`reads "${name}" without a barrier, in light and dark, wide and narrow`, async ({ page }) => {
      const complaints = listen(page);
      await page.goto(path(`/company/${assessment.slug}`));
      await expect(page.getByRole('heading', { level, name: heading })).toBeVisible();
      await expect(page.getByRole('status', { name: /Loading/ })).toHaveCount(0);
      await expectWellInEveryLook(page, complaints, name);
    });
});

test.describe('a candidate', () => {
  test('reads the landing page without a barrier, in light and dark, wide and narrow', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(finishedLink);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWellInEveryLook(page, complaints, 'landing');
  });

  test('sits without a barrier, in light and dark, wide and narrow', async ({ browser }) => {
    const context = await browser.newContext({ storageState: sittingState });
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(sittingPath);
    await expect(page.getByRole('heading', { name: 'Overlapping outages', exact: true })).toBeVisible();
    await expect(editor(page)).toBeVisible();
    await expectWellInEveryLook(page, complaints, 'sitting');
    await context.close();
  });
});
