import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { ensureOrganization } from './organization.store.ts';
import { PRACTICE_GROUND } from './practice-ground.ts';

/** Makes the practice ground, unless it is there. Its name is what practising candidates read beside the title. */
export async function ensurePracticeGround({ db }: Platform): Promise<void> {
  const ground = { id: PRACTICE_GROUND, name: 'FairShot', slug: `practice-${PRACTICE_GROUND}` };
  await db.transaction(system, (tx) => ensureOrganization(tx, ground));
}
