/** Ctrl-C, a supervisor, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes Ctrl-C on to a process that has it from the terminal already: those two are one. */
const ONE_REQUEST_MS = 500;

/** Calls `listener` each time this process is asked to stop. Returns the function that ends that. */
export function onStopSignal(listener: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const onSignal = () => {
    const now = performance.now();
    if (now - last > ONE_REQUEST_MS) listener();
    last = now;
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return () => {
    for (const name of SIGNALS) process.off(name, onSignal);
  };
}
