import { parseArgs } from 'node:util';
import { cacheFolder } from '#server/infra/embedded-mongo/cache-folder';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findS3Server } from './s3/find-s3-server';

// Makes sure that there is a S3-compatible server for the tests; prints nothing when there was one.
const { values } = parseArgs({
  options: { 's3-server-path': { type: 'string' }, 'cache-home': { type: 'string' } },
});

try {
  await findS3Server({
    given: values['s3-server-path'],
    cacheFolder: cacheFolder(values['cache-home']),
    log: (line) => console.log(line),
  });
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
