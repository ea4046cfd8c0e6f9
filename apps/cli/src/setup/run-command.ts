import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** How a command ended, with the end of what it printed. */
export interface CommandOutcome {
  code: number;
  output: string;
}

const KEPT_CHARACTERS = 1_000_000;

/** Runs a command to its end without a terminal. Never rejects: one that cannot start answers with code 127. */
export function runCommand(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT_CHARACTERS));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/**
 * Runs a command that must not be cut short: Ctrl-C does not reach it, and it goes on after we have ended. What
 * it prints goes to `log`, because a pipe would break with us.
 */
export function runToTheEnd(command: string, args: string[], log: string): Promise<CommandOutcome> {
  const file = openSync(log, 'w');
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: '/', detached: true, stdio: ['ignore', file, file] });
    closeSync(file);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: readFileSync(log, 'utf8').slice(-KEPT_CHARACTERS).trim() });
    });
  });
}
