import type { Role } from '@fairshot/contracts/organizations/role';

/** Whether a role writes questions; the server decides again, this only draws. */
export function mayWriteQuestions(role: Role): boolean {
  return role === 'owner' || role === 'author';
}
