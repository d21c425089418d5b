import type { UniversityRecord } from '#models/university';
import { derivedKeys } from './name-keys';

/** A university as imports wrote it before the migration `0003-university-names`. */
type Stored = UniversityRecord & { name?: string };

/** The English name of a record of either form. */
export const englishNameOf = ({ nameEnglish, name, importKey }: Stored): string =>
  nameEnglish ?? name ?? importKey ?? '';

/** What such a record lacks before it can be saved; nothing for one that has it. */
export function missingNames(stored: Stored) {
  if (stored.nameKey) return {};
  const nameEnglish = englishNameOf(stored);
  return { nameEnglish, ...derivedKeys({ ...stored, nameEnglish }) };
}
