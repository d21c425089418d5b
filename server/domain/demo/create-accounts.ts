import { Types } from 'mongoose';
import { z } from 'zod';
import { Profile } from '#models/profile';
import { hashPassword } from '#server/auth/password';
import { command } from '#server/kernel/command';
import { nothingInput } from '#server/kernel/page';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts';

/** Opens the demo accounts. They share one hash: their password is public anyway. */
export const createDemoAccounts = command({
  name: 'demo.createAccounts',
  permission: 'users.manage',
  input: nothingInput,
  output: z.object({ created: z.int() }),

  prepare: () => hashPassword(DEMO_PASSWORD),

  async run({ session, prepared: passwordHash }) {
    const present = await Profile.distinct('email').session(session);
    const ids = new Map(DEMO_ACCOUNTS.map(({ email }) => [email, new Types.ObjectId()]));
    const missing = DEMO_ACCOUNTS.filter(({ email }) => !present.includes(email));
    const profiles = missing.map(({ manager, email, ...account }) => ({
      ...account,
      email,
      _id: ids.get(email),
      managerId: manager ? (ids.get(manager) ?? null) : null,
      passwordHash,
      passwordChangedAt: new Date(),
      demo: true,
    }));
    await Profile.create(profiles, { session, ordered: true });
    const description = `Opened ${profiles.length} demo accounts`;
    return {
      data: { created: profiles.length },
      audit: [{ action: 'IMPORT', entityType: 'profile', entityId: 'demo', description }],
      events: [],
    };
  },
});

/** Whether anybody could sign in with the public password. */
export async function demoAccountsExist(): Promise<boolean> {
  return (await Profile.exists({ demo: true, active: true })) !== null;
}
