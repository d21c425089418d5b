import mongoose from 'mongoose';
import { z } from 'zod';
import { Customer } from '#models/customer';
import { StoredFile, type StoredFileRecord } from '#models/stored-file';
import { customersInScope, loadInScope } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { notFound } from '#server/kernel/errors';
import { IncomingFile } from '#server/kernel/incoming-file';
import { idSchema } from '#server/kernel/page';
import { cleanName } from './clean-name';
import { fileEvent } from './event';
import { examine } from './examine';
import { keep } from './keep';
import { withReceived } from './receive';
import { fileOutput } from './schema';
import { toFiles } from './to-output';

/**
 * Takes a file of a student in while it arrives, tells by its bytes what it is, and keeps it.
 * @throws AppError PAYLOAD_TOO_LARGE over 50 MB, UNSUPPORTED_MEDIA_TYPE, VALIDATION_ERROR for one that was
 * cut short, UNAVAILABLE while the storage is away
 */
export const uploadFile = command({
  name: 'files.upload',
  permission: 'documents.edit',
  input: z.strictObject({
    /** The student. */
    id: idSchema,
    file: z.instanceof(IncomingFile, { error: 'send a file as multipart/form-data' }),
  }),
  output: fileOutput,

  async prepare({ input, actor, scope }) {
    const customerId = new mongoose.Types.ObjectId(input.id);
    const mine = { $and: [{ _id: customerId }, customersInScope(actor, scope)] };
    // Before the first byte of somebody else's student is taken in.
    if (!(await Customer.exists(mine))) throw notFound('This student');
    return withReceived(input.file.content, async (received) => {
      const { type, showable, renditions } = await examine(received.path);
      const name = cleanName(input.file.name, type);
      const uploadedBy = new mongoose.Types.ObjectId(actor.id);
      const draft = { customerId, name, type, showable, uploadedBy };
      return keep(draft, received, renditions && { ...renditions });
    });
  },

  async run({ input, actor, scope, session, prepared }) {
    const customer = await loadInScope({ id: input.id, actor, scope, session });
    const record = await StoredFile.findOneAndUpdate(
      { _id: prepared, state: 'pending' },
      { $set: { state: 'ready' } },
      { session, returnDocument: 'after' },
    ).lean<StoredFileRecord>();
    if (!record) throw notFound('This file');
    const { name, type, size } = record;
    const [data] = await toFiles([record]);
    if (!data) throw notFound('This file');
    return {
      data,
      audit: [
        {
          action: 'CREATE',
          entityType: 'file',
          entityId: data.id,
          description: `${name} added to ${customer.customerNumber}`,
          after: { customerId: input.id, name, type, size },
        },
      ],
      events: [fileEvent('uploaded', record, customer)],
    };
  },
});
