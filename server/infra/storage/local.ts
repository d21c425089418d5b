import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { env } from '#server/env';
import { signedPath } from './signed-path';
import { isKey, type Storage, storing } from './storage-type';

const FOLDER = /^[0-9a-f]{24}$/;

/** Files in a folder of this machine, handed out by this server; see `server/http/stored-files`. */
export function localStorage(): Storage {
  return {
    put: (key, content) =>
      storing('a file could not be stored', async () => {
        const path = join(localRoot(), localPath(key));
        await mkdir(dirname(path), { recursive: true });
        const unfinished = `${path}.${randomUUID()}.unfinished`;
        const file = await open(unfinished, 'wx', 0o600);
        try {
          // A power cut must not leave a file that is there and empty.
          await pipeline(content, file.createWriteStream({ flush: true }));
          await rename(unfinished, path);
        } catch (error) {
          await rm(unfinished, { force: true });
          throw error;
        }
      }),

    remove: (folder) =>
      storing('a file could not be removed', async () => {
        if (!FOLDER.test(folder)) throw new Error('is no folder of a file');
        await rm(join(localRoot(), spread(folder)), { recursive: true, force: true });
      }),

    signedUrl: async (key, served) => signedPath(key, served),
  };
}

export const localRoot = () => join(env().DATA_DIR, 'files');

/** @throws Error for anything that is no key: names of people never become paths */
export function localPath(key: string): string {
  if (!isKey(key)) throw new Error('is no key of a file');
  return spread(key);
}

/** A folder with a million others in it is slow to look into; the end of an id differs most. */
const spread = (key: string) => join(key.slice(22, 24), key);
