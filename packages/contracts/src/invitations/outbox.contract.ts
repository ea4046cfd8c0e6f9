import { z } from 'zod';

import { id } from '../fields.ts';
import { admin, defineRoute } from '../route.ts';
import { LetterForAdmin, LetterListItem } from './invitations.contract.ts';

const tag = 'outbox';

export const listLetters = defineRoute({
  method: 'GET',
  path: '/api/admin/letters',
  tag,
  summary: 'The outbox, newest first',
  access: admin,
  query: z.object({ before: id.optional() }),
  answer: z.object({ letters: z.array(LetterListItem), hasMore: z.boolean() }),
});

export const getLetter = defineRoute({
  method: 'GET',
  path: '/api/admin/letters/:letterId',
  tag,
  summary: 'One letter with its text',
  access: admin,
  params: z.object({ letterId: id }),
  answer: LetterForAdmin,
});

export const retryLetter = defineRoute({
  method: 'POST',
  path: '/api/admin/letters/:letterId/retry',
  tag,
  summary: 'Queue a failed letter again',
  access: admin,
  params: z.object({ letterId: id }),
  answer: LetterListItem,
  refusals: ['wrong_state'],
});
