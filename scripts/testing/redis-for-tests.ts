import type { TestProject } from 'vitest/node';
import { cacheFolder } from '#server/infra/embedded-mongo/cache-folder';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findRedisServer } from './redis/find-redis-server';
import { startRedisServer } from './redis/redis-server';

declare module 'vitest' {
  interface ProvidedContext {
    redisServerPath: string | undefined;
    /** The server of this run, or why there is none: the tests that need it say so. */
    redis: { url: string; program: string } | { problem: string };
  }
}

/** One Redis for all test files of a run; each file's keys begin with its own database's namespace. */
export default async function redisForTests(project: TestProject) {
  const { redisServerPath, cacheHome } = project.config.provide;
  try {
    const program = await findRedisServer({
      given: redisServerPath,
      cacheFolder: cacheFolder(cacheHome),
      log: (line) => console.log(line),
    });
    const server = await startRedisServer(program);
    project.provide('redis', { url: server.url, program });
    return server.stop;
  } catch (error) {
    project.provide('redis', { problem: reasonOf(error) });
    return undefined;
  }
}
