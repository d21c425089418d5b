import sharp from 'sharp';

/** A picture that is none, or one that would cost too much to open. */
export class PictureError extends Error {}

/** Larger than any camera's picture that is worth a face; a bomb unpacks to far more. */
const MOST_PIXELS = 50_000_000;
/** A picture that is not done by then was made to keep us busy. */
const MOST_SECONDS = 30;
/** How a picture from outside is opened: the first frame, whole, and within these limits. */
const CAREFULLY = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const;

/** The longest edge of a preview, on which small print can be read, and of a thumbnail. */
const PREVIEW_EDGE = 2_000;
const THUMBNAIL_EDGE = 320;

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
        sharp(bytes, CAREFULLY)
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

export interface Renditions {
  avif: Buffer;
  webp: Buffer;
  thumbnail: Buffer;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes previews of a picture, without any of what else it carried. One picture at a time: each takes a
 * core for a second, on a thread of its own, and an instance has other work.
 * @throws PictureError
 */
export function renditionsOf(path: string): Promise<Renditions> {
  const made = last.then(() => encoded(path));
  last = made.catch(() => undefined);
  return made;
}

async function encoded(path: string): Promise<Renditions> {
  try {
    const { data, info } = await sharp(path, CAREFULLY)
      .rotate()
      .resize(PREVIEW_EDGE, PREVIEW_EDGE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const preview = () => sharp(data, { raw: { width, height, channels } });
    const small = { fit: 'inside', withoutEnlargement: true } as const;
    return {
      avif: await preview().avif({ quality: 55, effort: 2 }).toBuffer(),
      webp: await preview().webp({ quality: 80 }).toBuffer(),
      thumbnail: await preview()
        .resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, small)
        .webp({ quality: 75 })
        .toBuffer(),
    };
  } catch (cause) {
    throw new PictureError('cannot be opened', { cause });
  }
}

const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
