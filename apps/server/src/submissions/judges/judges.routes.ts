import * as routes from '@fairshot/contracts/submissions/judges.contract';

import type { HttpServer } from '../../platform/http-server.ts';
import type { Platform } from '../../platform/platform.ts';
import { judgeSetAsideAgain } from './judge-set-aside-again.ts';
import { readJudges } from './read-judges.ts';

/** The room of the judges, for platform admins. */
export function serveJudges(server: HttpServer, platform: Platform): void {
  server.serve(routes.getJudges, () => readJudges(platform));
  server.serve(routes.judgeSetAsideAgain, async ({ caller, body }) => {
    const count = await judgeSetAsideAgain(platform, body.submissionId);
    platform.log.info({ account: caller.accountId, count }, 'what was set aside is judged again');
    return { count };
  });
}
