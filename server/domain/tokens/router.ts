import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { createToken } from './create-token';
import { listTokens } from './list-tokens';
import { revokeToken } from './revoke-token';

export const tokensRouter = router({
  list: queryOf(listTokens, { method: 'GET', path: '/user/tokens' }),
  create: mutationOf(createToken, {
    method: 'POST',
    path: '/user/tokens',
    status: 201,
    message: 'Token created; copy it now, it is not shown again',
  }),
  revoke: mutationOf(revokeToken, {
    method: 'DELETE',
    path: '/user/tokens/:id',
    message: 'Token revoked',
  }),
});
