import { LRUCache } from 'lru-cache';
import { ApiToken } from '#models/api-token';
import { Profile, type ProfileRecord } from '#models/profile';
import { Session } from '#models/session';
import { readSetting } from '#server/domain/settings';
import { onChange } from '#server/effects/changes';
import { once } from '#server/infra/once';
import type { Actor } from '#server/kernel/context';
import { narrowed } from '#server/permissions/narrow';
import { rightsOf } from './rights';
import { readSessionToken } from './session-token';
import { teamOf } from './team';
import { hashToken } from './token-hash';

/**
 * How long a credential is believed without looking again, in milliseconds. It bounds how late
 * another instance notices a sign-out; a second look-up per request would double every read.
 */
const BELIEVED_MS = 1_000;
const TOUCH_EVERY_MS = 60_000;
/** What `createToken` makes; anything else is not worth a look-up. */
const API_TOKEN = /^egt_[\w-]{43}$/;

const believed = once(
  'auth.believed',
  () => new LRUCache<string, { actor: Actor | null }>({ max: 10_000, ttl: BELIEVED_MS }),
);

// A person or a role that changed, here or on another instance, is looked at again at the next call.
once('auth.forgetsOnChange', () =>
  onChange((entityType) => {
    if (entityType === 'profile' || entityType === 'role') forgetCredentials();
  }),
);

/** Forgets what this instance believes of a credential, so that its end is noticed at once. */
export function forgetCredentials(): void {
  believed.clear();
}

/** Who a session cookie's token stands for, or null. */
export function actorOfSession(token: string): Promise<Actor | null> {
  return believe(hashToken(token), () => loadSession(token));
}

/** Who a personal API token stands for, narrowed to the token's scopes, or null. */
export async function actorOfBearer(token: string): Promise<Actor | null> {
  return API_TOKEN.test(token) ? believe(hashToken(token), () => loadBearer(token)) : null;
}

async function believe(key: string, load: () => Promise<Actor | null>): Promise<Actor | null> {
  const known = believed.get(key);
  if (known) return known.actor;
  const actor = await load();
  believed.set(key, { actor });
  return actor;
}

async function loadSession(token: string): Promise<Actor | null> {
  const sessionId = await readSessionToken(token);
  if (!sessionId) return null;
  const session = await Session.findById(sessionId).lean();
  const now = Date.now();
  if (!session || session.expiresAt.getTime() <= now) return null;
  const { idleMinutes } = await readSetting('security.session');
  if (now - session.lastSeenAt.getTime() > idleMinutes * 60_000) return null;
  if (now - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await Session.updateOne({ _id: sessionId }, { $set: { lastSeenAt: new Date(now) } });
  }
  const profile = await Profile.findById(session.userId).lean();
  if (!isUsable(profile) || profile.sessionsValidFrom > session.createdAt) return null;
  return actorFrom(profile, 'session', sessionId, ['*']);
}

async function loadBearer(token: string): Promise<Actor | null> {
  const row = await ApiToken.findOne({ tokenHash: hashToken(token), revokedAt: null }).lean();
  if (!row || (row.expiresAt && row.expiresAt.getTime() <= Date.now())) return null;
  const profile = await Profile.findById(row.userId).lean();
  if (!isUsable(profile)) return null;
  return actorFrom(profile, 'token', row._id.toHexString(), row.scopes);
}

function isUsable(profile: ProfileRecord | null): profile is ProfileRecord {
  return profile?.active === true && !profile.deletedAt;
}

async function actorFrom(
  profile: ProfileRecord,
  kind: Actor['kind'],
  credentialId: string,
  scopes: readonly string[],
): Promise<Actor> {
  const id = profile._id.toHexString();
  const held = await rightsOf(profile);
  const leads = Object.values(held).includes('team');
  return {
    kind,
    id,
    teamIds: leads ? await teamOf(profile) : [id],
    email: profile.email,
    name: profile.name,
    role: profile.role,
    team: profile.team,
    keepsOwnEntries: held['customers.view'] === 'assigned',
    permissions: narrowed(held, scopes),
    credentialId,
    locale: profile.locale,
    timeZone: profile.timeZone,
    avatarVersion: profile.avatarVersion ?? 0,
  };
}

/** The person's own full powers, for work done in their name without a call of theirs: jobs. */
export function actorOnBehalfOf(profile: ProfileRecord): Promise<Actor> {
  return actorFrom(profile, 'system', 'job', ['*']);
}
