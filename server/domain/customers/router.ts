import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  createCustomer,
  customerTimeline,
  deleteCustomer,
  getCustomer,
  listCustomers,
  purgeCustomer,
  restoreCustomer,
  searchCustomers,
  updateCustomer,
} from './index';

const one = '/crm/customers/:id';

export const customersRouter = router({
  list: queryOf(listCustomers, { method: 'GET', path: '/crm/customers' }),
  get: queryOf(getCustomer, { method: 'GET', path: one }),
  search: queryOf(searchCustomers),
  timeline: queryOf(customerTimeline, { method: 'GET', path: `${one}/timeline` }),
  create: mutationOf(createCustomer, {
    method: 'POST',
    path: '/crm/customers',
    status: 201,
    message: 'Student created',
  }),
  update: mutationOf(
    updateCustomer,
    { method: 'PUT', path: one, message: 'Student changed' },
    { method: 'PATCH', path: one, message: 'Student changed' },
  ),
  delete: mutationOf(deleteCustomer, {
    method: 'DELETE',
    path: one,
    message: 'Student moved to the recycle bin',
  }),
  purge: mutationOf(purgeCustomer, {
    method: 'DELETE',
    path: one,
    when: { permanent: 'true' },
    message: 'Student deleted for ever',
  }),
  restore: mutationOf(restoreCustomer, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'Student restored',
  }),
});
