import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

const PDF_HEAD = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** A PDF around this text of objects. */
export function pdf(objects = '1 0 obj<</Type/Catalog>>endobj\n'): Buffer {
  return Buffer.concat([PDF_HEAD, Buffer.from(objects, 'latin1'), Buffer.from('%%EOF\n')]);
}

/** A PDF whose objects are packed into a stream, as most programs write them. */
export function packedPdf(objects: string, filter = '/FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.from(objects, 'latin1'));
  const dictionary = `5 0 obj<</Type /ObjStm /N 1 /Filter ${filter} /Length ${packed.length}>>`;
  return Buffer.concat([
    PDF_HEAD,
    Buffer.from(`${dictionary}\nstream\n`),
    packed,
    Buffer.from('\nendstream endobj\n%%EOF\n'),
  ]);
}

/** A PDF of exactly so many bytes, a piece at a time, no more than one in memory. */
export function* largePdf(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(256 * 1024, ' ');
  const first = pdf();
  yield first;
  for (let left = bytes - first.length; left > 0; left -= piece.length) {
    yield left < piece.length ? piece.subarray(0, left) : piece;
  }
}

/** A picture with something to see, and with what its camera wrote into it. */
export function photo(width = 1_600, height = 1_200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6f97' } })
    .withExif({ IFD3: { GPSLatitude: '30/1 2/1 40/1' }, IFD0: { Copyright: 'secret camera' } })
    .jpeg()
    .toBuffer();
}
