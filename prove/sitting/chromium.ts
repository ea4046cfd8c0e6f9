import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, type Page } from '@playwright/test';

import type { Stand } from '../stand.ts';
import type { Sitter } from './candidates.ts';

/** A real browser in a candidate's attempt; it can be ended as a power cut ends it. */
export interface Chromium {
  page: Page;
  context: BrowserContext;
  /** Revision and text of each save that the server acknowledged. */
  acknowledged: { revision: number; source: string }[];
  untilSaved(): Promise<void>;
  /** Ends every process of it with -9. */
  kill(): Promise<void>;
}

/** Debian's browser, as in the stories; Playwright's own would be a download. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Opens the attempt with the candidate's cookie; `hours` sets the browser's clock off. */
export async function openChromium(
  stand: Stand,
  { person, attemptId }: Sitter,
  { hours = 0 }: { hours?: number } = {},
): Promise<Chromium> {
  // A browser that is killed clears nothing away, so it has a folder for that.
  const left = mkdtempSync(join(tmpdir(), 'fairshot-chromium-'));
  const server = await chromium.launchServer({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox'],
    env: { ...process.env, TMPDIR: left },
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(
    person.cookies().map((cookie) => ({ ...cookie, url: stand.address, httpOnly: true })),
  );
  if (hours !== 0) await context.addInitScript(setClockOff, hours * 3_600_000);
  const page = await context.newPage();
  const acknowledged: Chromium['acknowledged'] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (request.method() !== 'PUT' || !request.url().endsWith('/drafts') || response.status() !== 200) return;
    acknowledged.push(request.postDataJSON() as Chromium['acknowledged'][number]);
  });
  await page.goto(`${stand.address}/attempts/${attemptId}`);
  await page.locator('.monaco-editor .view-lines').first().waitFor();
  return {
    page,
    context,
    acknowledged,
    async untilSaved() {
      await page
        .getByText(/^Saved \d\d:\d\d:\d\d$/)
        .first()
        .waitFor();
      await page.waitForFunction(() => !document.body.innerText.includes('Saving'));
    },
    async kill() {
      await server.kill();
      await browser.close().catch(() => undefined);
      rmSync(left, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Replaces the text in the editor by typing; returns it. */
export async function typeInto(
  page: Page,
  text: string,
  onKey: () => void = () => undefined,
): Promise<string> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  for (const character of text) {
    await page.keyboard.insertText(character);
    onKey();
  }
  return text;
}

function setClockOff(offMs: number): void {
  const Real = Date;
  const now = () => Real.now() + offMs;
  class Off extends Real {
    constructor(...given: ConstructorParameters<typeof Date>) {
      // A type of its constructor cannot say "or nothing".
      if ((given as unknown[]).length === 0) super(now());
      else super(...given);
    }
    static override now = now;
  }
  globalThis.Date = Off as DateConstructor;
}
