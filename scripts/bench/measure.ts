import { type Load, type Slice, sliceOf } from './load';
import type { Bench, Operation, Requested } from './operation';
import { type Figures, figuresOf } from './statistics';

export interface Measuring {
  productUrl: string;
  floorUrl: string;
  /** How long the product, and as long the floor, is driven for one operation. */
  seconds: number;
  /** How many connections make the throughput. */
  connections: number;
  signal: AbortSignal;
}

export interface Measured {
  product: Figures;
  floor: Figures;
}

/** Code runs slowly until it was compiled for what it is used for, after some hundred calls. */
const WARM_UP = { answers: 500, slice: 100, longest: 2 };
const ALONE = { rounds: 6, share: 0.6, least: 5 };
const CROWDED = { rounds: 2, share: 0.4, least: 2 };

type Phase = 'alone' | 'crowded';

interface Side extends Pick<Load, 'url' | 'traffic'> {
  alone: Slice[];
  crowded: Slice[];
  /** How many requests fill one slice's time. */
  requests: Record<Phase, number>;
}

export function measured(
  operation: Operation,
  bench: Bench,
  measuring: Measuring,
): Promise<Measured> {
  if ('measure' in operation) return operation.measure(bench, measuring.signal);
  return driven(operation, bench, measuring);
}

/**
 * Drives the product and the floor in turn, so that whatever else the machine does hits both: first
 * on one connection for the latency, then on several for the throughput.
 */
async function driven(operation: Requested, bench: Bench, measuring: Measuring): Promise<Measured> {
  const traffic = await operation.prepare(bench);
  const product = await warmedUp(
    { url: measuring.productUrl, traffic: traffic.product },
    measuring,
  );
  const floor = await warmedUp({ url: measuring.floorUrl, traffic: traffic.floor }, measuring);
  const sides = [product, floor];
  const round = async (phase: Phase, connections: number) => {
    for (const side of sides) {
      measuring.signal.throwIfAborted();
      side[phase].push(await sliceOf({ ...side, connections, requests: side.requests[phase] }));
    }
    // The other one goes first the next time: A B, B A.
    sides.reverse();
  };
  for (let at = 0; at < ALONE.rounds; at += 1) await round('alone', 1);
  for (let at = 0; at < CROWDED.rounds; at += 1) await round('crowded', measuring.connections);
  return {
    product: figuresOf(product.alone, product.crowded),
    floor: figuresOf(floor.alone, floor.crowded),
  };
}

/** Drives one side until it has answered often enough, and learns how fast it is. */
async function warmedUp(
  target: Pick<Load, 'url' | 'traffic'>,
  { seconds, connections, signal }: Measuring,
): Promise<Side> {
  const many: Slice[] = [];
  const driven = () => many.reduce((sum, slice) => sum + slice.seconds, 0);
  const wanted = WARM_UP.answers / WARM_UP.slice;
  while (many.length < wanted && driven() < seconds * WARM_UP.longest) {
    signal.throwIfAborted();
    many.push(await sliceOf({ ...target, connections, requests: WARM_UP.slice }));
  }
  const one = await sliceOf({ ...target, connections: 1, requests: ALONE.least });
  const last = many.at(-1);
  return {
    ...target,
    alone: [],
    crowded: [],
    requests: {
      alone: Math.max(ALONE.least, filling((seconds * ALONE.share) / ALONE.rounds, one)),
      crowded: Math.max(
        CROWDED.least * connections,
        last ? filling((seconds * CROWDED.share) / CROWDED.rounds, last) : 0,
      ),
    },
  };
}

/** How many requests take so many seconds at the slice's pace. */
function filling(seconds: number, { latencies, seconds: took }: Slice): number {
  return Math.ceil((seconds * latencies.length) / took);
}
