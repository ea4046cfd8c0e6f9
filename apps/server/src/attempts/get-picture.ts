import type { FileAnswer } from '@fairshot/contracts/route';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { readPictureOfVersions } from '../questions/read-picture.ts';
import { listAskedVersions } from './asked-version.store.ts';
import { requireOwnAttempt } from './require-own-attempt.ts';

/** A picture that a question of the candidate's own attempt shows; any other is not there. */
export async function getPicture(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  sha256: string,
): Promise<FileAnswer> {
  return platform.db.transaction(candidate(caller.candidateId), async (tx) => {
    const attempt = await requireOwnAttempt(tx, caller.candidateId, attemptId);
    return readPictureOfVersions(tx, sha256, await listAskedVersions(tx, attempt.id));
  });
}
