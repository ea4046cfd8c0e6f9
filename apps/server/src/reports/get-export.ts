import type { FileAnswer } from '@fairshot/contracts/route';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import {
  type AskedQuestion,
  type ExportRow,
  findExport,
  findTitle,
  listAskedQuestions,
} from './export.store.ts';
import { exportLines } from './export-lines.ts';

/**
 * The file a member asked for, as the rows stand now. It is read in stretches while it is sent, so that neither its
 * length nor a slow line holds memory or a transaction.
 */
export async function getExport(
  platform: Platform,
  caller: MemberCaller,
  exportId: string,
): Promise<FileAnswer> {
  const acting = member(caller.organizationId, caller.accountId);
  const { asked, title, questions } = await platform.db.transaction(acting, async (tx) => {
    const asked = await findExport(tx, exportId, caller.accountId);
    if (!asked) throw refuse('not_found');
    if (asked.assessment_id === null) return { asked, title: 'Candidates', questions: [] };
    const title = (await findTitle(tx, asked.assessment_id)) ?? 'Results';
    return { asked, title, questions: await listAskedQuestions(tx, asked.assessment_id) };
  });
  return {
    name: fileName(title, asked),
    mediaType: 'text/csv; charset=utf-8',
    content: bytesOf(platform, caller, { asked, questions }),
  };
}

async function* bytesOf(
  platform: Platform,
  caller: MemberCaller,
  { asked, questions }: { asked: ExportRow; questions: AskedQuestion[] },
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const lines of exportLines(platform, caller, asked, questions)) yield encoder.encode(lines);
}

/** A title may hold what no file name may. */
function fileName(title: string, { created_at, time_zone }: ExportRow): string {
  const plain = title.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim();
  return `${plain || 'Results'} ${created_at.toLocaleDateString('sv-SE', { timeZone: time_zone })}.csv`;
}
