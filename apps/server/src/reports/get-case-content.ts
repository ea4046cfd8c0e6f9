import type { CaseContent } from '@fairshot/contracts/reports/reports.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findCaseContent } from './report.store.ts';

/** What a person reads; the rest of a long case is for programs. */
const MOST_BYTES = 65_536;

/** What one case of a submission held, hidden or not, for members who look after questions. */
export async function getCaseContent(
  { db }: Platform,
  caller: MemberCaller,
  wanted: { submissionId: string; position: number },
): Promise<CaseContent> {
  const row = await db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
    findCaseContent(tx, caller.organizationId, { ...wanted, most: MOST_BYTES }),
  );
  if (!row) throw refuse('not_found');
  const { input, expected, stdout, stderr, longest } = row;
  return {
    input: textOf(input),
    expected: textOf(expected),
    ...(stdout ? { stdout: textOf(stdout) } : {}),
    ...(stderr ? { stderr: textOf(stderr) } : {}),
    isCut: longest > MOST_BYTES,
  };
}

/** Bytes that are no text are shown as the sign for that. */
function textOf(bytes: Buffer): string {
  return bytes.toString('utf8');
}
