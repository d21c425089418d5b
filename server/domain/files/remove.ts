import mongoose from 'mongoose';
import { command } from '#server/kernel/command';
import { fileEvent } from './event';
import { fileInScope } from './in-scope';
import { changedFile, fileIdInput } from './schema';

/** Moves a file to the recycle bin: no longer listed, and its addresses are made no more. */
export const deleteFile = command({
  name: 'files.delete',
  permission: 'documents.edit',
  input: fileIdInput,
  output: changedFile,

  async run({ input, actor, scope, session }) {
    const { file, customer } = await fileInScope({ id: input.id, actor, scope, session });
    file.set({
      isDeleted: true,
      deletedAt: new Date(),
      deletedBy: new mongoose.Types.ObjectId(actor.id),
    });
    await file.save({ session });
    return {
      data: { id: input.id, customerId: customer._id.toHexString(), name: file.name },
      audit: [
        {
          action: 'DELETE',
          entityType: 'file',
          entityId: input.id,
          description: `${file.name} of ${customer.customerNumber} moved to the recycle bin`,
          before: { isDeleted: false },
          after: { isDeleted: true },
        },
      ],
      events: [fileEvent('deleted', file, customer)],
    };
  },
});
