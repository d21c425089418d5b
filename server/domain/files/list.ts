import mongoose, { type QueryFilter } from 'mongoose';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import { cursorDate } from '#server/kernel/cursor';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { readPage } from '#server/kernel/read-page';
import { readsFilesOf } from './in-scope';
import { filePage, listFilesInput } from './schema';
import { toFiles } from './to-output';

const NEWEST = {
  name: 'files',
  path: 'createdAt',
  direction: -1,
  valueIn: cursorDate,
} as const;

/** A student's files, newest first. */
export const listFiles = query({
  name: 'files.list',
  permission: 'documents.view',
  input: listFilesInput,
  output: filePage,

  async run({ input, actor, scope }) {
    const customerId = new mongoose.Types.ObjectId(input.customerId);
    const asked = { id: input.customerId, actor, scope };
    if (!(await readsFilesOf(customerId, asked))) throw notFound('This student');
    const wanted: QueryFilter<StoredFileRecord> = { customerId, state: 'ready', isDeleted: false };
    const { rows, pagination } = await readPage(StoredFile, wanted, NEWEST, input);
    return { items: await toFiles(rows), pagination };
  },
});
