import { Types } from 'mongoose';
import { Intake, type IntakeRecord } from '#models/intake';
import { Programme } from '#models/programme';
import { matchingWords } from '#server/domain/universities';
import type { Bin } from './bin';
import { newestDeleted } from './newest-deleted';

/** How many programmes a search looks at. */
const SEARCH_CAP = 200;

/** Intakes that were deleted on their own; those of a deleted programme return with it. */
export const intakesBin: Bin = async (wanted) => {
  const { search } = wanted;
  const filter = {
    isDeleted: true,
    deletedWithProgramme: false,
    ...(search ? { programmeId: { $in: await programmesFound(search) } } : {}),
  };
  const page = await newestDeleted(Intake, filter, 'deletedAt', wanted);
  const names = await programmesOf(page.rows);
  const rows = page.rows.map((intake) => ({
    id: intake._id.toHexString(),
    label: names.get(intake.programmeId.toHexString()) ?? '',
    code: intake.startsOn,
    word: intake.term,
    customerId: null,
    deletedAt: intake.deletedAt ?? intake.updatedAt,
    deletedBy: intake.deletedBy,
  }));
  return { rows, pagination: page.pagination };
};

async function programmesFound(search: string): Promise<Types.ObjectId[]> {
  const found = await Programme.find(matchingWords(search), { _id: 1 }).limit(SEARCH_CAP).lean();
  return found.map(({ _id }) => _id);
}

async function programmesOf(intakes: readonly IntakeRecord[]): Promise<Map<string, string>> {
  const ids = new Set(intakes.map(({ programmeId }) => programmeId.toHexString()));
  const _id = { $in: [...ids].map((id) => new Types.ObjectId(id)) };
  const found = await Programme.find({ _id }, { nameEnglish: 1 }).lean();
  return new Map(found.map((one) => [one._id.toHexString(), one.nameEnglish]));
}
