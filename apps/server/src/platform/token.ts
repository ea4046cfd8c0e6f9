import { createHash, randomBytes } from 'node:crypto';

/** 256 bits from the system's generator, in the alphabet of URLs (43 characters). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: its SHA-256. A token is random, so it needs no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
