import { ApiToken } from '#models/api-token';
import { forgetCredentials } from '#server/auth/actor';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { refuseTokenActor } from './refuse-token-actor';
import { revokedTokenOutput, revokeTokenInput } from './schema';

/** Ends one of the caller's own tokens. @throws AppError NOT_FOUND when it is not theirs */
export const revokeToken = command({
  name: 'tokens.revoke',
  permission: 'signedIn',
  input: revokeTokenInput,
  output: revokedTokenOutput,

  async run({ input, actor, session }) {
    refuseTokenActor(actor);
    const revokedAt = new Date();
    const row = await ApiToken.findOneAndUpdate(
      { _id: input.id, userId: actor.id, revokedAt: null },
      { $set: { revokedAt } },
      { session },
    ).lean();
    if (!row) throw notFound('The token');
    return {
      data: { id: input.id, revokedAt: revokedAt.toISOString() },
      audit: [
        {
          action: 'REVOKE_TOKEN',
          entityType: 'api_token',
          entityId: input.id,
          description: `Revoked the API token "${row.name}"`,
          before: { revokedAt: null },
          after: { revokedAt },
        },
      ],
      events: [],
    };
  },

  after: forgetCredentials,
});
