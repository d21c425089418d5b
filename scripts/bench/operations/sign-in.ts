import { signIn } from '#server/domain/auth';
import type { AppContext } from '#server/kernel/context';
import { contextFor } from '../accounts';
import { inTurn, type Operation } from '../operation';
import type { Program } from '../program';
import { recorded } from '../recorder';

/** E-mail and password for a session; nearly all of it is one bcrypt comparison. */
export const signInOperation: Operation = {
  name: 'sign-in',
  title: 'sign-in',
  goal: { kind: 'p95', most: 100 },

  async prepare({ accounts, floorTraffic }) {
    const { secret, visitors } = accounts;
    const { password } = secret;
    const programs: Program[] = [];
    for (const visitor of visitors) {
      const context: AppContext = { ...(await contextFor(visitor)), actor: null };
      const { program } = await recorded(() => signIn(context, { email: visitor.email, password }));
      programs.push(program);
    }
    const floor = await floorTraffic({ name: 'sign-in', variation: 'signIn', programs, secret });
    const requests = visitors.map(({ email }) => ({
      method: 'POST' as const,
      path: '/api/auth/signin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }));
    return { product: { next: inTurn(requests) }, floor };
  },
};
