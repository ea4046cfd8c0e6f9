import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('The machine gave no free port.');
  return port;
}

/**
 * Whether one can listen on this port of 127.0.0.1, now or within `patienceMs`: the api of a supervisor that was
 * killed holds it for some moments more.
 */
export async function isFree(port: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; ; waited += 100) {
    if ((await listenOnce(port)) !== undefined) return true;
    if (waited >= patienceMs) return false;
    await sleep(100);
  }
}

function listenOnce(port: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
