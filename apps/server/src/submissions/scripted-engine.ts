import { setTimeout as sleep } from 'node:timers/promises';

import type { Content, Engine, Finding, Found, FoundVerdict, Work } from '../questions/engine.port.ts';

export interface ScriptedEngine extends Engine {
  /** From now on every case waits here until the function that is handed back is called. */
  hold(): () => void;
  /** How many jobs were begun. */
  readonly begun: number;
}

/**
 * An engine for tests of everything around it: a program says in words what is to be found. `accepted`,
 * `wrong from 2`, `does not compile`, `slow`, `our fault`, and by input `wrong on 7`, `crashes on 7`,
 * `needs 2.5 s on 7`, `exits with 42`. Like the real one it prints what it was given, so a test sees whether
 * anything of a hidden case gets out.
 */
export function scriptedEngine(): ScriptedEngine {
  let gate = Promise.resolve();
  let begun = 0;

  return {
    about: { engine: 'a script', judge: 'a test' },
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
      let first: Pick<Finding, 'verdict' | 'firstFailed'> | undefined;
      const failed = new Set<string>();
      for (const [index, { input, answer, stopsGroup }] of work.cases.entries()) {
        if (stopsGroup !== undefined && failed.has(stopsGroup)) {
          cases.push(NOT_RUN);
          onCase(index, NOT_RUN);
          continue;
        }
        await Promise.race([gate, aborted(signal)]);
        if (work.source.includes('slow')) await sleep(5);
        signal.throwIfAborted();
        const text = Buffer.concat([await bytesOf(input), answer ? await bytesOf(answer) : Buffer.of()]);
        const found = {
          verdict: (index >= wrongFrom ? 'wrong_answer' : 'accepted') as FoundVerdict,
          timeMs: 3,
          wallMs: 4,
          memoryKb: 1_024,
          exitCode: 0,
          stdout: text,
          stderr: text,
          ...byInput(work, String(await bytesOf(input)).trim()),
        };
        cases.push(found);
        onCase(index, found);
        if (found.verdict === 'accepted') continue;
        first ??= { verdict: found.verdict, firstFailed: index };
        if (stopsGroup !== undefined) failed.add(stopsGroup);
      }
      return { ...finding('accepted', cases), ...first };
    },
  };
}

const NOT_RUN: Found = { verdict: 'not_run', timeMs: 0, wallMs: 0, memoryKb: 0 };

/** What the program says it does on this very input. */
function byInput(
  { source, limits, cases }: Work,
  input: string,
): Partial<Found> & { verdict?: FoundVerdict } {
  // A program cannot name an input that is longer than itself, and of one that long no expression can be made.
  const named = input.length > source.length ? '(?!)' : literally(input);
  const exitCode = Number(/exits with (\d+)/.exec(source)?.[1] ?? 0);
  const seconds = Number(new RegExp(`needs ([\\d.]+) s on ${named}\\b`).exec(source)?.[1] ?? 0);
  const says = (act: string) => new RegExp(`${act} on ${named}\\b`).test(source);
  if (seconds > limits.timeSeconds) return { verdict: 'time_limit', timeMs: limits.timeSeconds * 1_000 };
  if (says('crashes') || exitCode > 0) return { verdict: 'runtime_error', exitCode: exitCode || 1 };
  const verdict = says('wrong') && cases[0]?.answer ? ('wrong_answer' as const) : undefined;
  return { ...(verdict ? { verdict } : {}), ...(seconds > 0 ? { timeMs: seconds * 1_000 } : {}) };
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
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
