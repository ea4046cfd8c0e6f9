import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectNoBarrier } from './barriers.ts';
import { MARTA_LOGGED_IN, openAsMarta } from './staff.ts';

const pictures = process.env['SCREENSHOTS'];

/* Marta writes questions: from nothing to a published version, and beside a second window that does the same. */
test.use({ storageState: MARTA_LOGGED_IN });

const BANK = '/company/kestrel-systems/questions';
/** One red pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
const REFERENCE =
  'import sys\n\nnumbers = list(map(int, sys.stdin.read().split()))\nprint(sum(numbers[1:]))\n';
const WRONG =
  'import sys\n\nnumbers = list(map(int, sys.stdin.read().split()))\nprint(sum(numbers[1:]) % 1000)\n';
const GENERATOR =
  'import sys\n\nn, most = map(int, sys.stdin.read().split())\nprint(n)\nprint(*[most - i % 7 for i in range(n)])\n';

test('An author writes a question from nothing, proves it and publishes it; a mutated reference blocks the next version', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await begin(page, 'Coding', 'Crates on the scale');

  await test.step('the statement, with maths and a picture, beside its preview', async () => {
    await page
      .getByRole('textbox', { name: 'Statement' })
      .fill('The first line holds $n \\le 10^5$, the second $n$ weights.\n\nPrint their **sum**.');
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.locator('.katex').first()).toBeVisible();
    await page
      .getByLabel('Picture for: Statement')
      .setInputFiles({ name: 'scale.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByText('Say what the picture shows')).toBeVisible();
    await page.getByLabel('What it shows').fill('Crates on a scale');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(preview.getByRole('img', { name: 'Crates on a scale' })).toBeVisible();
    await page.getByLabel('Skills').fill('arrays, sums');
  });

  await test.step('cases by paste and by upload', async () => {
    await open(page, 'Cases');
    await page.getByRole('button', { name: 'Paste' }).click();
    await page
      .getByRole('textbox', { name: 'Cases' })
      .fill('=== two crates\n2\n3 4\n---\n7\n=== one crate\n1\n5\n---\n5');
    await page.getByRole('button', { name: 'Add 2 cases' }).click();
    await expect(page.getByRole('row', { name: /two crates/ })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select two crates' }).check();
    await page.getByRole('button', { name: 'Shown' }).click();
    await page.getByRole('menuitem', { name: 'Sample' }).click();
    await expect(page.getByRole('row', { name: /two crates/ })).toContainText('Sample');

    await page.getByRole('button', { name: 'Upload' }).click();
    await page
      .getByLabel('Choose files')
      .last()
      .setInputFiles([
        { name: 'heavy.in', mimeType: 'text/plain', buffer: Buffer.from('2\n900 900\n') },
        { name: 'heavy.ans', mimeType: 'text/plain', buffer: Buffer.from('1800\n') },
        { name: 'notes.md', mimeType: 'text/plain', buffer: Buffer.from('x') },
      ]);
    await expect(page.getByText('notes.md: neither an input nor an answer')).toBeVisible();
    await page.getByRole('button', { name: 'Add 1 case' }).click();
    await expect(page.getByRole('row', { name: /heavy/ })).toBeVisible();
  });

  await test.step('a reference, and a solution that must fail on the case it was made for', async () => {
    await open(page, 'Solutions');
    await page.getByRole('button', { name: 'Add a solution' }).click();
    await choose(page, 'Language', 'Python');
    await write(page, page.locator('.monaco-editor').first(), `import socket\n${REFERENCE}`);
    await page.getByRole('button', { name: '1 remark', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Remarks on your program' })).toContainText(
      'There is no network here',
    );
    await page.keyboard.press('Escape');
    // Until the list has given the focus back, what is typed may not be the editor's.
    await expect(page.getByRole('button', { name: '1 remark', exact: true })).toBeFocused();
    await expect(async () => {
      const editor = page.locator('.monaco-editor').first();
      await write(page, editor, REFERENCE);
      await expect(editor).not.toContainText('socket', { timeout: 2_000 });
    }).toPass();
    await expect(page.getByRole('button', { name: '1 remark', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Add a solution' }).click();
    await expect(page.getByLabel('Name')).toHaveValue('wrong');
    await choose(page, 'Language', 'Python');
    await write(page, page.locator('.monaco-editor').first(), WRONG);
    await page.getByRole('combobox', { name: 'On the case' }).fill('heavy');
    await page.getByRole('option', { name: 'heavy' }).click();
  });

  await test.step('a generated case', async () => {
    await open(page, 'Cases');
    await page.getByRole('button', { name: 'Generate' }).click();
    const dialog = page.getByRole('dialog', { name: 'Generate cases' });
    await choose(page, 'Language of the script', 'Python');
    await write(page, dialog.locator('.monaco-editor').first(), GENERATOR);
    await dialog.getByLabel('Recipes').fill('many crates: 2000 1000');
    await dialog.getByRole('button', { name: 'Generate 1 case' }).click();
    await expect(page.getByRole('row', { name: /many crates/ })).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a checker that decides in place of the comparison, and a group that counts from a share on', async () => {
    await open(page, 'Solutions');
    await page.getByRole('button', { name: /^Checker/ }).click();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Write a checker' }).click();
    await expect(page.locator('.monaco-editor').first()).toContainText('judge_input');
    await expect(page.getByRole('button', { name: /^Checker/ })).toContainText('Python');
    await open(page, 'Cases');
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Scoring of group 1').selectOption('All from a share on');
    await expect(page.getByLabel('Share of group 1 that brings its weight')).toHaveValue('50');
    await expectNoBarrier(page);
    await page.getByLabel('Scoring of group 1').selectOption('All or nothing');
    const stops = page.getByRole('checkbox', { name: 'Stop at its first failure, group 1' });
    await stops.check();
    await expectNoBarrier(page);
    if (pictures) await page.screenshot({ path: `${pictures}/group-that-stops.png` });
    await page.getByLabel('Scoring of group 1').selectOption('Each accepted case counts');
    await expect(stops).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove group 1' }).click();
  });

  await test.step('the proof, live, and the publication', async () => {
    await untilSaved(page);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Prove', exact: true }).click();
    await expect(page.getByText('Proven', { exact: true })).toBeVisible({ timeout: 90_000 });
    const heavy = page.getByRole('row', { name: /^heavy/ });
    await expect(heavy.getByRole('gridcell').nth(0)).toContainText('Wrong answer'); // which prints nothing
    await expect(heavy.getByRole('gridcell').nth(1)).toContainText('Accepted');
    await expect(heavy.getByRole('gridcell').nth(2)).toContainText('Wrong answer');
    await expectNoBarrier(page);
    await publish(page, 1);
    await expect(page.getByRole('dialog', { name: 'Version 1 is published' })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Published, v1')).toBeVisible();
  });

  await test.step('a mutated reference', async () => {
    await open(page, 'Solutions');
    await page.getByRole('button', { name: /^reference/ }).click();
    await write(page, page.locator('.monaco-editor').first(), REFERENCE.replace('[1:]', ''));
    await untilSaved(page);
    await page.getByRole('button', { name: 'Prove', exact: true }).click();
    await expect(page.getByText('It does not hold')).toBeVisible({ timeout: 90_000 });
    await publish(page, 2);
    const refused = page.getByRole('dialog').getByRole('alert');
    await expect(refused).toContainText('cannot be published yet');
    await expect(refused).toContainText('reference');
    await page.getByRole('button', { name: 'Back' }).click();

    await open(page, 'History');
    await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible();
    await expect(page.getByRole('table').getByText('sum(numbers)')).toBeVisible();
  });
});

test('Two windows write the same question: the second sees it, and nothing is overwritten silently', async ({
  page,
  browser,
}) => {
  await begin(page, 'Multiple choice', 'Cost of a look-up');
  await open(page, 'Choices');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('dialog').getByLabel('Choices').fill('[x] $O(1)$\n[ ] $O(n)$\n[ ] $O(n^2)$');
  await page.getByRole('button', { name: 'Add 3 choices' }).click();
  await untilSaved(page);

  const second = await openAsMarta(browser);
  const other = await second.newPage();
  await other.goto(page.url());
  await open(other, 'Statement');
  await expect(other.getByLabel('Title')).toHaveValue('Cost of a look-up');

  await open(page, 'Statement');
  await page.getByRole('textbox', { name: 'Statement' }).fill('What does a look-up in a hash table cost?');
  await untilSaved(page);

  await other.getByLabel('Title').fill('Cost of one look-up');
  const bar = other.getByRole('alert', { name: 'Changed meanwhile' });
  await expect(bar).toContainText('Marta Kowalska saved this question');
  await expect(bar).toContainText('Statement: changed by them');
  await expect(bar).toContainText('Title: changed by you');
  // A reload in the middle of it loses nothing: what was written lies on this computer.
  await other.reload();
  await expect(other.getByLabel('Title')).toHaveValue('Cost of one look-up');
  await bar.getByRole('button', { name: 'Keep mine, and take what only they changed' }).click();
  await untilSaved(other);
  await expect(other.getByRole('textbox', { name: 'Statement' })).toHaveValue(/hash table/);
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Cost of one look-up');
  await second.close();

  await publish(page, 1);
  await expect(page.getByRole('dialog', { name: 'Version 1 is published' })).toBeVisible();
});

/** An impatient double click still begins one question. */
async function begin(page: Page, kind: 'Coding' | 'Multiple choice', title: string): Promise<void> {
  await page.goto(BANK);
  await page.getByRole('button', { name: 'New question' }).first().click();
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Write it' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

function open(page: Page, tab: string): Promise<void> {
  return page
    .locator('nav.fs-tab-list')
    .getByRole('link', { name: new RegExp(`^${tab}`) })
    .click();
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Pasted, since a typed line break would be indented by the editor once more. */
async function write(page: Page, editor: Locator, program: string): Promise<void> {
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), program);
  await page.keyboard.press('ControlOrMeta+V');
}

async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/).first()).toBeVisible();
}

async function publish(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Publish v${number}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
}
