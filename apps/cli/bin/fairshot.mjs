#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { become, ownNode } from './node24.mjs';

const cli = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  become(ownNode(join(cli, '../..')), [join(cli, 'src/main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
