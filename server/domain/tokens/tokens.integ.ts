import { beforeAll, describe, expect, test } from 'vitest';
import { ApiToken } from '#models/api-token';
import { createIndexes } from '#models/indexes';
import { auditRows, contextOf } from '#scripts/testing/context-of';
import { useDatabase } from '#scripts/testing/use-database';
import { hashToken } from '#server/auth/token-hash';
import { createToken, listTokens, revokeToken } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

describe('API tokens', () => {
  test('a token is shown once, kept only as a hash, and its making is on record', async () => {
    const owner = contextOf('agent');
    const made = await createToken(owner, { name: 'Sync', scopes: ['customers.view'] });
    expect(made.token).toMatch(/^egt_[\w-]{43}$/);

    const stored = await ApiToken.findById(made.id).lean();
    expect(stored?.tokenHash).toBe(hashToken(made.token));
    const listed = await listTokens(owner, {});
    const row = await auditRows({ action: 'CREATE_TOKEN', entityId: made.id });
    expect(row).toMatchObject([{ userId: { _bsontype: 'ObjectId' }, entityType: 'api_token' }]);
    for (const seen of [stored, listed, row]) {
      expect(JSON.stringify(seen)).not.toContain(made.token);
    }
    expect(JSON.stringify([listed, row])).not.toContain(stored?.tokenHash);
    expect(listed.items).toMatchObject([{ id: made.id, hint: made.token.slice(-4) }]);
  });

  test('an end in the past, an unknown scope and no scope are refused', async () => {
    const owner = contextOf('agent');
    const past = new Date(Date.now() - 1_000).toISOString();
    const wrong = [
      { name: 'x', scopes: ['*'], expiresAt: past },
      { name: 'x', scopes: ['customers.everything'] },
      { name: 'x', scopes: ['*', 'customers.view'] },
      { name: 'x', scopes: [] },
    ];
    for (const input of wrong) {
      await expect(createToken(owner, input as never)).rejects.toMatchObject({
        code: 'VALIDATION_ERROR',
      });
    }
    expect((await listTokens(owner, {})).items).toEqual([]);
  });

  test('its owner revokes a token once, with an audit row', async () => {
    const owner = contextOf('agent');
    const { id } = await createToken(owner, { name: 'Old', scopes: ['*'], expiresAt: inAnHour() });
    await revokeToken(owner, { id });
    expect((await listTokens(owner, {})).items).toEqual([]);
    expect(await auditRows({ action: 'REVOKE_TOKEN', entityId: id })).toHaveLength(1);
    await expect(revokeToken(owner, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test("nobody sees or revokes another person's token, not even a superadmin", async () => {
    const { id } = await createToken(contextOf('agent'), { name: 'Mine', scopes: ['*'] });
    const other = contextOf('superadmin');
    expect((await listTokens(other, {})).items).toEqual([]);
    await expect(revokeToken(other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ApiToken.findById(id).lean())?.revokedAt).toBeNull();
  });

  test('a token makes and ends no tokens: a stolen one could outlive its revocation', async () => {
    const owner = contextOf('agent');
    const { id } = await createToken(owner, { name: 'Mine', scopes: ['*'] });
    const stolen = contextOf('agent', { kind: 'token', id: owner.actor?.id ?? '' });
    const input = { name: 'Another', scopes: ['*' as const] as ['*'] };
    await expect(createToken(stolen, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revokeToken(stolen, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listTokens(owner, {})).items).toHaveLength(1);
  });
});
