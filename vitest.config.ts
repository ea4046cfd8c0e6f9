import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tools/vitest/global-setup.ts'],
    // Two cores are the smallest machine we promise to work on; timings never fail a test.
    // Left to itself it would use one of them.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{packages/{contracts,judge},apps/{server,cli},tools,bench,db,bank}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['{apps/web,packages/ui}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
