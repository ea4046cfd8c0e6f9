import { z } from 'zod';

/** Text that a person typed for others to read: no NUL (PostgreSQL cannot keep it), no lone surrogates. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(
      (value) => !value.includes('\0') && value.isWellFormed(),
      'Holds a character that cannot be stored',
    );

/** One line with something on it, as a name or title. */
export const line = (longest: number) =>
  text(longest)
    .trim()
    .min(1, 'Needs at least one character')
    .refine((value) => !/[\r\n]/.test(value), 'Must be one line');

/** An address as people type it; kept in lower case. Line breaks are refused, since letters have headers. */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .toLowerCase()
  .pipe(z.email('This is not an e-mail address'));

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
/** Source code: at most 256 KB in UTF-8; NUL cannot be stored and no compiler here wants it. */
export const sourceCode = text(262_144).refine(
  (value) => new TextEncoder().encode(value).length <= 262_144,
  'Longer than 256 KB',
);
/** Chosen by the caller, so that a request sent twice happens once. */
export const idempotencyKey = z.uuid().describe('Chosen by the caller: the same key means the same request');

/** An IANA name this computer can reckon in. */
export const timeZone = z.string().min(1).max(64).refine(isTimeZone, 'Not a time zone');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
