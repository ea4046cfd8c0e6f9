import { LIVE_PATH, LiveMessage } from '@fairshot/contracts/live.contract';

import type { Listener } from './door.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

interface Listening extends Listener {
  attemptId: string;
}

/**
 * Keeps a line open on which the server pushes news of one attempt. It comes back by itself, each time after a
 * longer, jittered wait, so that a restarted server is not met by everybody at once. Returns how to hang up.
 */
export function listenLive({ attemptId, onMessage, onLine }: Listening): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isHungUp = false;

  function connect(): void {
    clearTimeout(timer);
    timer = undefined;
    const opened = new WebSocket(addressOf(attemptId));
    socket = opened;
    opened.addEventListener('open', () => {
      failures = 0;
      onLine(true);
    });
    opened.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message) onMessage(message);
    });
    opened.addEventListener('close', () => {
      if (isHungUp || socket !== opened) return;
      onLine(false);
      timer = setTimeout(connect, waitMs(failures++));
    });
  }

  // The browser noticed a network again: no reason to wait out the rest.
  const hurry = () => {
    if (timer !== undefined) connect();
  };

  connect();
  window.addEventListener('online', hurry);
  return () => {
    isHungUp = true;
    clearTimeout(timer);
    window.removeEventListener('online', hurry);
    socket?.close();
  };
}

function addressOf(attemptId: string): string {
  const address = new URL(LIVE_PATH, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('attempt', attemptId);
  return address.href;
}

// A message this page does not understand is from a newer server; the next answer tells what matters.
function readMessage(data: unknown): LiveMessage | undefined {
  try {
    return LiveMessage.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}

function waitMs(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return longest * (0.5 + Math.random() / 2);
}
