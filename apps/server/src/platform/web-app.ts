import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { HttpServer } from './http-server.ts';
import { refuse } from './refuse.ts';

const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const NONCE = '__CSP_NONCE__';

/** Monaco writes style tags of its own; only its pages allow that, and a company's, which are one document (0220). */
const EDITOR_PAGES = /^\/(attempts\/[^/]+$|company\/)/;

/**
 * The pre-check's parser is WebAssembly, which a page may not compile; its worker may, which has a policy of its own and
 * reaches nothing but our own origin.
 */
const PARSING_WORKER = /^\/assets\/pre-check\.worker-[\w-]+\.js$/;
const PARSING_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves the built web app on the api's own origin: hashed files for a year, every page with its own nonce. */
export async function serveWebApp(server: HttpServer, baseUrl: string): Promise<void> {
  const app = server.fastify;
  const isHttps = baseUrl.startsWith('https:');
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: false, // set below, by page
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
  });
  app.addHook('onSend', async (request, reply) => {
    if (reply.hasHeader('content-security-policy')) return;
    const policy = PARSING_WORKER.test(request.url)
      ? PARSING_POLICY
      : "default-src 'none'; frame-ancestors 'none'";
    reply.header('content-security-policy', policy);
  });
  await app.register(fastifyStatic, {
    root: `${DIST}assets`,
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });

  const page = await readFile(`${DIST}index.html`, 'utf8');
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = new URL(request.url, 'http://page').pathname;
    if (path.startsWith('/api/')) throw refuse('not_found');
    return sendPage(request, reply, page, path);
  });
}

async function sendPage(
  _: FastifyRequest,
  reply: FastifyReply,
  page: string,
  path: string,
): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce, EDITOR_PAGES.test(path)))
    .send(page.replaceAll(NONCE, nonce));
}

function pagePolicy(nonce: string, hasEditor: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    hasEditor ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
