import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Language } from './job.ts';
import { languages, type Recipe } from './languages.ts';

/** A language whose tools this machine has. */
export interface Toolchain {
  language: Language;
  recipe: Recipe;
  /** Real paths by the names that the recipe uses. */
  tools: Readonly<Record<string, string>>;
  /** The same, as the jails show them. */
  toolsInJail: Readonly<Record<string, string>>;
  version: string;
}

/** A file or folder of the host and where a jail shows it, read-only. */
export interface Shown {
  from: string;
  at: string;
}

/**
 * The tool chains of this machine by language; a language whose tools are missing is absent. Paths are real ones from
 * the system's own folder: what PATH calls `python3` may be a shim of a version manager that costs 100 ms per start.
 */
export async function findToolchains(): Promise<Map<Language, Toolchain>> {
  const found = await Promise.all(
    (Object.entries(languages) as Array<[Language, Recipe]>).map(([language, recipe]) =>
      find(language, recipe),
    ),
  );
  return new Map(found.filter((toolchain) => toolchain !== undefined).map((t) => [t.language, t]));
}

async function find(language: Language, recipe: Recipe): Promise<Toolchain | undefined> {
  const tools: Record<string, string> = {};
  for (const [name, command] of Object.entries(recipe.tools)) {
    const path = findTool(command);
    if (!path) return undefined;
    tools[name] = path;
  }
  const [command = '', ...rest] = fill(recipe.version, tools);
  try {
    const { stdout, stderr } = await promisify(execFile)(command, rest);
    const toolsInJail = Object.fromEntries(
      Object.entries(tools).map(([name, path]) => [name, pathInJail(path)]),
    );
    return { language, recipe, tools, toolsInJail, version: (stdout || stderr).trim().split('\n')[0] ?? '' };
  } catch {
    return undefined; // installed by halves is as good as missing
  }
}

/** The real path of a command of the system, or of the Node and the TypeScript that the lock file names. */
export function findTool(command: string): string | undefined {
  if (command === 'node') return findPackaged(`node-linux-${process.arch}`, 'bin/node');
  if (command === 'tsc')
    return findPackaged(`@typescript/typescript-linux-${process.arch}`, 'lib/tsc', 'typescript7');
  const path = `/usr/bin/${command}`;
  return existsSync(path) ? realpathSync(path) : undefined;
}

/** The system's own tools stay where they are; others are gathered, so that no path of this machine shows. */
export function pathInJail(path: string): string {
  return path.startsWith('/usr/') ? path : `/tools/${basename(path)}`;
}

/** A file of a package that is there for this platform, or that one which `parent` brings. */
function findPackaged(name: string, file: string, parent?: string): string | undefined {
  try {
    const here = createRequire(import.meta.url);
    const from = parent ? createRequire(here.resolve(`${parent}/package.json`)) : here;
    return realpathSync(join(dirname(from.resolve(`${name}/package.json`)), file));
  } catch {
    return undefined;
  }
}

/** Puts values in the place of `{names}`; a word that becomes empty is left out. */
export function fill(words: readonly string[], values: Readonly<Record<string, string>>): string[] {
  return words
    .map((word) => word.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole))
    .filter(Boolean);
}
