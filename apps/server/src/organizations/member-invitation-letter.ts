import type { Role } from '@fairshot/contracts/organizations/role';

import type { LetterContent } from '../letters/letter.ts';

interface InvitationToWrite {
  organization: string;
  role: Role;
  inviter: { name: string; email: string };
}

const ARTICLES: Record<Role, string> = {
  owner: 'an owner',
  author: 'an author',
  recruiter: 'a recruiter',
  reviewer: 'a reviewer',
  invigilator: 'an invigilator',
};

/** What stands in the letter that invites somebody to work here. */
export function memberInvitationLetter(invitation: InvitationToWrite, link: string): LetterContent {
  const { organization, role, inviter } = invitation;
  return {
    subject: `${inviter.name} invites you to ${organization}`,
    paragraphs: [
      `${inviter.name} invites you to work with ${organization} on FairShot, as ${ARTICLES[role]}.`,
      'The link below is yours alone. It works once, within seven days.',
      'If you did not expect this, do nothing: no account is made.',
    ],
    button: { label: 'Look at the invitation', url: link },
    sender: `${inviter.name}, ${organization}`,
    replyTo: { name: inviter.name, address: inviter.email },
  };
}
