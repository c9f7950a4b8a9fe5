import { defineConfig } from 'vitest/config';

const journeys = 'tests/journeys/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: 'tests/support/global-setup.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'demo/**/*.test.ts'], exclude: [journeys] } },
      { extends: true, test: { name: 'journeys', include: [journeys] } },
    ],
  },
});
