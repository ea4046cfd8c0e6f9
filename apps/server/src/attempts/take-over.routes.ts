import * as contract from '@fairshot/contracts/attempts/take-over.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { askTakeOver } from './ask-take-over.ts';
import { decideTakeOver, listTakeOverRequests } from './decide-take-over.ts';
import { getTakeOver } from './read-take-over.ts';
import { takeOverAttempt } from './take-over-attempt.ts';

/** Going on in another browser: what its candidate asks for, and what staff say to it. */
export function serveTakeOvers(server: HttpServer, platform: Platform): void {
  server.serve(contract.getTakeOver, ({ caller, params }) => getTakeOver(platform, caller, params.attemptId));
  server.serve(contract.askTakeOver, ({ caller, params }) => askTakeOver(platform, caller, params.attemptId));
  server.serve(contract.takeOverAttempt, ({ caller, params, body }) =>
    takeOverAttempt(platform, caller, params.attemptId, body?.code),
  );
  server.serve(contract.listTakeOverRequests, ({ caller, params }) =>
    listTakeOverRequests(platform, caller, params.attemptId),
  );
  server.serve(contract.allowTakeOver, ({ caller, params }) =>
    decideTakeOver(platform, caller, params.attemptId, params.requestId, 'allow'),
  );
  server.serve(contract.declineTakeOver, ({ caller, params }) =>
    decideTakeOver(platform, caller, params.attemptId, params.requestId, 'decline'),
  );
}
