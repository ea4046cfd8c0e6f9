import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Questions of the bank are texts for candidates; what they hold in backticks is theirs. */
const DOCUMENT = /^(?!bank\/[^/]+\/).*\.md$/;
const SOURCE = /\.(ts|tsx|mjs|js|c|h|java|sql|css|json|ya?ml|sh|md|txt|html|service|png)$/;
/** Named in a document and not a file of the repository: one sentence each. */
const ELSEWHERE = new Set([
  'bits/stdc++.h', // g++'s own header
  'testdata.yaml', // a file of Kattis' layout that the bank does without
  'problem_statement/problem.md', // in every folder of the bank
  'problem.yaml',
]);

/** Links and paths in the documents that lead nowhere, as "file: what". */
export function findDeadEnds(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => existsSync(join(root, file)));
  const places = new Set(files.flatMap((file) => endings(file)));
  return files
    .filter((file) => DOCUMENT.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...deadLinks(root, file, text), ...deadPaths(places, text)].map((what) => `${file}: ${what}`);
    });
}

/** Every link to a place of this repository, pictures included. */
function deadLinks(root: string, file: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(root, normalize(join(dirname(file), target)))));
}

/** Every path in backticks that looks like one of ours, from wherever it is told. */
function deadPaths(places: ReadonlySet<string>, text: string): string[] {
  return [...text.matchAll(/`([\w@./-]+)`/g)]
    .map(([, path = '']) => path.replace(/^\.\//, ''))
    .filter((path) => SOURCE.test(path) && !/^[./]/.test(path))
    .filter((path) => !ELSEWHERE.has(path) && !places.has(path));
}

/** `a/b/c.ts` may be told as `a/b/c.ts`, `b/c.ts` or `c.ts`. */
function endings(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}
