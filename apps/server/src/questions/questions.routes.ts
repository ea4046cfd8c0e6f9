import * as routes from '@fairshot/contracts/questions/questions.contract';

import { member } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { addStarterQuestions } from './add-starter-questions.ts';
import { listQuestions } from './list-questions.ts';
import { readWholeQuestion } from './question-view.ts';

/** The question bank. */
export function serveQuestions(server: HttpServer, platform: Platform): void {
  server.serve(routes.listQuestions, ({ caller, query }) => listQuestions(platform, caller, query));
  server.serve(routes.getQuestion, ({ caller, params }) =>
    platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
      readWholeQuestion(tx, params.questionId),
    ),
  );
  server.serve(routes.addStarterQuestions, async ({ caller }) => ({
    added: await addStarterQuestions(platform, caller),
  }));
}
