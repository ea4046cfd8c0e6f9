import { OfflineError, RefusalError } from './trouble.ts';

/** What to tell a person about an error: what is, then what to do. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RefusalError) {
    const reference = error.reference ? ` Reference ${error.reference}.` : '';
    return `${error.message} ${error.remedy}${reference}`;
  }
  if (error instanceof OfflineError) return 'FairShot cannot be reached just now. Try again in a moment.';
  return 'That did not work, and it is our fault. Try again.';
}
