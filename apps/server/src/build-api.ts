import { serveAccounts } from './accounts/accounts.routes.ts';
import { serveAdmins } from './accounts/admins.routes.ts';
import { findAccount } from './accounts/find-account.ts';
import { guessLimit } from './accounts/require-password.ts';
import type { Sessions } from './accounts/sessions.port.ts';
import { serveYou } from './accounts/you.routes.ts';
import { serveJudge0Calls } from './adapters/serve-judge0-calls.ts';
import { openSessions } from './adapters/sessions-better-auth.ts';
import { serveAssessments } from './assessments/assessments.routes.ts';
import { serveAttempts } from './attempts/attempts.routes.ts';
import { hearContacts } from './attempts/hear-contacts.ts';
import { serveLineLosses } from './attempts/line-loss.routes.ts';
import { serveTakeOvers } from './attempts/take-over.routes.ts';
import { serveAttemptTime } from './attempts/time.routes.ts';
import { findCandidate } from './invitations/find-candidate.ts';
import { serveInvitations } from './invitations/invitations.routes.ts';
import { serveOutbox } from './letters/outbox.routes.ts';
import { findMember } from './organizations/find-member.ts';
import { serveMembers } from './organizations/members.routes.ts';
import { serveOrganizations } from './organizations/organizations.routes.ts';
import { createHttpServer, type HttpServer } from './platform/http-server.ts';
import type { Identification } from './platform/caller.ts';
import type { Platform } from './platform/platform.ts';
import { serveSystem } from './platform/system.routes.ts';
import { serveAuthoring } from './questions/authoring.routes.ts';
import { serveBank } from './questions/bank.routes.ts';
import { serveExchange } from './questions/exchange/exchange.routes.ts';
import { serveExecutions } from './questions/executions/executions.routes.ts';
import { serveProofs } from './questions/proof.routes.ts';
import { serveQuestions } from './questions/questions.routes.ts';
import { serveReports } from './reports/reports.routes.ts';
import { serveJudges } from './submissions/judges/judges.routes.ts';
import { serveLive } from './submissions/live.socket.ts';
import { serveRejudges } from './submissions/rejudge/rejudge.routes.ts';
import { serveSubmissions } from './submissions/submissions.routes.ts';

/** Who is who, each question answered by the feature that owns the answer. */
function identification(platform: Platform, sessions: Sessions): Identification {
  return {
    findAccount: (cookies) => findAccount(platform, sessions, cookies),
    findMember: (caller, organizationId) => findMember(platform, caller, organizationId),
    findCandidate: (cookies, attemptId) => findCandidate(platform, cookies, attemptId),
  };
}

/**
 * The whole API without a port: `run-api.ts` listens with it, the tests inject into it, the API reference is
 * made from it. Features stand in their reading order (ARCHITECTURE.md).
 */
export async function buildApi(platform: Platform): Promise<HttpServer> {
  const sessions = await openSessions(platform);
  const who = identification(platform, sessions);
  const contacts = hearContacts(platform);
  const server = await createHttpServer({
    log: platform.log,
    secret: platform.config.secret,
    identification: who,
    onContact: contacts.hear,
  });
  server.fastify.addHook('onClose', contacts.close);
  serveSystem(server, platform);
  serveOutbox(server, platform);
  const guesses = guessLimit();
  serveAccounts(server, platform, sessions);
  serveYou(server, platform, sessions, guesses);
  serveAdmins(server, platform);
  serveOrganizations(server, platform, sessions);
  serveMembers(server, platform, sessions, guesses);
  serveBank(server, platform);
  serveAuthoring(server, platform);
  serveExchange(server, platform);
  serveProofs(server, platform);
  serveExecutions(server, platform);
  serveQuestions(server, platform);
  serveAssessments(server, platform);
  serveInvitations(server, platform);
  serveAttempts(server, platform);
  serveTakeOvers(server, platform);
  serveAttemptTime(server, platform);
  serveLineLosses(server, platform, contacts);
  serveSubmissions(server, platform);
  serveRejudges(server, platform);
  serveJudges(server, platform);
  serveJudge0Calls(server, platform);
  serveLive(server, platform, who, contacts);
  serveReports(server, platform);
  return server;
}
