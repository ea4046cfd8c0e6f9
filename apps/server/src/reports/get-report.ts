import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import {
  findAttemptRow,
  listAnswerRows,
  listCaseRows,
  listChoiceRows,
  listCohortPercents,
  listEventRows,
  listJudgedAgain,
  listKeptAsideRows,
  listRejudged,
  listRejudgedChoiceRows,
  listSubmissionRows,
  listVisitRows,
} from './report.store.ts';
import { reportView } from './report-view.ts';

/** What a company reads about one attempt: twelve queries, however many questions and submissions it has. */
export async function getReport(
  { db }: Platform,
  caller: MemberCaller,
  attemptId: string,
): Promise<ReportForCompany> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const attempt = await findAttemptRow(tx, caller.organizationId, attemptId);
    if (!attempt) throw refuse('not_found');
    const submissions = await listSubmissionRows(tx, attemptId);
    const counted = submissions.filter((row) => row.counts).map((row) => row.id);
    return reportView({
      attempt,
      answers: await listAnswerRows(tx, attemptId),
      submissions,
      cases: await listCaseRows(tx, counted),
      choices: await listChoiceRows(tx, attemptId),
      rejudgedChoices: await listRejudgedChoiceRows(tx, attemptId),
      keptAside: await listKeptAsideRows(tx, attemptId),
      visits: await listVisitRows(tx, attemptId),
      events: await listEventRows(tx, attemptId),
      judgedAgain: await listJudgedAgain(tx, attemptId),
      rejudged: await listRejudged(tx, attemptId),
      cohortPercents: await listCohortPercents(tx, attempt.assessment_version_id),
    });
  });
}
