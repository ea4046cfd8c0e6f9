import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Language } from '@fairshot/judge/job';
import { TYPESCRIPT_FLAGS } from '@fairshot/judge/languages';
import type { BareSpawn } from './bare-spawn.ts';

/** A program that reads a number and prints it, how it is compiled and run without a sandbox, and how often here. */
export interface BenchProgram {
  source: string;
  file: string;
  /** `tools` are the real paths that the judge uses, so that both sides start the same files. */
  compile?(tools: Readonly<Record<string, string>>): string[];
  run(tools: Readonly<Record<string, string>>, folder: string): string[];
  comment: string;
  submissions: number;
  bareSubmissions: number;
}

/** The types of Node.js, which the judge's jail has beside its compiler. */
const TYPES = resolve(import.meta.dirname, '../node_modules/@types');

const native = { run: (_tools: unknown, folder: string) => [`${folder}/program`], comment: '//' };

export const programs: Readonly<Record<Language, BenchProgram>> = {
  c: {
    ...native,
    source:
      '#include <stdio.h>\nint main(void) { int n; if (scanf("%d", &n) == 1) printf("%d\\n", n); return 0; }\n',
    file: 'main.c',
    compile: ({ compiler = '' }) => [compiler, '-O2', '-o', 'program', 'main.c'],
    submissions: 30,
    bareSubmissions: 8,
  },
  // The header that nearly every solution of a contest includes, and the one that costs.
  cpp: {
    ...native,
    source: '#include <bits/stdc++.h>\nint main() { int n; std::cin >> n; std::cout << n << "\\n"; }\n',
    file: 'main.cpp',
    compile: ({ compiler = '' }) => [compiler, '-O2', '-std=gnu++20', '-o', 'program', 'main.cpp'],
    submissions: 6,
    bareSubmissions: 2,
  },
  java: {
    source:
      'import java.util.Scanner;\nclass Main { public static void main(String[] a) { System.out.println(new Scanner(System.in).nextInt()); } }\n',
    file: 'Main.java',
    compile: ({ javac = '' }) => [javac, 'Main.java'],
    run: ({ java = '' }, folder) => [java, '-cp', folder, 'Main'],
    comment: '//',
    submissions: 6,
    bareSubmissions: 2,
  },
  javascript: {
    source: 'console.log(Number(require("node:fs").readFileSync(0, "utf8")));\n',
    file: 'main.js',
    run: ({ node = '' }, folder) => [node, `${folder}/main.js`],
    comment: '//',
    submissions: 8,
    bareSubmissions: 3,
  },
  typescript: {
    source:
      'import { readFileSync } from "node:fs";\nconst n: number = Number(readFileSync(0, "utf8"));\nconsole.log(n);\n',
    file: 'main.ts',
    compile: ({ tsc = '' }) => [tsc, ...TYPESCRIPT_FLAGS, '--typeRoots', TYPES, '--outDir', '.', 'main.ts'],
    run: ({ node = '' }, folder) => [node, `${folder}/main.js`],
    comment: '//',
    submissions: 6,
    bareSubmissions: 2,
  },
  python: {
    source: 'print(int(input()))\n',
    file: 'main.py',
    run: ({ interpreter = '' }, folder) => [interpreter, `${folder}/main.py`],
    comment: '#',
    submissions: 20,
    bareSubmissions: 6,
  },
};

/** What measuring without a sandbox needs. */
export interface BareBench {
  spawn: BareSpawn;
  folder: string;
  input: string;
  tools: Readonly<Record<string, string>>;
}

/** Writes the program into the bench's folder and compiles it there. Returns how to run it, and what that cost. */
export async function compileBare(
  language: Language,
  { spawn, folder, input, tools }: BareBench,
): Promise<{ command: string[]; cpuMs: number }> {
  const program = programs[language];
  await writeFile(`${folder}/${program.file}`, program.source);
  const command = program.run(tools, folder);
  const compiler = program.compile?.(tools);
  const { cpuMs } = compiler ? await spawn(1, input, compiler, folder) : { cpuMs: 0 };
  return { command, cpuMs };
}
