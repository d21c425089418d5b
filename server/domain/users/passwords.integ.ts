import { beforeAll, describe, expect, test } from 'vitest';
import { AccountLink } from '#models/account-link';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson, addProfile, PASSWORD } from '#scripts/testing/people';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { createRole, updateRole } from '#server/domain/roles';
import { createToken, listTokens } from '#server/domain/tokens';
import type { AppContext } from '#server/kernel/context';
import {
  changePassword,
  deactivateUser,
  issueLink,
  passwordLink,
  reactivateUser,
  setOverrides,
  setPassword,
  updateUser,
} from './index';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

const NEW = 'another fine passphrase';
const anybody: AppContext = {
  actor: null,
  origin: { ipAddress: null, userAgent: null, method: 'POST', path: '/set-password' },
  requestId: 'test',
  writeProof: 'csrf',
};
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? '';

async function linkFor(id: string) {
  const admin = await addPerson('admin');
  return tokenOf(await issueLink(admin.context, { id }));
}

describe('a link to choose a password', () => {
  test('greets its owner, sets the password once, and ends every session', async () => {
    const profile = await addProfile('agent');
    const id = profile._id.toHexString();
    const browser = api.browser();
    await browser.signIn(profile.email);
    const token = await linkFor(id);
    expect(await passwordLink(anybody, { token })).toMatchObject({ email: profile.email });
    await setPassword(anybody, { token, password: NEW });
    expect((await browser.get('/api/crm/customers')).status).toBe(401);
    expect((await browser.signIn(profile.email, PASSWORD)).status).toBe(401);
    expect((await browser.signIn(profile.email, NEW)).status).toBe(200);
    const [setAgain, openAgain] = await Promise.all([
      failureOf(setPassword(anybody, { token, password: NEW })),
      failureOf(passwordLink(anybody, { token })),
    ]);
    expect([setAgain, openAgain]).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
    const rows = await auditRows({ entityId: id });
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ISSUE_LINK', 'SET_PASSWORD']),
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|${NEW}|\\$2[ab]\\$`));
  });

  test('ends the tokens that whoever had the account before may have made', async () => {
    const agent = await addPerson('agent');
    await createToken(agent.context, { name: 'Left behind', scopes: ['*'] });
    await setPassword(anybody, { token: await linkFor(agent.id), password: NEW });
    expect((await listTokens(agent.context, {})).items).toEqual([]);
  });

  test('used by twenty at once has one winner', async () => {
    const { _id } = await addProfile('agent');
    const token = await linkFor(_id.toHexString());
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        setPassword(anybody, { token, password: `${NEW} ${at}` }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is ended by a newer one, by its time, and by the end of the account', async () => {
    const { _id } = await addProfile('agent');
    const id = _id.toHexString();
    const older = await linkFor(id);
    const newer = await linkFor(id);
    const NOT_FOUND = { code: 'NOT_FOUND' };
    expect(await failureOf(passwordLink(anybody, { token: older }))).toMatchObject(NOT_FOUND);
    await Profile.collection.updateOne({ _id }, { $set: { active: false } });
    const attempt = () => failureOf(setPassword(anybody, { token: newer, password: NEW }));
    expect(await attempt()).toMatchObject(NOT_FOUND);
    await Profile.collection.updateOne({ _id }, { $set: { active: true } });
    await AccountLink.collection.updateOne({ userId: _id }, { $set: { expiresAt: new Date(0) } });
    expect(await attempt()).toMatchObject(NOT_FOUND);
  });

  test('takes no weak password and stays usable', async () => {
    const { _id } = await addProfile('agent');
    const token = await linkFor(_id.toHexString());
    expect(await failureOf(setPassword(anybody, { token, password: 'short' }))).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'password', code: 'password.short' }],
    });
    await expect(setPassword(anybody, { token, password: NEW })).resolves.toBeDefined();
  });

  test('is no way into powers that its owner was given since, by whichever route', async () => {
    const boss = await addPerson('superadmin');
    const risen = await Promise.all([addPerson('agent'), addPerson('agent'), addPerson('agent')]);
    const [first, second, third] = risen.map(({ id }) => id) as [string, string, string];
    const tokens = await Promise.all(risen.map(({ id }) => linkFor(id)));
    await updateUser(boss.context, { id: first, role: 'superadmin' });
    const overrides = [{ permission: 'roles.manage', scope: 'all' }] as const;
    await setOverrides(boss.context, { id: second, overrides: [...overrides] });
    const label = { en: 'Keeper of roles', ar: 'أمين الأدوار' };
    const role = await createRole(boss.context, { label, baseRole: 'agent', cells: [] });
    await updateUser(boss.context, { id: third, roleId: role.id });
    await updateRole(boss.context, { id: role.id, version: 1, cells: [...overrides] });
    for (const token of tokens) {
      const attempts = [
        passwordLink(anybody, { token }),
        setPassword(anybody, { token, password: NEW }),
      ];
      for (const failure of await Promise.all(attempts.map(failureOf))) {
        expect(failure).toMatchObject({ code: 'NOT_FOUND' });
      }
    }
    const token = tokenOf(await issueLink(boss.context, { id: first }));
    await expect(setPassword(anybody, { token, password: NEW })).resolves.toBeDefined();
  });

  test('ends with the account of who made it', async () => {
    const [boss, admin, agent] = [
      await addPerson('superadmin'),
      await addPerson('admin'),
      await addPerson('agent'),
    ];
    const token = tokenOf(await issueLink(admin.context, { id: agent.id }));
    await deactivateUser(boss.context, { id: admin.id });
    const attempt = setPassword(anybody, { token, password: NEW });
    expect(await failureOf(attempt)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('does not come back with the account, nor do its tokens', async () => {
    const [admin, agent] = [await addPerson('admin'), await addPerson('agent')];
    const token = tokenOf(await issueLink(admin.context, { id: agent.id }));
    await createToken(agent.context, { name: 'Mine', scopes: ['*'] });
    await deactivateUser(admin.context, { id: agent.id });
    await reactivateUser(admin.context, { id: agent.id });
    const attempt = setPassword(anybody, { token, password: NEW });
    expect(await failureOf(attempt)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await listTokens(agent.context, {})).items).toEqual([]);
  });

  test('is kept as a hash alone', async () => {
    const { _id } = await addProfile('agent');
    const token = await linkFor(_id.toHexString());
    const rows = await AccountLink.collection.find({ userId: _id }).toArray();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('changing one’s own password', () => {
  test('asks for the old one, ends the other sessions and keeps this one', async () => {
    const { email, _id } = await addProfile('agent');
    const [here, there] = [api.browser(), api.browser()];
    await here.signIn(email);
    await there.signIn(email);
    const link = await linkFor(_id.toHexString());
    const change = (current: string) =>
      here.send('/api/user/password', { method: 'PUT', body: { current, password: NEW } });
    const wrong = await change('not the old one');
    expect([wrong.status, wrong.body.details[0].path]).toEqual([400, 'current']);
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await here.get('/api/crm/customers')).status).toBe(200);
    expect((await there.get('/api/crm/customers')).status).toBe(401);
    expect((await there.signIn(email, NEW)).status).toBe(200);
    const late = setPassword(anybody, { token: link, password: 'whoever holds the link' });
    expect(await failureOf(late)).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await auditRows({ action: 'SET_PASSWORD', entityId: _id.toHexString() });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(NEW);
  });

  test('locks after five wrong guesses, as the sign-in does, and tells of each', async () => {
    const { email, _id } = await addProfile('agent');
    const browser = api.browser();
    await browser.signIn(email);
    const codes = [];
    for (let at = 0; at < 6; at += 1) {
      const body = { current: `guess ${at}`, password: NEW };
      const answer = await browser.send('/api/user/password', { method: 'PUT', body });
      codes.push(answer.status);
    }
    expect(codes).toEqual([400, 400, 400, 400, 400, 423]);
    const rows = await auditRows({ action: 'LOGIN_FAILED', entityId: _id.toHexString() });
    expect(rows.map(({ statusCode }) => statusCode).toSorted()).toEqual(codes);
    expect(JSON.stringify(rows)).not.toContain('guess');
    expect((await browser.get('/api/crm/customers')).status).toBe(200);
  });

  test('is not done by a token, nor by nobody', async () => {
    const { context } = await addPerson('agent', {}, { kind: 'token' });
    const input = { current: PASSWORD, password: NEW };
    expect(await failureOf(changePassword(context, input))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failureOf(changePassword(anybody, input))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
