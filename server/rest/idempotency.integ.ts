import { beforeAll, describe, expect, test } from 'vitest';
import { ApiToken } from '#models/api-token';
import { Customer } from '#models/customer';
import { IdempotentCall } from '#models/idempotent-call';
import { createIndexes } from '#models/indexes';
import { auditRows } from '#scripts/testing/context-of';
import { addProfile } from '#scripts/testing/people';
import { newPhone, student } from '#scripts/testing/students';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';

useDatabase();
const api = useApi();
beforeAll(async () => void (await createIndexes()));

const CUSTOMERS = '/api/crm/customers';
let keys = 0;
const newKey = () => {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
};

async function signedIn() {
  const { email } = await addProfile('agent');
  const browser = api.browser();
  await browser.signIn(email);
  return browser;
}

const named = (customerName: string) =>
  Customer.countDocuments({ 'basicData.customerName': customerName });

describe('a POST under an Idempotency-Key', () => {
  test('sent again makes nothing more and is answered the same', async () => {
    const agent = await signedIn();
    const key = newKey();
    const draft = student({ customerName: 'Sent Twice' });
    const first = await agent.post(CUSTOMERS, draft, key);
    const again = await agent.post(CUSTOMERS, draft, key);
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await named('Sent Twice')).toBe(1);
    expect(await auditRows({ entityId: first.body.data.id })).toHaveLength(1);
    // The same without the key is the duplicate that it is.
    expect((await agent.post(CUSTOMERS, draft)).body.code).toBe('DUPLICATE');
  });

  test('sent twenty times at once is made once, and all are answered the same', async () => {
    const agent = await signedIn();
    const key = newKey();
    const draft = student({ customerName: 'Sent At Once' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => agent.post(CUSTOMERS, draft, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await named('Sent At Once')).toBe(1);
  });

  test('that was used for another request is refused', async () => {
    const agent = await signedIn();
    const key = newKey();
    await agent.post(CUSTOMERS, student(), key);
    const other = await agent.post(CUSTOMERS, student({ customerName: 'Another One' }), key);
    expect([other.status, other.body.code]).toEqual([409, 'CONFLICT']);
    expect(other.body.details).toMatchObject([{ path: 'Idempotency-Key', code: 'key_reused' }]);
    expect(await named('Another One')).toBe(0);
  });

  test('is its sender’s own, and a verb’s own', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const key = newKey();
    const made = await one.post(CUSTOMERS, student(), key);
    const theirs = await two.post(CUSTOMERS, student(), key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.data.id).not.toBe(made.body.data.id);
    const token = await one.post('/api/user/tokens', { name: 'x', scopes: ['*'] }, key);
    expect(token.status).toBe(201);
  });

  test('that failed is made when it is sent again', async () => {
    const agent = await signedIn();
    const key = newKey();
    const lost = student({ customerPhone: newPhone() }, { evaluation: { salesStatus: 'lost' } });
    expect((await agent.post(CUSTOMERS, lost, key)).status).toBe(422);
    const { evaluation: _lost, ...draft } = lost;
    expect((await agent.post(CUSTOMERS, draft, key)).status).toBe(201);
  });

  test('keeps no secret that a reader of the database could use', async () => {
    const agent = await signedIn();
    const key = newKey();
    const asked = { name: 'Sync', scopes: ['*'] };
    const made = await agent.post('/api/user/tokens', asked, key);
    const again = await agent.post('/api/user/tokens', asked, key);
    expect(again.body.data.token).toBe(made.body.data.token);
    expect(await ApiToken.countDocuments({ name: 'Sync' })).toBe(1);
    const stored = JSON.stringify(await IdempotentCall.find().lean());
    expect(stored).not.toContain(made.body.data.token);
    expect(stored).not.toContain('Mona');
    expect(stored).not.toContain(key['idempotency-key']);
  });

  test('of a token tells another credential of the same person nothing', async () => {
    const agent = await signedIn();
    const tokens = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const made = await agent.post('/api/user/tokens', { name, scopes: ['customers.create'] });
        return { authorization: `Bearer ${made.body.data.token}` };
      }),
    );
    const key = newKey();
    const answers = [];
    for (const bearer of tokens) {
      answers.push(await api.browser().post(CUSTOMERS, student(), { ...bearer, ...key }));
    }
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  test('is refused when it is no key, and means nothing to other methods', async () => {
    const agent = await signedIn();
    for (const bad of ['', 'a b', 'x'.repeat(256)]) {
      const { status } = await agent.post(CUSTOMERS, student(), { 'idempotency-key': bad });
      expect(status).toBe(400);
    }
    const key = newKey();
    const { id } = (await agent.post(CUSTOMERS, student(), key)).body.data;
    const change = (version: number) =>
      agent.send(`${CUSTOMERS}/${id}`, {
        method: 'PATCH',
        body: { version, tags: [] },
        headers: key,
      });
    expect((await change(1)).status).toBe(200);
    expect((await change(1)).status).toBe(409);
  });
});
