import * as routes from '@fairshot/contracts/questions/questions.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { addStarterQuestions } from './add-starter-questions.ts';
import { listQuestions } from './question.store.ts';
import { listItem, readWholeQuestion } from './question-view.ts';

/** The question bank. */
export function serveQuestions(server: HttpServer, platform: Platform): void {
  const acting = (caller: MemberCaller) => member(caller.organizationId, caller.accountId);

  server.serve(routes.listQuestions, async ({ caller }) => {
    const rows = await platform.db.transaction(acting(caller), listQuestions);
    return { questions: rows.map(listItem) };
  });
  server.serve(routes.getQuestion, ({ caller, params }) =>
    platform.db.transaction(acting(caller), (tx) => readWholeQuestion(tx, params.questionId)),
  );
  server.serve(routes.addStarterQuestions, async ({ caller }) => ({
    added: await addStarterQuestions(platform, caller),
  }));
}
