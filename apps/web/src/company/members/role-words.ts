import { type Role, ROLES } from '@fairshot/contracts/organizations/role';

const WORDS: Record<Role, { label: string; help: string }> = {
  owner: { label: 'Owner', help: 'Everything, and who works here' },
  author: { label: 'Author', help: 'Writes questions and composes assessments' },
  recruiter: { label: 'Recruiter', help: 'Composes assessments, invites candidates, reads reports' },
  reviewer: { label: 'Reviewer', help: 'Reads what candidates handed in and notes what they think' },
  invigilator: { label: 'Invigilator', help: 'Sees assessments, who is invited and how far they are' },
};

export const ROLE_WITH_ARTICLE: Record<Role, string> = {
  owner: 'an owner',
  author: 'an author',
  recruiter: 'a recruiter',
  reviewer: 'a reviewer',
  invigilator: 'an invigilator',
};

export function roleWord(role: Role): string {
  return WORDS[role].label;
}

/** Every role, the most powerful first, with what it is for. */
export const ROLE_OPTIONS = ROLES.map((value) => ({ value, ...WORDS[value] }));
