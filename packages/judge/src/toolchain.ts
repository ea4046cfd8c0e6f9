import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
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

/** The real path of a command of the system, or of the Node that the lock file names. */
export function findTool(command: string): string | undefined {
  if (command === 'node') return findNode();
  const path = `/usr/bin/${command}`;
  return existsSync(path) ? realpathSync(path) : undefined;
}

/** The system's own tools stay where they are; others are gathered, so that no path of this machine shows. */
export function pathInJail(path: string): string {
  return path.startsWith('/usr/') ? path : `/tools/${basename(path)}`;
}

function findNode(): string | undefined {
  try {
    return realpathSync(createRequire(import.meta.url).resolve(`node-linux-${process.arch}/bin/node`));
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
