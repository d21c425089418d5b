import type { CustomerRecord } from '#models/customer-types';
import { completed } from './completed';
import type { CustomerBrief } from './schema';

/** What `toBrief` reads of a customer. */
export const BRIEF_PROJECTION = {
  customerNumber: 1,
  degreeType: 1,
  'basicData.customerName': 1,
  'basicData.nameArabic': 1,
  'basicData.nameLatin': 1,
  'basicData.customerPhone': 1,
  'evaluation.salesStatus': 1,
} as const;

/** A customer in a line: a search hit, the student of a follow-up. */
export function toBrief(record: CustomerRecord): CustomerBrief {
  const { basicData } = record;
  return {
    id: record._id.toHexString(),
    customerNumber: record.customerNumber,
    customerName: basicData.customerName,
    nameArabic: basicData.nameArabic ?? null,
    nameLatin: basicData.nameLatin ?? null,
    customerPhone: basicData.customerPhone,
    degreeType: record.degreeType,
    salesStatus: completed(record).evaluation.salesStatus,
  };
}
