import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES, type Language } from '@fairshot/contracts/questions/language';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { type AssessmentRow, type ComposedQuestionRow, listComposedQuestions } from './assessment.store.ts';
import { freezeVersion, moveAssessment } from './assessment-draft.store.ts';
import { readAssessment } from './assessment-view.ts';
import { requireCurrentVersion } from './require-current-version.ts';

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
    ...(questions.length === 0 ? [{ path: 'questions', message: 'Choose at least one question' }] : []),
    ...(questions.length > 0 && draft.max_points === 0
      ? [{ path: 'questions', message: 'No question gives points' }]
      : []),
    ...questions.flatMap((question, position) => faultOf(question, position, draft.languages)),
  ];
  if (fields.length > 0) throw refuse('not_publishable', { fields });
}

/** Every question must be answerable in at least one of the assessment's languages. */
function faultOf(question: ComposedQuestionRow, position: number, languages: readonly Language[]) {
  if (question.languages.some((language) => languages.includes(language))) return [];
  const offered = question.languages.map((language) => LANGUAGE_NAMES[language]).join(', ');
  return [
    {
      path: `questions.${position}.questionVersionId`,
      message: `${question.title} can only be answered in ${offered}`,
    },
  ];
}
