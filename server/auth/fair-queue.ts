/** Thrown for work that found no place, or lost its own to somebody who had fewer. */
export class QueueFullError extends Error {
  constructor() {
    super('too much work waits already');
    this.name = 'QueueFullError';
  }
}

interface Waiting {
  begin: () => void;
  turnAway: (error: QueueFullError) => void;
}

/**
 * Runs a few jobs at a time and lets a bounded number wait, the sources taking turns: however much
 * one source brings, another's job waits for one of each of the others at most. When no place is
 * left, the source that holds most of them loses its last.
 */
export function fairQueue({ atOnce, places }: { atOnce: number; places: number }) {
  /** In the order of their turns. */
  const lines = new Map<string, Waiting[]>();
  let running = 0;
  let waiting = 0;

  async function run<T>(source: string, job: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await place(source);
    else running += 1;
    try {
      return await job();
    } finally {
      handOver();
    }
  }

  function place(source: string): Promise<void> {
    const line = lines.get(source) ?? [];
    if (waiting >= places) makeRoomFor(line.length);
    return new Promise((begin, turnAway) => {
      line.push({ begin, turnAway });
      lines.set(source, line);
      waiting += 1;
    });
  }

  /** @throws QueueFullError when nobody holds more places than the one who comes would */
  function makeRoomFor(held: number): void {
    const [longest] = [...lines.values()].sort((a, b) => b.length - a.length);
    if (!longest || longest.length <= held + 1) throw new QueueFullError();
    longest.pop()?.turnAway(new QueueFullError());
    waiting -= 1;
  }

  /** The place of a job that ended goes to the source whose turn it is, which then stands last. */
  function handOver(): void {
    const [next] = lines;
    if (!next) {
      running -= 1;
      return;
    }
    const [source, line] = next;
    lines.delete(source);
    const first = line.shift();
    if (line.length > 0) lines.set(source, line);
    waiting -= 1;
    first?.begin();
  }

  return { run };
}
