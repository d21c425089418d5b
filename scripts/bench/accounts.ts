import { randomBytes } from 'node:crypto';
import { Profile, type ProfileRecord } from '#models/profile';
import { ROLES, type Role } from '#models/vocabulary';
import { actorOnBehalfOf } from '#server/auth/actor';
import { hashPassword } from '#server/auth/password';
import { createUser } from '#server/domain/users';
import { type AppContext, systemContext } from '#server/kernel/context';
import type { Secret } from './program';

/** Enough that sixteen connections never sign in as one person at once. */
const VISITORS = 32;
const DOMAIN = 'bench.edugate.test';

export interface Accounts {
  /** One account a role. */
  of: Record<Role, ProfileRecord>;
  /** Accounts that only sign in. */
  visitors: ProfileRecord[];
  secret: Secret;
}

/** The benchmark's own accounts, made once, with a new random password for all of them. */
export async function benchAccounts(): Promise<Accounts> {
  const secret = await newSecret();
  const wanted = [
    ...ROLES.map((role) => ({ email: `${role}@${DOMAIN}`, role })),
    ...Array.from({ length: VISITORS }, (_, at) => ({
      email: `visitor-${at + 1}@${DOMAIN}`,
      role: 'agent' as const,
    })),
  ];
  const emails = wanted.map(({ email }) => email);
  const known = await Profile.distinct('email', { email: { $in: emails } });
  for (const { email, role } of wanted.filter((one) => !known.includes(one.email))) {
    const name = `Bench ${email.split('@')[0]}`;
    await createUser(systemContext('bench'), { email, name, role, password: secret.password });
  }
  // The password of the run before is not kept anywhere.
  await Profile.collection.updateMany(
    { email: { $in: emails } },
    { $set: { passwordHash: secret.hash, active: true } },
  );
  const profiles = await Profile.find({ email: { $in: emails } }).lean<ProfileRecord[]>();
  const byEmail = new Map(profiles.map((profile) => [profile.email, profile]));
  const at = (email: string) => {
    const profile = byEmail.get(email);
    if (!profile) throw new Error(`The account ${email} could not be made.`);
    return profile;
  };
  return {
    of: Object.fromEntries(ROLES.map((role) => [role, at(`${role}@${DOMAIN}`)])) as Accounts['of'],
    visitors: emails.filter((email) => email.startsWith('visitor-')).map(at),
    secret,
  };
}

async function newSecret(): Promise<Secret> {
  const password = randomBytes(24).toString('base64url');
  return { password, hash: await hashPassword(password) };
}

/** The context in which a verb serves this account. */
export async function contextFor(profile: ProfileRecord): Promise<AppContext> {
  return {
    actor: await actorOnBehalfOf(profile),
    origin: { ipAddress: '127.0.0.1', userAgent: 'bench', method: 'GET', path: '/' },
    requestId: 'bench',
    writeProof: 'internal',
  };
}
