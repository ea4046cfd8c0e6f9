import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';

import type { Composition } from './composition.ts';

/** A question of the bank, by the one letter it is called. */
export function aQuestion(id: string, changes: Partial<ComposedQuestion> = {}): ComposedQuestion {
  return {
    questionId: `question-${id}`,
    questionVersionId: id,
    versionNumber: 1,
    title: id.toUpperCase(),
    kind: 'coding',
    difficulty: 'easy',
    skills: [],
    languages: ['python'],
    points: 10,
    section: 0,
    isArchived: false,
    ...changes,
  };
}

/** A composition whose sections hold these questions. */
export function aComposition({
  parts = [['a']],
  ...changes
}: Partial<Composition> & { parts?: string[][] } = {}): Composition {
  return {
    title: 'Screening',
    instructions: '',
    durationMinutes: 60,
    languages: ['python'],
    submissionsPolicy: 'best',
    visibility: 'samples',
    visibilityWhen: 'at_once',
    suggestions: false,
    offersPractice: true,
    integrityPreset: 'standard',
    takeOver: 'open',
    lineCreditMinutes: 10,
    honourCode: 'off',
    honourCodeText: '',
    sections: parts.map((ids, at) => ({
      key: `section-${at}`,
      title: `Part ${at + 1}`,
      instructions: '',
      questions: ids.map((id) => aQuestion(id, { section: at })),
    })),
    ...changes,
  };
}
