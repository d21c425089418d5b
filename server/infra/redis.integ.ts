import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import winston from 'winston';
import { type RedisServer, startRedisServer } from '#scripts/testing/redis/redis-server';
import { until } from '#scripts/testing/until';
import { redisOfTests } from '#scripts/testing/use-redis';
import { winstonLogger } from './logger';
import { askRedis, connectRedis, redisState } from './redis';

/** What a request may lose, at most, because Redis is not well. */
const LONGEST_WAIT = 1_000;

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function server(options?: { port?: number; password?: string }): Promise<RedisServer> {
  const started = await startRedisServer(redisOfTests().program, options);
  stops.push(started.stop);
  return started;
}

const is = (state: string) => until(() => redisState() === state);

/** What Redis answers, and how long it took. */
async function timed() {
  const began = Date.now();
  const answer = await askRedis((redis) => redis.ping());
  return { answer, ms: Date.now() - began };
}

/** The lines that the log is given meanwhile. */
function logged() {
  const stream = new PassThrough();
  const lines: string[] = [];
  stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const transport = new winston.transports.Stream({ stream, level: 'info' });
  const log = winstonLogger();
  const { level } = log;
  log.level = 'info';
  log.add(transport);
  stops.push(async () => {
    log.remove(transport);
    log.level = level;
  });
  return lines;
}

describe('Redis', () => {
  test('that nobody configured is off, and asked nothing', async () => {
    expect(redisState()).toBe('off');
    expect((await timed()).answer).toBeNull();
  });

  test('that is killed in the middle of use delays nobody, and serves again when it is back', async () => {
    const first = await server();
    const lines = logged();
    stops.push(connectRedis(first.url));
    expect(await is('connected')).toBe(true);
    const asked = Array.from({ length: 50 }, timed);
    await first.stop();
    asked.push(...Array.from({ length: 50 }, timed));
    for (const { ms } of await Promise.all(asked)) expect(ms).toBeLessThan(LONGEST_WAIT);
    expect(await is('away')).toBe(true);
    expect((await timed()).answer).toBeNull();
    await server({ port: Number(new URL(first.url).port) });
    expect(await is('connected')).toBe(true);
    expect((await timed()).answer).toBe('PONG');
    expect(lines.map((line) => /Redis (answers|is away)/.exec(line)?.[1])).toEqual([
      'answers',
      'is away',
      'answers',
    ]);
  });

  test('that accepts and does not answer is waited for once, not by everybody', async () => {
    const frozen = await server();
    stops.push(connectRedis(frozen.url));
    expect(await is('connected')).toBe(true);
    frozen.freeze();
    const waits: number[] = [];
    const isAway = async () => {
      waits.push((await timed()).ms);
      return redisState() === 'away';
    };
    expect(await until(isAway)).toBe(true);
    for (const ms of waits.splice(0)) expect(ms).toBeLessThan(LONGEST_WAIT);
    for (let at = 0; at < 10; at++) await isAway();
    expect(waits.reduce((sum, ms) => sum + ms)).toBeLessThan(LONGEST_WAIT);
    frozen.thaw();
    expect(await is('connected')).toBe(true);
  });

  test('that was never there is told of once and costs nothing', async () => {
    const lines = logged();
    stops.push(connectRedis('redis://127.0.0.1:1'));
    expect(await is('away')).toBe(true);
    expect(await until(() => lines.length > 0)).toBe(true);
    await new Promise((go) => setTimeout(go, 500));
    expect(lines).toHaveLength(1);
    expect((await timed()).ms).toBeLessThan(LONGEST_WAIT);
  });

  test('with a password takes the right one, and neither is ever in the log', async () => {
    const { url } = await server({ password: 'hunter2' });
    const lines = logged();
    const withPassword = (password: string) => url.replace('//', `//:${password}@`);
    const wrong = connectRedis(withPassword('swordfish'));
    expect(await until(() => lines.length > 0)).toBe(true);
    expect(redisState()).toBe('away');
    await wrong();
    stops.push(connectRedis(withPassword('hunter2')));
    expect(await is('connected')).toBe(true);
    expect(lines.join()).toMatch(/WRONGPASS/);
    expect(lines.join()).not.toMatch(/hunter2|swordfish/);
  });
});
