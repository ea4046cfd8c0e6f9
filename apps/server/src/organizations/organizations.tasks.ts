import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { expireMemberInvitations } from './member-invitation.store.ts';

const HOUR = 3600;

export function workOnOrganizations(runner: TaskRunner, platform: Platform): void {
  runner.every('expire-member-invitations', HOUR, () =>
    platform.db.transaction(system, (tx) => expireMemberInvitations(tx)),
  );
}
