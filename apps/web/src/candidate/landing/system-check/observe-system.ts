import { openShelf } from '../../sitting/drafts/shelf.ts';
import { askServer } from './ask-server.ts';
import type { Observed } from './findings.ts';

/** Looks at this browser, its storage and its line. Takes a few seconds at most and never throws. */
export async function observeSystem(): Promise<Observed> {
  const [asks, works, freeBytes] = await Promise.all([askServer(), storageWorks(), freeRoom()]);
  return {
    asks,
    storage: { works, freeBytes },
    cookies: navigator.cookieEnabled,
    window: { width: window.innerWidth, screenWidth: window.screen.width },
    browser: {
      workers: 'Worker' in window,
      sockets: 'WebSocket' in window,
      colours: CSS.supports('color', 'light-dark(#000, #fff)'),
    },
  };
}

/** Some browsers neither open storage nor refuse it. */
const STORAGE_PATIENCE_MS = 3_000;

async function storageWorks(): Promise<boolean> {
  const patience = new Promise<false>((resolve) => setTimeout(resolve, STORAGE_PATIENCE_MS, false));
  return Promise.race([patience, keepsAndForgets().catch(() => false)]);
}

// In the very place where a sitting keeps its texts: another one might work where this one does not.
async function keepsAndForgets(): Promise<boolean> {
  const shelf = await openShelf(() => {});
  const probe = { attemptId: 'check', questionVersionId: 'check', language: 'python', source: 'x' } as const;
  await shelf.put({ ...probe, revision: 0, savedRevision: 0, writerEpoch: 0 });
  const isKept = (await shelf.read('check')).length === 1;
  await shelf.forget('check');
  shelf.close();
  return isKept;
}

async function freeRoom(): Promise<number | undefined> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? undefined : quota - (usage ?? 0);
  } catch {
    return undefined; // not told on a page without HTTPS
  }
}
