import { command } from '#server/kernel/command';
import { fileEvent } from './event';
import { fileInScope } from './in-scope';
import { changedFile, fileIdInput } from './schema';

/** Brings a file back from the recycle bin. */
export const restoreFile = command({
  name: 'files.restore',
  permission: 'documents.edit',
  input: fileIdInput,
  output: changedFile,

  async run({ input, actor, scope, session }) {
    const { file, customer } = await fileInScope({
      id: input.id,
      actor,
      scope,
      session,
      deleted: true,
    });
    file.set({ isDeleted: false, deletedAt: null, deletedBy: null });
    await file.save({ session });
    return {
      data: { id: input.id, customerId: customer._id.toHexString(), name: file.name },
      audit: [
        {
          action: 'RESTORE',
          entityType: 'file',
          entityId: input.id,
          description: `${file.name} of ${customer.customerNumber} restored`,
          before: { isDeleted: true },
          after: { isDeleted: false },
        },
      ],
      events: [fileEvent('restored', file, customer)],
    };
  },
});
