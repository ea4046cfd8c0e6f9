import { createHttpServer, type HttpServer } from './platform/http-server.ts';
import type { Identification } from './platform/caller.ts';
import type { Platform } from './platform/platform.ts';
import { serveSystem } from './platform/system.routes.ts';

/** Who is who, each question answered by the feature that owns the answer. */
function identification(platform: Platform): Identification {
  return {
    findAccount: async () => undefined,
    findMember: async () => undefined,
    findCandidate: async () => undefined,
  };
}

/**
 * The whole API without a port: `run-api.ts` listens with it, the tests inject into it, the API reference is
 * made from it. Features stand in their reading order (ARCHITECTURE.md).
 */
export async function buildApi(platform: Platform): Promise<HttpServer> {
  const server = await createHttpServer({
    log: platform.log,
    secret: platform.config.secret,
    identification: identification(platform),
  });
  serveSystem(server, platform);
  return server;
}
