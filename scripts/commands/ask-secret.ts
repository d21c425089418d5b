import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { UsageError } from './exit-code';

/**
 * A password: asked twice without echo on a terminal, else the first line of standard input. It never
 * comes from the command line, where other users of the machine could read it.
 * @throws UsageError when nothing came, or the two differ
 */
export async function askSecret(prompt: string): Promise<string> {
  const secret = process.stdin.isTTY ? await typedTwice(prompt) : await piped();
  if (!secret) throw new UsageError(`${prompt}: nothing was given.`);
  return secret;
}

async function piped(): Promise<string> {
  return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}

async function typedTwice(prompt: string): Promise<string> {
  const first = await typed(`${prompt}: `);
  const second = await typed(`${prompt} again: `);
  if (first !== second) throw new UsageError('The two are not the same.');
  return first;
}

async function typed(prompt: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(prompt);
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
