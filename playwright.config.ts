import { defineConfig, devices } from '@playwright/test';
import { STORIES_URL } from './tools/stories-stand.ts';

/** Debian's browser: downloading one is neither possible everywhere nor needed. */
const BROWSER = '/usr/bin/chromium';
/** These change what all the others see: the product's clock, which questions there are, and who is logged in. */
const TOLD_ALONE = ['**/deadline.story.ts', '**/bank-list.story.ts', '**/staff-log-in.story.ts'];
/** Quiet and offline; without Chromium's own sandbox, which root cannot use. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'stories',
  projects: [
    // Told first: it finds FairShot empty and leaves an owner who is logged in.
    { name: 'first day', testMatch: 'first-day.story.ts' },
    {
      name: 'stories',
      testMatch: '**/*.story.ts',
      testIgnore: ['first-day.story.ts', ...TOLD_ALONE],
      dependencies: ['first day'],
    },
    { name: 'alone', testMatch: TOLD_ALONE, dependencies: ['stories'], workers: 1 },
  ],
  outputDir: 'test-results/stories',
  // The stories share one running product and two cores; each makes its own assessment and candidates.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/stories.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: STORIES_URL,
    viewport: { width: 1280, height: 800 },
    // A trace of every act costs as much as the acts; TRACE=1 keeps it of what fails.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: BROWSER, args: ARGUMENTS },
  },
  webServer: {
    command: `"${process.execPath}" tools/serve-stories.ts`,
    url: `${STORIES_URL}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
});
