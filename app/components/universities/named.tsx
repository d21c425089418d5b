import type { Locale } from '#models/vocabulary';
import { Bidi } from '~/components/ui/bidi';
import { useApp } from '~/lib/use-app';

interface InBothScripts {
  nameEnglish: string;
  nameArabic: string | null;
}

/** A name in the reader's script, where it has one in it. */
export const nameIn = ({ nameEnglish, nameArabic }: InBothScripts, locale: Locale): string =>
  locale === 'ar' ? (nameArabic ?? nameEnglish) : nameEnglish;

/** The same name in the other script. */
export function OtherName({ of: { nameEnglish, nameArabic } }: { of: InBothScripts }) {
  const { locale } = useApp();
  const other = locale === 'ar' ? nameArabic && nameEnglish : nameArabic;
  return other ? <Bidi>{other}</Bidi> : null;
}
