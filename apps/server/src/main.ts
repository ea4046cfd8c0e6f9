import { readConfig } from './config.ts';
import { runMigrations } from './run-migrations.ts';

/** `node main.ts api|worker|judge|migrate`: one role per process, as many of each as wanted. */
const [role] = process.argv.slice(2);

switch (role) {
  case 'migrate':
    await runMigrations(readConfig().databaseUrl);
    break;
  case 'api': {
    const { runApi } = await import('./run-api.ts');
    await runApi(readConfig());
    break;
  }
  case 'worker': {
    const { runWorker } = await import('./run-worker.ts');
    await runWorker(readConfig());
    break;
  }
  case 'judge': {
    const { runJudge } = await import('./run-judge.ts');
    await runJudge(readConfig());
    break;
  }
  default:
    console.error('Say which role to run: api, worker, judge or migrate.');
    process.exitCode = 2;
}
