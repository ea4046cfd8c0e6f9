import type { Logger } from 'pino';

import type { Config } from '../config.ts';
import type { Database } from './database.ts';
import type { Queue } from './ports.ts';

/** What every verb may lean on; made once in `main.ts` and handed down, never looked up. */
export interface Platform {
  readonly config: Config;
  readonly db: Database;
  readonly queue: Queue;
  readonly log: Logger;
}
