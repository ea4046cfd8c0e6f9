import { getSystemStatus, type SystemStatus } from '@fairshot/contracts/platform/system.contract';

import { readBeatsOf, readRoles, type RoleReport } from './heartbeat.ts';
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
    const judges = (await readBeatsOf(platform.db, 'judge')).filter(({ ready }) => ready);
    return { judge: judgeStatus(judge, judges), mail: { sends: platform.config.smtpUrl !== undefined } };
  });
}

/** All judges together: what one lacks, another may have. */
function judgeStatus({ ready, detail }: RoleReport, judges: readonly RoleReport[]): SystemStatus['judge'] {
  const { reason, remedy } = detail;
  const toolChains = judges.map((it) => (it.detail['languages'] ?? {}) as Record<string, string>);
  return {
    ready,
    ...(reason ? { reason } : {}),
    ...(remedy ? { remedy } : {}),
    slots: judges.reduce((sum, it) => sum + Number(it.detail['slots'] ?? 0), 0),
    languages: Object.assign({}, ...toolChains.toReversed()) as Record<string, string>,
  };
}
