import { readFile, stat } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** Larger ones are not looked into, and count as active. */
const LARGEST_READ = 16 * 1024 * 1024;
const SLICE = 1024 * 1024;
/** Longer than any name that is looked for, its signs all written as `#xx`. */
const OVERLAP = 128;
const MOST_STREAMS = 2_000;
/** All object streams of a file, unpacked. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Names that let a document do something by itself, or carry other files along (ISO 32000-2, 12.6 and 7.11). */
const ACTS =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE|Rendition|Encrypt)(?![A-Za-z0-9])/;
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/g;

/**
 * Whether a PDF holds scripts, forms that send, other files, or anything that cannot be looked into. Such
 * a file is kept, and never shown by a browser here: it is saved and opened by whoever trusts it.
 */
export async function isActivePdf(path: string): Promise<boolean> {
  if ((await stat(path)).size > LARGEST_READ) return true;
  const bytes = await readFile(path);
  return (await holdsActiveName(bytes)) || (await hidesActiveName(bytes));
}

async function holdsActiveName(bytes: Buffer): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (ACTS.test(plain(bytes.toString('latin1', at, at + SLICE + OVERLAP)))) return true;
    await breathe();
  }
  return false;
}

/** Looks into the streams in which newer PDFs pack their objects. */
async function hidesActiveName(bytes: Buffer): Promise<boolean> {
  const text = bytes.toString('latin1');
  const places = [...text.matchAll(OBJECT_STREAM)].map(({ index }) => index);
  // A name that is written in another way hides something.
  const written = plain(text).match(OBJECT_STREAM)?.length ?? 0;
  if (written !== places.length || places.length > MOST_STREAMS) return true;
  let unpacked = 0;
  for (const place of places) {
    const objects = await objectsAt(bytes, text, place, MOST_UNPACKED - unpacked);
    if (!objects || ACTS.test(plain(objects.toString('latin1')))) return true;
    unpacked += objects.length;
  }
  return false;
}

/** The objects packed at a place; null when they cannot be unpacked. */
async function objectsAt(
  bytes: Buffer,
  text: string,
  place: number,
  maxOutputLength: number,
): Promise<Buffer | null> {
  const opening = /stream\r?\n/g;
  opening.lastIndex = place;
  const opened = opening.exec(text);
  const start = opened && opened.index + opened[0].length;
  const end = start ? text.indexOf('endstream', start) : -1;
  if (!start || end < 0 || maxOutputLength <= 0) return null;
  const dictionary = text.slice(text.lastIndexOf('obj', place), opened.index);
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(plain(dictionary))?.[1];
  const packed = bytes.subarray(start, end);
  if (!filters) return packed;
  if (!/^\[?\s*\/(FlateDecode|Fl)\s*\]?$/.test(filters)) return null;
  try {
    return await promisify(inflate)(packed, { maxOutputLength });
  } catch {
    return null;
  }
}

/** `/J#61vaScript` means `/JavaScript`. */
function plain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
