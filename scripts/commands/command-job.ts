import { env } from '#server/env';
import { onStopSignal } from '#server/infra/stop-signal';
import { type AppContext, systemContext } from '#server/kernel/context';
import { exitCodeOf, lineOf, STOPPED } from './exit-code';
import { type Progress, progressOn } from './progress';

/** What a command has at hand while it runs. */
export interface CommandJob {
  context: AppContext;
  /** Aborted by Ctrl-C; long work looks at it between its steps. */
  signal: AbortSignal;
  /** A line for the reader; on standard error when the answer is JSON. */
  log(line: string): void;
  progress(label: string, total: number): Progress;
  /** Makes missing indexes, for commands that rely on unique ones. */
  ensureIndexes(): Promise<void>;
}

/** What a command answers: as an object for `--json`, as lines for a person. */
export interface Report {
  data: object;
  lines: string[];
}

export interface StandardOptions {
  json?: boolean;
}

/** Runs a command's work with a connected database; sets the exit code and prints one clear line on failure. */
export async function runJob(
  name: string,
  { json = false }: StandardOptions,
  work: (job: CommandJob) => Promise<Report>,
): Promise<void> {
  const stop = new AbortController();
  const forget = onInterrupt(stop);
  try {
    const { signal } = stop;
    const report = await withDatabase(signal, async () => work(jobOf(name, json, signal)));
    print(json ? JSON.stringify({ ok: true, ...report.data }) : report.lines.join('\n'));
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    const line = lineOf(error);
    if (json) print(JSON.stringify({ ok: false, error: line, exitCode: process.exitCode }));
    else process.stderr.write(`${line}\n`);
  } finally {
    forget();
  }
}

// What talks to the database is loaded when a command runs: help and usage errors need none of it.
async function withDatabase<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const { openDatabase } = await import('#server/infra/database');
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const close = await openDatabase(env(), { log, signal });
  try {
    return await work();
  } finally {
    await close();
  }
}

function jobOf(name: string, json: boolean, signal: AbortSignal): CommandJob {
  const stream = json ? process.stderr : process.stdout;
  return {
    context: systemContext(`crm ${name}`),
    signal,
    log: (line) => void stream.write(`${line}\n`),
    progress: (label, total) => progressOn(label, total),
    ensureIndexes: async () => {
      const { createIndexes } = await import('#models/indexes');
      await createIndexes();
    },
  };
}

/** The first Ctrl-C asks the work to stop where it can go on later, the second one ends at once. */
function onInterrupt(stop: AbortController) {
  return onStopSignal(() => {
    if (stop.signal.aborted) process.exit(STOPPED);
    process.stderr.write('\nStopping…\n');
    stop.abort();
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
