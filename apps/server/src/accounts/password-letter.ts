import type { LetterContent } from '../letters/letter.ts';

/** What stands in the letter with a reset link. */
export function passwordLetter(account: { name: string }, link: string): LetterContent {
  return {
    subject: 'A new password for FairShot',
    paragraphs: [
      `${account.name}, somebody asked for a new password for your account. The link below works once, within an hour.`,
      'If it was not you, do nothing: your password stays as it is.',
    ],
    button: { label: 'Choose a new password', url: link },
    sender: 'FairShot',
  };
}
