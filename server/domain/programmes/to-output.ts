import type { ProgrammeRecord } from '#models/programme';
import type { ProgrammeRow, ProgrammeView } from './schema';

type TaughtAt = ProgrammeRow['university'];

export function toProgrammeRow(record: ProgrammeRecord, university: TaughtAt): ProgrammeRow {
  return {
    id: record._id.toHexString(),
    version: record.version,
    university,
    degreeType: record.degreeType,
    nameEnglish: record.nameEnglish,
    nameArabic: record.nameArabic,
    fieldOfStudy: record.fieldOfStudy,
    teachingLanguage: record.teachingLanguage,
    durationMonths: record.durationMonths,
    tuition: record.tuition,
    active: record.active,
  };
}

export function toProgramme(record: ProgrammeRecord, university: TaughtAt): ProgrammeView {
  return {
    ...toProgrammeRow(record, university),
    applicationFee: record.applicationFee,
    commission: record.commission,
    entryRules: record.entryRules,
    requiredDocuments: record.requiredDocuments,
    notes: record.notes,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}
