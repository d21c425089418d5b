import mongoose, { type QueryFilter } from 'mongoose';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { notFound } from '#server/kernel/errors';
import { rowsAfter } from '#server/kernel/keyset';
import { paginationOf } from '#server/kernel/page';
import { query } from '#server/kernel/query';
import { readsFilesOf } from './in-scope';
import { filePage, listFilesInput } from './schema';
import { toFiles } from './to-output';

const TOTAL_CAP = 1_001;
const SORT = 'files';

/** A student's files, newest first. */
export const listFiles = query({
  name: 'files.list',
  permission: 'documents.view',
  input: listFilesInput,
  output: filePage,

  async run({ input, actor, scope }) {
    const { page, limit, cursor } = input;
    const customerId = new mongoose.Types.ObjectId(input.customerId);
    const asked = { id: input.customerId, actor, scope };
    if (!(await readsFilesOf(customerId, asked))) throw notFound('This student');
    const wanted: QueryFilter<StoredFileRecord> = { customerId, state: 'ready', isDeleted: false };
    const from = cursor ? decodeCursor(cursor, SORT) : null;
    const rest = from ? rowsAfter('createdAt', cursorDate(from), from.id, -1) : {};
    const [records, counted] = await Promise.all([
      StoredFile.find({ $and: [wanted, rest] })
        .sort({ createdAt: -1, _id: -1 })
        .skip(from ? 0 : (page - 1) * limit)
        .limit(limit + 1)
        .lean<StoredFileRecord[]>(),
      StoredFile.countDocuments(wanted).limit(TOTAL_CAP),
    ]);
    const shown = records.slice(0, limit);
    const last = records.length > limit ? shown.at(-1) : undefined;
    const nextCursor =
      last &&
      encodeCursor({
        sort: SORT,
        value: last.createdAt.toISOString(),
        id: last._id.toHexString(),
      });
    return {
      items: await toFiles(shown),
      pagination: paginationOf({ page, limit, counted, cap: TOTAL_CAP, nextCursor }),
    };
  },
});
