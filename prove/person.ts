import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  ms: number;
}

/** Somebody in front of a browser, as far as the network sees them: cookies of their own, and patience. */
export interface Person {
  /** One request, one answer; a connection that breaks is status 0. */
  ask(method: string, path: string, body?: object): Promise<Answer>;
  /** The same request again until it is answered with 2xx or with a refusal; what a page does while it is offline. */
  insist(method: string, path: string, body?: object): Promise<Answer>;
  /** As a browser would send them. */
  cookies(): { name: string; value: string }[];
}

const PATIENCE_MS = 240_000;
/** A page gives up on an answer that does not come, and asks again. */
const ANSWER_MS = 60_000;

export function openPerson(address: string): Person {
  const jar = new Map<string, string>();
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const began = performance.now();
    const since = () => performance.now() - began;
    try {
      const response = await fetch(address + path, {
        method,
        signal: AbortSignal.timeout(ANSWER_MS),
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text), ms: since() };
    } catch {
      return { status: 0, body: {}, ms: since() };
    }
  };
  return {
    ask,
    async insist(method, path, body) {
      const patience = Date.now() + PATIENCE_MS;
      for (;;) {
        const answer = await ask(method, path, body);
        if (answer.status >= 200 && answer.status < 500 && answer.status !== 429) return answer;
        if (Date.now() > patience) throw new Error(`${method} ${path} found nobody for ${PATIENCE_MS} ms`);
        await sleep(300 + Math.random() * 700);
      }
    },
    cookies: () => [...jar].map(([name, value]) => ({ name, value })),
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const pair = cookie.split(';')[0] ?? '';
  jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
}
