import { type FormValues, SECTIONS } from './form-values';

/** A change of single fields: a path such as `basicData.city`, and its value; null clears it. */
export type Changes = ReadonlyMap<string, unknown>;

/** What has to change for `from` to become `to`. An emptied field is cleared. */
export function changesBetween(from: FormValues, to: FormValues): Changes {
  const changes = new Map<string, unknown>();
  if (from.degreeType !== to.degreeType) changes.set('degreeType', to.degreeType);
  if (!same(from.tags, to.tags)) changes.set('tags', to.tags ?? null);
  for (const section of SECTIONS) {
    for (const key of keysOf(from[section], to[section])) {
      const value = to[section][key];
      if (!same(from[section][key], value)) changes.set(`${section}.${key}`, value ?? null);
    }
  }
  return changes;
}

/** The nested patch that the update verb takes. */
export function patchOf(changes: Changes): Record<string, unknown> {
  const patch: Record<string, Record<string, unknown>> = {};
  const flat: Record<string, unknown> = {};
  for (const [path, value] of changes) {
    const [section = '', key] = path.split('.');
    if (key === undefined) flat[section] = value;
    else patch[section] = { ...patch[section], [key]: value };
  }
  return { ...flat, ...patch };
}

/** The paths that both changed, and not to the same value. */
export function conflictsBetween(mine: Changes, theirs: Changes): readonly string[] {
  return [...mine.keys()].filter(
    (path) => theirs.has(path) && !same(mine.get(path), theirs.get(path)),
  );
}

/** The values with the changes laid over them. */
export function withChanges(values: FormValues, changes: Changes): FormValues {
  const next: FormValues = structuredClone(values);
  for (const [path, value] of changes) {
    const [name, key] = path.split('.');
    const section = SECTIONS.find((one) => one === name);
    if (section && key) next[section][key] = value ?? undefined;
    else if (path === 'tags') next.tags = (value as FormValues['tags']) ?? undefined;
    else if (path === 'degreeType') next.degreeType = value as FormValues['degreeType'];
  }
  return next;
}

/** The value at a path. */
export function valueAt(values: FormValues, path: string): unknown {
  const [name, key] = path.split('.');
  const section = SECTIONS.find((one) => one === name);
  if (section && key) return values[section][key];
  return path === 'tags' ? values.tags : values.degreeType;
}

function keysOf(left: object, right: object): Set<string> {
  return new Set([...Object.keys(left), ...Object.keys(right)]);
}

const same = (left: unknown, right: unknown): boolean => stable(left) === stable(right);

/** JSON whose keys stand in order. */
function stable(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => a.localeCompare(b)))
      : item,
  );
}
