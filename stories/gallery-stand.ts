import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const built = join(root, 'packages/ui/gallery/dist');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the gallery of the parts and serves it under the policy the product has: scripts by nonce, no inline style. */
export async function openGallery(port: number): Promise<{ url: string; close: () => Promise<void> }> {
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'packages/ui/gallery'],
    {
      cwd: root,
    },
  );
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://gallery').pathname, response);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const file = join(built, normalize(path === '/' ? 'index.html' : path));
  const content = await readFile(file).catch(() => null);
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:`,
  });
  response.end(extname(file) === '.html' ? content.toString().replaceAll('NONCE', nonce) : content);
}
