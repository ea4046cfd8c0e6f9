import type { Language, Limits, VerdictCode } from '../../src/job.ts';
import { type Attack, HELD } from './attack.ts';

/** What any language can try, with the verdict that each must get; C has attacks of its own in the other files. */
interface Try {
  title: string;
  verdicts: readonly VerdictCode[];
  limits?: Partial<Limits>;
  sources: Partial<Record<Language, string>>;
}

const cpp = (body: string) => `#include <bits/stdc++.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>
int main() { ${body} }`;
const java = (
  body: string,
) => `import java.io.*; import java.net.*; import java.nio.file.*; import java.util.*;
class Main { static int down(int n) { return down(n + 1) + 1; }
public static void main(String[] a) throws Exception { ${body} } }`;

/** Prints that it held where `act` throws. */
const held = {
  cpp: (test: string) => cpp(`std::puts((${test}) ? "broken" : "held");`),
  java: (act: string) =>
    java(`try { ${act}; System.out.println("broken"); } catch (Exception e) { System.out.println("held"); }`),
  python: (act: string) =>
    `import os, socket\ntry:\n    ${act}\n    print("broken")\nexcept OSError:\n    print("held")`,
  javascript: (act: string) =>
    `const fs = require('node:fs'); try { ${act}; console.log('broken'); } catch { console.log('held'); }`,
  typescript: (act: string) =>
    `import * as fs from 'node:fs'; try { ${act}; console.log('broken'); } catch { console.log('held'); }`,
};

const connect = (host: string, port: number): Try['sources'] => ({
  cpp: cpp(`sockaddr_in to{}; to.sin_family = AF_INET; to.sin_port = htons(${port}); to.sin_addr.s_addr = inet_addr("${host}");
    int s = socket(AF_INET, SOCK_STREAM, 0); std::puts(s >= 0 && connect(s, (sockaddr *)&to, sizeof to) == 0 ? "broken" : "held");`),
  java: held.java(`new Socket("${host}", ${port})`),
  python: held.python(`socket.create_connection(("${host}", ${port}))`),
  javascript: `require('node:net').connect(${port}, '${host}', () => console.log('broken')).on('error', () => console.log('held'));`,
  typescript: `import { connect } from 'node:net'; connect(${port}, '${host}', () => console.log('broken')).on('error', () => console.log('held'));`,
});

const write = (path: string): Try['sources'] => ({
  cpp: held.cpp(`std::ofstream("${path}").put('x').flush().good()`),
  java: held.java(`Files.writeString(Path.of("${path}"), "x")`),
  python: held.python(`open("${path}", "w").write("x")`),
  javascript: held.javascript(`fs.writeFileSync('${path}', 'x')`),
  typescript: held.typescript(`fs.writeFileSync('${path}', 'x')`),
});

const read = (path: string): Try['sources'] => ({
  cpp: held.cpp(`std::ifstream("${path}").get() >= 0`),
  java: held.java(`Files.readString(Path.of("${path}"))`),
  python: held.python(`open("${path}").read()`),
  javascript: held.javascript(`fs.readFileSync('${path}')`),
  typescript: held.typescript(`fs.readFileSync('${path}')`),
});

const ROOMY = { timeSeconds: 3 } as const;

const TRIES: readonly Try[] = [
  {
    title: 'spins for ever',
    verdicts: ['TLE'],
    sources: {
      cpp: cpp('volatile unsigned n = 0; for (;;) n = n + 1;'),
      java: java('for (long n = 0; ; n++) if (n < 0) break;'),
      python: 'while True: pass',
      javascript: 'for (;;);',
      typescript: 'for (;;);',
    },
  },
  {
    title: 'sleeps for ever, which costs no processor time',
    verdicts: ['TLE'],
    sources: {
      cpp: cpp('for (;;) sleep(9);'),
      java: java('Thread.sleep(99999999);'),
      python: 'import time\ntime.sleep(99999999)',
      javascript: 'setTimeout(() => 0, 99999999);',
      typescript: 'setTimeout(() => 0, 99999999);',
    },
  },
  {
    title: 'prints without end',
    verdicts: ['OLE'],
    limits: ROOMY,
    sources: {
      cpp: cpp('for (;;) std::puts("more and more and more and more");'),
      java: java('byte[] b = new byte[65536]; for (;;) System.out.write(b);'),
      python: 'import sys\nwhile True: sys.stdout.write("x" * 65536)',
      javascript: "const fs = require('node:fs'); for (;;) fs.writeSync(1, 'x'.repeat(65536));",
      typescript: "import * as fs from 'node:fs'; for (;;) fs.writeSync(1, 'x'.repeat(65536));",
    },
  },
  {
    title: 'complains without end',
    verdicts: ['OLE'],
    limits: ROOMY,
    sources: {
      cpp: cpp('for (;;) std::cerr << std::string(65536, 120);'),
      java: java('byte[] b = new byte[65536]; for (;;) System.err.write(b);'),
      python: 'import sys\nwhile True: sys.stderr.write("x" * 65536)',
      javascript: "const fs = require('node:fs'); for (;;) fs.writeSync(2, 'x'.repeat(65536));",
      typescript: "import * as fs from 'node:fs'; for (;;) fs.writeSync(2, 'x'.repeat(65536));",
    },
  },
  {
    title: 'takes all the memory there is',
    verdicts: ['MLE'],
    limits: ROOMY,
    sources: {
      cpp: cpp('for (;;) { auto p = (char *)std::malloc(1 << 24); if (p) std::memset(p, 1, 1 << 24); }'),
      java: java('var all = new ArrayList<byte[]>(); for (;;) all.add(new byte[1 << 22]);'),
      python: 'all = []\nwhile True: all.append(b"x" * (1 << 24))',
      javascript: 'const all = []; for (;;) all.push(Buffer.alloc(1 << 24, 1));',
      typescript: 'const all: Buffer[] = []; for (;;) all.push(Buffer.alloc(1 << 24, 1));',
    },
  },
  {
    title: 'recurses without end',
    verdicts: ['RTE', 'MLE'],
    limits: ROOMY,
    sources: {
      cpp: `#include <cstdio>\nint down(volatile int n) { volatile char room[4096]; room[n % 4096] = 1; return down(n + 1) + room[0]; }\nint main() { std::printf("%d", down(0)); }`,
      java: java('System.out.println(down(0));'),
      python: 'def down(n): return down(n + 1) + 1\ndown(0)',
      javascript: 'const down = (n) => down(n + 1) + 1; down(0);',
      typescript: 'const down = (n: number): number => down(n + 1) + 1; down(0);',
    },
  },
  {
    title: 'ends with a number of its own',
    verdicts: ['RTE'],
    sources: {
      cpp: cpp('std::puts("held"); std::fflush(stdout); std::_Exit(42);'),
      java: java('System.out.println("held"); System.exit(42);'),
      python: 'print("held")\nraise SystemExit(42)',
      javascript: "console.log('held'); process.exitCode = 42;",
      typescript: "console.log('held'); process.exitCode = 42;",
    },
  },
  {
    title: 'starts tasks without end',
    verdicts: ['RTE', 'TLE', 'MLE'],
    limits: ROOMY,
    sources: {
      cpp: cpp('std::vector<std::thread> all; for (;;) all.emplace_back([] { sleep(99); });'),
      java: java(
        'for (;;) new Thread(() -> { try { Thread.sleep(99999); } catch (Exception e) {} }).start();',
      ),
      python: 'import os\nwhile True: os.fork()',
      javascript:
        "const { Worker } = require('node:worker_threads'); for (;;) new Worker('setInterval(() => 0, 9)', { eval: true });",
      typescript:
        "import { Worker } from 'node:worker_threads'; for (;;) new Worker('setInterval(() => 0, 9)', { eval: true });",
    },
  },
  {
    title: 'connects to a database of this machine',
    verdicts: ['AC'],
    limits: ROOMY,
    sources: connect('127.0.0.1', 5432),
  },
  {
    title: 'asks the metadata service of a cloud',
    verdicts: ['AC'],
    limits: ROOMY,
    sources: connect('169.254.169.254', 80),
  },
  {
    title: 'looks a name up in the network',
    verdicts: ['AC'],
    limits: { timeSeconds: 5 },
    sources: {
      cpp: held.cpp('gethostbyname("example.org") != nullptr'),
      java: held.java('InetAddress.getByName("example.org")'),
      python: held.python('socket.gethostbyname("example.org")'),
      javascript:
        "require('node:dns').lookup('example.org', (error) => console.log(error ? 'held' : 'broken'));",
      typescript:
        "import { lookup } from 'node:dns'; lookup('example.org', (error) => console.log(error ? 'held' : 'broken'));",
    },
  },
  {
    title: 'reads the passwords of this machine',
    verdicts: ['AC'],
    limits: ROOMY,
    sources: read('/etc/shadow'),
  },
  {
    title: 'reads the environment of the first process',
    verdicts: ['AC'],
    limits: ROOMY,
    sources: read('/proc/1/environ'),
  },
  {
    title: 'writes over what the next program would start',
    verdicts: ['AC'],
    limits: ROOMY,
    sources: write('/usr/bin/env'),
  },
  { title: 'writes over its own program', verdicts: ['AC'], limits: ROOMY, sources: write('/app/main') },
];

/** Each try in each language that has it. */
export const everyLanguage: Attack[] = TRIES.flatMap(({ title, sources, ...attempt }) =>
  (Object.entries(sources) as [Language, string][]).map(([language, source]) => ({
    title: `${language} ${title}`,
    language,
    source,
    answer: HELD,
    ...attempt,
    // Headers and type checkers are honest work; only what runs is to meet tight limits.
    limits: { compileSeconds: 30, ...attempt.limits },
  })),
);
