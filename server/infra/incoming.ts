import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '#server/env';

/** A file has more bytes than are taken. */
export class TooManyBytesError extends Error {}

/** A file that has arrived whole and lies on this machine until it is stored, or refused. */
export interface Received {
  path: string;
  size: number;
  sha256: string;
  discard(): Promise<void>;
}

/** No upload takes so long: what is older was left by a process that was killed. */
const LEFT_BEHIND_MS = 86_400_000;

/**
 * Writes a stream to a file of its own, counting while it comes; nothing is left of one that ends badly.
 * @throws TooManyBytesError, or what broke the stream
 */
export async function receive(content: Readable, most: number): Promise<Received> {
  await mkdir(folder(), { recursive: true });
  const path = join(folder(), randomUUID());
  const discard = () => rm(path, { force: true });
  const hash = createHash('sha256');
  let size = 0;
  // Opened before anything can go wrong: a file that is made later would outlive its removal.
  const file = await open(path, 'wx', 0o600);
  try {
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > most) throw new TooManyBytesError(`more than ${most} bytes`);
          hash.update(chunk);
          yield chunk;
        }
      },
      file.createWriteStream(),
    );
  } catch (error) {
    await discard();
    throw error;
  }
  return { path, size, sha256: hash.digest('hex'), discard };
}

/** Clears what processes left that were killed while a file arrived. */
export async function clearLeftBehind(now = Date.now()): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const path = join(folder(), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}

const folder = () => join(env().DATA_DIR, 'incoming');
