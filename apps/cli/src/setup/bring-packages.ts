import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installCommand, installPackages, mayInstall, missingPackages } from './debian-packages.ts';
import { line, type Print, step } from './progress.ts';

/**
 * Brings those Debian packages that are missing where apt may be used, and says what to type elsewhere. Never
 * fails: what then still cannot run says so itself, with its reason. apt's own words go to `<logs>/apt.log`.
 */
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
