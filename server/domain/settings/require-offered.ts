import { AppError } from '#server/kernel/errors';
import { readSetting, readSettings } from './read-setting';
import type { EntryListKey } from './values-schema';

/** What a person chose from a configured list. */
export interface Chosen {
  list: EntryListKey;
  key: string | null | undefined;
  /** Where the choice stands in the input. */
  path: string;
}

/**
 * What a person chooses must be on offer now. Records may hold what was switched off since, so only
 * what a write changes is asked about.
 * @throws AppError VALIDATION_ERROR with the path of each choice that is not offered
 */
export async function requireOffered(...chosen: readonly Chosen[]): Promise<void> {
  const made = chosen.filter(({ key }) => key !== null && key !== undefined);
  if (made.length === 0) return;
  const settings = await readSettings();
  const refused = made.filter(
    ({ list, key }) => !settings[list].some((entry) => entry.key === key && entry.enabled),
  );
  refuse(refused.map(({ path }) => path));
}

/**
 * A stage must be one that the settings know. Whether a student may enter it now is another question;
 * see the rules of stages.
 * @throws AppError VALIDATION_ERROR with the path of each one that is not
 */
export async function requireStages(
  named: readonly { key: string; path: string }[],
): Promise<void> {
  if (named.length === 0) return;
  const stages = await readSetting('lists.stages');
  const known = new Set(stages.map(({ key }) => key));
  refuse(named.flatMap(({ key, path }) => (known.has(key) ? [] : [path])));
}

function refuse(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', {
    details: paths.map((path) => ({ path, message: 'is not on offer', code: 'option' })),
  });
}
