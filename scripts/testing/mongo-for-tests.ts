import type { TestProject } from 'vitest/node';
import { startEmbeddedMongo } from '#server/infra/embedded-mongo';
import { throwawayFolder } from './throwaway-folder';

declare module 'vitest' {
  interface ProvidedContext {
    mongoUri: string;
    mongodPath: string | undefined;
    cacheHome: string | undefined;
  }
}

/** One server for all test files of a run; each file makes databases of its own in it. */
export default async function mongoForTests(project: TestProject) {
  const folder = await throwawayFolder('edugate-test-mongo-');
  const { mongodPath, cacheHome } = project.config.provide;
  const server = await startEmbeddedMongo({
    dataDir: folder.path,
    mongodPath,
    cacheHome,
    cacheGB: 0.5,
    log: (line) => console.log(line),
  });
  project.provide('mongoUri', server.uri);
  return async () => {
    await server.stop();
    await folder.remove();
  };
}
