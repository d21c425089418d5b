import type { Readable } from 'node:stream';
import { type Received, receive, TooManyBytesError } from '#server/infra/incoming';
import { StorageError } from '#server/infra/storage';
import { UploadFormError } from '#server/infra/upload-form';
import { AppError } from '#server/kernel/errors';
import { LARGEST_FILE } from './schema';

/**
 * Takes a file in as it arrives, hands it to `work`, and leaves nothing of it on this machine.
 * @throws AppError PAYLOAD_TOO_LARGE, VALIDATION_ERROR for one that came empty or not whole, UNAVAILABLE
 * when it cannot be kept
 */
export async function withReceived<T>(
  content: Readable,
  work: (received: Received) => Promise<T>,
): Promise<T> {
  try {
    const received = await receive(content, LARGEST_FILE);
    try {
      if (received.size === 0) throw new AppError('VALIDATION_ERROR', 'This file is empty.');
      return await work(received);
    } finally {
      await received.discard();
    }
  } catch (error) {
    throw inWords(error);
  }
}

function inWords(cause: unknown): unknown {
  if (cause instanceof TooManyBytesError) {
    return new AppError('PAYLOAD_TOO_LARGE', 'A file may have 50 MB at most.', { cause });
  }
  if (cause instanceof UploadFormError || isCut(cause)) {
    return new AppError('VALIDATION_ERROR', 'The file did not arrive whole. Send it again.', {
      cause,
    });
  }
  if (cause instanceof StorageError || isOfTheDisk(cause)) {
    return new AppError('UNAVAILABLE', 'Files cannot be stored just now. Try again in a moment.', {
      cause,
    });
  }
  return cause;
}

const isCut = (error: unknown) => codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE';

/** A full or failing disk, where files are on their way to the storage. */
const isOfTheDisk = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EMFILE'].includes(codeOf(error));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
