import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 3_000;

/** A bar on a terminal, a line every few seconds elsewhere; always on standard error. */
export function progressOn(label: string, total: number): Progress {
  return process.stderr.isTTY ? bar(label, total) : lines(label, total);
}

function bar(label: string, total: number): Progress {
  const format = `${label} {bar} {percentage}% {value}/{total}, {eta_formatted} left`;
  const shown = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
  shown.start(total, 0);
  return { update: (done) => shown.update(done), stop: () => shown.stop() };
}

function lines(label: string, total: number): Progress {
  let last = Date.now();
  return {
    update(done) {
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      process.stderr.write(`${label}: ${done} of ${total}\n`);
    },
    stop() {},
  };
}
