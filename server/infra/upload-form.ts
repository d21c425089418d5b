import { PassThrough, type Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

/** A form that is none, was cut short, or holds more than one file. */
export class UploadFormError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'UploadFormError';
  }
}

interface ArrivingFile {
  /** As its sender wrote it. */
  name: string;
  /** Ends only when the whole form has come well; read it, or destroy it. */
  content: Readable;
}

interface UploadForm {
  /** Those before the file. */
  fields: ReadonlyMap<string, string>;
  /** Absent where the form ended without one. */
  file: ArrivingFile | null;
}

const LIMITS = {
  files: 1,
  fields: 10,
  parts: 12,
  fieldNameSize: 100,
  fieldSize: 2_048,
  headerPairs: 20,
  headerSize: 8_192,
};

/**
 * Reads a multipart form as far as its one file, whose bytes come at the pace at which they are read.
 * @throws UploadFormError; what goes wrong later reaches the file's own stream
 */
export function readUploadForm(contentType: string, body: Readable): Promise<UploadForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    let content: PassThrough | null = null;
    const form = openForm(contentType, reject);
    if (!form) return;

    const fail = (cause: unknown) => {
      const error = new UploadFormError(cause);
      body.unpipe(form);
      if (content) content.destroy(error);
      else reject(error);
    };
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_field, file, name) => {
      const arriving = new PassThrough();
      // Whoever refuses the file before reading it must not bring the process down by its end.
      arriving.on('error', () => undefined);
      content = arriving;
      file.on('error', fail);
      file.pipe(arriving, { end: false });
      resolve({ fields, file: { name: name ?? '', content: arriving } });
    });
    form.on('filesLimit', () => fail('the form holds more than one file'));
    form.on('fieldsLimit', () => fail('the form holds too many fields'));
    form.on('partsLimit', () => fail('the form holds too many parts'));
    form.on('finish', () => (content ? content.end() : resolve({ fields, file: null })));
    form.on('error', fail);
    body.on('error', fail);
    body.on('close', () => body.readableEnded || fail('the connection was cut'));
    body.pipe(form);
  });
}

function openForm(contentType: string, reject: (error: Error) => void): BusboyInstance | null {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
  } catch (cause) {
    reject(new UploadFormError(cause));
    return null;
  }
}
