import { parseArgs } from 'node:util';
import { cacheFolder } from '#server/infra/embedded-mongo/cache-folder';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findRedisServer } from './redis/find-redis-server';

// Makes sure that there is a Redis server for the tests; prints nothing when there was one.
const { values } = parseArgs({
  options: { 'redis-server-path': { type: 'string' }, 'cache-home': { type: 'string' } },
});

try {
  await findRedisServer({
    given: values['redis-server-path'],
    cacheFolder: cacheFolder(values['cache-home']),
    log: (line) => console.log(line),
  });
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
