import { homedir } from 'node:os';
import { join } from 'node:path';

/** Windows runs no program without its ending. */
export const MONGOD_FILE = process.platform === 'win32' ? 'mongod.exe' : 'mongod';

/**
 * Where downloads are kept for every checkout of this user.
 * @param cacheHome the value of XDG_CACHE_HOME, if it is set
 */
export function cacheFolder(
  cacheHome?: string,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(cacheHome || platformFolder(platform, home), 'edugate-crm');
}

function platformFolder(platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return join(home, '.cache');
}
