import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { Types } from 'mongoose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApiToken } from '#models/api-token';
import { createIndexes } from '#models/indexes';
import { Profile, type ProfileRecord } from '#models/profile';
import { Role } from '#models/role';
import { Session } from '#models/session';
import { addProfile } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { readSetting } from '#server/domain/settings';
import { env } from '#server/env';
import { permissionsOf } from '#server/permissions/matrix';
import { actorOfBearer, actorOfSession, forgetCredentials } from './actor';
import { signSessionToken } from './session-token';
import { hashToken } from './token-hash';

useDatabase();
beforeAll(async () => void (await createIndexes()));
beforeEach(forgetCredentials);

const HOUR = 3_600_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds);

async function open(profile: ProfileRecord, fields: object = {}) {
  const sessionId = randomBytes(12).toString('hex');
  const now = new Date();
  await Session.create({
    _id: sessionId,
    userId: profile._id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: fromNow(HOUR),
    ...fields,
  });
  return { sessionId, token: await signSessionToken(sessionId, fromNow(HOUR)) };
}

const change = (profile: ProfileRecord, fields: object) =>
  Profile.collection.updateOne({ _id: profile._id }, { $set: fields });

describe('a session', () => {
  test('stands for its person, with the permissions of the role they have now', async () => {
    const profile = await addProfile('agent');
    const { token } = await open(profile);
    const id = profile._id.toHexString();
    expect(await actorOfSession(token)).toMatchObject({ kind: 'session', id, teamIds: [id] });
    await change(profile, { role: 'dataentry' });
    forgetCredentials();
    expect(await actorOfSession(token)).toMatchObject({
      role: 'dataentry',
      permissions: permissionsOf('dataentry'),
    });
  });

  test.each([
    ['its row is gone', (id: string) => Session.deleteOne({ _id: id })],
    [
      'its absolute end is past',
      (id: string) => Session.updateOne({ _id: id }, { expiresAt: fromNow(-1) }),
    ],
  ])('is over when %s', async (_why, end) => {
    const { token, sessionId } = await open(await addProfile('agent'));
    expect(await actorOfSession(token)).not.toBeNull();
    await end(sessionId);
    forgetCredentials();
    expect(await actorOfSession(token)).toBeNull();
  });

  test.each([
    ['is deactivated', () => ({ active: false })],
    ['is deleted', () => ({ deletedAt: new Date() })],
    ['changes password or role', () => ({ sessionsValidFrom: fromNow(1_000) })],
  ])('is over when its person %s', async (_why, fields) => {
    const profile = await addProfile('agent');
    const { token } = await open(profile);
    await change(profile, fields());
    forgetCredentials();
    expect(await actorOfSession(token)).toBeNull();
  });

  test('is over after the idle time, and kept alive by use', async () => {
    const { idleMinutes } = await readSetting('security.session');
    const idle = await open(await addProfile('agent'), {
      lastSeenAt: fromNow(-(idleMinutes + 1) * 60_000),
    });
    expect(await actorOfSession(idle.token)).toBeNull();
    const used = await open(await addProfile('agent'), {
      lastSeenAt: fromNow(-(idleMinutes - 1) * 60_000),
    });
    expect(await actorOfSession(used.token)).not.toBeNull();
    const row = await Session.findById(used.sessionId).lean();
    expect(Date.now() - (row?.lastSeenAt.getTime() ?? 0)).toBeLessThan(30_000);
  });

  test('that was ended elsewhere is noticed within two seconds without being told', async () => {
    const { token, sessionId } = await open(await addProfile('agent'));
    expect(await actorOfSession(token)).not.toBeNull();
    await Session.deleteOne({ _id: sessionId });
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await actorOfSession(token)).toBeNull();
  });
});

describe('a custom role', () => {
  test('and overrides decide what its holder may do; one that is gone leaves nothing', async () => {
    const cells = [{ permission: 'customers.export', scope: 'assigned' }];
    const role = { _id: new Types.ObjectId(), name: 'x', cells, deletedAt: null };
    await Role.collection.insertOne(role as never);
    const overrides = [{ permission: 'customers.edit', scope: 'none' }];
    const profile = await addProfile('agent', { roleId: role._id, overrides });
    const { token } = await open(profile);
    expect((await actorOfSession(token))?.permissions).toEqual({
      ...permissionsOf('agent'),
      'customers.export': 'assigned',
      'customers.edit': 'none',
    });
    await Role.collection.deleteOne({ _id: role._id });
    forgetCredentials();
    const left = Object.values((await actorOfSession(token))?.permissions ?? {});
    expect(new Set(left)).toEqual(new Set(['none']));
  });
});

describe("a superagent's team", () => {
  test('are those who report to them or share the team, and themselves', async () => {
    const lead = await addProfile('superagent', { team: 'Cairo' });
    const member = await addProfile('agent', { team: 'Cairo' });
    const report = await addProfile('agent', { managerId: lead._id, team: 'Giza' });
    await addProfile('agent', { team: 'Alexandria' });
    await addProfile('agent', { team: null });
    const actor = await actorOfSession((await open(lead)).token);
    const ids = [lead, member, report].map(({ _id }) => _id.toHexString());
    expect([...(actor?.teamIds ?? [])].sort()).toEqual(ids.sort());
  });

  test('reach down the whole tree, past people who left, and not into the bin', async () => {
    const top = await addProfile('superagent', { team: null });
    const left = await addProfile('superagent', { managerId: top._id, active: false });
    const below = await addProfile('agent', { managerId: left._id });
    const deepest = await addProfile('agent', { managerId: below._id });
    await addProfile('agent', { managerId: top._id, deletedAt: new Date(), isDeleted: true });
    const actor = await actorOfSession((await open(top)).token);
    const ids = [top, left, below, deepest].map(({ _id }) => _id.toHexString());
    expect([...(actor?.teamIds ?? [])].sort()).toEqual(ids.sort());
  });

  test('end where somebody put a circle into the database', async () => {
    const one = await addProfile('superagent', { team: null });
    const other = await addProfile('agent', { managerId: one._id });
    await change(one, { managerId: other._id });
    const actor = await actorOfSession((await open(one)).token);
    const ids = [one, other].map(({ _id }) => _id.toHexString());
    expect([...(actor?.teamIds ?? [])].sort()).toEqual(ids.sort());
  });

  test('without a team are not everybody who has none', async () => {
    const lead = await addProfile('superagent', { team: null });
    const actor = await actorOfSession((await open(lead)).token);
    expect(actor?.teamIds).toEqual([lead._id.toHexString()]);
  });
});

describe('a forged session token is nobody (CVE-2026-22817)', () => {
  const key = (text: string) => new TextEncoder().encode(text);
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  async function forged(options: {
    secret?: string;
    alg?: string;
    aud?: string;
    iss?: string;
    exp?: Date;
    kid?: string;
    jti: string;
  }) {
    const { token } = await open(await addProfile('agent'));
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    return new SignJWT({})
      .setProtectedHeader({ alg: options.alg ?? 'HS256', kid: options.kid ?? kid })
      .setJti(options.jti)
      .setIssuer(options.iss ?? 'edugate')
      .setAudience(options.aud ?? 'edugate-web')
      .setIssuedAt()
      .setExpirationTime(options.exp ?? fromNow(HOUR))
      .sign(key(options.secret ?? env().AUTH_SECRET));
  }

  test('the same token made with the right key is somebody', async () => {
    const { sessionId } = await open(await addProfile('agent'));
    expect(await actorOfSession(await forged({ jti: sessionId }))).not.toBeNull();
  });

  test.each([
    ['another key', { secret: 'another secret, as long as the right one is' }],
    ['another algorithm', { alg: 'HS512' }],
    ['another audience', { aud: 'edugate-mobile' }],
    ['another issuer', { iss: 'somebody' }],
    ['an end in the past', { exp: fromNow(-HOUR) }],
    ["another key's name", { kid: '000000000000' }],
  ])('with %s', async (_how, options) => {
    const { sessionId } = await open(await addProfile('agent'));
    expect(await actorOfSession(await forged({ ...options, jti: sessionId }))).toBeNull();
  });

  test('without a signature, or with a changed one', async () => {
    const { token, sessionId } = await open(await addProfile('agent'));
    const [header = '', payload = '', signature = ''] = token.split('.');
    const none = encoded({ alg: 'none', kid: 'x' });
    const other = encoded({
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      jti: 'x',
    });
    const tokens = [
      `${none}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${other}.${signature}`,
      `${header}.${payload}.${signature.slice(1)}A`,
      sessionId,
      '',
      '..',
    ];
    for (const one of tokens) expect(await actorOfSession(one)).toBeNull();
  });
});

describe('an API token', () => {
  async function issue(profile: ProfileRecord, fields: object = {}) {
    const token = `egt_${randomBytes(32).toString('base64url')}`;
    const _id = new Types.ObjectId();
    const row = new ApiToken({
      _id,
      userId: profile._id,
      name: 'Sync',
      tokenHash: hashToken(token),
      hint: token.slice(-4),
      scopes: ['*'],
      ...fields,
    });
    await ApiToken.collection.insertOne({ ...row.toObject(), createdAt: new Date() });
    return { token, _id };
  }

  test('with * does what its owner may do, and no more', async () => {
    const profile = await addProfile('agent');
    const { token } = await issue(profile);
    expect(await actorOfBearer(token)).toMatchObject({
      kind: 'token',
      id: profile._id.toHexString(),
      permissions: permissionsOf('agent'),
    });
  });

  test('is narrowed to its scopes, and never widened by them', async () => {
    const { token } = await issue(await addProfile('agent'), {
      scopes: ['customers.view', 'customers.delete', 'system.manage'],
    });
    const permissions = (await actorOfBearer(token))?.permissions;
    expect(permissions?.['customers.view']).toBe('assigned');
    expect(permissions?.['customers.delete']).toBe('none');
    expect(permissions?.['system.manage']).toBe('none');
    expect(permissions?.['customers.edit']).toBe('none');
  });

  test('shrinks with its owner', async () => {
    const profile = await addProfile('admin');
    const { token } = await issue(profile, { scopes: ['customers.delete'] });
    expect((await actorOfBearer(token))?.permissions['customers.delete']).toBe('all');
    await change(profile, { role: 'agent' });
    forgetCredentials();
    expect((await actorOfBearer(token))?.permissions['customers.delete']).toBe('none');
  });

  test('is nobody once it is revoked or past its end, or its owner inactive', async () => {
    const profile = await addProfile('agent');
    const expired = await issue(profile, { expiresAt: fromNow(-1) });
    const revoked = await issue(profile, { revokedAt: new Date() });
    const alive = await issue(profile, { expiresAt: fromNow(HOUR) });
    expect(await actorOfBearer(expired.token)).toBeNull();
    expect(await actorOfBearer(revoked.token)).toBeNull();
    expect(await actorOfBearer(alive.token)).not.toBeNull();
    await change(profile, { active: false });
    forgetCredentials();
    expect(await actorOfBearer(alive.token)).toBeNull();
  });

  test('is not its hash, its id or a session token, nor the other way round', async () => {
    const profile = await addProfile('agent');
    const { token, _id } = await issue(profile);
    const session = await open(profile);
    for (const one of [hashToken(token), _id.toHexString(), session.token, session.sessionId]) {
      expect(await actorOfBearer(one)).toBeNull();
    }
    expect(await actorOfSession(token)).toBeNull();
  });
});
