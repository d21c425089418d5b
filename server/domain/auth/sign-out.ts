import { z } from 'zod';
import { Session } from '#models/session';
import { forgetCredentials } from '#server/auth/actor';
import { command } from '#server/kernel/command';
import { nothingInput } from '#server/kernel/page';

/** Ends the session that asks; its row is gone, so its cookie is worth nothing anywhere. */
export const signOut = command({
  name: 'auth.signOut',
  permission: 'signedIn',
  input: nothingInput,
  output: z.object({ signedOut: z.literal(true) }),

  async run({ actor, session }) {
    if (actor.kind === 'session') {
      await Session.deleteOne({ _id: actor.credentialId ?? '' }, { session });
    }
    return {
      data: { signedOut: true as const },
      audit: [
        {
          action: 'LOGOUT',
          entityType: 'session',
          entityId: actor.id,
          description: `${actor.name} signed out`,
        },
      ],
      events: [],
    };
  },

  after({ context }) {
    forgetCredentials();
    context.credentials?.clear();
  },
});
