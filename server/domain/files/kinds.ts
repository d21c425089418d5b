import type { FileType } from '#models/vocabulary';

interface Kind {
  /** What its name may end in; the first one is put there where none of them is. */
  extensions: readonly [string, ...string[]];
  /** Previews are made of it. Nothing here can open the pictures of telephones (HEIC): they are kept as they are. */
  isPicture: boolean;
}

const picture = (...extensions: Kind['extensions']): Kind => ({ extensions, isPicture: true });
const other = (...extensions: Kind['extensions']): Kind => ({ extensions, isPicture: false });

/** Every type of file that is taken: documents and pictures, nothing that runs. */
export const KINDS: Readonly<Record<FileType, Kind>> = {
  'application/pdf': other('pdf'),
  'image/jpeg': picture('jpg', 'jpeg', 'jpe', 'jfif'),
  'image/png': picture('png'),
  'image/webp': picture('webp'),
  'image/gif': picture('gif'),
  'image/avif': picture('avif'),
  'image/tiff': picture('tif', 'tiff'),
  'image/heic': other('heic', 'heif'),
  'image/heif': other('heif', 'heic'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': other('docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': other('xlsx'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': other('pptx'),
};
