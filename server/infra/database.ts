import type { Env } from '../env';
import { startEmbeddedMongo } from './embedded-mongo';
import { connectMongo, disconnectMongo } from './mongo';

/**
 * Connects to the configured database, or to an embedded one kept under the data folder.
 * @param log hears what fetching and starting an embedded server has to say
 * @returns the function that disconnects, and stops the server when it was started here
 */
export async function openDatabase(
  settings: Pick<Env, 'MONGODB_URI' | 'MONGOD_PATH' | 'XDG_CACHE_HOME' | 'DATA_DIR'>,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const embedded = settings.MONGODB_URI
    ? null
    : await startEmbeddedMongo({
        dataDir: settings.DATA_DIR,
        mongodPath: settings.MONGOD_PATH,
        cacheHome: settings.XDG_CACHE_HOME,
        log,
      });
  const close = async () => {
    await disconnectMongo();
    await embedded?.stop();
  };
  try {
    await connectMongo(embedded?.uri ?? settings.MONGODB_URI ?? '');
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
