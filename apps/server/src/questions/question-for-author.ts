import type {
  QuestionForAuthor,
  Remark,
  StoredContent,
} from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { draftOf } from './draft-rows.ts';
import { findTooLargeIn } from './limit-ceilings.ts';
import { namedContents } from './named-contents.ts';
import { findProofFaults } from './proof-faults.ts';
import { findAdvice, findNeeds } from './question-needs.ts';
import { listVersionPictures } from './picture.store.ts';
import { findMissingPictures } from './shown-pictures.ts';
import { listStored } from './test-data.store.ts';
import { findShownVersion, getVersionStanding, type VersionRow } from './version.store.ts';
import { readParts } from './version-parts.store.ts';

/** A question as its editor shows it: the draft where there is one, else what was published last. */
export async function readQuestionForAuthor(
  platform: Pick<Platform, 'config'>,
  tx: Tx,
  questionId: string,
): Promise<QuestionForAuthor> {
  const version = await findShownVersion(tx, questionId);
  if (!version) throw refuse('not_found');
  const draft = await readDraft(tx, version);
  const standing = await getVersionStanding(tx, version);
  return {
    id: questionId,
    state: standing.state,
    versionId: version.id,
    versionNumber: version.number,
    isDraft: version.published_at === null,
    revision: version.revision,
    ...(standing.published_number === null ? {} : { publishedNumber: standing.published_number }),
    ...(standing.edited_by === null ? {} : { editedBy: standing.edited_by }),
    editedAt: version.edited_at.toISOString(),
    draft,
    contents: await readContents(tx, draft),
    missing: version.published_at ? [] : await findMissing(platform, tx, version, draft),
    advice: findAdvice(draft),
  };
}

/** What an author wrote into a version, whole. */
export async function readDraft(tx: Tx, version: VersionRow): Promise<QuestionDraft> {
  return draftOf(version, await readParts(tx, version.id));
}

/** Size and nature of every content that the draft names. */
export async function readContents(tx: Tx, draft: QuestionDraft): Promise<StoredContent[]> {
  const rows = await listStored(tx, namedContents(draft));
  return rows.map(({ sha256, bytes, is_text }) => ({ sha256, bytes, isText: is_text }));
}

/** All that stands between a draft and its publication: what it lacks, and why it is not proven. */
export async function findMissing(
  platform: Pick<Platform, 'config'>,
  tx: Tx,
  version: VersionRow,
  draft: QuestionDraft,
): Promise<Remark[]> {
  const needs = [
    ...findNeeds(draft),
    ...findTooLargeIn(draft, platform.config.ceilings),
    ...findMissingPictures(draft, await listVersionPictures(tx, version.id)),
  ];
  if (draft.kind !== 'coding' || needs.length > 0) return needs;
  return findProofFaults(tx, {
    organizationId: version.organization_id,
    questionId: version.question_id,
    versionId: version.id,
  });
}
