/** Says in one line why the embedded MongoDB cannot run and what the reader can do about it. */
export class EmbeddedMongoError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedMongoError';
  }
}

export const WAYS_OUT = 'install MongoDB 6 or later (or set MONGOD_PATH), or set MONGODB_URI';

/** The code of a failed system call or command, like `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The first line of whatever was thrown. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
