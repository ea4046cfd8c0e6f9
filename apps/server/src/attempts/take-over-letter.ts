import type { LetterContent } from '../letters/letter.ts';
import type { SittingRow } from './sitting.store.ts';

/** The letter with the code: what it is for, how long it works, and what to do if nobody asked. */
export function takeOverLetter({ name, organization, title }: SittingRow, code: string): LetterContent {
  return {
    subject: `Your code to go on with ${title}`.slice(0, 500),
    paragraphs: [
      `${name ? `${name}, this` : 'This'} code lets you go on with ${title} in another browser. It works once, for ten minutes, in the browser that asked for it.`,
      'If you did not ask for it, do nothing: your attempt stays where it is. Never tell the code to anybody.',
    ],
    facts: [['Code', `${code.slice(0, 3)} ${code.slice(3)}`]],
    sender: organization,
  };
}
