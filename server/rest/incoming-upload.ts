import { setTimeout as pause } from 'node:timers/promises';
import type { HttpRequest } from '#server/http/http-types';
import { readUploadForm, UploadFormError } from '#server/infra/upload-form';
import type { AppContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { IncomingFile } from '#server/kernel/incoming-file';

/** A form round a file adds little to its 50 MB; what says beforehand that it is larger is not read. */
const LARGEST_BODY = 50 * 1024 * 1024 + 64 * 1024;
/** How much, and how long, a refused upload may go on: most programs read the answer after they have sent. */
const LINGER_BYTES = 64 * 1024 * 1024;
const LINGER_MS = 30_000;

/**
 * The file in a request's form, still arriving; none where there is no form, or nobody to send one.
 * @throws AppError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, VALIDATION_ERROR
 */
export async function incomingUpload(
  request: HttpRequest,
  { actor }: Pick<AppContext, 'actor'>,
): Promise<IncomingFile | undefined> {
  const type = request.get('content-type');
  if (type === undefined || !actor) return undefined;
  if (!request.is('multipart/form-data')) {
    const message = 'Send the file with Content-Type: multipart/form-data.';
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', message);
  }
  if (Number(request.get('content-length') ?? 0) > LARGEST_BODY) {
    throw new AppError('PAYLOAD_TOO_LARGE', 'A file may have 50 MB at most.');
  }
  try {
    const { file } = await readUploadForm(type, request);
    return file ? new IncomingFile(file.name, file.content) : undefined;
  } catch (cause) {
    if (!(cause instanceof UploadFormError)) throw cause;
    throw new AppError('VALIDATION_ERROR', 'The form did not arrive well.', { cause });
  }
}

/** Lets the rest of a refused upload run out, within bounds, so that its sender comes to read the answer. */
export async function letRunOut(request: HttpRequest): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  let left = LINGER_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
  await pause(LINGER_MS, undefined, { ref: false });
  if (!request.readableEnded) request.destroy();
}
