import {
  redirect,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { setAvatar } from '#server/domain/users';
import { LARGEST_PICTURE } from '#server/domain/users/avatar-schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError, csrfFailed } from '#server/kernel/errors';
import { asResponse, proveWrite, refusal } from '~/lib/route.server';

/** Takes an uploaded picture, counting its bytes while they arrive; back to the profile either way. */
export async function uploadPicture(request: Request, app: RequestContext) {
  try {
    const form = await multipart(request);
    if (!(await proveWrite(app, form))) throw csrfFailed();
    const file = form.get('picture');
    if (!(file instanceof File) || file.size === 0) throw noPicture();
    await setAvatar(app, { bytes: Buffer.from(await file.arrayBuffer()) });
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNAUTHENTICATED') throw redirect('/login');
    const { code } = refusal(error);
    if (code === 'CSRF_FAILED') throw asResponse(error, app, new URL(request.url));
    throw redirect(`/profile?problem=${code === 'PAYLOAD_TOO_LARGE' ? 'pictureLarge' : 'picture'}`);
  }
  throw redirect('/profile?done=picture');
}

async function multipart(request: Request): Promise<FormData> {
  const handler = unstable_createMemoryUploadHandler({ maxPartSize: LARGEST_PICTURE });
  try {
    return await unstable_parseMultipartFormData(request, handler);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'MaxPartSizeExceededError') {
      throw new AppError('PAYLOAD_TOO_LARGE', 'The picture is larger than 5 MB.', { cause });
    }
    throw noPicture(cause);
  }
}

const noPicture = (cause?: unknown) =>
  new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send a picture.', { cause });
