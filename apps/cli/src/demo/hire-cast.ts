import { createAccount } from '@fairshot/server/accounts/create-account';
import { addMember, foundOrganization } from '@fairshot/server/organizations/found-organization';
import type { ActingMember } from '@fairshot/server/platform/caller';
import type { Platform } from '@fairshot/server/platform/platform';
import { Refusal } from '@fairshot/server/platform/refuse';
import { KESTREL, type StaffMember } from '../../../../db/cast.ts';
import { DemoRefused } from './demo-refused.ts';

export interface Hired extends StaffMember, ActingMember {}

/** The staff of the demo's organization, and who of them composes and who invites. */
export interface Team {
  staff: Hired[];
  author: ActingMember;
  recruiter: ActingMember;
}

/** Founds the organization and makes its members; on an empty FairShot its owner is platform admin as well. */
export async function hireCast(platform: Platform, isEmpty: boolean): Promise<Team> {
  const { marta, ...others } = KESTREL.staff;
  const staff = await platform.db.asLogin
    .transaction()
    .execute(async (tx) => {
      const accountId = await createAccount(tx, { ...marta, isPlatformAdmin: isEmpty });
      const { organizationId, memberId } = await foundOrganization(tx, KESTREL.name, accountId);
      const hired: Hired[] = [{ ...marta, accountId, organizationId, memberId }];
      for (const person of Object.values(others)) {
        const accountId = await createAccount(tx, person);
        const memberId = await addMember(tx, { organizationId, accountId, role: person.role });
        hired.push({ ...person, accountId, organizationId, memberId });
      }
      return hired;
    })
    .catch(refuseSecondDemo);
  return { staff, author: withRole(staff, 'author'), recruiter: withRole(staff, 'recruiter') };
}

function refuseSecondDemo(error: unknown): never {
  if (error instanceof Refusal && error.code === 'already_exists') {
    throw new DemoRefused(
      'The demo is here already. For a way in: npx fairshot reset-password ADDRESS (the addresses are in db/cast.ts)',
    );
  }
  throw error;
}

function withRole(staff: Hired[], role: Hired['role']): Hired {
  const person = staff.find((member) => member.role === role);
  if (!person) throw new Error(`the cast has no ${role}`);
  return person;
}
