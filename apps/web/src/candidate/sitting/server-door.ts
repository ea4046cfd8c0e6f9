import {
  endBreak,
  finishAttempt,
  getAttempt,
  rememberQuestion,
  saveDraft,
  takeBreak,
  visitQuestion,
} from '@fairshot/contracts/attempts/attempts.contract';
import { reportLineLoss } from '@fairshot/contracts/attempts/line-loss.contract';
import {
  listSubmissions,
  runCode,
  submitSolution,
} from '@fairshot/contracts/submissions/submissions.contract';

import { call } from '../../client/call.ts';
import type { SittingDoor } from './door.ts';
import { listenLive } from './live-socket.ts';

/** A press in a network that swallows everything must not hold back the ones behind it; sent again, it is done once. */
const PRESS_PATIENCE_MS = 15_000;

/** The door of a real attempt: every act is a request to the server, and news come over the socket. */
export function openServerDoor(attemptId: string): SittingDoor {
  const params = { attemptId };
  return {
    isPreview: false,
    attempt: () => call(getAttempt, { params }),
    submissions: async () => (await call(listSubmissions, { params })).submissions,
    saveDraft: (body, manner) => call(saveDraft, { params, body, ...manner }),
    visit: (questionVersionId) => call(visitQuestion, { params, body: { questionVersionId } }),
    remember: (questionVersionId, body) =>
      call(rememberQuestion, { params: { attemptId, questionVersionId }, body }),
    run: (body) => call(runCode, { params, body, patienceMs: PRESS_PATIENCE_MS }),
    submit: (body) => call(submitSolution, { params, body, patienceMs: PRESS_PATIENCE_MS }),
    finish: (writerEpoch) => call(finishAttempt, { params, body: { writerEpoch } }),
    takeBreak: (writerEpoch) => call(takeBreak, { params, body: { writerEpoch } }),
    endBreak: () => call(endBreak, { params }),
    reportLoss: (body) => call(reportLineLoss, { params, body }),
    listen: (listener) => listenLive({ attemptId, ...listener }),
    leave: () => window.location.replace(`/attempts/${attemptId}/finished`),
  };
}
