const HERE = 'http://here.invalid';
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them and then see `//`
const SLIPPERY = /[\\\u0000-\u001f]/;

/**
 * A path of this site out of something a request said, or `fallback`: `//elsewhere`, `/\elsewhere`,
 * `https:elsewhere` and what hides them behind control characters lead to the fallback.
 */
export function safePath(given: unknown, fallback = '/'): string {
  if (typeof given !== 'string' || given.length > 2_000) return fallback;
  if (!given.startsWith('/') || given.startsWith('//') || SLIPPERY.test(given)) return fallback;
  try {
    const url = new URL(given, HERE);
    if (url.origin !== HERE) return fallback;
    const path = url.pathname + url.search + url.hash;
    return path.startsWith('//') ? fallback : path;
  } catch {
    return fallback;
  }
}
