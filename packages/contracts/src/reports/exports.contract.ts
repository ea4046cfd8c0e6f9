import { z } from 'zod';

import { id, idempotencyKey, instant, timeZone } from '../fields.ts';
import { defineRoute, file, members } from '../route.ts';
import { CandidateFilter } from './candidates.contract.ts';

const tag = 'exports';
const OfOrganization = z.object({ organizationId: id });
const EXPORTERS = ['owner', 'recruiter', 'reviewer'] as const;

/** `candidates` is the list as it is narrowed; `results` is one assessment, a column per question. */
export const AskExport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('candidates'),
    idempotencyKey,
    timeZone,
    filter: CandidateFilter,
  }),
  z.object({ kind: z.literal('results'), idempotencyKey, timeZone, assessmentId: id }),
]);
export type AskExport = z.infer<typeof AskExport>;

export const askExport = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/exports',
  tag,
  summary: 'Ask for a list as a CSV file; who asked for what is kept',
  access: members(...EXPORTERS),
  params: OfOrganization,
  body: AskExport,
  answer: z.object({ id, createdAt: instant }),
});

export const getExport = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/exports/:exportId',
  tag,
  summary: 'The CSV file, for whoever asked for it',
  access: members(...EXPORTERS),
  params: OfOrganization.extend({ exportId: id }),
  answer: file,
});
