import { readFile } from 'node:fs/promises';

import type { Language } from '@fairshot/judge/job';

import { cpuOfTree } from './cpu-of-tree.ts';
import { CASES, inTurns } from './in-flight.ts';
import { programs } from './programs.ts';

/** An installation of Piston on this machine, and the process that all it does hangs below. */
export interface Peer {
  url: string;
  pid: number;
}

/** What Piston calls our languages. */
const NAMES: Partial<Record<Language, string>> = { c: 'c', cpp: 'c++', java: 'java', python: 'python' };

/** Reads `--peer=http://127.0.0.1:2000 --peer-pid=4711`; load is made on this machine alone. */
export function peerOf(args: readonly string[]): Peer | undefined {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const url = valueOf('--peer');
  if (url === undefined) return undefined;
  const pid = Number(valueOf('--peer-pid'));
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
    throw new Error('A peer is measured on this machine alone.');
  if (!Number.isInteger(pid) || pid < 2)
    throw new Error('Say which process the peer is: --peer-pid=<number>');
  return { url: url.replace(/\/$/, ''), pid };
}

/**
 * The submissions of `measureSubmissions` at a peer: CPU of each and how many a second, with as many in flight. Piston
 * takes one input a request and compiles for each, so a submission of ten cases is ten requests. Undefined where
 * it does not have the language.
 */
export async function measurePeer(
  language: Language,
  { url, pid }: Peer,
  { input, inFlight }: { input: string; inFlight: number },
): Promise<{ cpuMs: number; perSecond: number } | undefined> {
  const runtimes = (await (await fetch(`${url}/api/v2/runtimes`)).json()) as {
    language: string;
    version: string;
  }[];
  const runtime = runtimes.find((one) => one.language === NAMES[language]);
  if (!runtime) return undefined;
  const { source, comment, file, submissions } = programs[language];
  const stdin = await readFile(input, 'utf8');
  let number = 0;
  const submit = async () => {
    const content = `${source}${comment} ${Date.now()} ${++number}\n`;
    for (let at = 0; at < CASES; at++) {
      const answer = await fetch(`${url}/api/v2/execute`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...runtime, files: [{ name: file, content }], stdin }),
      });
      const { run } = (await answer.json()) as { run?: { stdout: string } };
      if (run?.stdout !== stdin) throw new Error(`The peer did not run a ${language} program rightly.`);
    }
  };
  await submit();
  const cpuBefore = cpuOfTree(pid);
  const start = performance.now();
  await inTurns(Array.from({ length: submissions }), inFlight, submit);
  const seconds = (performance.now() - start) / 1000;
  return { cpuMs: (cpuOfTree(pid) - cpuBefore) / submissions, perSecond: submissions / seconds };
}
