import { parseArgs } from 'node:util';
import { cacheFolder } from '#server/infra/embedded-mongo/cache-folder';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findMongod } from '#server/infra/embedded-mongo/find-mongod';

// Makes sure that there is a MongoDB server for the tests; prints nothing when there was one.
const { values } = parseArgs({
  options: { 'mongod-path': { type: 'string' }, 'cache-home': { type: 'string' } },
});

try {
  await findMongod({
    mongodPath: values['mongod-path'],
    cacheFolder: cacheFolder(values['cache-home']),
    log: (line) => console.log(line),
  });
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
