/**
 * Creates a process-wide value exactly once.
 *
 * Routes and server share one module graph in the production bundle. A name asked for with a second
 * factory there means that the graph was split, so it throws; in development a hot-reloaded module
 * asks again and gets the first value.
 */
export function once<T>(name: string, create: () => T): T {
  const registry = onceRegistry();
  const known = registry.get(name);
  if (known) {
    if (import.meta.env?.PROD) {
      throw new Error(`"${name}" was created twice: the server's module graph is split`);
    }
    return known.value as T;
  }
  const value = create();
  registry.set(name, { value });
  return value;
}

const key = Symbol.for('edugate.once');

function onceRegistry(): Map<string, { value: unknown }> {
  const holder = globalThis as { [key]?: Map<string, { value: unknown }> };
  holder[key] ??= new Map();
  return holder[key];
}
