import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { openGallery } from './gallery-stand.ts';

let gallery: Awaited<ReturnType<typeof openGallery>>;
test.beforeAll(async () => {
  gallery = await openGallery(4205);
});
test.afterAll(() => gallery.close());

const pages = ['controls', 'tables', 'marks', 'states', 'code', 'company', 'candidate', 'sitting', 'error'];

async function open(page: Page, name: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${gallery.url}/?page=${name}`);
  await expect(page.getByRole('main')).toBeVisible();
  return complaints;
}

// An open list hangs at the end of the document, outside of the landmarks; its button names and owns it.
async function expectAccessible(page: Page, { openList = false } = {}): Promise<void> {
  await expectNoBarrier(page, { except: openList ? ['region'] : [] });
}

// Once in each theme and each width: what axe finds depends on either and hardly on both.
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

for (const name of pages)
  test(`"${name}" can be read and reached in light and dark, wide and narrow, without scrolling sideways`, async ({
    page,
  }) => {
    for (const { colorScheme, width } of LOOKS) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const complaints = await open(page, name);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    }
  });

test('nothing of a sitting scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'sitting');
  for (const pane of ['Question', 'Code', 'Results']) {
    await page.getByRole('tab', { name: pane, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: pane })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('a dialog is opened, walked and closed by keyboard, and the focus returns', async ({ page }) => {
  await open(page, 'tables');
  const opener = page.getByRole('button', { name: 'End attempt' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Let it go on' })).toBeFocused();
  await expectAccessible(page);

  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab');
    // Past the last button a guard takes the focus for a moment and hands it to the first.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="alertdialog"]') !== null))
      .toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a warning to a candidate is left by its button only', async ({ page }) => {
  await open(page, 'tables');
  await page.getByRole('button', { name: 'Warn' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();
});

test('tabs are walked by arrow keys', async ({ page }) => {
  await open(page, 'tables');
  await page.getByRole('tab', { name: 'Cases' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Use' })).toBeFocused();
  await expect(page.getByText('In four assessments.')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText('The text that candidates read.')).toBeVisible();
});

test('a menu, a select and a combobox are worked by keyboard and stay accessible while open', async ({
  page,
}) => {
  await open(page, 'tables');
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused();
  await expectAccessible(page, { openList: true });
  await page.keyboard.press('Escape');

  await open(page, 'controls');
  const language = page.getByRole('combobox', { name: 'Language' });
  await language.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Python 3.13' })).toBeVisible();
  await expectAccessible(page, { openList: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(language).toContainText('C++20');

  const reviewer = page.getByRole('combobox', { name: 'Reviewer' });
  await reviewer.fill('lind han');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(reviewer).toHaveValue('Hannah Lindqvist');
  await reviewer.fill('nobody of this name');
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('a sitting’s panes are resized by keyboard and drag, and remembered', async ({ page }) => {
  await open(page, 'sitting');
  const line = page.getByRole('separator', { name: 'Resize question and editor' });
  await expect(line).toHaveAttribute('aria-valuenow', '34');
  await line.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '40');
  await page.reload();
  await expect(line).toHaveAttribute('aria-valuenow', '40');

  await line.hover();
  await page.mouse.down();
  await page.mouse.move(700, 400);
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '53');
  await line.dblclick();
  await expect(line).toHaveAttribute('aria-valuenow', '34');
});

test('F6 goes through the panes of a sitting, on a phone as well', async ({ page }) => {
  await open(page, 'sitting');
  for (const pane of ['Question', 'Code', 'Results', 'Question']) {
    await page.keyboard.press('F6');
    await expect(page.getByRole('region', { name: pane, exact: true })).toBeFocused();
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('F6');
  await expect(page.getByRole('tabpanel', { name: 'Code' })).toBeFocused();
});

test('a chosen theme is there before the first paint', async ({ page }) => {
  await open(page, 'controls');
  await page.getByRole('button', { name: 'Dark' }).click();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(16, 19, 22)');
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? 'none';
    });
  });
  await page.reload();
  expect(await page.locator('html').getAttribute('data-at-first')).toBe('dark');
  expect(await ground()).toBe('rgb(16, 19, 22)');
});

test('a phone opens the sections as a drawer, and Escape or a press beside it closes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'company');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections).toBeHidden();
  await page.getByRole('button', { name: 'Sections', exact: true }).click();
  await expect(sections).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sections).toBeHidden();
});
