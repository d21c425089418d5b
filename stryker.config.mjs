/** Mutates the rules that nothing may get around; `npm run test:mutation`, see docs/testing.md. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    'server/permissions/{can,compare,matrix,narrow,resolve,scope,sensible}.ts',
    'server/domain/stages/rules.ts',
    'server/domain/assignments/team.ts',
    'prisma-free-models/assignment-rules.ts',
    'server/auth/lockout.ts',
    'server/domain/customers/number.ts',
  ],
  ignorePatterns: ['.cache', '.data', 'build', 'docs', 'e2e', 'public'],
  tempDirName: '.cache/stryker',
  coverageAnalysis: 'perTest',
  // Each has a database server of its own.
  concurrency: 2,
  timeoutMS: 20_000,
  warnings: { slow: false },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  thresholds: { high: 90, low: 80, break: 80 },
};
