import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { expireInvitations as expireAll } from './invitation.store.ts';

/** Closes every invitation whose window is over and that nobody accepted; returns how many. */
export async function expireInvitations(platform: Platform): Promise<number> {
  return platform.db.transaction(system, expireAll);
}
