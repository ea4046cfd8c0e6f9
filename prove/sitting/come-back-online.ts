import { setTimeout as sleep } from 'node:timers/promises';

import { type Outcome, percentile } from '../outcome.ts';
import type { Stand } from '../stand.ts';
import { type Chromium, openChromium } from './chromium.ts';
import { type Office, type Sitter, sitAll } from './candidates.ts';

const MOST_MS = 5_000;
/** Five minutes each of an attempt of ninety. */
const OUTAGES_PER_ATTEMPT = 10;

/** Five minutes without a network, fifty times: the clock is moved, nobody waits. What was typed meanwhile arrives. */
export async function comeBackOnline(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const outages = Math.ceil(50 * share);
  const inStepMs: number[] = [];
  const faults: string[] = [];
  while (inStepMs.length < outages) {
    // One after the other: the clock that is moved is everybody's.
    const [sitter] = await sitAll(stand, office, 1);
    if (!sitter) throw new Error('Nobody sits.');
    const chromium = await openChromium(stand, sitter);
    let text = '';
    for (let number = 0; number < OUTAGES_PER_ATTEMPT && inStepMs.length < outages; number++) {
      text = await typeOffline(stand, chromium, text, number);
      const took = await untilHeld(stand, sitter, text);
      inStepMs.push(took);
      if (took > MOST_MS) faults.push(`outage ${inStepMs.length}: not in step after ${MOST_MS} ms`);
    }
    await chromium.kill();
  }
  return {
    figures: {
      outages: inStepMs.length,
      inStepMsMedian: percentile(inStepMs, 0.5),
      inStepMsWorst: percentile(inStepMs, 1),
    },
    faults,
  };
}

async function typeOffline(
  stand: Stand,
  { page, context }: Chromium,
  before: string,
  number: number,
): Promise<string> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press(number === 0 ? 'ControlOrMeta+A' : 'ControlOrMeta+End');
  await context.setOffline(true);
  const words = `outage ${number} ${Math.random().toString(36).slice(2)} `;
  for (const character of words) await page.keyboard.insertText(character);
  await stand.moveClock('5 minutes');
  await page.keyboard.insertText('and back ');
  await sleep(1_200); // the save of before has failed by now
  await context.setOffline(false);
  return `${before}${words}and back `;
}

async function untilHeld(stand: Stand, { attemptId }: Sitter, text: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const [row] = await stand.query<{ source: string }>(
      'select source from draft where attempt_id = $1 order by saved_at desc limit 1',
      [attemptId],
    );
    const took = performance.now() - began;
    if (row?.source === text || took > 4 * MOST_MS) return took;
    await sleep(50);
  }
}
