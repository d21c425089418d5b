import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { listAgents } from './agents';
import { createUser } from './create-user';

export const usersRouter = router({
  agents: queryOf(listAgents, { method: 'GET', path: '/crm/agents' }),
  create: mutationOf(createUser, {
    method: 'POST',
    path: '/admin/users',
    status: 201,
    message: 'User created',
  }),
});
