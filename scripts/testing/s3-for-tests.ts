import type { TestProject } from 'vitest/node';
import { cacheFolder } from '#server/infra/embedded-mongo/cache-folder';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findS3Server } from './s3/find-s3-server';

declare module 'vitest' {
  interface ProvidedContext {
    s3ServerPath: string | undefined;
    /** The program, or why there is none: the tests that need it say so. */
    s3: { program: string } | { problem: string };
  }
}

/** Finds an S3-compatible server, which those tests start that need one. */
export default async function s3ForTests(project: TestProject) {
  const { s3ServerPath, cacheHome } = project.config.provide;
  try {
    const program = await findS3Server({
      given: s3ServerPath,
      cacheFolder: cacheFolder(cacheHome),
      log: (line) => console.log(line),
    });
    project.provide('s3', { program });
  } catch (error) {
    project.provide('s3', { problem: reasonOf(error) });
  }
}
