import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { LoginAttempt } from '#models/session';
import { useDatabase } from '#scripts/testing/use-database';
import { claimAttempt, forgetAttempts, lockIfSpent, MAX_ATTEMPTS, WINDOW_MS } from './lockout';

useDatabase();
beforeEach(async () => void (await LoginAttempt.deleteMany({})));

const email = 'mona@test.example';
const START = Date.parse('2026-11-25T08:00:00Z');
const at = (ms: number) => new Date(START + ms);
const END = at(WINDOW_MS);

async function failed(times: number, now = at(0)) {
  for (let time = 0; time < times; time += 1) await claimAttempt(email, now);
}

describe('a window of attempts', () => {
  test('takes five, and locks the address for as long again at the sixth', async () => {
    for (let time = 0; time < MAX_ATTEMPTS; time += 1) {
      expect(await claimAttempt(email, at(time))).toBeNull();
    }
    expect(await claimAttempt(email, at(10))).toEqual(at(10 + WINDOW_MS));
    expect([MAX_ATTEMPTS, WINDOW_MS]).toEqual([5, 900_000]);
  });

  test('takes no more however many come at once', async () => {
    const claims = await Promise.all(Array.from({ length: 50 }, () => claimAttempt(email, at(0))));
    expect(claims.filter((until) => until === null)).toHaveLength(MAX_ATTEMPTS);
  });

  test('is over after a quarter of an hour, to the millisecond', async () => {
    await failed(MAX_ATTEMPTS);
    expect(await claimAttempt(email, at(WINDOW_MS - 1))).toEqual(at(2 * WINDOW_MS - 1));
    await LoginAttempt.deleteMany({});
    await failed(MAX_ATTEMPTS);
    await failed(MAX_ATTEMPTS, END);
    expect(await claimAttempt(email, END)).toEqual(at(2 * WINDOW_MS));
  });

  test('begins with its first attempt, whenever the others came', async () => {
    await claimAttempt(email, at(0));
    await failed(MAX_ATTEMPTS - 1, at(WINDOW_MS - 1));
    expect(await claimAttempt(email, at(WINDOW_MS))).toBeNull();
    expect(await LoginAttempt.findOne({}).lean()).toMatchObject({
      count: 1,
      windowStart: at(WINDOW_MS),
    });
  });
});

describe('a lock', () => {
  test('begins with the fifth failure, not before', async () => {
    await failed(MAX_ATTEMPTS - 1);
    await lockIfSpent(email, at(0));
    expect(await claimAttempt(email, at(1))).toBeNull();
    await lockIfSpent(email, at(2));
    expect(await claimAttempt(email, at(3))).toEqual(at(2 + WINDOW_MS));
  });

  test('is not moved by those who run against it, and ends', async () => {
    await failed(MAX_ATTEMPTS);
    await lockIfSpent(email, at(0));
    await lockIfSpent(email, at(60_000));
    for (const ms of [1, 60_000, WINDOW_MS - 1]) {
      expect(await claimAttempt(email, at(ms))).toEqual(END);
    }
    expect(await LoginAttempt.findOne({}).lean()).toMatchObject({ count: MAX_ATTEMPTS });
    expect(await claimAttempt(email, END)).toBeNull();
    expect(await LoginAttempt.findOne({}).lean()).toMatchObject({
      count: 1,
      windowStart: END,
      lockedUntil: null,
    });
  });

  test('is of one address, told by a hash, and forgotten with the right password', async () => {
    await failed(MAX_ATTEMPTS + 1);
    expect(await claimAttempt('other@test.example', at(1))).toBeNull();
    const keys = (await LoginAttempt.find({}).lean()).map(({ _id }) => _id);
    expect(keys).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    await forgetAttempts('other@test.example');
    expect(await claimAttempt(email, at(1))).not.toBeNull();
    await forgetAttempts(email);
    expect(await claimAttempt(email, at(1))).toBeNull();
  });
});

type Step = { after: number; did: 'fail' | 'forget' };
const step = fc.record<Step>({
  after: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constant(WINDOW_MS), fc.constant(1)),
  did: fc.constantFrom('fail', 'fail', 'fail', 'fail', 'forget'),
});

test('whatever happens, no window lets more than five guesses through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await LoginAttempt.deleteMany({});
      let now = START;
      let guesses: number[] = [];
      for (const { after, did } of steps) {
        now += after;
        const until = await claimAttempt(email, new Date(now));
        if (until) {
          expect(until.getTime()).toBeGreaterThan(now);
          expect(until.getTime()).toBeLessThanOrEqual(now + WINDOW_MS);
          expect(guesses.length).toBeGreaterThanOrEqual(MAX_ATTEMPTS);
          continue;
        }
        if (did === 'forget') {
          await forgetAttempts(email);
          guesses = [];
          continue;
        }
        await lockIfSpent(email, new Date(now));
        guesses.push(now);
        // Of six that were let through, the first and the last lie further apart than a window.
        const sixth = guesses.at(-1 - MAX_ATTEMPTS);
        if (sixth !== undefined) expect(now - sixth).toBeGreaterThanOrEqual(WINDOW_MS);
      }
    }),
    { numRuns: 40 },
  );
});
