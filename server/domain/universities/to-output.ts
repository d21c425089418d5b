import type { UniversityRecord } from '#models/university';
import { englishNameOf } from './legacy-name';
import type { UniversityRow, UniversityView } from './schema';

/** A record of before the migration `0003-university-names` has another name, no flags and no version. */
export function toUniversityRow(record: UniversityRecord): UniversityRow {
  return {
    id: record._id.toHexString(),
    version: record.version ?? 1,
    nameEnglish: englishNameOf(record),
    nameArabic: record.nameArabic,
    country: record.country,
    city: record.city,
    domains: record.domains,
    webPages: record.webPages,
    ranking: record.ranking,
    partner: record.partner ?? false,
    active: record.active ?? true,
  };
}

export function toUniversity(record: UniversityRecord): UniversityView {
  return {
    ...toUniversityRow(record),
    notes: record.notes ?? null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}
