import { z } from 'zod';

import { id, idempotencyKey, instant, line, text } from '../fields.ts';
import { bytes, defineRoute, file, members } from '../route.ts';
import { QuestionDraft, sha256 } from './question-draft.ts';
import { questionLifecycle } from './question.lifecycle.ts';

const tag = 'questions';
const OfOrganization = z.object({ organizationId: id });
const OfQuestion = OfOrganization.extend({ questionId: id });
const AUTHORS = ['owner', 'author'] as const;
const READERS = ['owner', 'author', 'reviewer'] as const;
const MOST_BYTES = 67_108_864;

/** Size and nature of stored content, beside the hash that names it. */
export const StoredContent = z.object({ sha256, bytes: z.number().int(), isText: z.boolean() });
export type StoredContent = z.infer<typeof StoredContent>;

/** Something to be said of a field, as `cases.3.inputSha256`, in a plain sentence. */
export const Remark = z.object({ path: z.string(), message: z.string() });
export type Remark = z.infer<typeof Remark>;

/** A question in the editor: the draft where there is one, else what was published last. */
export const QuestionForAuthor = z.object({
  id,
  state: z.enum(questionLifecycle.states as [string, ...string[]]),
  versionId: id,
  versionNumber: z.number().int(),
  /** False: what is shown is published; the first save begins a next draft. */
  isDraft: z.boolean(),
  /** Names what this page saw; a save with an older one is refused instead of overwriting silently. */
  revision: z.number().int(),
  publishedNumber: z.number().int().optional(),
  editedBy: z.string().optional(),
  editedAt: instant,
  draft: QuestionDraft,
  /** Of every hash that the draft names. */
  contents: z.array(StoredContent),
  /** What publishing still needs, each with the field it concerns; empty: it can be published. */
  missing: z.array(Remark),
  /** What would make it better; stands in nobody's way. */
  advice: z.array(Remark),
});
export type QuestionForAuthor = z.infer<typeof QuestionForAuthor>;

export const createQuestion = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions',
  tag,
  summary: 'Begin a question',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: z.object({ idempotencyKey, kind: z.enum(['coding', 'multiple_choice']), title: line(200) }),
  answer: QuestionForAuthor,
});

export const getQuestionDraft = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/draft',
  tag,
  summary: 'A question as its editor shows it',
  access: members(...READERS),
  params: OfQuestion,
  answer: QuestionForAuthor,
});

export const saveQuestion = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/questions/:questionId/draft',
  tag,
  summary: 'Save the draft, whole; begins a next draft where the newest version is published',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: z.object({ revision: z.number().int(), draft: QuestionDraft }),
  answer: QuestionForAuthor,
  refusals: ['changed_meanwhile', 'wrong_state'],
  bodyLimit: 16_000_000,
});

export const discardDraft = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/draft/discard',
  tag,
  summary: 'Throw the draft away; a question that was never published goes with it',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: z.object({ revision: z.number().int() }),
  answer: z.object({ isGone: z.boolean() }),
  refusals: ['changed_meanwhile', 'wrong_state'],
});

export const publishQuestion = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/publish',
  tag,
  summary: 'Publish the draft as a fixed version; refused with the reasons until it is proven',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: z.object({ revision: z.number().int(), note: text(500).optional() }),
  answer: QuestionForAuthor,
  refusals: ['not_publishable', 'changed_meanwhile', 'wrong_state'],
});

export const duplicateQuestion = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/duplicate',
  tag,
  summary: 'Begin a new question with a copy of this one',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: z.object({ idempotencyKey }),
  answer: QuestionForAuthor,
});

/** One act on one or many questions; those that cannot take it are named and the others go on. */
export const moveQuestions = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/move',
  tag,
  summary: 'Archive or restore questions',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: z.object({ event: z.enum(['archive', 'restore']), questionIds: z.array(id).min(1).max(500) }),
  answer: z.object({
    moved: z.array(id),
    left: z.array(z.object({ questionId: id, why: z.string() })),
  }),
});

/** A version in the history of a question, with who relies on it. */
export const QuestionVersionItem = z.object({
  versionId: id,
  number: z.number().int(),
  isDraft: z.boolean(),
  title: z.string(),
  editedBy: z.string().optional(),
  editedAt: instant,
  publishedAt: instant.optional(),
  /** What the author wrote for colleagues when publishing. */
  note: z.string(),
  usedBy: z.array(
    z.object({
      assessmentId: id,
      title: z.string(),
      versionNumber: z.number().int(),
      attempts: z.number().int(),
    }),
  ),
});
export type QuestionVersionItem = z.infer<typeof QuestionVersionItem>;

export const listQuestionVersions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/versions',
  tag,
  summary: 'The history of a question, newest first, and which assessments use which version',
  access: members(...READERS),
  params: OfQuestion,
  answer: z.object({ versions: z.array(QuestionVersionItem) }),
});

export const getQuestionVersion = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/versions/:versionId',
  tag,
  summary: 'One version, whole, to be compared with another',
  access: members(...READERS),
  params: OfQuestion.extend({ versionId: id }),
  answer: z.object({ number: z.number().int(), draft: QuestionDraft, contents: z.array(StoredContent) }),
});

/** Content of any size up to 64 MB; the same bytes again are the same content. */
export const storeTestData = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/test-data',
  tag,
  summary: 'Store the input or the answer of a test case',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: bytes,
  answer: StoredContent,
  refusals: ['storage_full', 'too_many_requests'],
  bodyLimit: MOST_BYTES,
});

const wellFormed = [
  (value: string) => value.isWellFormed(),
  'Holds half a character, which no file can hold',
] as const;

/** Many small texts at once, so that a thousand cases are a handful of requests. */
export const storeTestTexts = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/test-data/texts',
  tag,
  summary: 'Store many inputs and answers that are text',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: z.object({
    texts: z
      .array(
        z
          .string()
          .max(1_048_576)
          .refine(...wellFormed),
      )
      .min(1)
      .max(1000),
  }),
  answer: z.object({ contents: z.array(StoredContent) }),
  refusals: ['storage_full'],
  bodyLimit: 8_000_000,
});

export const getTestData = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/test-data/:sha256',
  tag,
  summary: 'Stored content as a file',
  access: members(...READERS),
  params: OfOrganization.extend({ sha256 }),
  answer: file,
});

/** The beginning of stored content, for the page. */
export const peekTestData = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/test-data/:sha256/text',
  tag,
  summary: 'Stored content as text, cut after 64 KB',
  access: members(...READERS),
  params: OfOrganization.extend({ sha256 }),
  answer: StoredContent.extend({ text: z.string(), isCut: z.boolean() }),
});

export const storePicture = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/pictures',
  tag,
  summary: 'Store a picture for statements: PNG, JPEG, GIF or WebP, up to 2 MB',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: bytes,
  answer: z.object({ sha256, mediaType: z.string(), width: z.number().int(), height: z.number().int() }),
  refusals: ['unsupported_type', 'storage_full'],
  bodyLimit: 2_097_152,
});

export const getPicture = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/pictures/:sha256',
  tag,
  summary: 'A picture of the bank',
  access: members('owner', 'author', 'recruiter', 'reviewer', 'invigilator'),
  params: OfOrganization.extend({ sha256 }),
  answer: file,
});
