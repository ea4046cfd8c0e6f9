import { z } from 'zod';

import { id, idempotencyKey } from '../fields.ts';
import { defineRoute, file, members, streamed } from '../route.ts';
import { QuestionForAuthor } from './authoring.contract.ts';
import { QuestionDraft } from './question-draft.ts';

const tag = 'questions';
const OfOrganization = z.object({ organizationId: id });
const AUTHORS = ['owner', 'author'] as const;

/** Of a package as it is sent: a zip. */
export const MOST_PACKAGE_BYTES = 134_217_728;
/** Of one export. */
export const MOST_EXPORTED_QUESTIONS = 200;

/** Something to know about a question that was read from a folder. */
export const PackageNote = z.object({
  /** A `problem` keeps the question out; a `warning` was settled as the sentence says; `left_out` has no place here. */
  kind: z.enum(['problem', 'warning', 'left_out']),
  /** Below the question's folder; empty where it concerns the whole of it. */
  file: z.string(),
  line: z.number().int().optional(),
  sentence: z.string(),
});
export type PackageNote = z.infer<typeof PackageNote>;

/** One question found in a package. */
export const FoundQuestion = z.object({
  /** Its folder in the package; empty at the top. */
  folder: z.string(),
  title: z.string(),
  /** What it becomes when it is imported; absent where a problem is in the way. */
  draft: QuestionDraft.optional(),
  notes: z.array(PackageNote),
  /** Questions of the bank whose next draft it may be: exported from here, or of the same title. */
  known: z.array(
    z.object({
      questionId: id,
      title: z.string(),
      because: z.enum(['exported_from_it', 'same_title']),
      /** To be named when this is saved as its draft. */
      revision: z.number().int(),
      /** It has a draft already, which would be replaced. */
      isDraft: z.boolean(),
    }),
  ),
});
export type FoundQuestion = z.infer<typeof FoundQuestion>;

/** Stores the contents of test cases and pictures, so that the drafts it answers can be saved; makes no question. */
export const readPackage = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/package',
  tag,
  summary: 'Read a zip of question folders in the Kattis layout and say what is in it',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: streamed,
  answer: z.object({ questions: z.array(FoundQuestion) }),
  refusals: ['unsupported_type', 'too_many_requests'],
});

/** A question that was found in a package; as the next draft of a known one it is saved with `saveQuestion`. */
export const importQuestion = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/import',
  tag,
  summary: 'Begin a question with a whole draft',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: z.object({ idempotencyKey, draft: QuestionDraft }),
  answer: QuestionForAuthor,
  bodyLimit: 16_000_000,
});

/** The draft where there is one, else what was published last; a question is a folder of the zip. */
export const exportQuestions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/export',
  tag,
  summary: 'Questions as folders in the Kattis layout, in one zip',
  access: members(...AUTHORS),
  params: OfOrganization,
  query: z.object({
    ids: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/, 'Needs 1 to 200 ids, with commas between')
      .optional()
      .describe('Ids with commas between; the whole bank where absent'),
  }),
  answer: file,
  refusals: ['too_large'],
});
