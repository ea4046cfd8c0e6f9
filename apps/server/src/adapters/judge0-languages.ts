import { LANGUAGES, type Language } from '@fairshot/judge/job';
import { type Recipe, languages as recipes } from '@fairshot/judge/languages';
import { z } from 'zod';

/** How an installation calls our languages; the version is in the brackets. Its numbers differ from one to the next. */
const NAMES: Readonly<Record<Language, RegExp>> = {
  c: /^C \(GCC ([\d.]+)\)$/,
  cpp: /^C\+\+ \(GCC ([\d.]+)\)$/,
  java: /^Java \((?:Open)?JDK ([\d.]+)\)$/,
  javascript: /^JavaScript \(Node\.js ([\d.]+)\)$/,
  python: /^Python \((3[\d.]*)\)$/,
  typescript: /^TypeScript \(([\d.]+)\)$/,
};

/** As our own sandbox compiles. `gnu++2a` is what GCC 9, the newest of the plain installation, calls C++20. */
const COMPILER_OPTIONS: Partial<Record<Language, string>> = {
  c: '-O2 -std=gnu17 -lm',
  cpp: '-O2 -std=gnu++2a',
};

/** A language as this installation has it. */
export interface Tongue {
  id: number;
  /** In the installation's own words, as in `Python (3.8.1)`. */
  name: string;
  compilerOptions: string | undefined;
  recipe: Recipe;
  /** A program of ours that reads a source and fails if it is none; where the installation does not compile. */
  syntaxCheck: string | undefined;
}

export const Listed = z.array(z.object({ id: z.number().int(), name: z.string() }));

/** Our languages among those of an installation, each in its newest version. */
export function findTongues(listed: z.infer<typeof Listed>): Map<Language, Tongue> {
  const tongues = new Map<Language, Tongue>();
  for (const language of LANGUAGES) {
    const [newest] = listed
      .flatMap(({ id, name }) => {
        const version = NAMES[language].exec(name)?.[1];
        return version ? [{ id, name, version }] : [];
      })
      .sort((one, other) => other.version.localeCompare(one.version, 'en', { numeric: true }));
    if (!newest) continue;
    tongues.set(language, {
      id: newest.id,
      name: newest.name,
      compilerOptions: COMPILER_OPTIONS[language],
      recipe: recipes[language],
      syntaxCheck: SYNTAX_CHECKS[language],
    });
  }
  return tongues;
}

/** Judge0 runs these sources as they are, so that a slip of the pen would look like a crash. */
const SYNTAX_CHECKS: Partial<Record<Language, string>> = {
  python: `
import sys, traceback
source = sys.stdin.buffer.read()
try:
    if b'coding' not in b''.join(source.split(b'\\n', 2)[:2]):
        source.decode()
    compile(source, 'main.py', 'exec', dont_inherit=True)
except (SyntaxError, ValueError) as error:
    sys.stderr.write(''.join(traceback.format_exception_only(type(error), error)))
    sys.exit(1)
`,
  javascript: `
const { mkdtempSync, readFileSync, writeFileSync } = require('fs');
const file = mkdtempSync(require('os').tmpdir() + '/check-') + '/main.js';
writeFileSync(file, readFileSync(0));
const { status, stderr } = require('child_process').spawnSync(process.execPath, ['--check', file]);
process.stderr.write(String(stderr).split(file).join('main.js'));
process.exitCode = status === 0 ? 0 : 1;
`,
};
