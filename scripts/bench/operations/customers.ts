import { DEGREE_TYPES, SALES_STATUSES } from '#models/vocabulary';
import { getCustomer, listCustomers } from '#server/domain/customers';
import type { Operation } from '../operation';
import type { Samples } from '../samples';
import { reading, trpcPath } from './reading';

const MOST_IDS = 300;
const PAGE = 50;

type ListInput = Parameters<typeof listCustomers>[1];

const one = {
  verb: getCustomer,
  inputs: ({ customers }: Samples) =>
    customers.slice(0, MOST_IDS).map(({ _id }) => ({ id: _id.toHexString() })),
  isRight: () => true,
};

const page = {
  verb: listCustomers,
  path: (input: ListInput) => `/api/crm/customers?${queryString(input)}`,
  isRight: ({ items }: { items: unknown[] }) => items.length === PAGE,
};

export const customerReads: Operation[] = [
  reading({
    ...one,
    name: 'get-rest',
    title: 'customer by id, REST',
    role: 'admin',
    path: ({ id }) => `/api/crm/customers/${id}`,
  }),
  reading({
    ...one,
    name: 'get-trpc',
    title: 'customer by id, tRPC',
    role: 'admin',
    path: (input) => trpcPath('customers.get', input),
  }),
  reading({
    ...page,
    name: 'list',
    title: 'list of 50, all, newest',
    role: 'admin',
    inputs: () => [{ limit: PAGE }],
  }),
  reading({
    ...page,
    name: 'list-trpc',
    title: 'the same, tRPC',
    role: 'admin',
    inputs: () => [{ limit: PAGE }],
    path: (input) => trpcPath('customers.list', input),
  }),
  reading({
    ...page,
    name: 'list-agent',
    title: "list of 50, a counselor's own",
    role: 'agent',
    inputs: () => [{ limit: PAGE }],
  }),
  reading({
    ...page,
    name: 'list-filtered',
    title: 'list of 50, by stage and degree',
    role: 'admin',
    inputs: () =>
      SALES_STATUSES.flatMap((status) =>
        DEGREE_TYPES.map((degree) => ({
          limit: PAGE,
          salesStatus: [status],
          degreeType: [degree],
        })),
      ),
  }),
  reading({
    ...page,
    name: 'list-followup',
    title: 'list of 50, by next follow-up',
    role: 'admin',
    inputs: () => [{ limit: PAGE, sort: 'nextFollowupAt' as const }],
  }),
  reading({
    ...page,
    name: 'list-deep',
    title: 'list of 50, keyset at 95 %',
    role: 'admin',
    inputs: ({ deepCursors }) => deepCursors.map((cursor) => ({ limit: PAGE, cursor })),
  }),
];

function queryString(input: ListInput): string {
  const pairs = Object.entries(input).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, String(item)]),
  );
  return new URLSearchParams(pairs).toString();
}
