import type { Types } from 'mongoose';
import type { FileRendition } from '#models/vocabulary';

export type FilePart = 'original' | FileRendition;

const FILE_OF: Record<FilePart, string> = {
  original: 'original',
  avif: 'preview.avif',
  webp: 'preview.webp',
  thumbnail: 'thumbnail.webp',
};

/** Where a part of a file lies in the storage. */
export const partKey = (id: Types.ObjectId, part: FilePart): string =>
  `${id.toHexString()}/${FILE_OF[part]}`;
