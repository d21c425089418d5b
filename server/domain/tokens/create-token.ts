import { randomBytes } from 'node:crypto';
import { ApiToken } from '#models/api-token';
import { hashToken } from '#server/auth/token-hash';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { refuseTokenActor } from './refuse-token-actor';
import { createdTokenOutput, createTokenInput, MOST_TOKENS, TOKEN_PREFIX } from './schema';
import { tokenView } from './view';

/**
 * Makes a personal API token; the answer is the only place where it is ever shown. At every call it
 * is narrowed to what its owner may do then, whatever its scopes say.
 * @throws AppError FORBIDDEN to a token, BUSINESS_RULE when the owner holds too many
 */
export const createToken = command({
  name: 'tokens.create',
  permission: 'signedIn',
  input: createTokenInput,
  output: createdTokenOutput,

  async run({ input, actor, session }) {
    refuseTokenActor(actor);
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
    if (expiresAt && expiresAt.getTime() <= Date.now()) throw expired();
    const held = await ApiToken.countDocuments({ userId: actor.id, revokedAt: null }, { session });
    if (held >= MOST_TOKENS) throw tooMany();

    const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
    const made = new ApiToken({
      userId: actor.id,
      name: input.name,
      tokenHash: hashToken(token),
      hint: token.slice(-4),
      scopes: [...new Set<string>(input.scopes)],
      expiresAt,
    });
    await made.save({ session });

    const view = tokenView(made.toObject());
    const { name, scopes, expiresAt: until } = view;
    return {
      data: { ...view, token },
      audit: [
        {
          action: 'CREATE_TOKEN',
          entityType: 'api_token',
          entityId: view.id,
          description: `Made the API token "${name}"`,
          after: { name, scopes, expiresAt: until },
        },
      ],
      events: [],
    };
  },
});

function expired(): AppError {
  return new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', {
    details: [{ path: 'expiresAt', message: 'must lie in the future', code: 'past' }],
  });
}

function tooMany(): AppError {
  return new AppError(
    'BUSINESS_RULE',
    `You hold ${MOST_TOKENS} tokens already. Revoke one that you no longer need.`,
  );
}
