import { open } from 'node:fs/promises';
import { UsageError } from './exit-code';

/** A file of JSON objects, one a line, written as they come. */
export interface LinesFile {
  write(objects: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** @throws UsageError where it cannot be written */
export async function linesFile(path: string): Promise<LinesFile> {
  const file = await open(path, 'w').catch((error: Error) => {
    throw new UsageError(`${path} cannot be written: ${error.message}`);
  });
  return {
    async write(objects) {
      if (objects.length === 0) return;
      await file.write(objects.map((one) => `${JSON.stringify(one)}\n`).join(''));
    },
    close: () => file.close(),
  };
}
