import { listCustomers } from '#server/domain/customers';
import { reading } from './reading';

const PAGE = 50;

/** The grid as HTML, the way a browser asks for it; its floor is the list that it shows, as JSON. */
export const gridPage = reading({
  name: 'page',
  title: 'grid page of 50, whole HTML',
  goal: { kind: 'p95', most: 60 },
  role: 'admin',
  verb: listCustomers,
  inputs: () => [{ limit: PAGE }],
  path: () => `/customers?limit=${PAGE}`,
  headers: { Accept: 'text/html' },
  isRight: ({ items }) => items.length === PAGE,
});
