import { env } from '#server/env';
import { once } from './once';
import { localStorage } from './storage/local';
import type { Storage } from './storage/storage-type';

export { type Served, SIGNED_FOR_SECONDS, StorageError } from './storage/storage-type';

const kept = once<{ storage: Promise<Storage> | null }>('storage', () => ({ storage: null }));

/** Where files are kept: the bucket of S3_BUCKET, or a folder of this machine. */
export function fileStorage(): Promise<Storage> {
  kept.storage ??= chosen();
  return kept.storage;
}

/** Where else than from this server browsers load pictures of files. */
export function fileOrigins(): string[] {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION } = env();
  if (!S3_BUCKET) return [];
  if (S3_ENDPOINT) return [new URL(S3_ENDPOINT).origin];
  const amazon = `s3.${S3_REGION}.amazonaws.com`;
  return [`https://${S3_BUCKET}.${amazon}`, `https://${amazon}`];
}

async function chosen(): Promise<Storage> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return localStorage();
  // Most installations never need it, and it is large.
  const { s3Storage } = await import('./storage/s3');
  return s3Storage({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
