import type { IntakeRecord } from '#models/intake';
import type { IntakeView } from './schema';

export function toIntake(record: IntakeRecord): IntakeView {
  return {
    id: record._id.toHexString(),
    version: record.version,
    programmeId: record.programmeId.toHexString(),
    term: record.term,
    year: record.year,
    startsOn: record.startsOn,
    deadline: record.deadline,
    quota: record.quota,
    open: record.open,
  };
}

/** As the audit log calls it. */
export const intakeName = ({ term, year }: Pick<IntakeRecord, 'term' | 'year'>) =>
  `${term} ${year}`;
