import type { Owner } from '@fairshot/server/organizations/find-owners';
import type { Platform } from '@fairshot/server/platform/platform';
import type { Print } from '../setup/progress.ts';

/** Where a command works, as whom, and where it says what happened. */
export interface Acting {
  platform: Platform;
  owner: Owner;
  print: Print;
}
