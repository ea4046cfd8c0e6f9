import type { JudgeForAdmin, JudgesForAdmin } from '@fairshot/contracts/submissions/judges.contract';

import { system } from '../../platform/actor.ts';
import { type Beat, readBeatsOf } from '../../platform/heartbeat.ts';
import type { Platform } from '../../platform/platform.ts';
import { countSetAside, getQueue, listSetAside, listWaits } from './judges.store.ts';

/** Of what was set aside, as many as somebody would read. */
const SHOWN = 50;

/** The judges and their work, for those who look after the machines. */
export async function readJudges({ db }: Platform): Promise<JudgesForAdmin> {
  const judges = (await readBeatsOf(db, 'judge')).map(judgeView);
  return db.transaction(system, async (tx) => {
    const { oldest_ms: oldestMs, ...queue } = await getQueue(tx);
    return {
      judges,
      queue: { ...queue, ...(oldestMs === null ? {} : { oldestMs: Math.max(0, oldestMs) }) },
      waits: (await listWaits(tx)).map(
        ({ kind, count, p50_ms: p50Ms, p95_ms: p95Ms, longest_ms: longestMs }) => ({
          kind,
          count,
          p50Ms,
          p95Ms,
          longestMs,
        }),
      ),
      setAside: (await listSetAside(tx, SHOWN)).map(
        ({ id: submissionId, submitted_at: submittedAt, ...rest }) => ({
          ...rest,
          submissionId,
          submittedAt: submittedAt.toISOString(),
        }),
      ),
      setAsideCount: await countSetAside(tx),
    };
  });
}

function judgeView({
  instance,
  started_at: startedAt,
  beat_at: heardAt,
  ready,
  detail,
}: Beat): JudgeForAdmin {
  return {
    id: instance,
    name: typeof detail['machine'] === 'string' ? detail['machine'] : '',
    startedAt: startedAt.toISOString(),
    heardAt: heardAt.toISOString(),
    ready,
    ...(detail.reason ? { reason: detail.reason } : {}),
    ...(detail.remedy ? { remedy: detail.remedy } : {}),
    engine: typeof detail['engine'] === 'string' ? detail['engine'] : '',
    slots: Number(detail['slots'] ?? 0),
    languages: (detail['languages'] ?? {}) as Record<string, string>,
    broken: (detail['broken'] ?? {}) as Record<string, string>,
  };
}
