import * as routes from '@fairshot/contracts/questions/authoring.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { createQuestion } from './create-question.ts';
import { discardDraft } from './discard-draft.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { moveQuestions } from './move-questions.ts';
import { publishQuestion } from './publish-question.ts';
import { readPicture } from './read-picture.ts';
import { readQuestionForAuthor } from './question-for-author.ts';
import { readVersion, readVersions } from './read-versions.ts';
import { openTestData, peekTestData } from './read-test-data.ts';
import { saveQuestion } from './save-question.ts';
import { storePicture } from './store-picture.ts';
import { storeTestData } from './store-test-data.ts';

/** Writing questions: drafts, their contents, publication and history. */
export function serveAuthoring(server: HttpServer, platform: Platform): void {
  const read = <Answer>(caller: MemberCaller, work: (tx: Tx) => Promise<Answer>) =>
    platform.db.transaction(member(caller.organizationId, caller.accountId), work);

  server.serve(routes.createQuestion, ({ caller, body }) => createQuestion(platform, caller, body));
  server.serve(routes.getQuestionDraft, ({ caller, params }) =>
    read(caller, (tx) => readQuestionForAuthor(platform, tx, params.questionId)),
  );
  server.serve(routes.saveQuestion, ({ caller, params, body }) =>
    saveQuestion(platform, caller, params.questionId, body),
  );
  server.serve(routes.discardDraft, ({ caller, params, body }) =>
    discardDraft(platform, caller, params.questionId, body),
  );
  server.serve(routes.publishQuestion, ({ caller, params, body }) =>
    publishQuestion(platform, caller, params.questionId, body),
  );
  server.serve(routes.duplicateQuestion, ({ caller, params, body }) =>
    duplicateQuestion(platform, caller, params.questionId, body),
  );
  server.serve(routes.moveQuestions, ({ caller, body }) => moveQuestions(platform, caller, body));
  server.serve(routes.listQuestionVersions, ({ caller, params }) =>
    read(caller, async (tx) => ({ versions: await readVersions(tx, params.questionId) })),
  );
  server.serve(routes.getQuestionVersion, ({ caller, params }) =>
    read(caller, (tx) => readVersion(tx, params.questionId, params.versionId)),
  );
  server.serve(routes.storeTestData, async ({ caller, body }) => {
    const [stored] = await storeTestData(platform, caller, [body]);
    return stored;
  });
  server.serve(routes.storeTestTexts, async ({ caller, body }) => ({
    contents: await storeTestData(
      platform,
      caller,
      body.texts.map((text) => Buffer.from(text)),
    ),
  }));
  server.serve(routes.getTestData, ({ caller, params }) => openTestData(platform, caller, params.sha256));
  server.serve(routes.peekTestData, ({ caller, params }) => peekTestData(platform, caller, params.sha256));
  server.serve(routes.storePicture, ({ caller, body }) => storePicture(platform, caller, body));
  server.serve(routes.getPicture, ({ caller, params }) =>
    read(caller, (tx) => readPicture(tx, params.sha256)),
  );
}
