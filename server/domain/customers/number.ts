import { Counter } from '#models/counter';
import { once } from '#server/infra/once';

/** Numbers fetched at once: a crash loses at most so many. */
const BLOCK = 20;

interface Block {
  next: number;
  end: number;
}

const blocks = once('customers.numbers', () => new Map<string, Promise<Block>>());

/**
 * The next customer number, `CUS-2026-000001`. Numbers come from blocks that an instance takes
 * outside any transaction: a counter inside one makes every create retry. A number is never given
 * twice; one that a failed create took is lost.
 */
export async function nextCustomerNumber(now = new Date()): Promise<string> {
  const year = now.getUTCFullYear();
  const value = await nextOf(counterName(year));
  return formatNumber(year, value);
}

/** Takes `count` consecutive numbers at once, for imports. Returns the first one. */
export async function takeNumbers(year: number, count: number): Promise<number> {
  const counter = await Counter.findOneAndUpdate(
    { _id: counterName(year) },
    { $inc: { value: count } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return (counter?.value ?? count) - count + 1;
}

export function formatNumber(year: number, value: number): string {
  return `CUS-${year}-${String(value).padStart(6, '0')}`;
}

const counterName = (year: number) => `customerNumber:${year}`;

async function nextOf(name: string): Promise<number> {
  for (;;) {
    const pending = blocks.get(name) ?? fetchBlock(name);
    const block = await pending;
    if (block.next <= block.end) return block.next++;
    // The first caller to find the block empty fetches the next one; the others wait for it.
    if (blocks.get(name) === pending) blocks.delete(name);
  }
}

function fetchBlock(name: string): Promise<Block> {
  const year = Number(name.split(':')[1]);
  const block = takeNumbers(year, BLOCK).then((first) => ({ next: first, end: first + BLOCK - 1 }));
  blocks.set(name, block);
  block.catch(() => blocks.delete(name));
  return block;
}
