import type { Readable } from 'node:stream';

/** A file that is still arriving when its verb is called: its name as its sender wrote it, and its bytes. */
export class IncomingFile {
  constructor(
    readonly name: string,
    readonly content: Readable,
  ) {}

  /** What a call under an Idempotency-Key is compared by: the bytes are not there yet. */
  toJSON() {
    return { name: this.name };
  }
}
