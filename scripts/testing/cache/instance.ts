import { actorOfSession } from '#server/auth/actor';
import { readSetting } from '#server/domain/settings';
import { followAnnouncements } from '#server/effects/cache';
import { cacheStatistics } from '#server/effects/cache/statistics';
import { followOutbox } from '#server/effects/live';
import { connectMongo } from '#server/infra/mongo';
import { connectRedis, redisState } from '#server/infra/redis';
import { cachedRow, loadsBegun } from './cached-row';

// A second instance of the product, as far as caches go: started and asked by `startInstance`.
const ANSWERS = {
  row: cachedRow,
  loads: async () => loadsBegun(),
  session: () => readSetting('security.session'),
  role: async (token: string) => (await actorOfSession(token))?.role ?? null,
  entries: async () => cacheStatistics().reduce((sum, { entries }) => sum + entries, 0),
  redis: async () => redisState(),
};

export type Answers = typeof ANSWERS;

export interface Question {
  id: number;
  name: keyof Answers;
  args: never[];
}

const [mongoUri = '', redisUrl] = process.argv.slice(2);
await connectMongo(mongoUri, { minPoolSize: 0 });
if (redisUrl) connectRedis(redisUrl);
followAnnouncements();
followOutbox();

process.on('message', async ({ id, name, args }: Question) => {
  const answer: (...args: never[]) => Promise<unknown> = ANSWERS[name];
  process.send?.({ id, value: await answer(...args) });
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
