import { expect, test } from 'vitest';
import { fairQueue, QueueFullError } from './fair-queue';

/** A queue of one job at a time, and a log of whose jobs ran. */
function bench(places: number) {
  const queue = fairQueue({ atOnce: 1, places });
  const ran: string[] = [];
  const refused: string[] = [];
  const ask = (source: string) =>
    queue
      .run(source, async () => {
        await new Promise((done) => setTimeout(done, 1));
        ran.push(source);
      })
      .catch((error: unknown) => {
        expect(error).toBeInstanceOf(QueueFullError);
        refused.push(source);
      });
  return { ask, ran, refused };
}

test('a flood from one address does not keep another waiting (sign-in starvation)', async () => {
  const { ask, ran, refused } = bench(5);
  const flood = Array.from({ length: 300 }, () => ask('flood'));
  const honest = ask('honest');
  await Promise.all([...flood, honest]);
  expect(ran.indexOf('honest')).toBeLessThanOrEqual(2);
  expect(refused).not.toContain('honest');
  expect(ran.length + refused.length).toBe(301);
  expect(refused).toHaveLength(295);
});

test('many sources share the places, and no more wait than there are', async () => {
  const { ask, ran, refused } = bench(4);
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(ask));
  expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(refused).toEqual(['f', 'g']);
});

test('a job that fails makes room like any other', async () => {
  const queue = fairQueue({ atOnce: 1, places: 1 });
  await expect(queue.run('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  await expect(queue.run('a', async () => 1)).resolves.toBe(1);
});
