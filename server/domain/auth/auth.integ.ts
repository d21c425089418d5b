import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { LoginAttempt, Session } from '#models/session';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, addProfile, PASSWORD } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { actorOfSession, forgetCredentials } from '#server/auth/actor';
import { MAX_ATTEMPTS, WINDOW_MS } from '#server/auth/lockout';
import { invalidate } from '#server/effects/cache';
import type { AppContext } from '#server/kernel/context';
import { closeStrangers } from '#server/kernel/strangers';
import { currentSession, signIn, signOut } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));
beforeEach(() => {
  forgetCredentials();
  invalidate('setting');
});

/** A browser that nobody has signed in with, and the cookie it is given. */
function browser() {
  const jar: { token?: string; cleared?: true } = {};
  const context: AppContext = {
    ...contextOf('agent'),
    actor: null,
    writeProof: 'sameOrigin',
    credentials: {
      set: (token) => {
        jar.token = token;
      },
      clear: () => {
        jar.cleared = true;
      },
    },
  };
  return { context, jar };
}

async function signedIn(email: string) {
  const { context, jar } = browser();
  await signIn(context, { email, password: PASSWORD });
  return jar.token ?? '';
}

const wrongPassword = (email: string) =>
  failureOf(signIn(browser().context, { email, password: 'wrong' }));

describe('signing in', () => {
  test('begins a session, gives the token to the cookie alone, and is on record', async () => {
    const profile = await addProfile('agent', { email: 'sara@test.example', name: 'Sara' });
    const { context, jar } = browser();
    const answer = await signIn(context, { email: ' SARA@Test.Example ', password: PASSWORD });
    const id = profile._id.toHexString();
    expect(answer).toMatchObject({
      user: { id, name: 'Sara', email: 'sara@test.example', role: 'agent' },
      mfaRequired: false,
    });
    expect(answer.user.permissions['customers.view']).toBe('assigned');
    expect(JSON.stringify(answer)).not.toContain(jar.token);
    expect(JSON.stringify(answer)).not.toMatch(/hash|\$2b/i);

    const [session] = await Session.find({ userId: profile._id }).lean();
    expect(session).toMatchObject({ ipAddress: '192.0.2.1', userAgent: 'vitest' });
    expect(JSON.stringify(answer)).not.toContain(session?._id);
    expect(await actorOfSession(jar.token ?? '')).toMatchObject({ id, role: 'agent' });
    expect((await Profile.findById(id).lean())?.lastLoginAt).toBeInstanceOf(Date);
    const rows = await auditRows({ userId: profile._id });
    expect(rows).toMatchObject([
      { action: 'LOGIN', entityType: 'session', userEmail: 'sara@test.example', statusCode: 200 },
    ]);
  });

  test('twice begins two sessions with different ids: none is taken over (session fixation)', async () => {
    const { email, _id } = await addProfile('agent');
    const [one, two] = [await signedIn(email), await signedIn(email)];
    expect(one).not.toBe(two);
    expect(await Session.countDocuments({ userId: _id })).toBe(2);
  });

  test('while somebody else is signed in is recorded as the one who signs in', async () => {
    const before = await addPerson('agent');
    const next = await addProfile('admin');
    const context = { ...browser().context, actor: before.context.actor };
    await signIn(context, { email: next.email, password: PASSWORD });
    const [row] = await auditRows({ action: 'LOGIN', entityId: next._id.toHexString() });
    expect(row).toMatchObject({ userEmail: next.email, userRole: 'admin' });
  });

  test('lasts as long as the settings say, in the row and in the token', async () => {
    const { email, _id } = await addProfile('agent');
    const token = await signedIn(email);
    const session = await Session.findOne({ userId: _id }).lean();
    const hours = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(0.9);
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({ iss: 'edugate', aud: 'edugate-web', jti: session?._id });
    expect(payload.exp).toBe(Math.floor((session?.expiresAt.getTime() ?? 0) / 1_000));
  });

  test('operators in place of an address or a password are refused (CVE-2021-22911)', async () => {
    await addProfile('superadmin');
    const hostile = [
      { email: { $ne: null }, password: PASSWORD },
      { email: 'a@b.example', password: { $ne: null } },
      { email: ['a@b.example'], password: PASSWORD },
      { email: 'a@b.example', password: PASSWORD, role: 'superadmin' },
    ];
    for (const input of hostile) {
      const failure = await failureOf(signIn(browser().context, input as never));
      expect(failure.code).toBe('VALIDATION_ERROR');
    }
  });

  test('needs the whole password, beyond the 72 bytes that bcrypt reads too', async () => {
    const { email } = await addProfile('agent');
    const longer = PASSWORD + 'x'.repeat(80);
    const failure = await failureOf(signIn(browser().context, { email, password: longer }));
    expect(failure.code).toBe('INVALID_CREDENTIALS');
  });
});

describe('a wrong password', () => {
  test('answers alike for an unknown address, a known one and a closed account (CVE-2026-25050)', async () => {
    const { email } = await addProfile('agent');
    const closed = await addProfile('agent', { active: false });
    const known = await wrongPassword(email);
    expect(known).toMatchObject({ code: 'INVALID_CREDENTIALS', statusCode: 401 });
    expect(await wrongPassword('nobody@test.example')).toEqual(known);
    const right = signIn(browser().context, { email: closed.email, password: PASSWORD });
    expect(await failureOf(right)).toEqual(known);
    const rows = await auditRows({ action: 'LOGIN_FAILED', entityId: 'nobody@test.example' });
    expect(rows).toMatchObject([{ statusCode: 401, userId: null, changes: [] }]);
  });

  test.each(['known', 'unknown'])(
    'five lock a %s address, for the right password too',
    async (kind) => {
      const email =
        kind === 'known' ? (await addProfile('agent')).email : `unknown.${Date.now()}@test.example`;
      for (let at = 0; at < MAX_ATTEMPTS; at += 1) {
        expect((await wrongPassword(email)).code).toBe('INVALID_CREDENTIALS');
      }
      const locked = await failureOf(signIn(browser().context, { email, password: PASSWORD }));
      expect(locked).toMatchObject({
        code: 'ACCOUNT_LOCKED',
        statusCode: 423,
        message: 'Too many attempts. Try again in 15 minutes.',
        details: [{ path: 'retryAfterMinutes', message: '15' }],
      });
      const rows = await auditRows({ action: 'LOGIN_FAILED', entityId: email });
      expect(rows.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 423]);
    },
  );

  test('twenty guesses at once compare at most five (GHSA-984p-xq9m-4rjw)', async () => {
    const { email } = await addProfile('agent');
    const failures = await Promise.all(Array.from({ length: 20 }, () => wrongPassword(email)));
    const codes = failures.map(({ code }) => code);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(MAX_ATTEMPTS);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(20 - MAX_ATTEMPTS);
  });

  test('guesses beyond the lock leave one row a minute, and a count (audit flooding)', async () => {
    const email = `flooded.${Date.now()}@test.example`;
    for (let at = 0; at < MAX_ATTEMPTS + 20; at += 1) await wrongPassword(email);
    const locked = () => auditRows({ action: 'LOGIN_FAILED', entityId: email, statusCode: 423 });
    expect(await locked()).toHaveLength(1);
    await closeStrangers();
    expect((await locked())[1]?.description).toBe(
      'Sign-in refused: ACCOUNT_LOCKED; 19 more within a minute',
    );
  });

  test('a flood of them from one address does not keep another out (starvation)', async () => {
    const { email } = await addProfile('agent');
    const from = (ipAddress: string, address: string, password: string) => {
      const { context } = browser();
      const origin = { ...context.origin, ipAddress };
      return signIn({ ...context, origin }, { email: address, password });
    };
    let compared = 0;
    const flood = Array.from({ length: 200 }, async (_, at) => {
      const failure = await failureOf(from('198.51.100.1', `flood.${at}@test.example`, 'x'));
      if (failure.code === 'INVALID_CREDENTIALS') compared += 1;
      return failure;
    });
    await from('203.0.113.1', email, PASSWORD);
    expect(compared).toBeLessThan(20);
    const failures = await Promise.all(flood);
    const turnedAway = failures.filter(({ code }) => code === 'UNAVAILABLE');
    expect(turnedAway.length).toBeGreaterThan(100);
    expect(turnedAway[0]).toMatchObject({ statusCode: 503 });
    // What was turned away was neither counted nor compared.
    expect(await auditRows({ entityId: /^flood\./ })).toHaveLength(200 - turnedAway.length);
  });

  test('a lock ends after its time, and a right password forgets the wrong ones', async () => {
    const { email } = await addProfile('agent');
    for (let at = 0; at <= MAX_ATTEMPTS; at += 1) await wrongPassword(email);
    await LoginAttempt.updateMany(
      { lockedUntil: { $ne: null } },
      { lockedUntil: new Date(Date.now() - 1), windowStart: new Date(Date.now() - WINDOW_MS - 1) },
    );
    await expect(signIn(browser().context, { email, password: PASSWORD })).resolves.toBeDefined();
    for (let at = 0; at < MAX_ATTEMPTS - 1; at += 1) await wrongPassword(email);
    await expect(signIn(browser().context, { email, password: PASSWORD })).resolves.toBeDefined();
    expect((await wrongPassword(email)).code).toBe('INVALID_CREDENTIALS');
  });

  test('the counter lives in the database and knows no address (GHSA-x32m-mvfj-52xv)', async () => {
    await wrongPassword('counted@test.example');
    const rows = await LoginAttempt.find().lean();
    expect(rows.every(({ _id }) => /^[0-9a-f]{64}$/.test(_id))).toBe(true);
  });

  test('a lock does not end the sessions that are open', async () => {
    const { email } = await addProfile('agent');
    const token = await signedIn(email);
    for (let at = 0; at <= MAX_ATTEMPTS; at += 1) await wrongPassword(email);
    forgetCredentials();
    expect(await actorOfSession(token)).toMatchObject({ email });
  });
});

describe('signing out', () => {
  test('ends the session, clears the cookie and is on record', async () => {
    const { email, _id } = await addProfile('agent');
    const token = await signedIn(email);
    const { context, jar } = browser();
    const actor = await actorOfSession(token);
    await signOut({ ...context, actor, writeProof: 'csrf' }, {});
    expect(jar.cleared).toBe(true);
    expect(await actorOfSession(token)).toBeNull();
    expect(await Session.countDocuments({ userId: _id })).toBe(0);
    expect(await auditRows({ userId: _id, action: 'LOGOUT' })).toMatchObject([
      { entityType: 'session', statusCode: 200, userEmail: email },
    ]);
  });

  test('leaves the other sessions of the person alone', async () => {
    const { email } = await addProfile('agent');
    const [one, two] = [await signedIn(email), await signedIn(email)];
    const actor = await actorOfSession(one);
    await signOut({ ...browser().context, actor, writeProof: 'csrf' }, {});
    expect(await actorOfSession(two)).toMatchObject({ email });
  });

  test('needs somebody who is signed in, and proof that it was meant', async () => {
    await expect(signOut(browser().context, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const { context } = await addPerson('agent');
    await expect(signOut({ ...context, writeProof: null }, {})).rejects.toMatchObject({
      code: 'CSRF_FAILED',
    });
  });
});

describe('asking who one is', () => {
  test('nobody is told that they are nobody', async () => {
    expect(await currentSession(browser().context, {})).toEqual({ user: null, locale: null });
  });

  test('a person is told their name, role and permissions, and no credential', async () => {
    const { context, id } = await addPerson('superagent');
    const answer = await currentSession(context, {});
    expect(answer).toMatchObject({ user: { id, role: 'superagent' }, locale: 'en' });
    expect(Object.keys(answer.user ?? {}).sort()).toEqual([
      'email',
      'id',
      'name',
      'permissions',
      'role',
    ]);
  });
});
