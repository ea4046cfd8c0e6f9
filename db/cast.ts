import type { Role } from '@fairshot/contracts/organizations/role';

/** The people of the demo, who also sit, review and decide in the tests. None of them exists. */
export interface StaffMember {
  name: string;
  email: string;
  role: Role;
}

export const KESTREL = {
  name: 'Kestrel Systems',
  staff: {
    marta: { name: 'Marta Kowalska', email: 'marta.kowalska@kestrel.example', role: 'owner' },
    priya: { name: 'Priya Raghavan', email: 'priya.raghavan@kestrel.example', role: 'author' },
    daniel: { name: 'Daniel Osei', email: 'daniel.osei@kestrel.example', role: 'recruiter' },
    ravi: { name: 'Ravi Iyer', email: 'ravi.iyer@kestrel.example', role: 'reviewer' },
    hannah: { name: 'Hannah Lindqvist', email: 'hannah.lindqvist@kestrel.example', role: 'invigilator' },
  },
} as const satisfies { name: string; staff: Record<string, StaffMember> };

/** Another organization, whose rooms nobody of Kestrel may enter. */
export const OSTRAVA = {
  name: 'Ostrava Tools',
  staff: { petr: { name: 'Petr Havel', email: 'petr.havel@ostrava.example', role: 'owner' } },
} as const satisfies { name: string; staff: Record<string, StaffMember> };

export const CANDIDATES = {
  asha: { name: 'Asha Menon', email: 'asha.menon@example.org' },
  yusuf: { name: 'Yusuf Demir', email: 'yusuf.demir@example.org' },
  grace: { name: 'Grace Adeyemi', email: 'grace.adeyemi@example.org' },
  nikhil: { name: 'Nikhil Banerjee', email: 'nikhil.banerjee@example.org' },
  emeka: { name: 'Emeka Obi', email: 'emeka.obi@example.org' },
  julia: { name: 'Julia Santos', email: 'julia.santos@example.org' },
} as const;
