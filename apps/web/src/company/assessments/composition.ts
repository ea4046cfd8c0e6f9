import type { AssessmentDraft } from '@fairshot/contracts/assessments/assessment-draft';
import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';
import type { AssessmentContent } from '@fairshot/contracts/assessments/assessment-versions.contract';

/** A section in the composer with the questions that stand in it. */
export interface ComposedSection {
  /** Lasts as long as the page; moving a section does not change it. */
  key: string;
  title: string;
  instructions: string;
  /** `NaN` while what stands in the field is no number. */
  suggestedMinutes?: number | undefined;
  questions: ComposedQuestion[];
}

/** What an author has before them: the draft with its questions inside their sections. */
export interface Composition extends Omit<AssessmentDraft, 'sections' | 'questions'> {
  sections: ComposedSection[];
}

/** The stored content as the composer works on it. */
export function toComposition(content: Omit<AssessmentContent, 'number'>): Composition {
  const {
    title,
    instructions,
    durationMinutes,
    languages,
    submissionsPolicy,
    visibility,
    visibilityWhen,
    suggestions,
    offersPractice,
    integrityPreset,
    takeOver,
    lineCreditMinutes,
    honourCode,
    honourCodeText,
  } = content;
  return {
    title,
    instructions,
    durationMinutes,
    languages,
    submissionsPolicy,
    visibility,
    visibilityWhen,
    suggestions,
    offersPractice,
    integrityPreset,
    takeOver,
    lineCreditMinutes,
    honourCode,
    // Of the standard honour code the words are FairShot's; an own text begins empty.
    honourCodeText: honourCode === 'standard' ? '' : honourCodeText,
    sections: content.sections.map((section, at) => ({
      ...section,
      key: `section-${at}`,
      questions: content.questions.filter((question) => question.section === at),
    })),
  };
}

/** What a save sends. */
export function toDraft({ sections, ...rest }: Composition): AssessmentDraft {
  return {
    ...rest,
    sections: sections.map(({ title, instructions, suggestedMinutes }) => ({
      title,
      instructions,
      ...(suggestedMinutes === undefined ? {} : { suggestedMinutes }),
    })),
    questions: sections.flatMap(({ questions }, section) =>
      questions.map(({ questionVersionId, points }) => ({ questionVersionId, points, section })),
    ),
  };
}

/** Whether both would save the same. */
export function isSameComposition(one: Composition, other: Composition): boolean {
  return JSON.stringify(toDraft(one)) === JSON.stringify(toDraft(other));
}

/** All questions in the order candidates meet them. */
export function questionsOf({ sections }: Composition): ComposedQuestion[] {
  return sections.flatMap((section) => section.questions);
}
