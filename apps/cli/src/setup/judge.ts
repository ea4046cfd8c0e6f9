import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCaseRunner } from '@fairshot/judge/build-case-runner';
import {
  installCommand,
  installPackages,
  JUDGE_PACKAGES,
  mayInstall,
  missingPackages,
} from './debian-packages.ts';
import { ROOT } from '../settings.ts';
import { type Print, line, step } from './progress.ts';

/** Brings the Debian packages of `packages` that are missing, where apt may be used; says what to type elsewhere. */
export async function bringPackages(
  packages: Record<string, string>,
  logs: string,
  print: Print,
): Promise<void> {
  const missing = await missingPackages(packages);
  if (missing.length === 0) return;
  if (!(await mayInstall())) {
    print(
      line('Debian packages', `missing: ${missing.join(', ')}\nTo bring them: ${installCommand(missing)}`),
    );
    return;
  }
  mkdirSync(logs, { recursive: true });
  await step(print, 'Debian packages', `installing ${missing.join(', ')}`, async () => {
    const failure = await installPackages(missing, join(logs, 'apt.log'));
    return failure === undefined
      ? 'installed'
      : `apt could not install them:\n${failure}\nTo bring them: ${installCommand(missing)}`;
  });
}

/** Everything the judge stands on. Returns undefined, or why the judge cannot run here. */
export async function prepareJudge(logs: string, print: Print): Promise<string | undefined> {
  await bringPackages(JUDGE_PACKAGES, logs, print);
  try {
    await step(
      print,
      'Case runner',
      'compiling',
      async () => void (await buildCaseRunner({ outDir: join(ROOT, 'packages/judge/native/build') })),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
