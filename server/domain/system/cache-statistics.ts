import { cacheStatistics as statistics } from '#server/effects/cache/statistics';
import { redisState } from '#server/infra/redis';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { cacheStatisticsOutput } from './schema';

/** How well the caches of the instance that answers do, and whether it has Redis. */
export const cacheStatistics = query({
  name: 'system.cacheStatistics',
  permission: 'system.view',
  input: nothingInput,
  output: cacheStatisticsOutput,

  async run() {
    const started = Date.now() - process.uptime() * 1_000;
    return {
      since: new Date(started).toISOString(),
      redis: redisState(),
      kinds: statistics(),
    };
  },
});
