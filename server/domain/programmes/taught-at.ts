import { type ClientSession, Types } from 'mongoose';
import { University, type UniversityRecord } from '#models/university';
import type { ProgrammeRow } from './schema';

type TaughtAt = ProgrammeRow['university'];

const SHOWN = { nameEnglish: 1, nameArabic: 1, country: 1, active: 1 } as const;

/** The universities of some programmes, in one look-up. */
export async function universitiesOf(
  programmes: readonly { universityId: Types.ObjectId }[],
  session: ClientSession | null = null,
): Promise<(id: Types.ObjectId) => TaughtAt> {
  const ids = [...new Set(programmes.map(({ universityId }) => universityId.toHexString()))];
  const found = await University.find(
    { _id: { $in: ids.map((id) => new Types.ObjectId(id)) } },
    SHOWN,
  )
    .session(session)
    .lean<UniversityRecord[]>();
  const known = new Map(found.map((one) => [one._id.toHexString(), one]));
  return (universityId) => {
    const id = universityId.toHexString();
    const one = known.get(id);
    return {
      id,
      nameEnglish: one?.nameEnglish ?? '',
      nameArabic: one?.nameArabic ?? null,
      country: one?.country ?? null,
      active: one?.active ?? false,
    };
  };
}
