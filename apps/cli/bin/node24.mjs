// Plain JavaScript for Node 20 and newer, before any package is there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * The Node.js that FairShot's own packages bring. Found by path: npm 9 puts no `node` into node_modules/.bin.
 * @param {string} root the checkout
 * @returns {string}
 */
export function ownNode(root) {
  const node = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (!existsSync(node)) {
    throw new Error(
      `FairShot brings Node.js for Linux on x64 and arm64; this is ${process.platform} on ${process.arch}.`,
    );
  }
  return node;
}

/**
 * Goes on as `node ...args`, with that Node.js first in PATH. Replaces this process where it can, so that a
 * stranger's Node.js does not sit in memory beside ours; older ones wait for the child and pass signals on.
 * @param {string} node
 * @param {string[]} args
 */
export function become(node, args) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  if (typeof process.execve === 'function') process.execve(node, [node, ...args], env);

  const child = spawn(node, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  process.on('SIGINT', () => {}); // The terminal has told the child as well, and the child decides.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
    if (child.connected) child.disconnect();
  });
}
