import { postLetter } from '../letters/post-letter.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { memberInvitationLetter } from './member-invitation-letter.ts';

/** Puts the letter with the link into the outbox. */
export async function postMemberInvitation(
  platform: Platform,
  tx: Tx,
  organizationId: string,
  recipient: string,
  invitation: Parameters<typeof memberInvitationLetter>[0],
  token: string,
): Promise<void> {
  const content = memberInvitationLetter(invitation, joinLink(platform, token));
  await postLetter(platform, tx, { kind: 'member_invitation', recipient, organizationId, ...content });
}

/** The address at which an invitation to work here is accepted. */
export function joinLink(platform: Platform, token: string): string {
  return `${platform.config.baseUrl}/join/${token}`;
}
