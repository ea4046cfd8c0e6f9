import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** What came back. `body` is parsed JSON, or undefined where nothing was said. */
export interface Answer {
  status: number;
  // The shape is the contract's business; a test names what it expects with a schema or `toMatchObject`.
  body: Record<string, unknown>;
  headers: LightMyRequestResponse['headers'];
}

/** A browser with its own cookies, in front of the API. */
export interface TestBrowser {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object | string): Promise<Answer>;
  put(path: string, body?: object | string): Promise<Answer>;
  send(request: InjectOptions): Promise<Answer>;
  /** Takes `Set-Cookie` values as if an answer had brought them. */
  keep(setCookies: readonly string[]): void;
  readonly cookies: ReadonlyMap<string, string>;
  /** As when the two seconds are over for which the signed cookie alone is believed. */
  forgetShortCookie(): void;
}

export function openBrowser(app: FastifyInstance): TestBrowser {
  const cookies = new Map<string, string>();

  async function send(request: InjectOptions): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: 'fairshot.test', ...(cookie ? { cookie } : {}), ...request.headers };
    const response = await app.inject({ ...request, headers });
    keep([response.headers['set-cookie'] ?? []].flat());
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json<Record<string, unknown>>() : {},
      headers: response.headers,
    };
  }

  function keep(setCookies: readonly string[]): void {
    for (const setCookie of setCookies) {
      const [pair = '', ...attributes] = setCookie.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (isGone) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
  }

  const write = (method: 'POST' | 'PUT') => (url: string, body?: object | string) =>
    send({
      method,
      url,
      ...(body === undefined ? {} : { payload: body, headers: { 'content-type': 'application/json' } }),
    });

  return {
    get: (url) => send({ method: 'GET', url }),
    post: write('POST'),
    put: write('PUT'),
    send,
    keep,
    cookies,
    forgetShortCookie: () => cookies.delete('fairshot.session_data'),
  };
}
