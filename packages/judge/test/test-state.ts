import { resolve } from 'node:path';

/**
 * One state folder for all tests and all runs of them: what a judge prepares once per tool chain (a precompiled header,
 * half a minute) is prepared once. Programs are kept there as well, so a test about compiling makes its source unique.
 */
export const TEST_STATE_DIR = resolve(import.meta.dirname, '../../../node_modules/.cache/fairshot-judge');
