import { reportLineLoss as route } from '@fairshot/contracts/attempts/line-loss.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import type { Contacts } from './hear-contacts.ts';
import { reportLineLoss } from './report-line-loss.ts';

/** What a page says when it was cut off and is back. */
export function serveLineLosses(server: HttpServer, platform: Platform, contacts: Contacts): void {
  server.serve(route, ({ caller, params, body }) =>
    reportLineLoss(platform, contacts, caller, params.attemptId, body),
  );
}
