import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES, type Language } from '@fairshot/contracts/questions/language';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import type { AssessmentRow } from './assessment.store.ts';
import { freezeVersion, moveAssessment } from './assessment-draft.store.ts';
import { readAssessment } from './assessment-view.ts';
import { type ComposedQuestionRow, listComposedQuestions } from './composed-question.store.ts';
import { requireCurrentVersion } from './require-current-version.ts';

type Fault = { path: string; message: string };

/** Publishes the draft as a fixed version; from then on it can be sat and never changes. */
export async function publishAssessment(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
  input: { revision: number },
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const current = await requireCurrentVersion(tx, assessmentId, input.revision);
    if (current.published_at) throw refuse('wrong_state', { sentence: 'There is no draft to publish.' });
    await requirePublishable(tx, current);
    await freezeVersion(tx, current.version_id);
    await moveAssessment(tx, assessmentId, 'publish');
    return readAssessment(tx, assessmentId);
  });
}

async function requirePublishable(tx: Tx, draft: AssessmentRow): Promise<void> {
  const questions = await listComposedQuestions(tx, draft.version_id);
  const fields = [
    ...faultsOf(draft),
    ...emptySections(draft, questions),
    ...questions.flatMap((question, position) => faultOf(question, position, draft.languages)),
  ];
  if (fields.length > 0) throw refuse('not_publishable', { fields });
}

function faultsOf(draft: AssessmentRow): Fault[] {
  const isUnwritten = draft.honour_code === 'own' && draft.honour_code_text.trim() === '';
  return [
    ...(draft.question_count === 0 ? [{ path: 'questions', message: 'Choose at least one question' }] : []),
    ...(draft.question_count > 0 && draft.max_points === 0
      ? [{ path: 'questions', message: 'No question gives points' }]
      : []),
    ...(isUnwritten
      ? [{ path: 'honourCodeText', message: 'Write the honour code, or choose another one' }]
      : []),
  ];
}

/** A candidate never meets a heading with nothing under it. */
function emptySections(draft: AssessmentRow, questions: readonly ComposedQuestionRow[]): Fault[] {
  if (draft.sections.length === 1) return [];
  return draft.sections.flatMap(({ title }, position) =>
    questions.some(({ section }) => section === position)
      ? []
      : [
          {
            path: `sections.${position}`,
            message: `${title || `Section ${position + 1}`} holds no question`,
          },
        ],
  );
}

/** Every program must be writable in at least one of the assessment's languages; choices need none. */
function faultOf(question: ComposedQuestionRow, position: number, languages: readonly Language[]): Fault[] {
  if (question.kind === 'multiple_choice') return [];
  if (question.languages.some((language) => languages.includes(language))) return [];
  const offered = question.languages.map((language) => LANGUAGE_NAMES[language]).join(', ');
  return [
    {
      path: `questions.${position}.questionVersionId`,
      message: `${question.title} can only be answered in ${offered}`,
    },
  ];
}
