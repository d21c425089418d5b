import { fold, withoutArticle } from '../people/fold';

/** The folded words of names in either script, each with and without its article. */
export function searchKeysOf(...names: readonly (string | null | undefined)[]): string[] {
  const words = names.flatMap((name) => fold(name ?? '').split(' ')).filter(Boolean);
  return [...new Set(words.flatMap((word) => [word, withoutArticle(word)]))];
}

/** What names a university in the order by country and name: `EG|cairo university`. */
export function nameKeyOf(country: string, nameEnglish: string): string {
  return `${country}|${fold(nameEnglish)}`;
}

interface Named {
  nameEnglish: string;
  nameArabic?: string | null;
  country?: string | null;
  city?: string | null;
  domains?: readonly string[];
}

/** The fields of a university that follow from the others. */
export function derivedKeys({ nameEnglish, nameArabic, country, city, domains = [] }: Named) {
  return {
    nameKey: nameKeyOf(country ?? '?', nameEnglish),
    sortName: fold(nameEnglish),
    searchKeys: [...searchKeysOf(nameEnglish, nameArabic, city), ...domains],
  };
}
