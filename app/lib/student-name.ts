import type { Locale } from '#models/vocabulary';
import type { CustomerBrief } from '#server/domain/customers/schema';

type Names = Pick<CustomerBrief, 'customerName' | 'nameArabic' | 'nameLatin'>;

/** The name in the reader's script where the record has one. */
export const studentName = (record: Names, locale: Locale): string =>
  (locale === 'ar' ? record.nameArabic : record.nameLatin) ?? record.customerName;
