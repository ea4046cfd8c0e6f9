import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { bringPackages } from '../apps/cli/src/setup/bring-packages.ts';
import { JUDGE_PACKAGES, TEST_PACKAGES } from '../apps/cli/src/setup/debian-packages.ts';
import { ROOT } from '../apps/cli/src/settings.ts';
import { proveSitting } from '../prove/sitting.ts';

/** Proves promises of the whole product under faults; slow, and loads the machine it runs on, and only that. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    broken: { type: 'boolean', default: false },
    share: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

if (positionals[0] !== 'sitting') {
  console.error(
    'Say what to prove: npm run prove -- sitting [--only NAME] [--share 0.1] [--broken] [--json]',
  );
  process.exit(2);
}
await bringPackages({ ...JUDGE_PACKAGES, ...TEST_PACKAGES }, join(ROOT, 'test-results'), console.error);
const held = await proveSitting({
  names: values.only,
  share: Math.min(1, Math.max(0.001, Number(values.share) || 1)),
  json: values.json,
  isBroken: values.broken,
});
process.exit(held ? 0 : 1);
