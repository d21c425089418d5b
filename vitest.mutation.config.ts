import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/**
 * The tests of what `stryker.config.mjs` mutates, with and without a database in one project: Stryker
 * runs whichever of them a mutant can reach.
 */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    environment: 'node',
    restoreMocks: true,
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    include: [
      'server/permissions/*.spec.ts',
      'server/domain/stages/rules.spec.ts',
      'server/domain/assignments/team.spec.ts',
      'server/auth/lockout.integ.ts',
      'server/domain/customers/number.integ.ts',
    ],
    provide: { mongodPath: process.env.MONGOD_PATH, cacheHome: process.env.XDG_CACHE_HOME },
    globalSetup: ['scripts/testing/mongo-for-tests.ts'],
    hookTimeout: 120_000,
    teardownTimeout: 120_000,
  },
});
