import { nothingInput } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { sessionOutput } from './schema';

/** Who the caller is; `user` is null for nobody. */
export const currentSession = query({
  name: 'auth.session',
  permission: 'public',
  input: nothingInput,
  output: sessionOutput,

  async run({ actor }) {
    if (!actor) return { user: null, locale: null };
    const { id, name, email, role, permissions, locale } = actor;
    return { user: { id, name, email, role, permissions }, locale };
  },
});
