import { Types } from 'mongoose';
import { beforeAll, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Outbox } from '#models/outbox';
import { failureOf } from '#scripts/testing/failure-of';
import { useDatabase } from '#scripts/testing/use-database';
import { type Cursor, cursorDate } from './cursor';
import { readPage } from './read-page';

useDatabase();

/** Seven rows of three instants and three topics: only their ids tell them all apart. */
const ROWS = Array.from({ length: 7 }, (_, row) => ({
  _id: new Types.ObjectId(),
  topic: `topic ${row % 3}`,
  entityType: 'session' as const,
  entityId: 'x',
  agentIds: [],
  createdBy: null,
  at: new Date(Date.UTC(2026, 0, 1 + Math.floor(row / 3))),
}));

beforeAll(async () => {
  await createIndexes();
  await Outbox.collection.insertMany(ROWS);
});

const byInstant = { name: 'at', path: 'at', valueIn: cursorDate } as const;
const byTopic = {
  name: 'topic',
  path: 'topic',
  valueIn: ({ value }: Cursor) => String(value),
} as const;
const byId = { name: 'id', path: '_id', valueIn: ({ id }: Cursor) => id } as const;

test.each(
  [byInstant, byTopic, byId].flatMap((order) =>
    ([1, -1] as const).map((direction) => ({ ...order, direction })),
  ),
)('a list by $name in direction $direction is walked once, in order', async (order) => {
  const { path, direction } = order;
  const whole = await Outbox.find({ entityId: 'x' })
    .sort({ [path]: direction, _id: direction })
    .lean();
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = { page: 1, limit: 2, cursor };
    const { rows, pagination } = await readPage(Outbox, { entityId: 'x' }, order, asked);
    expect(pagination).toMatchObject({ total: 7, pages: 4 });
    met.push(...rows.map(({ _id }) => String(_id)));
    cursor = pagination.nextCursor;
  } while (cursor);
  expect(met).toEqual(whole.map(({ _id }) => String(_id)));
  const third = await readPage(Outbox, { entityId: 'x' }, order, { page: 3, limit: 2 });
  expect(third.rows.map(({ _id }) => String(_id))).toEqual(met.slice(4, 6));
});

test('the cursor of another list is refused', async () => {
  const order = { ...byInstant, direction: 1 } as const;
  const { pagination } = await readPage(Outbox, {}, order, { page: 1, limit: 2 });
  const asked = { page: 1, limit: 2, cursor: pagination.nextCursor };
  const other = readPage(Outbox, {}, { ...order, name: 'other' }, asked);
  expect(await failureOf(other)).toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ path: 'cursor' }],
  });
});
