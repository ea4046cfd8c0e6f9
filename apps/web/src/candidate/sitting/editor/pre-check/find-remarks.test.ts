// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Language } from '@fairshot/contracts/questions/language';
import { STARTER_CODE } from '@fairshot/contracts/questions/starter-code';
import { Language as Grammar, Parser } from 'web-tree-sitter';
import { beforeAll, describe, expect, it } from 'vitest';

import { createReader, type Remark } from './find-remarks.ts';
import { GRAMMAR_OF } from './grammar-of.ts';
import { REASONS } from './reasons.ts';
import { RULES } from './rules.ts';

const BANK = fileURLToPath(new URL('../../../../../../../bank/', import.meta.url));
const LANGUAGE_OF: Record<string, Language> = {
  c: 'c',
  cpp: 'cpp',
  py: 'python',
  java: 'java',
  js: 'javascript',
  ts: 'typescript',
};

const readers = new Map<Language, (source: string) => Remark[]>();

beforeAll(async () => {
  await Parser.init();
  for (const language of Object.keys(RULES) as Language[]) {
    const file = import.meta.resolve(
      `@vscode/tree-sitter-wasm/wasm/tree-sitter-${GRAMMAR_OF[language]}.wasm`,
    );
    readers.set(language, createReader(language, await Grammar.load(readFileSync(fileURLToPath(file)))));
  }
});

function remarksOn(language: Language, source: string): Remark[] {
  return readers.get(language)?.(source) ?? [];
}

/** "2 fork processes": the line, the name, and the key of what is said. */
function inShort(language: Language, source: string): string[] {
  return remarksOn(language, source).map(({ line, name, message }) => {
    const [reason] = Object.entries(REASONS).find(([, words]) => words === message) ?? [];
    return `${line} ${name} ${reason}`;
  });
}

describe('The pre-check remarks what a program will not find where it is judged', () => {
  it.each<[Language, string, string[]]>([
    ['c', '#include <sys/socket.h>\nint s = 0;', ['1 sys/socket.h network']],
    [
      'c',
      'int main(void) {\n  if (fork() == 0) system("ls");\n}',
      ['2 fork processes', '2 system processes'],
    ],
    ['c', 'int main(void) { freopen("in.txt", "r", stdin); }', ['1 in.txt file']],
    ['c', 'int main(void) { __asm__ volatile("nop"); }', ['1 asm assembly']],
    ['cpp', '#include <windows.h>\n#include "conio.h"', ['1 windows.h windows', '2 conio.h windows']],
    ['cpp', 'int main() { std::system("pause"); ::ptrace(0); }', ['1 system processes', '1 ptrace refused']],
    ['cpp', 'int main() {\n  std::ifstream in("input.txt");\n}', ['2 input.txt file']],
    [
      'cpp',
      '#include <boost/asio.hpp>\n#include <boost/rational.hpp>',
      ['1 boost/asio.hpp network', '2 boost/rational.hpp library'],
    ],
    ['python', 'import os, socket\nos.system("ls")', ['1 socket network', '2 os.system processes']],
    [
      'python',
      'import numpy as np\nfrom sortedcontainers import SortedList',
      ['1 numpy library', '2 sortedcontainers library'],
    ],
    ['python', 'n = int(input("How many? "))', ['1 input() prompt']],
    ['python', 'name = "x"\nn = input(f"Age of {name}? ")', ['2 input() prompt']],
    ['python', 'with open("in.txt") as f: pass', ['1 in.txt file']],
    [
      'java',
      'import java.net.*;\nimport javax.swing.JFrame;',
      ['1 java.net network', '2 javax.swing.JFrame screen'],
    ],
    [
      'java',
      'import org.apache.commons.lang3.StringUtils;',
      ['1 org.apache.commons.lang3.StringUtils library'],
    ],
    [
      'java',
      'class Main { void f() throws Exception { Runtime.getRuntime().exec("ls"); new ProcessBuilder("ls"); } }',
      ['1 exec processes', '1 ProcessBuilder processes'],
    ],
    [
      'java',
      'class Main { Object f() throws Exception { return new java.util.Scanner(new File("in.txt")); } }',
      ['1 in.txt file'],
    ],
    [
      'javascript',
      "const { exec } = require('child_process');\nfetch('http://localhost');",
      ['1 child_process processes', '2 fetch network'],
    ],
    [
      'javascript',
      "import _ from 'lodash';\nalert(document.title);",
      ['1 lodash library', '2 alert browser', '2 document browser'],
    ],
    ['javascript', "const text = require('fs').readFileSync('input.txt', 'utf8');", ['1 input.txt file']],
    [
      'typescript',
      "import * as net from 'node:net';\nconst n: number = Number(prompt('n'));",
      ['1 node:net network', '2 prompt browser'],
    ],
    ['c', '#ifndef ONLINE_JUDGE\nint a = (freopen("in.txt", "r", stdin), 0);\n#endif', ['2 in.txt file']],
    [
      'cpp',
      'int main() {\n  std::ifstream a, b{"b.txt"};\n  a.open("a.txt");\n}',
      ['2 b.txt file', '3 a.txt file'],
    ],
    [
      'python',
      'from os import path, system\nfrom urllib import request',
      ['1 os.system processes', '2 urllib.request network'],
    ],
    ['python', 'if __name__ == "__main__":\n    n = input("n: ")', ['2 input() prompt']],
  ])('%s: %s', (language, source, expected) => {
    expect(inShort(language, source)).toEqual(expected);
  });

  it('and says at which place, counted as editors count, in a line with letters of every width', () => {
    const [remark] = remarksOn('python', 'name = "Zoë 🦊"; import socket');
    expect(remark).toEqual({ line: 1, column: 25, endColumn: 31, name: 'socket', message: REASONS.network });
  });
});

describe('It keeps quiet', () => {
  it.each<[Language, string]>([
    ['c', '#include <unistd.h>\nint main(void) { char b[9]; read(0, b, 9); usleep(1); }'],
    ['c', 'static int fork(int a) { return a; }\nint main(void) { return fork(1); }'],
    ['cpp', 'struct Net { void connect(int); int system(int a) { return system(a - 1); } };'],
    ['cpp', '#define getch getchar_unlocked\nint main() { return getch(); }'],
    ['cpp', 'int main() { freopen("/dev/stdin", "r", stdin); }'],
    [
      'python',
      'import sys, heapq, os.path\nfrom collections import deque\nprint(open(0).read(), input(), input(""))',
    ],
    ['python', 'from __future__ import annotations\nfrom . import helper'],
    ['python', '# import socket\ntext = "import socket"'],
    [
      'java',
      'import java.io.*;\nimport java.util.stream.Collectors;\nclass Socket {}\nclass Main { Object s = new Socket(); }',
    ],
    [
      'javascript',
      'const window = [1, 2];\nconsole.log(window.length);\nfor (const document of window) document.toString();',
    ],
    [
      'javascript',
      "const lines = require('fs').readFileSync('/dev/stdin', 'utf8'); require('node:readline');",
    ],
    ['typescript', 'const largest = (window: number[]) => window.at(-1);'],
    ['cpp', '#ifdef LOCAL\nint a = (freopen("in.txt", "r", stdin), 0);\n#endif'],
    ['cpp', '#ifdef _WIN32\n#include <windows.h>\n#endif\n#if DEBUG\n#include <conio.h>\n#endif'],
    ['cpp', 'bool open(std::string name);\nbool a = open("abc");'],
    ['cpp', 'void visit(auto&& mount) { mount(1); }\nstd::function<int(int)> fork;\nint a = fork(2);'],
    ['python', 'try:\n    import numpy\nexcept ImportError:\n    numpy = None'],
    ['python', 'import os, sys\nif os.path.exists("in.txt"):\n    sys.stdin = open("in.txt")'],
    ['python', 'def input(prompt=""):\n    return prompt\ninput("x")'],
    ['python', 'import sys, _thread\ninput = sys.stdin.readline\nn = int(input())'],
    ['java', 'import java.awt.Point;\nimport java.awt.geom.*;\nimport module java.base;'],
    ['java', 'class File { File(String name) {} }\nclass Main { Object f = new File("report.txt"); }'],
    [
      'java',
      'class Path { static Path of(String s) { return null; } }\nclass Main { Object p = Path.of("A"); }',
    ],
    ['javascript', 'class Files { readFile(path) { return path; } }\nnew Files().readFile("/a/b");'],
    ['javascript', 'const f = (a, window = [], ...document) => window.length + document.length;'],
    ['javascript', 'import { prompt } from "node:util"; class EventSource {} prompt(new EventSource());'],
    ['javascript', 'try { f(); } catch (document) { document.toString(); }'],
    [
      'typescript',
      'function f(document?: string[], ...window: number[]) { return document?.length ?? window.length; }',
    ],
  ])('about %s: %s', (language, source) => {
    expect(inShort(language, source)).toEqual([]);
  });

  it('about every program that ships with the bank, and every starter', () => {
    const programs = readdirSync(BANK, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /submissions|starter/.test(entry.parentPath))
      .map((entry) => ({
        path: `${entry.parentPath}/${entry.name}`,
        language: LANGUAGE_OF[entry.name.split('.').at(-1) ?? ''],
      }))
      .filter((program): program is { path: string; language: Language } => program.language !== undefined);
    expect(programs.length).toBeGreaterThan(200);
    const found = programs
      .map(({ path, language }) => ({ path, remarks: inShort(language, readFileSync(path, 'utf8')) }))
      .filter(({ remarks }) => remarks.length > 0);
    expect(found).toEqual([]);
    for (const [language, source] of Object.entries(STARTER_CODE) as [Language, string][])
      expect(inShort(language, source)).toEqual([]);
  });

  it('about what cannot be read: halves of programs, other languages, binary, far too much', () => {
    for (const language of readers.keys()) {
      expect(remarksOn(language, '')).toEqual([]);
      expect(remarksOn(language, ')}]'.repeat(2_000))).toEqual([]);
      expect(remarksOn(language, '\u0000\ufffd\u2028'.repeat(500))).toEqual([]);
      expect(remarksOn(language, 'import socket\n'.repeat(20_000))).toEqual([]);
    }
  });
});

it('A macro slips past the pre-check, as everything may that is meant to', () => {
  expect(inShort('c', '#define F fork\nint main(void) { return F(); }')).toEqual([]);
});
