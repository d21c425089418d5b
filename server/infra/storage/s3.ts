import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { contentDisposition } from './disposition';
import { SIGNED_FOR_SECONDS, type Storage, storing } from './storage-type';

/** A storage that says nothing for so long is away; with one more try an upload fails within 10 s. */
const SILENCE_MS = 4_000;
/** S3's smallest. Each is held in memory while it is on its way, so that they go one by one. */
const PART_BYTES = 5 * 1024 * 1024;
const PARTS_AT_ONCE = 1;

interface S3Settings {
  endpoint?: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Files in a bucket of S3, or of anything that speaks like it. */
export function s3Storage({ endpoint, region, bucket, ...credentials }: S3Settings): Storage {
  const client = new S3Client({
    region,
    credentials,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: SILENCE_MS, socketTimeout: SILENCE_MS },
    // Others than Amazon's do not know the newer checksums, and TLS guards the way.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const within = { Bucket: bucket };

  const removeObjects = async (Prefix: string): Promise<void> => {
    const { Contents = [], IsTruncated } = await client.send(
      new ListObjectsV2Command({ ...within, Prefix }),
    );
    if (Contents.length === 0) return;
    const Objects = Contents.map(({ Key }) => ({ Key }));
    const Delete = { Objects, Quiet: true };
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ ...within, Delete }));
    if (Errors[0]) throw new Error(Errors[0].Message ?? 'an object stayed');
    if (IsTruncated) await removeObjects(Prefix);
  };

  const removeUnfinished = async (Prefix: string): Promise<void> => {
    const list = new ListMultipartUploadsCommand({ ...within, Prefix });
    const { Uploads = [] } = await client.send(list);
    for (const { Key, UploadId } of Uploads) {
      await client.send(new AbortMultipartUploadCommand({ ...within, Key, UploadId }));
    }
  };

  return {
    put: (Key, content, ContentType) =>
      storing('a file could not be stored', async () => {
        const upload = new Upload({
          client,
          params: { ...within, Key, Body: content, ContentType, ContentDisposition: 'attachment' },
          partSize: PART_BYTES,
          queueSize: PARTS_AT_ONCE,
          // Asking a storage that is away to forget them would take as long again: `remove` does it.
          leavePartsOnError: true,
        });
        try {
          await upload.done();
        } finally {
          content.destroy();
        }
      }),

    remove: (folder) =>
      storing('a file could not be removed', async () => {
        await removeObjects(`${folder}/`);
        await removeUnfinished(`${folder}/`);
      }),

    signedUrl: (Key, served) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...within,
          Key,
          ResponseContentType: served.type,
          ResponseContentDisposition: contentDisposition(served),
          ResponseCacheControl: `private, max-age=${SIGNED_FOR_SECONDS}`,
        }),
        { expiresIn: SIGNED_FOR_SECONDS },
      ),
  };
}
