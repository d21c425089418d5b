import { ApiToken } from '#models/api-token';
import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { refuseTokenActor } from './refuse-token-actor';
import { MOST_TOKENS, tokensOutput } from './schema';
import { tokenView } from './view';

/** The caller's own tokens that are not revoked, newest first. */
export const listTokens = query({
  name: 'tokens.list',
  permission: 'signedIn',
  input: nothingInput,
  output: tokensOutput,

  async run({ actor }) {
    refuseTokenActor(actor);
    const rows = await ApiToken.find({ userId: actor.id, revokedAt: null })
      .sort({ createdAt: -1 })
      .limit(MOST_TOKENS)
      .lean();
    return {
      items: rows.map((row) => tokenView(row)),
      pagination: { page: 1, limit: MOST_TOKENS, total: rows.length, pages: 1 },
    };
  },
});
