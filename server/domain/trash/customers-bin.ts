import { Customer } from '#models/customer';
import { customersOwnedBy } from '#server/domain/customers';
import { sortName } from '#server/domain/people/fold';
import { ownersIn } from '#server/permissions/scope';
import { anyHolding, type Bin } from './bin';
import { newestDeleted } from './newest-deleted';

const FIELDS = [
  'basicData.customerName',
  'basicData.nameArabic',
  'basicData.nameLatin',
  'basicData.customerPhone',
  'basicData.email',
  'customerNumber',
];

/** Deleted students have no search twin: the bin is read through, which is why it is kept small. */
export const customersBin: Bin = async (wanted) => {
  const { search, actor, scope } = wanted;
  const named = search && {
    $or: [anyHolding(search, FIELDS), anyHolding(sortName(search), ['sortName'])],
  };
  const filter = {
    $and: [{ isDeleted: true, ...customersOwnedBy(ownersIn(scope, actor)) }, named || {}],
  };
  const page = await newestDeleted(Customer, filter, 'deletedAt', wanted);
  const rows = page.rows.map(
    ({ _id, basicData, customerNumber, deletedAt, deletedBy, updatedAt }) => ({
      id: _id.toHexString(),
      label: basicData.customerName,
      code: customerNumber,
      word: null,
      customerId: null,
      deletedAt: deletedAt ?? updatedAt,
      deletedBy,
    }),
  );
  return { rows, pagination: page.pagination };
};
