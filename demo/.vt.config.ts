import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', test: { pool: 'forks', maxWorkers: 1, globalSetup: '/work/main/tests/support/global-setup.ts', testTimeout: 20000, hookTimeout: 60000, include: ['demo/**/*.test.ts'] } });
