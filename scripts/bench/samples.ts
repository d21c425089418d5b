import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { basicData } from '#server/domain/customers/fields';
import { encodeCursor } from '#server/kernel/cursor';

type Sample = Pick<CustomerRecord, '_id' | 'customerNumber' | 'version' | 'basicData'>;

/** Real records of the data, from which the requests are made. */
export interface Samples {
  customers: Sample[];
  /** Those of them whose stored fields a form would take as they are. */
  editable: Sample[];
  /** Cursors of the list of all, newest first, near 95 % of its depth. */
  deepCursors: string[];
  total: number;
}

const SIZE = 2_000;
const DEPTH = 0.95;

export async function takeSamples(): Promise<Samples> {
  const [total, customers] = await Promise.all([
    Customer.countDocuments({ isDeleted: false }),
    Customer.aggregate<Sample>([
      { $sample: { size: SIZE } },
      { $match: { isDeleted: false } },
      { $project: { customerNumber: 1, version: 1, basicData: 1 } },
    ]),
  ]);
  const deep = await Customer.find({ isDeleted: false }, { createdAt: 1 })
    .sort({ createdAt: -1, _id: -1 })
    .skip(Math.floor(total * DEPTH))
    .limit(1_000)
    .lean<Pick<CustomerRecord, '_id' | 'createdAt'>[]>();
  const deepCursors = deep
    .filter((_, at) => at % 50 === 0)
    .map(({ _id, createdAt }) =>
      encodeCursor({
        sort: '-createdAt',
        value: createdAt.toISOString(),
        id: _id.toHexString(),
        // As a walk brings it along from its first page.
        total: { counted: total },
      }),
    );
  return { customers, editable: customers.filter(isEditable), deepCursors, total };
}

function isEditable(customer: Sample): boolean {
  const stored: unknown = JSON.parse(
    JSON.stringify(customer.basicData, (_key, value) => value ?? undefined),
  );
  return basicData.safeParse(stored).success;
}
