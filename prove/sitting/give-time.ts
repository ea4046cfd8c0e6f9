import { type Outcome, percentile } from '../outcome.ts';
import type { Stand } from '../stand.ts';
import { type Office, sitAll } from './candidates.ts';
import { openChromium } from './chromium.ts';

const MOST_MS = 2_000;
const PATIENCE_MS = 10_000;

/** Staff give a minute, a hundred times; an open page that nobody touches shows each within two seconds. */
export async function giveTime(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const [sitter] = await sitAll(stand, office, 1);
  if (!sitter) throw new Error('Nobody sits.');
  const chromium = await openChromium(stand, sitter);
  const clock = chromium.page.getByRole('timer');
  const shownMs: number[] = [];
  for (let gift = 0; gift < Math.ceil(100 * share); gift++) {
    const before = endOf(await clock.getAttribute('aria-label'));
    const began = performance.now();
    await office.giveMinute(sitter.attemptId);
    await chromium.page
      .waitForFunction(
        (end) => !document.querySelector('[role=timer]')?.getAttribute('aria-label')?.endsWith(end),
        before,
        { timeout: PATIENCE_MS },
      )
      .catch(() => undefined);
    shownMs.push(performance.now() - began);
  }
  await chromium.kill();
  const late = shownMs.filter((ms) => ms > MOST_MS);
  return {
    figures: {
      gifts: shownMs.length,
      shownMsMedian: percentile(shownMs, 0.5),
      shownMsWorst: percentile(shownMs, 1),
    },
    faults: late.map((ms) => `a minute more was shown after ${Math.round(ms)} ms`),
  };
}

/** From "88 minutes left, ends at 14:32" when it ends: minutes go by, the end does not. */
function endOf(label: string | null): string {
  return label?.split(', ').at(-1) ?? '';
}
