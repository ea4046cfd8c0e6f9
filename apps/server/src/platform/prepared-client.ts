import { createHash } from 'node:crypto';

import pg from 'pg';

/** Asked this often, a statement is worth keeping its plan; what lists make up for one page never is. */
const OFTEN = 20;
/** Each kept plan takes some 50 KB of every connection's backend. */
const MOST_NAMES = 120;
/** Texts that are counted at the same time; beyond, counting begins anew. */
const MOST_COUNTED = 2_000;

const counts = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection on which PostgreSQL plans each of the statements that this process asks all the time once, instead of at
 * every call: with row-level security most of a short statement's cost is its plan. Statements are told apart by their
 * text, so whoever writes SQL notices nothing. What depends on the role is planned anew by PostgreSQL itself when
 * another role asks.
 */
export class PreparedClient extends pg.Client {
  // The library has eight ways to call this; all but one pass through as they are.
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = isPlain ? nameOf(text) : undefined;
    const args = name === undefined ? given : [{ name, text, values }, ...given.slice(2)];
    return (super.query as (...args: unknown[]) => unknown).apply(this, args) as never;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < OFTEN) return undefined;
  counts.delete(text);
  const name = `often-${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
  names.set(text, name);
  return name;
}
