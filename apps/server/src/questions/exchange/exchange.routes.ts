import * as routes from '@fairshot/contracts/questions/exchange.contract';

import type { MemberCaller } from '../../platform/caller.ts';
import type { HttpServer } from '../../platform/http-server.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { exportQuestions } from './export-questions.ts';
import { importQuestion } from './import-question.ts';
import { openArchive } from './open-archive.ts';
import { readPackage } from './read-package.ts';
import { receiveUpload } from './receive-upload.ts';
import { UnusableArchive } from './unusable-archive.ts';

/** Questions that come and go as folders. */
export function serveExchange(server: HttpServer, platform: Platform): void {
  server.serve(routes.readPackage, async ({ caller, body }) => ({
    questions: await receiveUpload(body, routes.MOST_PACKAGE_BYTES, (file) =>
      readArchive(platform, caller, file),
    ).catch(refuseUnusable),
  }));
  server.serve(routes.importQuestion, ({ caller, body }) => importQuestion(platform, caller, body));
  server.serve(routes.exportQuestions, ({ caller, query }) =>
    exportQuestions(platform, caller, query.ids?.split(',')),
  );
}

async function readArchive(platform: Platform, caller: MemberCaller, file: string) {
  const archive = await openArchive(file);
  try {
    return await readPackage(platform, caller, archive, 'Question');
  } finally {
    archive.close();
  }
}

function refuseUnusable(error: unknown): never {
  if (!(error instanceof UnusableArchive)) throw error;
  throw refuse('bad_input', {
    sentence: error.message,
    fields: [{ path: 'body', message: error.message }],
  });
}
