import type { Env } from '../env';
import { startEmbeddedMongo } from './embedded-mongo';
import { connectMongo, disconnectMongo } from './mongo';
import { whyUnreachable } from './why-unreachable';

interface Opening {
  /** Hears what fetching and starting an embedded server has to say. */
  log: (line: string) => void;
  /** Ends a start that is under way. */
  signal: AbortSignal;
}

/**
 * Connects to the configured database, or to an embedded one kept under the data folder.
 * @returns the function that disconnects, and stops the server when it was started here
 * @throws Error with one line that names the database and says what to do
 */
export async function openDatabase(
  settings: Pick<Env, 'MONGODB_URI' | 'MONGOD_PATH' | 'XDG_CACHE_HOME' | 'DATA_DIR'>,
  { log, signal }: Opening,
): Promise<() => Promise<void>> {
  const embedded = settings.MONGODB_URI
    ? null
    : await startEmbeddedMongo({
        dataDir: settings.DATA_DIR,
        mongodPath: settings.MONGOD_PATH,
        cacheHome: settings.XDG_CACHE_HOME,
        log,
        signal,
      });
  const close = async () => {
    await disconnectMongo();
    await embedded?.stop();
  };
  const uri = embedded?.uri ?? settings.MONGODB_URI ?? '';
  try {
    await Promise.race([connectMongo(uri), abortOf(signal)]);
    return close;
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw whyUnreachable(uri, error);
  }
}

/** Fails when the signal is aborted. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
