import { z } from 'zod';

/** What a member may be in an organization; what each may do stands in the access tables. */
export const ROLES = ['owner', 'author', 'recruiter', 'reviewer', 'invigilator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
