import { inject } from 'vitest';

/**
 * The Redis of this test run.
 * @throws Error when none could be had: a test that needs it fails, and is not skipped
 */
export function redisOfTests(): { url: string; program: string } {
  const redis = inject('redis');
  if ('problem' in redis) throw new Error(redis.problem);
  return redis;
}
