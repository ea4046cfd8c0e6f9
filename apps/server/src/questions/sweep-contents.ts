import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { sweepPictures, sweepTestData } from './sweep.store.ts';

/** Rows of one transaction: large ones take their time to go. */
const AT_ONCE = 200;

/** Removes the contents and pictures that nothing has named for a day: of cases taken back, of drafts thrown away. */
export async function sweepContents(platform: Platform): Promise<number> {
  let swept = 0;
  for (const some of [sweepTestData, sweepPictures]) {
    let now = AT_ONCE;
    while (now === AT_ONCE) {
      now = await platform.db.transaction(system, (tx) => some(tx, AT_ONCE));
      swept += now;
    }
  }
  return swept;
}
