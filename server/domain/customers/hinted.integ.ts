import { expect, test } from 'vitest';
import { contextOf } from '#scripts/testing/context-of';
import { student } from '#scripts/testing/students';
import { useDatabase } from '#scripts/testing/use-database';
import { createCustomer, listCustomers } from './index';
import { CUSTOMER_SORTS } from './schema';

useDatabase();

test.each(CUSTOMER_SORTS)(
  'Before its indexes are made a list by %s is slower, not wrong',
  async (sort) => {
    const admin = contextOf('admin');
    const { id } = await createCustomer(admin, student({ nationality: 'SD' }));
    for (const filter of [{}, { nationality: ['SD'] }, { nationality: ['SD'], tag: ['none'] }]) {
      const { items, pagination } = await listCustomers(admin, { ...filter, sort });
      expect(pagination.total).toBe(items.length);
      expect(items.some((item) => item.id === id)).toBe(!('tag' in filter));
    }
  },
);
