import * as contract from '@fairshot/contracts/attempts/attempts.contract';
import * as keptTexts from '@fairshot/contracts/attempts/kept-texts.contract';
import { getAttemptPicture } from '@fairshot/contracts/attempts/pictures.contract';
import {
  startAttempt as startRoute,
  startPractice,
} from '@fairshot/contracts/invitations/invitations.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { endBreak } from './end-break.ts';
import { finishAttempt } from './finish-attempt.ts';
import { getAttempt } from './get-attempt.ts';
import { getPicture } from './get-picture.ts';
import { getReceipt } from './get-receipt.ts';
import { listKeptTexts, settleKeptText } from './kept-texts.ts';
import { practiceStand } from './practice/start-practice.ts';
import { rememberQuestion } from './remember-question.ts';
import { saveDraft } from './save-draft.ts';
import { startAttempt } from './start-attempt.ts';
import { takeBreak } from './take-break.ts';
import { visitQuestion } from './visit-question.ts';

export function serveAttempts(server: HttpServer, platform: Platform): void {
  server.serve(startRoute, ({ caller, params, body }) =>
    startAttempt(platform, caller, params.invitationId, body ?? {}),
  );
  const practice = practiceStand(platform);
  server.serve(startPractice, ({ caller, params, body }) =>
    practice.start(caller, params.invitationId, body.anew),
  );
  server.serve(contract.getAttempt, ({ caller, params }) => getAttempt(platform, caller, params.attemptId));
  server.serve(contract.takeBreak, ({ caller, params, body }) =>
    takeBreak(platform, caller, params.attemptId, body.writerEpoch),
  );
  server.serve(contract.endBreak, ({ caller, params }) => endBreak(platform, caller, params.attemptId));
  server.serve(contract.saveDraft, ({ caller, params, body }) =>
    saveDraft(platform, caller, params.attemptId, body),
  );
  server.serve(keptTexts.listKeptTexts, ({ caller, params }) =>
    listKeptTexts(platform, caller, params.attemptId),
  );
  server.serve(keptTexts.settleKeptText, ({ caller, params }) =>
    settleKeptText(platform, caller, params.attemptId, params.keptTextId),
  );
  server.serve(contract.visitQuestion, ({ caller, params, body }) =>
    visitQuestion(platform, caller, params.attemptId, body.questionVersionId),
  );
  server.serve(contract.rememberQuestion, ({ caller, params, body }) =>
    rememberQuestion(platform, caller, params.attemptId, params.questionVersionId, body),
  );
  server.serve(contract.finishAttempt, ({ caller, params, body }) =>
    finishAttempt(platform, caller, params.attemptId, body.writerEpoch),
  );
  server.serve(contract.getReceipt, ({ caller, params }) => getReceipt(platform, caller, params.attemptId));
  server.serve(getAttemptPicture, ({ caller, params }) =>
    getPicture(platform, caller, params.attemptId, params.sha256),
  );
}
