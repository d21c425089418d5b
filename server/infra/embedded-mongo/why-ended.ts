import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { EmbeddedMongoError } from './error';

const TAIL = 64 * 1024;

/** Exit codes of mongod that say what is wrong better than its log does. */
const MEANINGS = new Map([
  [
    62,
    'its data were written by another MongoDB version; use that one (MONGOD_PATH) or another DATA_DIR',
  ],
  [100, 'another MongoDB already uses its folder, or the folder cannot be written'],
]);

/** Why a server that was just started is gone. */
export function whyMongodEnded(
  code: number | null,
  signal: string | null,
  launch: { folder: string },
  logFile: string,
): EmbeddedMongoError {
  const meaning =
    MEANINGS.get(code ?? 0) ?? lastComplaint(logFile) ?? `exit ${code ?? signal ?? 'unknown'}`;
  return new EmbeddedMongoError(
    `MongoDB in ${launch.folder} did not start: ${meaning}. Its log: ${logFile}`,
  );
}

/** The part of mongod's log format that is read here. */
interface LogEntry {
  s?: string;
  msg?: string;
  attr?: { error?: unknown; message?: unknown };
}

function lastComplaint(logFile: string): string | undefined {
  for (const line of tailOf(logFile).split('\n').reverse()) {
    const entry = complaintIn(line);
    if (entry) return entry;
  }
  return undefined;
}

function complaintIn(line: string): string | undefined {
  try {
    const { s, msg, attr }: LogEntry = JSON.parse(line);
    if (s !== 'F' && s !== 'E') return undefined;
    const detail = attr?.error ?? attr?.message;
    return typeof detail === 'string' ? `${msg}: ${detail}` : msg;
  } catch {
    return undefined;
  }
}

function tailOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Math.max(0, fstatSync(handle).size - TAIL);
      const buffer = Buffer.alloc(TAIL);
      return buffer.toString('utf8', 0, readSync(handle, buffer, 0, TAIL, start));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
