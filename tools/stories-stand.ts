import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../apps/cli/src/settings.ts';

/** Several checkouts may tell their stories on one machine: `npm test` finds a free port and hands it down. */
export const STORIES_PORT = Number(process.env['STORIES_PORT'] ?? 4180);
/** Where the product that the stories use is reached. */
export const STORIES_URL = `http://localhost:${STORIES_PORT}`;

/** What a story may know of the running product beyond its pages. */
const Stand = z.object({ firstRunLink: z.string(), databaseUrl: z.string(), dataDir: z.string() });
export type Stand = z.infer<typeof Stand>;

export const STAND_FILE = join(ROOT, 'test-results/stand.json');

/** The facts of the product that runs for the stories: empty at first, its owner not yet created. */
export function readStand(): Stand {
  return Stand.parse(JSON.parse(readFileSync(STAND_FILE, 'utf8')));
}
