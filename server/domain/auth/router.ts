import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { currentSession } from './current-session';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

export const authRouter = router({
  signIn: mutationOf(signIn, { method: 'POST', path: '/auth/signin', message: 'Signed in' }),
  signOut: mutationOf(signOut, { method: 'POST', path: '/auth/signout', message: 'Signed out' }),
  session: queryOf(currentSession, { method: 'GET', path: '/auth/session' }),
});
