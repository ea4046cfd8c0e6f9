import type { FoundQuestion } from '@fairshot/contracts/questions/exchange.contract';
import type { Option } from '@fairshot/ui/option';

/** What is to become of a found question: `new`, `leave`, or the id of the one whose next draft it is. */
export type Place = string;

/** A question that was exported from here goes back to where it came from, unless a draft would be lost by it. */
export function likelyPlace({ known: [known] }: FoundQuestion): Place {
  return known?.because === 'exported_from_it' && !known.isDraft ? known.questionId : 'new';
}

/** The choices for a found question, in words. */
export function placesFor({ known }: FoundQuestion): Option[] {
  return [
    { value: 'new', label: 'A new question' },
    ...known.map(({ questionId, title, because, isDraft }) => ({
      value: questionId,
      label: `Next draft of “${title}”`,
      help: [
        because === 'exported_from_it' ? 'It was exported from this one.' : 'It has the same title.',
        isDraft ? 'Replaces the draft that is there.' : '',
      ].join(' '),
    })),
    { value: 'leave', label: 'Leave it out' },
  ];
}
