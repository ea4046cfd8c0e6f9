import { setTimeout as sleep } from 'node:timers/promises';

import { inTurns } from '../in-turns.ts';
import { type Outcome, percentile } from '../outcome.ts';
import type { Stand } from '../stand.ts';
import { type Chromium, openChromium } from './chromium.ts';
import { type Office, type Sitter, sitAll } from './candidates.ts';

/** The promise: of what was typed, never more than this is lost. */
const MOST_LOST_MS = 2_000;
const KEY_MS = 45;
/** Two browsers at once: more would compete for the cores and type late. */
const AT_ONCE = 2;
/** A save that is on the wire when the browser dies still arrives. */
const ARRIVAL_MS = 400;

interface Death {
  lostMs: number;
  lostCharacters: number;
  typed: number;
  /** An acknowledged save that the server does not hold. */
  broken: string | undefined;
}

/** Browsers killed at a random moment while their candidate types; what the server then holds is what counts. */
export async function killWhileTyping(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const sitters = await sitAll(stand, office, Math.ceil(200 * share));
  const deaths = await inTurns('killed while typing', sitters, AT_ONCE, (sitter) => die(stand, sitter));
  const lost = deaths.map(({ lostMs }) => lostMs);
  return {
    figures: {
      kills: deaths.length,
      typedCharacters: deaths.reduce((sum, { typed }) => sum + typed, 0),
      lostMsMedian: percentile(lost, 0.5),
      lostMsWorst: percentile(lost, 1),
      lostCharactersWorst: Math.max(...deaths.map(({ lostCharacters }) => lostCharacters)),
    },
    faults: deaths.flatMap(({ lostMs, broken }) => [
      ...(lostMs > MOST_LOST_MS ? [`${Math.round(lostMs)} ms of typing were lost`] : []),
      ...(broken ? [broken] : []),
    ]),
  };
}

async function die(stand: Stand, sitter: Sitter): Promise<Death> {
  const chromium = await openChromium(stand, sitter);
  const { typedAt, text } = await typeUntil(chromium, 1_500 + Math.random() * 2_500);
  const killedAt = performance.now();
  await chromium.kill();
  await sleep(ARRIVAL_MS);

  const held = await heldText(stand, sitter);
  const newest = chromium.acknowledged.at(-1);
  const firstLost = typedAt[held.length];
  return {
    typed: text.length,
    lostCharacters: text.length - held.length,
    lostMs: firstLost === undefined ? 0 : killedAt - firstLost,
    broken:
      (newest && !held.startsWith(newest.source)) || !text.startsWith(held)
        ? `“${newest?.source}” was acknowledged, “${held}” is held, “${text}” was typed`
        : undefined,
  };
}

/** Types one character after the other, replacing what stood there, and remembers when each was in the editor. */
async function typeUntil({ page }: Chromium, forMs: number): Promise<{ text: string; typedAt: number[] }> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  const began = performance.now();
  const typedAt: number[] = [];
  let text = '';
  while (performance.now() - began < forMs) {
    const character = String.fromCharCode(97 + (text.length % 26));
    await page.keyboard.insertText(character);
    text += character;
    typedAt.push(performance.now());
    await sleep(KEY_MS);
  }
  return { text, typedAt };
}

async function heldText(stand: Stand, { attemptId }: Sitter): Promise<string> {
  const [row] = await stand.query<{ source: string }>(
    'select source from draft where attempt_id = $1 order by saved_at desc limit 1',
    [attemptId],
  );
  return row?.source ?? '';
}
