import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '#models/customer';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { crmOn } from './testing/run-crm';
import { useDatabase } from './testing/use-database';

const { uri } = useDatabase();
beforeAll(async () => void (await createIndexes()));

const crm = crmOn(uri);

const account = [
  'create-user',
  '--email',
  'root@school.example',
  '--name',
  'R',
  '--role',
  'superadmin',
];
const secret = { input: 'correct horse battery\n' };

describe('the command line', () => {
  test('lists its commands without a database', async () => {
    const { answer, code } = await crm(['--help'], { settings: ['MONGODB_URI=mongodb://nowhere'] });
    expect(code).toBe(0);
    expect(answer).toMatch(/seed-settings[\s\S]*generate-customers[\s\S]*Exit codes/);
  });

  test.each([
    ['an unknown command', ['fly']],
    ['a missing option', ['generate-customers']],
    ['a value of the wrong kind', ['generate-customers', '--count', 'many']],
    ['a migration that there is not', ['migrate', '--only', 'fly']],
    ['a report of nobody knows what', ['migrate', 'report', 'fly']],
    ['a repetition of everything', ['migrate', '--again']],
    ['a file that is not there', ['import-universities', 'nowhere.json']],
  ])('ends with 2 and one clear line for %s', async (_what, args) => {
    const { code, error } = await crm(args);
    expect(code).toBe(2);
    expect(error.split('\n').length).toBeLessThan(4);
    expect(error).not.toMatch(/ at /);
  });

  test.each([
    ['an unknown command', ['fly', '--json']],
    ['a missing option', ['generate-customers', '--json']],
    ['a value out of bounds', ['generate-customers', '--json', '--count', '900000000']],
    ['a file that is not there', ['import-universities', 'nowhere.json', '--json']],
  ])('answers %s as an object where that was asked for', async (_what, args) => {
    const { answer, code, error } = await crm(args);
    expect(JSON.parse(answer)).toEqual({ ok: false, error: expect.any(String), exitCode: 2 });
    expect(error).toBe('');
    expect(code).toBe(2);
  });

  test('tells which indexes are missing, and makes nothing of it', async () => {
    const plan = async () =>
      JSON.parse((await crm(['create-indexes', '--dry-run', '--json'])).answer);
    expect(await plan()).toMatchObject({ missing: 0 });
    await Customer.collection.dropIndex('customerNumber_1');
    const { missing, indexes } = await plan();
    expect(missing).toBe(1);
    expect(indexes.filter((one: { missing: boolean }) => one.missing)).toEqual([
      expect.objectContaining({ collection: 'customers', key: { customerNumber: 1 } }),
    ]);
    await createIndexes();
  });

  test('drops the indexes of earlier versions, makes those anew that had other fields, and leaves a stranger’s', async () => {
    const { collection } = Customer;
    await collection.createIndex({ degreeType: 1 }, { name: 'list_one_degreeType' });
    await collection.createIndex({ degreeType: 1, tags: 1 }, { name: 'a_report_of_ours' });
    await collection.dropIndex('list_all_sortName');
    await collection.createIndex({ isDeleted: 1, sortName: 1 }, { name: 'list_all_sortName' });
    const plan = JSON.parse((await crm(['create-indexes', '--dry-run', '--json'])).answer);
    const obsolete = { collection: 'customers', name: 'list_one_degreeType' };
    expect(plan).toMatchObject({ missing: 1, retired: [obsolete] });
    const { dropped } = JSON.parse((await crm(['create-indexes', '--json'])).answer);
    expect(dropped).toEqual(['customers.list_one_degreeType']);
    const there = await collection.indexes();
    const names = there.map(({ name }) => name);
    expect(names).toContain('a_report_of_ours');
    expect(names).not.toContain('list_one_degreeType');
    expect(there.find(({ name }) => name === 'list_all_sortName')?.key).toHaveProperty('createdBy');
    await collection.dropIndex('a_report_of_ours');
  });

  test('says in words a person can use what is wrong with an account', async () => {
    const { code, error } = await crm(
      ['create-user', '--email', 'nobody', '--name', '', '--role', 'agent'],
      { input: 'correct horse battery\n' },
    );
    expect(code).toBe(2);
    expect(error).toMatch(/email is not an e-mail address\. name is required\./);
  });

  test('ends with 78 and every wrong setting named', async () => {
    const { code, error } = await crm(['migrate'], {
      settings: ['PORT=0', 'MONGODB_URI=mysql://x'],
    });
    expect(code).toBe(78);
    expect(error).toMatch(/PORT[\s\S]*MONGODB_URI/);
  });

  test('opens the first account with a password from standard input, and only once', async () => {
    const first = await crm([...account, '--json'], secret);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.answer)).toMatchObject({ ok: true, user: { role: 'superadmin' } });
    const again = await crm(account, secret);
    expect(again).toMatchObject({ code: 1, answer: '' });
    expect(again.error).toMatch(/already/);
    expect(await Profile.countDocuments({ email: 'root@school.example' })).toBe(1);
  });

  test('goes on after Ctrl-C where it stopped', async () => {
    const generate = ['generate-customers', '--count', '30000', '--agents', '5'];
    const stopped = await crm(generate, { stopAt: /^Students: / });
    expect(stopped.code).toBe(130);
    const written = await Customer.countDocuments();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(30_000);
    const again = await crm(['generate-customers', '--count', String(written), '--json']);
    expect(JSON.parse(again.answer)).toMatchObject({ ok: true, inserted: 0 });
  });
});
