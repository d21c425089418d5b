import sharp from 'sharp';

/** A picture that is none, or one that would cost too much to open. */
export class PictureError extends Error {}

/** Larger than any camera's picture that is worth a face; a bomb unpacks to far more. */
const MOST_PIXELS = 50_000_000;

/** How the files that may become a picture begin. Everything else is refused unread. */
const KINDS: readonly ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  (bytes) => latin(bytes, 0, 4) === 'GIF8',
  (bytes) => latin(bytes, 4, 12) === 'ftypavif',
];

/**
 * Re-encodes a picture to squares of the given sizes, as WebP without any of what else it carried.
 * The type is taken from the bytes; SVG and HTML are none of them.
 * @throws PictureError
 */
export async function squarePictures(bytes: Buffer, sizes: readonly number[]): Promise<Buffer[]> {
  if (!KINDS.some((begins) => begins(bytes))) throw new PictureError('is no picture');
  try {
    return await Promise.all(
      sizes.map((size) =>
        sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
          .rotate()
          .resize(size, size, { fit: 'cover', position: 'attention' })
          .webp({ quality: 82 })
          .toBuffer(),
      ),
    );
  } catch (cause) {
    throw new PictureError('cannot be opened', { cause });
  }
}

const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
