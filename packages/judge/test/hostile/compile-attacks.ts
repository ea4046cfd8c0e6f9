import { type Attack, HELD, refused } from './attack.ts';

const hello = '#include <stdio.h>\nint main(void) { puts("held"); }\n';

/** Sources that attack whoever compiles them. */
export const compileAttacks: Attack[] = [
  refused(
    'A source that includes an endless device is too much for the compiler',
    'c',
    '#include </dev/random>\n',
    { limits: { compileSeconds: 4 } },
  ),
  refused(
    'A source that includes itself stops with its messages cut',
    'c',
    '#include __FILE__\n#include __FILE__\n',
  ),
  refused(
    'Macros that double thirty times are too much for the compiler',
    'c',
    `#define A0 1,\n${Array.from({ length: 30 }, (_, i) => `#define A${i + 1} A${i} A${i}`).join('\n')}\nint all[] = { A30 };\n${hello}`,
  ),
  refused(
    'An initialised array of gigabytes is too large a program',
    'c',
    `int all[1u << 30] = { 1 };\n${hello}`,
  ),
  refused(
    'An assembler loop of gigabytes is too large a program',
    'c',
    `__asm__(".data\\n.rept 500000000\\n.quad 1\\n.endr\\n.text");\n${hello}`,
  ),
  refused(
    'Templates that never end are too much for the compiler',
    'cpp',
    'template <int N> struct Two { using a = typename Two<2 * N>::a; using b = typename Two<2 * N + 1>::a; };\nTwo<1>::a all;\nint main() {}\n',
  ),
  refused(
    'A constant that takes forever to compute is too much for the compiler',
    'cpp',
    'constexpr int forever(int n) { return n == 0 ? 0 : forever(n - 1) + forever(n - 1); }\nstatic_assert(forever(40) == 0);\nint main() {}\n',
    { limits: { compileSeconds: 2 } },
  ),
  refused('A source cannot include a file of the host', 'c', `#include "/etc/shadow"\n${hello}`),
  refused('A source cannot include the memory of a process', 'c', `#include "/proc/1/environ"\n${hello}`, {
    verdicts: ['CE', 'AC'],
  }),
  {
    title: 'A source that embeds the list of users gets the box’s own',
    language: 'c',
    source: `#include <stdio.h>
#include <string.h>
extern char users[], end_of_users[];
__asm__(".data\\n.globl users, end_of_users\\nusers: .incbin \\"/etc/passwd\\"\\nend_of_users: .byte 0\\n.text");
int main(void) { puts(strstr(users, "root:") ? "broken" : "held"); }`,
    verdicts: ['AC', 'CE'],
  },
  refused(
    'A source cannot load a plugin into the compiler',
    'c',
    `#pragma GCC plugin "/tmp/evil.so"\n#error no\n${hello}`,
  ),
  refused(
    'A source cannot link a library that is not there',
    'c',
    'void evil(void);\nint main(void) { evil(); }\n',
  ),
  refused(
    'Python with ten thousand brackets is refused before it runs',
    'python',
    `${'('.repeat(10_000)}${')'.repeat(10_000)}\n`,
  ),
  {
    title: 'Python with a giant constant is held to its limits',
    language: 'python',
    source: 'x = 9 ** 9 ** 9 ** 9\nprint("held")\n',
    verdicts: ['CE', 'TLE', 'MLE'],
    limits: { timeSeconds: 1 },
  },
  refused('Python that is no Python is refused before it runs', 'python', 'print("held"\nfor\n'),
  refused(
    'JavaScript that is no JavaScript is refused before it runs',
    'javascript',
    'console.log("held"\n}{',
  ),
  {
    title: 'JavaScript does not run while it is checked',
    language: 'javascript',
    source: 'require("node:fs").writeFileSync("/tmp/ran", ""); for (;;) {}\n',
    verdicts: ['TLE'],
    limits: { timeSeconds: 1 },
  },
  refused(
    'A TypeScript source cannot reference a file of the host',
    'typescript',
    '/// <reference path="/etc/shadow" />\nimport all from "/etc/passwd";\nconsole.log(all);\n',
  ),
  refused(
    'Types that never end are too much for the compiler',
    'typescript',
    `type Grow<T extends unknown[]> = T["length"] extends 999 ? T : Grow<[...T, unknown]>;
type Pairs<A extends unknown[]> = { [K in keyof A]: { [L in keyof A]: [K, L, Grow<[K, L]>] } };
const all: Pairs<Grow<[]>> = 1;\n`,
    { limits: { compileSeconds: 4 } },
  ),
  {
    title: 'A TypeScript source with a name in its comments for the compiler is a program all the same',
    language: 'typescript',
    source: '// @ts-\u006eocheck\n// --outDir /tools; rm -rf /\nconst n: number = "held";\nconsole.log(n);\n',
    verdicts: ['AC'],
    limits: { timeSeconds: 2 },
  },
  refused('An empty source is no program', 'c', ''),
  refused('A source of one byte is no program', 'cpp', 'x'),
  refused('A source of random bytes is no program', 'c', '\0\u0001\u0002\u0003ELF\u00ff'),
  {
    title: 'A source with a byte order mark, CR LF and no last line end is a program',
    language: 'c',
    source: `\ufeff${hello.trimEnd().replaceAll('\n', '\r\n')}`,
    verdicts: ['AC'],
  },
  {
    title: 'An empty Python source prints nothing',
    language: 'python',
    source: '',
    verdicts: ['WA'],
    limits: { timeSeconds: 2 },
  },
  {
    title: 'One line of a megabyte is a program',
    language: 'python',
    source: `print("held" + "${'x'.repeat(2 ** 20)}"[:0])`,
    verdicts: ['AC'],
    limits: { timeSeconds: 2 },
    answer: HELD,
  },
  refused(
    'A Python source in an encoding that it does not name is refused',
    'python',
    Buffer.from('print("held") # \xe9\n', 'latin1'),
  ),
  refused('A Python source with a NUL is refused', 'python', 'print("held")\0\n'),
];
