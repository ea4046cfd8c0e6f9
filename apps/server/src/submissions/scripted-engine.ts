import { setTimeout as sleep } from 'node:timers/promises';

import type { Content, Engine, Finding, Found } from '../questions/engine.port.ts';

export interface ScriptedEngine extends Engine {
  /** From now on every case waits here until the function that is handed back is called. */
  hold(): () => void;
  /** How many jobs were begun. */
  readonly begun: number;
}

/**
 * An engine for tests of everything around it: a program says in words what is to be found. `accepted`,
 * `wrong from 2`, `does not compile`, `slow`, `our fault`. Like the real one it prints what it was given, so a
 * test sees whether anything of a hidden case gets out.
 */
export function scriptedEngine(): ScriptedEngine {
  let gate = Promise.resolve();
  let begun = 0;

  return {
    get begun() {
      return begun;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    async judge(work, onCase, signal) {
      begun += 1;
      if (work.source.includes('our fault')) return finding('internal_error', []);
      if (work.source.includes('does not compile')) {
        return { ...finding('compile_error', []), compilerOutput: 'main.py:1: this is no program' };
      }
      const wrongFrom = Number(/wrong from (\d+)/.exec(work.source)?.[1] ?? Number.POSITIVE_INFINITY);
      const cases: Found[] = [];
      for (const [index, { input, answer }] of work.cases.entries()) {
        await Promise.race([gate, aborted(signal)]);
        if (work.source.includes('slow')) await sleep(5);
        signal.throwIfAborted();
        const text = Buffer.concat([await bytesOf(input), answer ? await bytesOf(answer) : Buffer.of()]);
        const found: Found = {
          verdict: index >= wrongFrom ? 'wrong_answer' : 'accepted',
          timeMs: 3,
          wallMs: 4,
          memoryKb: 1_024,
          exitCode: 0,
          stdout: text,
          stderr: text,
        };
        cases.push(found);
        onCase(index, found);
      }
      const firstFailed = cases.findIndex((it) => it.verdict !== 'accepted');
      if (firstFailed === -1) return finding('accepted', cases);
      return { ...finding('wrong_answer', cases), firstFailed };
    },
  };
}

function finding(verdict: Finding['verdict'], cases: Found[]): Finding {
  return { verdict, timeMs: 3, wallMs: 4, memoryKb: 1_024, cases };
}

async function bytesOf(content: Content): Promise<Uint8Array> {
  return 'bytes' in content ? content.bytes : content.load();
}

async function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
