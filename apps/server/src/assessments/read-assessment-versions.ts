import type {
  AssessmentContent,
  AssessmentVersionItem,
} from '@fairshot/contracts/assessments/assessment-versions.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findVersion } from './assessment.store.ts';
import { listVersions, type VersionRow } from './assessment-version.store.ts';
import { contentView } from './assessment-view.ts';
import { listComposedQuestions } from './composed-question.store.ts';

/** Every version, newest first, with who relies on it. */
export async function listAssessmentVersions(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
): Promise<{ versions: AssessmentVersionItem[] }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const rows = await listVersions(tx, assessmentId);
    if (rows.length === 0) throw refuse('not_found');
    return { versions: rows.map(versionItem) };
  });
}

/** One version, whole, to be compared with another. */
export async function getAssessmentVersion(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
  versionId: string,
): Promise<AssessmentContent> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const row = await findVersion(tx, assessmentId, versionId);
    if (!row) throw refuse('not_found');
    return contentView(row, await listComposedQuestions(tx, row.version_id));
  });
}

function versionItem(row: VersionRow): AssessmentVersionItem {
  return {
    versionId: row.version_id,
    number: row.number,
    title: row.title,
    questionCount: row.question_count,
    maxPoints: row.max_points,
    ...(row.saved_by === null ? {} : { savedBy: row.saved_by }),
    savedAt: row.saved_at.toISOString(),
    ...(row.published_at ? { publishedAt: row.published_at.toISOString() } : {}),
    invited: row.invited,
    inProgress: row.in_progress,
    finished: row.finished,
  };
}
