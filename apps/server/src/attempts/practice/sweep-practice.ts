import { system } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { deleteForgotten } from './practice.store.ts';

/** Removes practices a day after they began, and at once those whose owner has started or begun anew. */
export async function sweepPractice({ db }: Platform): Promise<void> {
  await db.transaction(system, deleteForgotten);
}
