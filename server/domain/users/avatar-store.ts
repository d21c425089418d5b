import mongoose, { type ClientSession } from 'mongoose';
import { Avatar } from '#models/avatar';

/** The edges of a kept picture, in pixels. */
export const AVATAR_SIZES = { small: 64, large: 256 } as const;
export type AvatarSize = keyof typeof AVATAR_SIZES;

/** Where pictures are kept: small enough for the database, behind these three functions. */
export async function keepAvatar(
  userId: string,
  pictures: Record<AvatarSize, Buffer>,
  session: ClientSession,
): Promise<void> {
  await Avatar.updateOne(
    { _id: new mongoose.Types.ObjectId(userId) },
    { $set: { ...pictures, updatedAt: new Date() } },
    { session, upsert: true },
  );
}

export async function dropAvatar(userId: string, session: ClientSession): Promise<void> {
  await Avatar.deleteOne({ _id: new mongoose.Types.ObjectId(userId) }, { session });
}

export async function readAvatar(userId: string, size: AvatarSize): Promise<Buffer | null> {
  const row = await Avatar.findById(new mongoose.Types.ObjectId(userId), { [size]: 1 });
  return row?.[size] ?? null;
}
