import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';

import { count } from '../format.ts';
import { type ComposedSection, type Composition, toDraft } from './composition.ts';
import {
  HONOUR_CODES,
  labelOf,
  POLICIES,
  PRESETS,
  TAKE_OVERS,
  VISIBILITIES,
  WHENS,
} from './setting-words.ts';

/** One thing an assessment fixes, in words, and the fields behind it. */
export interface Fact {
  name: string;
  fields: readonly (keyof Composition)[];
  words: (composition: Composition) => string;
}

/** Everything that a version fixes, in the order of the composer. Two versions differ where these differ. */
export const FACTS: readonly Fact[] = [
  { name: 'Title', fields: ['title'], words: ({ title }) => title },
  {
    name: 'Duration',
    fields: ['durationMinutes'],
    words: ({ durationMinutes }) => `${durationMinutes} minutes`,
  },
  {
    name: 'Questions',
    fields: ['sections'],
    words: ({ sections }) => sections.flatMap(sectionLines).join('\n') || 'None',
  },
  {
    name: 'Languages',
    fields: ['languages'],
    words: ({ languages }) => languages.map((language) => LANGUAGE_NAMES[language]).join(', '),
  },
  { name: 'Instructions', fields: ['instructions'], words: ({ instructions }) => instructions || 'None' },
  {
    name: 'Honour code',
    fields: ['honourCode', 'honourCodeText'],
    words: ({ honourCode, honourCodeText }) =>
      honourCode === 'own' ? honourCodeText : labelOf(HONOUR_CODES, honourCode),
  },
  {
    name: 'Submissions',
    fields: ['submissionsPolicy'],
    words: ({ submissionsPolicy }) => labelOf(POLICIES, submissionsPolicy),
  },
  {
    name: 'Candidates see',
    fields: ['visibility', 'visibilityWhen'],
    words: ({ visibility, visibilityWhen }) =>
      visibilityWhen === 'never' || visibility === 'none'
        ? 'Nothing of their results'
        : `${labelOf(VISIBILITIES, visibility)}. ${labelOf(WHENS, visibilityWhen)}`,
  },
  {
    name: 'Completion in the editor',
    fields: ['suggestions'],
    words: ({ suggestions }) => (suggestions ? 'On' : 'Off'),
  },
  {
    name: 'Practice before Start',
    fields: ['offersPractice'],
    words: ({ offersPractice }) => (offersPractice ? 'Offered' : 'Not offered'),
  },
  {
    name: 'Integrity',
    fields: ['integrityPreset'],
    words: ({ integrityPreset }) => labelOf(PRESETS, integrityPreset),
  },
  {
    name: 'Another browser',
    fields: ['takeOver'],
    words: ({ takeOver }) => labelOf(TAKE_OVERS, takeOver),
  },
  {
    name: 'Lost connections',
    fields: ['lineCreditMinutes'],
    words: ({ lineCreditMinutes }) =>
      lineCreditMinutes === 0
        ? 'Nothing is given back'
        : `Up to ${count(lineCreditMinutes, 'minute')} given back`,
  },
];

/** Where two compositions differ. */
export function differences(one: Composition, other: Composition): Fact[] {
  return FACTS.filter((fact) => !isSame(fact, one, other));
}

/** Whether both fix the same here. */
export function isSame({ fields }: Fact, one: Composition, other: Composition): boolean {
  if (fields.includes('sections')) return inSections(one) === inSections(other);
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

// Keys of sections are the page's own, and what the bank says of a question is nobody's change.
function inSections(composition: Composition): string {
  const { sections, questions } = toDraft(composition);
  return JSON.stringify({ sections, questions });
}

function sectionLines(section: ComposedSection, at: number, all: readonly ComposedSection[]): string[] {
  const minutes = section.suggestedMinutes ? `, about ${section.suggestedMinutes} min` : '';
  const hasHead = all.length > 1 || section.title !== '';
  return [
    ...(hasHead ? [`${section.title || `Section ${at + 1}`}${minutes}`] : []),
    ...(section.instructions ? [`(${section.instructions})`] : []),
    ...section.questions.map(
      ({ title, versionNumber, points }) => `- ${title} v${versionNumber}, ${count(points, 'point')}`,
    ),
  ];
}
