import { createTRPCClient } from '@trpc/client';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCustomer, getCustomer, updateCustomer } from '#server/domain/customers';
import { completeFollowup } from '#server/domain/followups';
import type { AppRouter } from '#server/trpc/router';
import { command } from './command';
import { type AppContext, systemContext } from './context';
import { query } from './query';

// What must not compile. `tsc` is the test: an expected error that does not come is an error itself.
// The functions are never run.

const id = 'a'.repeat(24);
const input = z.strictObject({ id: z.string() });
const output = z.object({ name: z.string() });
const row = { action: 'UPDATE', entityType: 'customer', entityId: id, description: 'x' } as const;
const nothing = {
  action: 'NOTHING',
  entityType: 'customer',
  entityId: id,
  description: 'x',
} as const;

async function aClientThatMisusesAProcedure() {
  const client = createTRPCClient<AppRouter>({ links: [] });
  // @ts-expect-error -- there is no such procedure
  await client.customers.destroy.mutate({ id });
  // @ts-expect-error -- a query is not mutated
  await client.customers.get.mutate({ id });
  // @ts-expect-error -- a command is not queried
  await client.customers.update.query({ id, version: 1 });
  // @ts-expect-error -- a change needs the version that was read
  await client.customers.update.mutate({ id });
  // @ts-expect-error -- a degree of the vocabulary
  await client.customers.list.query({ degreeType: ['diploma'] });
  // @ts-expect-error -- an unknown filter
  await client.customers.list.query({ $where: '1' });
  const customer = await client.customers.get.query({ id });
  // @ts-expect-error -- a field that the output does not name
  customer.passwordHash;
  // @ts-expect-error -- dates travel as text
  customer.createdAt.getTime();
}

async function aLoaderThatMisusesAVerb(context: AppContext) {
  // @ts-expect-error -- a verb needs to know who asks
  await getCustomer({ id });
  // @ts-expect-error -- an id, not a number
  await getCustomer(context, { id: 1 });
  // @ts-expect-error -- a query has no version
  await getCustomer(context, { id, version: 1 });
  // @ts-expect-error -- null clears a field, it cannot clear the version
  await updateCustomer(context, { id, version: null });
  const created = await createCustomer(context, {
    degreeType: 'phd',
    basicData: { customerName: 'x', customerPhone: 'y' },
    // @ts-expect-error -- a bachelor's field in a doctorate
    currentQualification: { certificate: 'ib' },
  });
  // @ts-expect-error -- names are nested as in the record
  created.customerName;
}

async function aScriptThatMisusesAVerb() {
  // @ts-expect-error -- an outcome is named by its key
  await completeFollowup(systemContext('script'), { id, outcome: 1 });
  // @ts-expect-error -- a context is more than an actor
  await completeFollowup({ actor: null }, { id, outcome: 'busy' });
  // @ts-expect-error -- a system has a name for the audit log
  systemContext();
}

function verbsThatCannotBeWritten() {
  const data = { name: 'x' };
  const events: [] = [];
  // @ts-expect-error -- a command without a permission
  command({ name: 'x', input, output, run: async () => ({ data, audit: [row], events }) });
  // @ts-expect-error -- a query without a permission
  query({ name: 'x', input, output, run: async () => data });
  const verb = { name: 'x', permission: 'customers.edit', input, output } as const;
  // @ts-expect-error -- a run that says nothing of what it did
  command({ ...verb, run: async () => ({ data }) });
  // @ts-expect-error -- a run that does not say who need hear of it
  command({ ...verb, run: async () => ({ data, audit: [row] }) });
  // @ts-expect-error -- a run whose list of audit rows is empty
  command({ ...verb, run: async () => ({ data, audit: [], events }) });
  // @ts-expect-error -- an action that the audit log does not know
  command({ ...verb, run: async () => ({ data, audit: [nothing], events }) });
  // @ts-expect-error -- an answer that is not the declared output
  command({ ...verb, run: async () => ({ data: { title: 'x' }, audit: [row], events }) });
  command({
    ...verb,
    // @ts-expect-error -- a permission that is not in the table
    permission: 'customers.own',
    run: async () => ({ data, audit: [row], events }),
  });
  query({
    ...verb,
    permission: 'public',
    // @ts-expect-error -- a public verb may have no actor
    run: async ({ actor }) => ({ name: actor.name }),
  });
  command({
    ...verb,
    run: async ({ actor }) => ({ data: { name: actor.name }, audit: [row], events }),
  });
}

test('misuse of a verb does not compile', () => {
  const refused = [
    aClientThatMisusesAProcedure,
    aLoaderThatMisusesAVerb,
    aScriptThatMisusesAVerb,
    verbsThatCannotBeWritten,
  ];
  expect(refused).toHaveLength(4);
});
