import { randomInt } from 'node:crypto';
import type { RestCaller } from './rest';

export interface Student {
  id: string;
  customerNumber: string;
  version: number;
  basicData: { customerName: string; customerPhone: string };
}

/** A student of the caller's own, with a phone that nobody else has. */
export function newStudent(rest: RestCaller, names: { latin: string; arabic: string }) {
  const phone = `+2010${String(randomInt(10_000_000, 99_999_999))}`;
  return rest.post<Student>('/api/crm/customers', {
    degreeType: 'bachelor',
    basicData: {
      customerName: names.latin,
      nameLatin: names.latin,
      nameArabic: names.arabic,
      customerPhone: phone,
      email: `s${phone.slice(1)}@example.test`,
    },
    marketing: { source: 'instagram' },
  });
}
