/**
 * The key of a new entry out of its English word: `School fair` becomes `school_fair`. It is added to
 * the keys that are taken.
 */
export function entryKeyFor(word: string, taken: Set<string>): string {
  const letters = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 32);
  const base = letters || 'entry';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}_${number}`;
  taken.add(key);
  return key;
}
