import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { deleteFile, fileThumbnail, getFile, restoreFile } from '#server/domain/files';
import { getFileInput } from '#server/domain/files/schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError, notFound } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

export type FileAnswer =
  | { did: 'delete' | 'restore'; id: string; name: string }
  | { refused: string };

const asked = z.union([z.literal('thumbnail'), getFileInput.shape.as]);
const form = z.object({ intent: z.enum(['delete', 'restore']), _beside: z.string().optional() });

/** Sends on to a signed address, which is made anew each time. */
export async function openFile(
  app: RequestContext,
  given: string | undefined,
  query: URLSearchParams,
) {
  const id = fileId(given);
  const as = asked.safeParse(query.get('as') ?? undefined);
  if (!as.success) throw notFound('This preview');
  if (as.data === 'thumbnail') return redirect((await fileThumbnail(app, { id })).url);
  const download = query.has('download');
  return redirect((await getFile(app, { id, as: as.data, download })).url);
}

/** Deletes a file or brings it back; without scripts the student's page follows. */
export async function actOnFile(
  app: RequestContext,
  given: string | undefined,
  submitted: FormData,
  t: Translate,
) {
  const id = fileId(given);
  const parsed = form.safeParse(Object.fromEntries(submitted));
  if (!parsed.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  const { intent, _beside } = parsed.data;
  try {
    const { customerId, name } = await (intent === 'delete' ? deleteFile : restoreFile)(app, {
      id,
    });
    if (_beside) return data<FileAnswer>({ did: intent, id, name });
    const done = intent === 'delete' ? '?done=fileDeleted' : '';
    throw redirect(`/customers/${customerId}${done}`);
  } catch (error) {
    if (error instanceof Response || !_beside) throw error;
    const { code, statusCode } = refusal(error);
    return data<FileAnswer>({ refused: t(`errors:code.${code}`) }, { status: statusCode });
  }
}

function fileId(given: string | undefined): string {
  const id = idSchema.safeParse(given);
  if (!id.success) throw notFound('This file');
  return id.data;
}
