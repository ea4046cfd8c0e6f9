import type { FastifyRequest } from 'fastify';

import { refuse } from './refuse.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sends with our cookies (CSRF). Browsers add `Origin` to every such
 * request; programs without cookies may leave it out. Cookies are `SameSite=Lax` besides.
 */
export async function requireOwnOrigin(request: FastifyRequest): Promise<void> {
  if (READING.has(request.method)) return;
  if (!isOwnOrigin(request)) throw refuse('foreign_origin');
}

/** Whether `Origin` (if there is one) names the host that was asked. The socket asks this for its GET as well. */
export function isOwnOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
