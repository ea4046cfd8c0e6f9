import { postLetters } from '../letters/post-letter.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { type InvitationToWrite, invitationLetter } from './invitation-letter.ts';
import { getInviter } from './invite.store.ts';

/** An invitation whose letter is to be written; the token is known only now. */
export interface Addressed extends Omit<InvitationToWrite, 'organization' | 'inviter'> {
  invitationId: string;
  recipient: string;
  token: string;
}

/** Writes the letters with the personal links, in the name of the member who acts. */
export async function postInvitationLetters(
  platform: Platform,
  tx: Tx,
  caller: ActingMember,
  invitations: readonly Addressed[],
): Promise<void> {
  const inviter = await getInviter(tx, caller.memberId);
  const { organization } = inviter;
  await postLetters(
    platform,
    tx,
    invitations.map((invitation) => ({
      kind: 'invitation',
      recipient: invitation.recipient,
      organizationId: caller.organizationId,
      invitationId: invitation.invitationId,
      ...invitationLetter({ ...invitation, organization, inviter }, personalLink(platform, invitation.token)),
    })),
  );
}

/** The address a candidate gets; pages live outside `/api`. */
export function personalLink(platform: Platform, token: string): string {
  return `${platform.config.baseUrl}/test/${token}`;
}
