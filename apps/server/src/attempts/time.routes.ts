import * as contract from '@fairshot/contracts/attempts/time.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { addTime } from './add-time.ts';
import { pauseAttempt, resumeAttempt } from './pause-attempt.ts';
import { readTime } from './read-time.ts';
import { reverseTime } from './reverse-time.ts';

/** What staff may do to the time of an attempt. */
export function serveAttemptTime(server: HttpServer, platform: Platform): void {
  server.serve(contract.getAttemptTime, ({ caller, params }) => readTime(platform, caller, params.attemptId));
  server.serve(contract.addTime, ({ caller, params, body }) =>
    addTime(platform, caller, params.attemptId, body),
  );
  server.serve(contract.reverseTime, ({ caller, params, body }) =>
    reverseTime(platform, caller, params.attemptId, params.creditId, body.reason),
  );
  server.serve(contract.pauseAttempt, ({ caller, params, body }) =>
    pauseAttempt(platform, caller, params.attemptId, body.reason),
  );
  server.serve(contract.resumeAttempt, ({ caller, params }) =>
    resumeAttempt(platform, caller, params.attemptId),
  );
}
