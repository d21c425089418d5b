import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const exclude = ['node_modules/**', 'build/**', '.data/**', '.cache/**', 'e2e/**'];

const env: Partial<NodeJS.ProcessEnv> = {
  NODE_ENV: 'test',
  TZ: 'UTC',
  AUTH_SECRET: 'a secret of the tests, long enough to be accepted',
  DATA_DIR: join(tmpdir(), `edugate-tests-${process.pid}`),
};

function project(
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return {
    plugins: [tsconfigPaths()],
    test: {
      ...test,
      environment: 'node',
      restoreMocks: true,
      env,
      exclude,
    },
  };
}

export default defineConfig({
  test: {
    slowTestThreshold: 5_000,
    // A server with hundreds of collections takes a while to stop.
    teardownTimeout: 120_000,
    projects: [
      project({ name: 'unit', include: ['**/*.spec.{ts,tsx}'], testTimeout: 30_000 }),
      project({
        name: 'integ',
        include: ['**/*.integ.ts'],
        provide: {
          mongodPath: process.env.MONGOD_PATH,
          cacheHome: process.env.XDG_CACHE_HOME,
          redisServerPath: process.env.REDIS_SERVER_PATH,
          s3ServerPath: process.env.S3_SERVER_PATH,
        },
        globalSetup: [
          'scripts/testing/mongo-for-tests.ts',
          'scripts/testing/redis-for-tests.ts',
          'scripts/testing/s3-for-tests.ts',
        ],
        // Every worker compiles the models and holds a connection pool: two suit two cores.
        maxWorkers: 2,
        // After the unit tests, whose number of workers differs.
        sequence: { groupOrder: 1 },
        // Long enough for a machine that does other things: they end a hang, not a slow test.
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
