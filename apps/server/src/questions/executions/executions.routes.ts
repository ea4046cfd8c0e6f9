import * as routes from '@fairshot/contracts/questions/executions.contract';

import { system } from '../../platform/actor.ts';
import type { HttpServer } from '../../platform/http-server.ts';
import type { Platform } from '../../platform/platform.ts';
import { type ListedExecution, type ListedNotice, listExecutions, listNotices } from './executions.store.ts';

const PAGE = 50;

/** What engines ran, for platform admins: who had what executed where, and what it met. */
export function serveExecutions(server: HttpServer, { db }: Platform): void {
  server.serve(routes.listExecutions, async ({ query }) => {
    const executions = await db.transaction(system, (tx) => listExecutions(tx, query, PAGE + 1));
    return {
      executions: executions.slice(0, PAGE).map(executionForAdmin),
      hasMore: executions.length > PAGE,
    };
  });
  server.serve(routes.listExecutionNotices, async () => {
    const notices = await db.transaction(system, (tx) => listNotices(tx, PAGE));
    return { notices: notices.map(noticeForAdmin) };
  });
}

function executionForAdmin(it: ListedExecution): routes.ExecutionForAdmin {
  return {
    id: it.id,
    executedAt: it.executed_at.toISOString(),
    work: it.work,
    organization: it.organization,
    ...(it.person === null ? {} : { person: it.person }),
    ...(it.attempt_id === null ? {} : { attemptId: it.attempt_id }),
    sourceSha256: it.source_sha256.toString('hex'),
    language: it.language,
    engine: it.engine,
    judge: it.judge,
    verdict: it.verdict,
    caseCount: it.case_count,
    limitsMet: it.limits_met,
    timeMs: it.time_ms,
    wallMs: it.wall_ms,
    memoryKb: it.memory_kb,
  };
}

function noticeForAdmin(it: ListedNotice): routes.ExecutionNotice {
  return {
    id: it.id,
    organization: it.organization,
    ...(it.person === null ? {} : { person: it.person }),
    attemptId: it.attempt_id,
    count: it.count,
    limitsMet: it.limits_met,
    firstAt: it.first_at.toISOString(),
    lastAt: it.last_at.toISOString(),
  };
}
