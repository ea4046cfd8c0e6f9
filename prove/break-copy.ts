import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../apps/cli/src/settings.ts';

/** One promise taken away from a copy of the sources. */
export interface Mutation {
  file: string;
  /** Text that stands there once, and what takes its place. */
  text: string;
  instead: string;
  /** The proof that must find it out, and how much of it is enough. */
  proof: string;
  share: number;
}

export const MUTATIONS = {
  'the draft’s revision ignored': {
    file: 'apps/server/src/attempts/draft.store.ts',
    text: '\n    where draft.revision < excluded.revision\n    returning',
    instead: '\n    returning',
    proof: 'races',
    share: 0.02,
  },
  'nobody ended by the clock': {
    file: 'apps/server/src/attempts/run-out-attempt.ts',
    text: "if (attempt?.state !== 'in_progress' || !attempt.is_run_out) return;",
    instead: 'if (attempt) return;',
    proof: 'deadline',
    share: 0.02,
  },
  'an open page told nothing of its time': {
    file: 'apps/server/src/attempts/change-time.ts',
    text: "\n    await announce(tx, { attemptId, organizationId, kind: 'attempt' });",
    instead: '',
    proof: 'time',
    share: 0.02,
  },
} as const satisfies Record<string, Mutation>;

/** A copy of this checkout that lacks the promise; packages are shared with the original. */
export function breakCopy({ file, text, instead }: Mutation): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'fairshot-broken-'));
  for (const folder of ['apps', 'packages', 'bank', 'db', 'package.json', 'package-lock.json', 'start.mjs']) {
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  }
  mkdirSync(root, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const source = readFileSync(join(root, file), 'utf8');
  if (source.split(text).length !== 2)
    throw new Error(`${file} no longer holds what was to be broken:${text}`);
  writeFileSync(join(root, file), source.replace(text, instead));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
