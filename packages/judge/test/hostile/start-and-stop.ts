import { IncompleteSandbox } from '../../src/job.ts';
import { startJudge } from '../../src/start-judge.ts';

/** Starts a judge in the folder it is given and says in JSON what was missing, or that nothing was. */
try {
  const judge = await startJudge({ stateDir: process.argv[2] ?? '', slots: 1, withoutCgroup: 'sample' });
  await judge.stop();
  console.log('[]');
} catch (cause) {
  if (!(cause instanceof IncompleteSandbox)) throw cause;
  console.log(JSON.stringify(cause.missing));
}
