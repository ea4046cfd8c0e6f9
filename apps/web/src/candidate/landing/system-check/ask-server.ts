import type { Ask } from './findings.ts';

const PATIENCE_MS = 5_000;
const TIMES = 3;

/** Asks the server a few times, one after the other, whether it is there. */
export async function askServer(): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (let times = 0; times < TIMES; times++) asks.push(await askOnce());
  return asks;
}

async function askOnce(): Promise<Ask> {
  const asked = performance.now();
  try {
    const response = await fetch('/healthz', {
      cache: 'no-store',
      redirect: 'manual', // nothing of ours leads on; a network's log-in page does
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const roundTripMs = performance.now() - asked;
    if (response.type === 'opaqueredirect') return { kind: 'somebody_else' };
    if (response.status >= 500) return { kind: 'nobody' };
    if (!(await isOurs(response))) return { kind: 'somebody_else' };
    return { kind: 'answered', roundTripMs, clockAheadMs: clockAhead(response, roundTripMs) };
  } catch {
    return { kind: 'nobody' };
  }
}

async function isOurs(response: Response): Promise<boolean> {
  const said: unknown = await response.json().catch(() => undefined);
  return response.ok && typeof said === 'object' && said !== null && 'alive' in said;
}

function clockAhead(response: Response, roundTripMs: number): number | undefined {
  const served = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(served) ? undefined : Date.now() - roundTripMs / 2 - served;
}
