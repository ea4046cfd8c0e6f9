import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand stays the same code. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code such as `7KQF-M2X9-4TDA`: 60 random bits, which nobody guesses and two attempts never share. */
export function newReceiptCode(): string {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte % 32]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
