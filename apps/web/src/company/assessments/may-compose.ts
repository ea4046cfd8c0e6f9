import { COMPOSERS } from '@fairshot/contracts/assessments/assessments.contract';
import type { Role } from '@fairshot/contracts/organizations/role';

/** Whether this role composes assessments; the server asks again. */
export function mayCompose(role: Role): boolean {
  return (COMPOSERS as readonly Role[]).includes(role);
}
