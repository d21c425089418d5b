import mongoose, { type ClientSession } from 'mongoose';
import { AccountLink } from '#models/account-link';
import { ApiToken } from '#models/api-token';

/** Ends the links by which somebody could choose a person's password. */
export async function endLinks(id: string, session: ClientSession): Promise<void> {
  await AccountLink.deleteMany({ userId: new mongoose.Types.ObjectId(id) }, { session });
}

/** Ends a person's API tokens. */
export async function endTokens(id: string, session: ClientSession): Promise<void> {
  await ApiToken.updateMany(
    { userId: new mongoose.Types.ObjectId(id), revokedAt: null },
    { $set: { revokedAt: new Date() } },
    { session },
  );
}
