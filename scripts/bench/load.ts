import autocannon from 'autocannon';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A stream of requests; every connection takes the next one. */
export interface Traffic {
  next(): HttpRequest;
  /** Hears of every good answer. */
  answered?(request: HttpRequest, body: string): void;
}

/** What one connection, or several, met with some requests. */
export interface Slice {
  /** Milliseconds of every good answer. */
  latencies: number[];
  seconds: number;
  errors: number;
  /** The first error in words. */
  firstError: string | null;
}

export interface Load {
  url: string;
  traffic: Traffic;
  connections: number;
  /** How many to send in all; at least one on each connection. */
  requests: number;
}

/**
 * Sends requests one after another on each connection and waits for every answer: a slice that
 * ended with the clock would leave out the slowest ones.
 */
export async function sliceOf({ url, traffic, connections, requests }: Load): Promise<Slice> {
  const slice: Slice = { latencies: [], seconds: 0, errors: 0, firstError: null };
  const fail = (reason: string) => {
    slice.errors += 1;
    slice.firstError ??= reason;
  };
  const began = performance.now();
  let ended = began;
  await new Promise<void>((resolve, reject) => {
    const options = {
      ...{ url, connections, amount: Math.max(requests, connections), sampleInt: 10 },
      requests: [stepOf(traffic, fail)],
    };
    const run = autocannon(options, (error) => (error ? reject(error) : resolve()));
    run.on('reqError', (error: Error) => fail(error.message));
    // autocannon's own histogram knows whole milliseconds only.
    run.on('response', (_client, status, _bytes, milliseconds) => {
      ended = performance.now();
      if (status >= 200 && status < 300) slice.latencies.push(milliseconds);
    });
  });
  slice.seconds = Math.max(0.001, (ended - began) / 1_000);
  return slice;
}

/** One step for ever: what it sends is asked for just before it is sent, and timed after that. */
function stepOf(traffic: Traffic, fail: (reason: string) => void): autocannon.Request {
  return {
    setupRequest: (defaults, context) => {
      const request = traffic.next();
      Object.assign(context, { request });
      return { ...defaults, ...request, headers: { ...request.headers } };
    },
    onResponse: (status, body, context) => {
      const { request } = context as { request: HttpRequest };
      if (status >= 200 && status < 300) traffic.answered?.(request, body);
      else fail(`${request.method} ${request.path} answered ${status}: ${body.slice(0, 300)}`);
    },
  };
}
