/** A browser with cookies of its own, as far as a measurement needs one. */
export interface Visitor {
  get: (path: string) => Promise<unknown>;
  post: (path: string, body?: object) => Promise<unknown>;
  cookie: () => string;
}

/** Asks `address`; an answer that is not 2xx is an error with its text. */
export function openVisitor(address: string): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(address + path, {
      method,
      headers: { cookie: cookie(), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const setCookie of response.headers.getSetCookie()) {
      const pair = setCookie.split(';')[0] ?? '';
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body), cookie };
}
