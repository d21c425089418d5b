import mongoose, { type ClientSession } from 'mongoose';
import { Profile } from '#models/profile';
import { DEEPEST_TREE } from '#server/auth/team';
import { AppError } from '#server/kernel/errors';

/**
 * Walks up from a new manager: it must be an active person, not the person's own report at any
 * depth, and the tree must not grow deeper than a team is looked up. Call it after
 * `onePeopleChangeAtATime`.
 * @throws AppError VALIDATION_ERROR
 */
export async function provenManager(
  managerId: string,
  personId: mongoose.Types.ObjectId | null,
  session: ClientSession,
): Promise<mongoose.Types.ObjectId> {
  let above: mongoose.Types.ObjectId | null = new mongoose.Types.ObjectId(managerId);
  const manager = await Profile.exists({ _id: above, active: true, deletedAt: null }).session(
    session,
  );
  if (!manager) throw wrong('unknown', 'is no active account');
  for (let level = 1; above; level += 1) {
    if (personId?.equals(above)) throw wrong('cycle', 'reports to this person already');
    if (level >= DEEPEST_TREE)
      throw wrong('too_deep', `has ${DEEPEST_TREE} managers above already`);
    const next: { managerId: mongoose.Types.ObjectId | null } | null = await Profile.findById(
      above,
      { managerId: 1 },
    )
      .session(session)
      .lean();
    above = next?.managerId ?? null;
  }
  return manager._id;
}

function wrong(code: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', 'This manager cannot be chosen.', {
    details: [{ path: 'managerId', message, code }],
  });
}
