import type { Readable } from 'node:stream';

/** How long a signed URL is good: enough for a click, or a page of pictures, and no more. */
export const SIGNED_FOR_SECONDS = 300;

/** As what a file is handed out. */
export interface Served {
  type: string;
  /** The name under which it is saved. */
  name: string;
  /** Shown by the browser; everything else is saved to a file. */
  inline: boolean;
}

/**
 * Where the bytes of files lie. A file is a folder of parts (`<id>/original`, `<id>/preview.avif`), which
 * are removed together.
 */
export interface Storage {
  /** Keeps one part, whole or not at all. @throws StorageError */
  put(key: string, content: Readable, type: string): Promise<void>;
  /** Removes a folder with all that lies in it, unfinished parts included; again as well. @throws StorageError */
  remove(folder: string): Promise<void>;
  /** An address that hands out one part, as this and nothing else, to whoever holds it, for a while. */
  signedUrl(key: string, served: Served): Promise<string>;
}

/** The storage cannot be reached, is full, or refuses. */
export class StorageError extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'StorageError';
  }
}

const KEY = /^[0-9a-f]{24}\/[a-z]{1,20}(\.[a-z]{1,5})?$/;

/** Keys are made by the product; anything else must not come near a disk. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** Does something with the storage, and names what failed. @throws StorageError */
export async function storing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageError(what, error);
  }
}
