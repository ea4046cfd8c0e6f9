import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { CaseResult, Content as JudgeContent, Judge, VerdictCode } from '@fairshot/judge/job';

import type { Content, Engine, Finding, Found, FoundVerdict } from '../submissions/engine.port.ts';

/** The judge speaks in short codes; the product in words. */
const WORDS: Record<VerdictCode, FoundVerdict> = {
  AC: 'accepted',
  WA: 'wrong_answer',
  TLE: 'time_limit',
  MLE: 'memory_limit',
  OLE: 'output_limit',
  RTE: 'runtime_error',
  CE: 'compile_error',
  IE: 'internal_error',
};

/** Runs code in our own sandbox. Cases are kept in `cacheDir` under their SHA-256, written by us alone. */
export function sandboxEngine(judge: Judge, cacheDir: string): Engine {
  const cache = openCaseCache(cacheDir);
  return {
    async judge(work, onCase, signal) {
      const cases = [];
      for (const { input, answer } of work.cases) {
        cases.push({
          input: await cache.place(input),
          ...(answer ? { answer: await cache.place(answer) } : {}),
        });
      }
      const result = await judge.judge(
        {
          language: work.language,
          source: { bytes: Buffer.from(work.source) },
          cases,
          limits: work.limits,
          compare: work.compare,
          stopAtFirstFailure: false,
          keepOutputBytes: work.keepOutputBytes,
        },
        { onCase: (index, found) => onCase(index, inWords(found)), signal },
      );
      return {
        ...result,
        verdict: WORDS[result.verdict],
        cases: result.cases.map(inWords),
      } satisfies Finding;
    },
  };
}

function inWords({ verdict, ...measured }: CaseResult): Found {
  return { ...measured, verdict: WORDS[verdict] };
}

/** Contents by digest. A published case never changes, so a file that is there is right; renaming makes it whole. */
function openCaseCache(directory: string): { place(content: Content): Promise<JudgeContent> } {
  const placed = new Map<string, Promise<string>>();

  const place = async (content: Exclude<Content, { bytes: Uint8Array }>): Promise<string> => {
    const file = path.join(directory, content.sha256.slice(0, 2), content.sha256);
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) await fetchInto(file, content);
    return file;
  };
  return {
    async place(content) {
      if ('bytes' in content) return content;
      let file = placed.get(content.sha256);
      if (!file) {
        file = place(content);
        placed.set(content.sha256, file);
        file.catch(() => placed.delete(content.sha256));
      }
      return { path: await file };
    },
  };
}

async function fetchInto(
  file: string,
  content: { sha256: string; load: () => Promise<Uint8Array> },
): Promise<void> {
  const bytes = await content.load();
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== content.sha256)
    throw new Error(`a case arrived damaged: ${digest} instead of ${content.sha256}`);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, file);
}
