import type { ClientSession, Types } from 'mongoose';
import { Intake } from '#models/intake';
import type { Actor } from '#server/kernel/context';
import { inBin, OUT_OF_BIN } from '#server/kernel/kept-record';

/** A deleted programme's intakes go with it: out of every list and count … */
export async function hideIntakes(
  programmeId: Types.ObjectId,
  actor: Actor,
  session: ClientSession,
) {
  await Intake.updateMany(
    { programmeId, isDeleted: false },
    { ...inBin(actor), deletedWithProgramme: true },
    { session },
  );
}

/** … and come back with it; what was deleted on its own stays deleted. */
export async function showIntakes(programmeId: Types.ObjectId, session: ClientSession) {
  await Intake.updateMany(
    { programmeId, deletedWithProgramme: true },
    { ...OUT_OF_BIN, deletedWithProgramme: false },
    { session },
  );
}
