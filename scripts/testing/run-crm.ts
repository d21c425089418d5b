import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../crm.ts', import.meta.url));

interface Options {
  input?: string;
  settings?: string[];
  /** Presses Ctrl-C when the error stream says so. */
  stopAt?: RegExp;
  /** For what a test does to the process while it runs. */
  onStart?(child: ChildProcess): void;
}

/** Runs the command line as a person would, on a test's database. */
export function crmOn(uri: string) {
  return async (args: string[], options: Options = {}) => {
    const { input = '', settings = [], stopAt, onStart } = options;
    const variables = [`MONGODB_URI=${uri}`, ...settings];
    const child = spawn('env', [...variables, process.execPath, '--import', 'tsx', file, ...args]);
    onStart?.(child);
    child.stdin.end(input);
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      error += chunk;
      if (stopAt?.test(chunk)) child.kill('SIGINT');
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const answer = await text(child.stdout);
    return { answer, code: await ended, error };
  };
}
