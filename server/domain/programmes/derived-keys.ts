import { fold } from '../people/fold';
import { searchKeysOf } from '../universities';

interface Named {
  nameEnglish: string;
  nameArabic?: string | null;
}

/** The fields of a programme that follow from its names. */
export function derivedKeys({ nameEnglish, nameArabic }: Named) {
  return { sortName: fold(nameEnglish), searchKeys: searchKeysOf(nameEnglish, nameArabic) };
}
