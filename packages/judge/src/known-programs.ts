import type { Language, VerdictCode } from './job.ts';

/** A program and what a judge that works finds about it, given `20 22` and asked for `42`. */
export interface KnownProgram {
  source: string;
  verdict: VerdictCode;
}

/** What a line of comment begins with: with another one each time, nothing comes from the cache of builds. */
export const COMMENT: Readonly<Record<Language, string>> = {
  c: '//',
  cpp: '//',
  java: '//',
  javascript: '//',
  python: '#',
  typescript: '//',
};

const JAVA = (sum: string) =>
  `import java.util.Scanner; class Main { public static void main(String[] a) { var in = new Scanner(System.in); ${sum} } }`;
const JAVASCRIPT = (sum: string) =>
  `const [a, b] = require('node:fs').readFileSync(0, 'utf8').split(' ').map(Number); ${sum}`;
const TYPESCRIPT = (sum: string) =>
  `import { readFileSync } from 'node:fs'; const [a = 0, b = 0]: number[] = readFileSync(0, 'utf8').split(' ').map(Number); ${sum}`;

/**
 * Three of each language: one that is right, one that is wrong and one that is no program. A tool chain that lost its
 * compiler, its libraries or its version fails at least one of them.
 */
export const KNOWN_PROGRAMS: Readonly<Record<Language, readonly KnownProgram[]>> = {
  c: [
    {
      source:
        '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }',
      verdict: 'AC',
    },
    { source: '#include <stdio.h>\nint main(void) { puts("41"); }', verdict: 'WA' },
    { source: 'int main(void) { return 0 }', verdict: 'CE' },
  ],
  cpp: [
    {
      source:
        '#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << "\\n"; }',
      verdict: 'AC',
    },
    { source: '#include <iostream>\nint main() { std::cout << 41; }', verdict: 'WA' },
    { source: 'int main() { return 0 }', verdict: 'CE' },
  ],
  java: [
    { source: JAVA('System.out.println(in.nextInt() + in.nextInt());'), verdict: 'AC' },
    { source: JAVA('System.out.println(41);'), verdict: 'WA' },
    { source: JAVA('return 0'), verdict: 'CE' },
  ],
  javascript: [
    { source: JAVASCRIPT('console.log(a + b);'), verdict: 'AC' },
    { source: JAVASCRIPT('console.log(41);'), verdict: 'WA' },
    { source: JAVASCRIPT('console.log(a +;'), verdict: 'CE' },
  ],
  typescript: [
    { source: TYPESCRIPT('console.log(a + b);'), verdict: 'AC' },
    { source: TYPESCRIPT('console.log(41, b - b - a + a);'), verdict: 'WA' },
    { source: TYPESCRIPT('const text: string = a + b;'), verdict: 'CE' },
  ],
  python: [
    { source: 'print(sum(map(int, input().split())))', verdict: 'AC' },
    { source: 'print(41)', verdict: 'WA' },
    { source: 'print(', verdict: 'CE' },
  ],
};
