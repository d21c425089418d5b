import type { ClientSession } from 'mongoose';
import { z } from 'zod';
import { Profile } from '#models/profile';
import { PictureError, squarePictures } from '#server/infra/picture';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError, notFound } from '#server/kernel/errors';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { profileEvent } from './audited';
import { LARGEST_PICTURE } from './avatar-schema';
import { AVATAR_SIZES, dropAvatar, keepAvatar, readAvatar } from './avatar-store';
import { userIdInput } from './schema';

const versioned = z.object({ avatarVersion: z.int() });

/**
 * Keeps the caller's own picture, re-encoded.
 * @throws AppError PAYLOAD_TOO_LARGE, or UNSUPPORTED_MEDIA_TYPE for what is no picture
 */
export const setAvatar = command({
  name: 'users.setAvatar',
  permission: 'signedIn',
  input: z.strictObject({ bytes: z.instanceof(Buffer) }),
  output: versioned,

  async prepare({ input }) {
    if (input.bytes.byteLength > LARGEST_PICTURE) {
      throw new AppError('PAYLOAD_TOO_LARGE', 'The picture is larger than 5 MB.');
    }
    try {
      const { small, large } = AVATAR_SIZES;
      const [first, second] = await squarePictures(input.bytes, [small, large]);
      if (!first || !second) throw new PictureError('came back empty');
      return { small: first, large: second };
    } catch (cause) {
      if (!(cause instanceof PictureError)) throw cause;
      const message = 'This is no picture that can be used. Send a JPEG, PNG, WebP, GIF or AVIF.';
      throw new AppError('UNSUPPORTED_MEDIA_TYPE', message, { cause });
    }
  },

  async run({ actor, session, prepared }) {
    await keepAvatar(actor.id, prepared, session);
    return outcome(actor, 'Changed the picture', session);
  },
});

/** Goes back to the initials. */
export const removeAvatar = command({
  name: 'users.removeAvatar',
  permission: 'signedIn',
  input: nothingInput,
  output: versioned,

  async run({ actor, session }) {
    await dropAvatar(actor.id, session);
    return outcome(actor, 'Removed the picture', session, 0);
  },
});

/** A person's picture. Everybody who is signed in sees the faces of colleagues. */
export const getAvatar = query({
  name: 'users.avatar',
  permission: 'signedIn',
  input: userIdInput.extend({ size: z.enum(['small', 'large']).default('small') }),
  output: z.instanceof(Buffer),

  async run({ input }) {
    const there = await Profile.exists({ _id: input.id, deletedAt: null });
    const picture = there && (await readAvatar(input.id, input.size));
    if (!picture) throw notFound('This picture');
    return picture;
  },
});

async function outcome(
  actor: Actor,
  description: string,
  session: ClientSession,
  version?: number,
) {
  // A number of its own for each picture, also after one was removed: browsers keep them by it.
  const avatarVersion = version ?? Math.floor(Date.now() / 1_000);
  const change = { $set: { avatarVersion } };
  const profile = await Profile.findByIdAndUpdate(actor.id, change, { session }).lean();
  if (!profile) throw notFound('This account');
  return {
    data: { avatarVersion },
    audit: [
      {
        action: 'UPDATE_PROFILE',
        entityType: 'profile',
        entityId: actor.id,
        description,
        before: { avatarVersion: profile.avatarVersion ?? 0 },
        after: { avatarVersion },
      },
    ] as const,
    events: [profileEvent(profile, 'updated', actor)],
  };
}
