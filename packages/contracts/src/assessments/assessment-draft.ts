import { z } from 'zod';

import { MOST_LINE_CREDIT_MINUTES } from '../attempts/line-loss.contract.ts';
import { id, line, text } from '../fields.ts';
import { Language } from '../questions/language.ts';
import { TakeOverPolicy } from './take-over-policy.ts';

/** How many submissions a question takes and which counts. */
export const SubmissionsPolicy = z.enum(['one_final', 'last', 'best']);
export type SubmissionsPolicy = z.infer<typeof SubmissionsPolicy>;
/** What a candidate may see of a submission's outcome: nothing, samples, the score, or each case's pass or fail. */
export const Visibility = z.enum(['none', 'samples', 'score', 'full']);
export type Visibility = z.infer<typeof Visibility>;
/** When they may see it: as each submission is judged, once the attempt is over, after staff released it, or never. */
export const VisibilityWhen = z.enum(['at_once', 'at_end', 'after_release', 'never']);
export type VisibilityWhen = z.infer<typeof VisibilityWhen>;
export const IntegrityPreset = z.enum(['fairshot', 'campus', 'standard', 'open']);
export type IntegrityPreset = z.infer<typeof IntegrityPreset>;
/** What a candidate has to accept before Start, beside what is recorded. */
export const HonourCode = z.enum(['off', 'standard', 'own']);
export type HonourCode = z.infer<typeof HonourCode>;

/** A part of an assessment. The only section of a simple one has neither title nor instructions. */
export const SectionDraft = z.object({
  title: text(200)
    .trim()
    .refine((value) => !/[\r\n]/.test(value), 'Must be one line'),
  /** Markdown, read beside the section's questions. */
  instructions: text(10_000),
  /** Advice for the candidate; only the attempt's own clock ends anything. */
  suggestedMinutes: z.number().int().min(1).max(1440).optional(),
});
export type SectionDraft = z.infer<typeof SectionDraft>;

export const MOST_SECTIONS = 20;
export const MOST_QUESTIONS = 100;

/** One question in its place; `section` is the place of its section, from 0. */
const ChosenQuestion = z.object({
  questionVersionId: id,
  points: z.number().int().min(0).max(10_000),
  section: z
    .number()
    .int()
    .min(0)
    .max(MOST_SECTIONS - 1)
    .default(0),
});

/** What an author composes, whole: a save replaces all of it. */
export const AssessmentDraft = z.object({
  title: line(200),
  instructions: text(50_000),
  durationMinutes: z.number().int().min(1).max(1440),
  languages: z.array(Language).min(1, 'Choose at least one language'),
  submissionsPolicy: SubmissionsPolicy,
  visibility: Visibility,
  visibilityWhen: VisibilityWhen.default('at_once'),
  /** Completion and suggestions in the editor. */
  suggestions: z.boolean(),
  /** Whether candidates may practise on questions of FairShot's own until they start. */
  offersPractice: z.boolean().default(true),
  integrityPreset: IntegrityPreset.default('standard'),
  takeOver: TakeOverPolicy.default('open'),
  /** Minutes that may come back in one attempt for a candidate's lost line; 0: none. */
  lineCreditMinutes: z.number().int().min(0).max(MOST_LINE_CREDIT_MINUTES).default(10),
  honourCode: HonourCode.default('off'),
  /** The organization's own words; of the standard honour code the text is FairShot's. */
  honourCodeText: text(10_000).default(''),
  sections: z
    .array(SectionDraft)
    .min(1)
    .max(MOST_SECTIONS)
    .default([{ title: '', instructions: '' }]),
  /** In the order candidates meet them, section after section. */
  questions: z
    .array(ChosenQuestion)
    .max(MOST_QUESTIONS)
    .refine(
      (list) => new Set(list.map((q) => q.questionVersionId)).size === list.length,
      'A question stands here twice',
    )
    .refine(
      (list) => list.every((q, at) => at === 0 || q.section >= (list[at - 1]?.section ?? 0)),
      'The questions of a section stand together',
    ),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;
