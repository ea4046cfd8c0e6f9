import type { SubmissionDetailForCompany } from '@fairshot/contracts/reports/reports.contract';
import type { z } from 'zod';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findSubmissionRow, listCaseRows } from './report.store.ts';
import { caseView, submissionView } from './report-view.ts';

/** One run or submission with its code and every case, also those that do not count. */
export async function getSubmissionForCompany(
  { db }: Platform,
  caller: MemberCaller,
  submissionId: string,
): Promise<z.input<typeof SubmissionDetailForCompany>> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const row = await findSubmissionRow(tx, caller.organizationId, submissionId);
    if (!row) throw refuse('not_found');
    return {
      ...submissionView(row),
      questionVersionId: row.question_version_id,
      source: row.source ?? '',
      ...(row.compiler_output ? { compilerOutput: row.compiler_output } : {}),
      cases: (await listCaseRows(tx, [submissionId])).map(caseView),
    };
  });
}
