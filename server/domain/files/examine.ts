import { fileTypeFromFile } from 'file-type';
import { FILE_TYPES, type FileType } from '#models/vocabulary';
import { PictureError, type Renditions, renditionsOf } from '#server/infra/picture';
import { AppError } from '#server/kernel/errors';
import { isActivePdf } from './active-pdf';
import { KINDS } from './kinds';

/** What a file turned out to be. */
export interface Examined {
  type: FileType;
  /** See `StoredFileRecord.showable`. */
  showable: boolean;
  renditions: Renditions | null;
}

/**
 * Tells by the bytes of a file what it is, and makes previews of a picture. What its sender said of it is
 * not asked for.
 * @throws AppError UNSUPPORTED_MEDIA_TYPE for anything but documents and pictures that can be opened
 */
export async function examine(path: string): Promise<Examined> {
  const detected = await fileTypeFromFile(path).catch(() => undefined);
  const type = FILE_TYPES.find((one) => one === detected?.mime);
  if (!type) throw unsupported('Send a PDF, a picture, or a Word, Excel or PowerPoint file.');
  if (type === 'application/pdf') {
    return { type, showable: !(await isActivePdf(path)), renditions: null };
  }
  return { type, showable: false, renditions: KINDS[type].isPicture ? await opened(path) : null };
}

async function opened(path: string): Promise<Renditions> {
  try {
    return await renditionsOf(path);
  } catch (cause) {
    if (!(cause instanceof PictureError)) throw cause;
    throw unsupported('This picture is damaged, or too large to be opened.', cause);
  }
}

function unsupported(message: string, cause?: unknown): AppError {
  return new AppError('UNSUPPORTED_MEDIA_TYPE', message, { cause });
}
