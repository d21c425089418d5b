import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { S3_KEYS, type S3Server, startS3Server } from '../s3/s3-server';
import { type ThrowawayFolder, throwawayFolder } from '../throwaway-folder';

export type StorageKind = 'local' | 's3';

interface TestStorage {
  /** Everything that lies in the storage, unfinished parts included. */
  contents(): Promise<string[]>;
  /** What lies on this machine on its way there. */
  arriving(): Promise<string[]>;
  /** The S3 server, for what happens while it is away. */
  server(): S3Server;
}

const BUCKET = 'files';

/** A storage of this test file's own. Call it before anything that reads the environment. */
export function useStorage(kind: StorageKind): TestStorage {
  let folder: ThrowawayFolder;
  let server: S3Server | undefined;
  let client: S3Client;
  beforeAll(async () => {
    folder = await throwawayFolder('edugate-test-files-');
    vi.stubEnv('DATA_DIR', folder.path);
    if (kind === 'local') return;
    const s3 = inject('s3');
    if ('problem' in s3) throw new Error(s3.problem);
    server = await startS3Server(s3.program);
    vi.stubEnv('S3_ENDPOINT', server.endpoint);
    vi.stubEnv('S3_BUCKET', BUCKET);
    vi.stubEnv('S3_ACCESS_KEY_ID', S3_KEYS.accessKeyId);
    vi.stubEnv('S3_SECRET_ACCESS_KEY', S3_KEYS.secretAccessKey);
    client = new S3Client({
      endpoint: server.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: S3_KEYS,
    });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  });
  afterAll(async () => {
    await server?.stop();
    await folder?.remove();
  });
  const inBucket = async () => {
    const [{ Contents = [] }, { Uploads = [] }] = await Promise.all([
      client.send(new ListObjectsV2Command({ Bucket: BUCKET })),
      client.send(new ListMultipartUploadsCommand({ Bucket: BUCKET })),
    ]);
    return [...Contents, ...Uploads].map(({ Key }) => Key ?? '');
  };
  return {
    contents: () =>
      kind === 's3' ? inBucket() : filesIn(join(folder.path, 'files')).then(withoutSpread),
    arriving: () => filesIn(join(folder.path, 'incoming')),
    server: () => {
      if (!server) throw new Error('there is no S3 server here');
      return server;
    },
  };
}

async function filesIn(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** The folder by the end of the id is the disk's affair. */
const withoutSpread = (paths: string[]) => paths.map((path) => path.slice(3));
