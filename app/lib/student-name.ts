import type { Locale } from '#models/vocabulary';

/** The names of a student, in a list or in the whole record. */
export interface StudentNames {
  customerName: string;
  nameArabic?: string | null | undefined;
  nameLatin?: string | null | undefined;
}

/** The name in the reader's script where the record has one. */
export const studentName = (record: StudentNames, locale: Locale): string =>
  (locale === 'ar' ? record.nameArabic : record.nameLatin) ?? record.customerName;

/** The name in the other script, for a second line; null where the record has only one. */
export function otherName(record: StudentNames, locale: Locale): string | null {
  const shown = studentName(record, locale);
  const { customerName, nameArabic, nameLatin } = record;
  const others = locale === 'ar' ? [nameLatin, customerName] : [nameArabic, customerName];
  return others.find((name) => name && name.trim() !== shown.trim()) ?? null;
}
