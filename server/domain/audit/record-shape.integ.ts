import { beforeAll, expect, test } from 'vitest';
import { AuditLog } from '#models/audit-log';
import { createIndexes } from '#models/indexes';
import { AUDIT_ACTIONS, type AuditAction } from '#models/vocabulary';
import { contextOf } from '#scripts/testing/context-of';
import { addPerson, PASSWORD } from '#scripts/testing/people';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { assignAgent } from '#server/domain/assignments';
import { signIn, signOut } from '#server/domain/auth';
import {
  createCustomer,
  deleteCustomer,
  getCustomer,
  purgeCustomer,
  restoreCustomer,
  updateCustomer,
} from '#server/domain/customers';
import { createFollowup, scheduleFollowup } from '#server/domain/followups';
import { changePassword, deleteUser, updateOwn, updateUser } from '#server/domain/users';
import { flushViews } from '#server/kernel/views';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const KEYS = [
  'userId',
  'userEmail',
  'userName',
  'userRole',
  'action',
  'entityType',
  'entityId',
  'description',
  'changes',
  'ipAddress',
  'userAgent',
  'requestMethod',
  'requestPath',
  'statusCode',
  'timestamp',
];

/** What the original system wrote. */
const ORIGINAL: AuditAction[] = [
  'LOGIN',
  'LOGOUT',
  'LOGIN_FAILED',
  'CREATE',
  'UPDATE',
  'DELETE',
  'VIEW',
  'ASSIGN',
  'REASSIGN',
  'ADD_AGENT',
  'UPDATE_USER',
  'DELETE_USER',
  'UPDATE_PROFILE',
];

test('every row of every verb has exactly the keys of the record, and no secret in it', async () => {
  const boss = await addPerson('superadmin');
  const [first, second] = [await addPerson('agent'), await addPerson('agent')];
  const { email } = first.profile;
  const nobody = { ...contextOf('agent'), actor: null };
  await signIn(nobody, { email, password: PASSWORD });
  await signIn(nobody, { email, password: 'wrong horse battery' }).catch(() => undefined);
  const { id } = await createCustomer(contextOf('dataentry'), student());
  await getCustomer(boss.context, { id });
  await assignAgent(boss.context, { id, agentId: first.id });
  await assignAgent(boss.context, { id, agentId: second.id, mode: 'reassign' });
  await assignAgent(boss.context, { id, agentId: first.id, mode: 'add', role: 'support' });
  const { version } = await getCustomer(boss.context, { id });
  await updateCustomer(boss.context, { id, version, basicData: { city: 'Giza' } });
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  await createFollowup(second.context, { customerId: id, type: 'call', dueAt });
  await scheduleFollowup(second.context, { customerId: id, dueAt });
  await deleteCustomer(boss.context, { id });
  await deleteCustomer(second.context, { id }).catch(() => undefined);
  await restoreCustomer(boss.context, { id });
  await purgeCustomer(boss.context, { id });
  await updateOwn(first.context, { name: 'Renamed' });
  await changePassword(first.context, { current: PASSWORD, password: 'a whole new passphrase' });
  await updateUser(boss.context, { id: first.id, team: 'Cairo' });
  await signOut(first.context, {});
  await deleteUser(boss.context, { id: first.id });
  await flushViews();

  const rows = await AuditLog.collection.find().toArray();
  for (const { _id, ...row } of rows) expect(Object.keys(row)).toEqual(KEYS);
  for (const change of rows.flatMap((row) => row.changes)) {
    expect(Object.keys(change)).toEqual(['field', 'from', 'to']);
  }
  const actions = new Set(rows.map(({ action }) => action));
  expect([...actions]).toEqual(expect.arrayContaining(ORIGINAL));
  expect(AUDIT_ACTIONS).toEqual(expect.arrayContaining([...actions]));
  const followups = rows.filter(({ entityType }) => entityType === 'followup');
  expect(followups.map(({ action }) => action)).toEqual(['CREATE', 'UPDATE']);
  const text = JSON.stringify(rows);
  for (const secret of [PASSWORD, 'a whole new passphrase', 'wrong horse', '$2']) {
    expect(text).not.toContain(secret);
  }
});
