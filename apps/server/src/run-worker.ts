import { workOnAccounts } from './accounts/accounts.tasks.ts';
import { keepLetters } from './adapters/mail-outbox.ts';
import { sendBySmtp } from './adapters/mail-smtp.ts';
import { openQueue } from './adapters/queue-postgres.ts';
import { startTaskRunner } from './adapters/task-runner-postgres.ts';
import { workOnAttempts } from './attempts/attempts.tasks.ts';
import type { Config } from './config.ts';
import { workOnInvitations } from './invitations/invitations.tasks.ts';
import { workOnLetters } from './letters/letters.tasks.ts';
import { workOnOrganizations } from './organizations/organizations.tasks.ts';
import { openDatabase } from './platform/database.ts';
import { startHeartbeat } from './platform/heartbeat.ts';
import { openLog } from './platform/log.ts';
import { endWith, tellSupervisor } from './platform/process-life.ts';
import { workOnAuthoring } from './questions/authoring.tasks.ts';
import { workOnExecutions } from './questions/executions/executions.tasks.ts';
import { watchSandboxWork } from './questions/sandbox-work.tasks.ts';
import { watchRejudges, workOnRejudgedChoices } from './submissions/rejudge/rejudge.tasks.ts';
import { watchJudging, workOnChoices } from './submissions/submissions.tasks.ts';

/** Tasks of one kind at once, at most; the pool is sized by it. */
const WIDTH = 4;

/** The role that works for everybody and is seen by nobody: letters, deadlines, grading, lost work. */
export async function runWorker(config: Config): Promise<void> {
  const log = openLog('worker', config.logLevel);
  const db = openDatabase(config.databaseUrl, WIDTH + 2);
  const platform = { config, db, log, queue: openQueue(db) };
  const mail = config.smtpUrl ? sendBySmtp(config.smtpUrl, config.mailFrom) : keepLetters();

  const runner = await startTaskRunner(config.databaseUrl, log);
  await workOnLetters(runner, platform, mail);
  workOnAccounts(runner, platform);
  workOnOrganizations(runner, platform);
  workOnAuthoring(runner, platform);
  workOnExecutions(runner, platform);
  workOnInvitations(runner, platform);
  await workOnAttempts(runner, platform);
  await workOnChoices(runner, platform);
  await workOnRejudgedChoices(runner, platform);
  watchJudging(runner, platform);
  watchSandboxWork(runner, platform);
  watchRejudges(runner, platform);

  const heartbeat = startHeartbeat(db, 'worker', () => ({ ready: true, detail: {} }));
  endWith(async () => {
    await heartbeat.stop();
    await runner.stop();
    await db.close();
  });
  tellSupervisor({ ready: true });
}
