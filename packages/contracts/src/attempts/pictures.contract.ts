import { z } from 'zod';

import { id } from '../fields.ts';
import { sha256 } from '../questions/question-draft.ts';
import { candidate, defineRoute, file } from '../route.ts';

export const getAttemptPicture = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId/pictures/:sha256',
  tag: 'attempts',
  summary: 'A picture that a question of this attempt shows',
  access: candidate,
  params: z.object({ attemptId: id, sha256 }),
  answer: file,
});
