import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { redirect } from '@remix-run/node';
import { uploadFile } from '#server/domain/files';
import type { RequestContext } from '#server/http/load-context';
import { readUploadForm, UploadFormError } from '#server/infra/upload-form';
import { AppError, csrfFailed, signInFirst } from '#server/kernel/errors';
import { IncomingFile } from '#server/kernel/incoming-file';
import { proveWrite } from '~/lib/route.server';

/** Takes a file from the plain form while it arrives; back to the student's page either way. */
export async function uploadFromForm(
  request: Request,
  app: RequestContext,
  customerId: string,
): Promise<Response> {
  const page = `/customers/${encodeURIComponent(customerId)}`;
  const body = bodyOf(request);
  try {
    if (!app.actor) throw signInFirst();
    const { fields, file } = await read(request, body);
    if (!(await proveWrite(app, fields))) throw csrfFailed();
    if (!file) throw new AppError('VALIDATION_ERROR', 'Choose a file first.');
    await uploadFile(app, { id: customerId, file: new IncomingFile(file.name, file.content) });
    return redirect(`${page}?done=fileAdded`);
  } catch (error) {
    // The rest of a refused form must be taken before its sender reads the answer; its length is bounded.
    body.resume();
    if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
    if (error.code === 'UNAUTHENTICATED') {
      return redirect(`/login?returnTo=${encodeURIComponent(page)}`);
    }
    return redirect(`${page}?fileProblem=${error.code}#files`);
  }
}

async function read(request: Request, body: Readable) {
  try {
    return await readUploadForm(request.headers.get('content-type') ?? '', body);
  } catch (cause) {
    if (!(cause instanceof UploadFormError)) throw cause;
    throw new AppError('VALIDATION_ERROR', 'The form did not arrive well.', { cause });
  }
}

function bodyOf({ body }: Request): Readable {
  // The same class under two names: the browser's and Node's.
  const stream = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  // Whoever leaves in the middle must not bring the process down.
  return stream.on('error', () => undefined);
}
