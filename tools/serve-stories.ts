import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { discardPostgres, findRunningPostgres } from '../apps/cli/src/setup/embedded-postgres.ts';
import { readSettings } from '../apps/cli/src/settings.ts';
import { stopRequest } from '../apps/cli/src/stop-request.ts';
import { supervise } from '../apps/cli/src/supervise.ts';
import { STAND_FILE, STORIES_PORT, STORIES_URL, type Stand } from './stories-stand.ts';

// Runs the whole product on an empty database of its own, as `npm start` does, and forgets it all at the end.
const dataDir = mkdtempSync(join(tmpdir(), 'fairshot-stories-'));
chmodSync(dataDir, 0o755);
const settings = readSettings({ PORT: String(STORIES_PORT), DATA_DIR: dataDir, BASE_URL: STORIES_URL });

try {
  await supervise(settings, console.log, stopRequest(), (roles) => {
    const stand: Stand = {
      firstRunLink: roles.firstRunLink() ?? '',
      databaseUrl: findRunningPostgres(dataDir)?.url ?? '',
      dataDir,
    };
    mkdirSync(dirname(STAND_FILE), { recursive: true });
    writeFileSync(STAND_FILE, JSON.stringify(stand));
  });
} finally {
  await discardPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
