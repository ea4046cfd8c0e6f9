import { getSystemStatus, type SystemStatus } from '@fairshot/contracts/platform/system.contract';

import { type RoleReport, readRoles } from './heartbeat.ts';
import type { HttpServer } from './http-server.ts';
import type { Platform } from './platform.ts';

/** Health for machines (`/healthz`, `/readyz`) and the machine room for staff. */
export function serveSystem(server: HttpServer, platform: Platform): void {
  // Alive: the process answers. Asks nobody else, so that a lost database does not get it restarted.
  server.fastify.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }));

  server.fastify.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    const roles = await readRoles(platform.db).catch(() => undefined);
    const waiting = roles ? Object.entries(roles).filter(([, role]) => !role.ready) : [];
    const ready = roles !== undefined && waiting.length === 0;
    return reply
      .code(ready ? 200 : 503)
      .headers(ready ? {} : { 'retry-after': '2' })
      .send({
        ready,
        database: roles !== undefined,
        notReady: Object.fromEntries(waiting.map(([name, role]) => [name, role.detail.reason ?? 'Starting'])),
      });
  });

  server.serve(getSystemStatus, async () => {
    const { judge } = await readRoles(platform.db);
    return { judge: judgeStatus(judge), mail: { sends: platform.config.smtpUrl !== undefined } };
  });
}

function judgeStatus({ ready, detail }: RoleReport): SystemStatus['judge'] {
  const { reason, remedy } = detail;
  return {
    ready,
    ...(reason ? { reason } : {}),
    ...(remedy ? { remedy } : {}),
    slots: Number(detail['slots'] ?? 0),
    languages: (detail['languages'] ?? {}) as Record<string, string>,
  };
}
