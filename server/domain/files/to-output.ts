import type { StoredFileRecord } from '#models/stored-file';
import { agentNames } from '#server/domain/customers';
import type { FileOutput } from './schema';

/** Files as callers see them, with the names of who sent them. */
export async function toFiles(records: readonly StoredFileRecord[]): Promise<FileOutput[]> {
  const names = await agentNames(records.map(({ uploadedBy }) => uploadedBy));
  return records.map((record) => {
    const uploader = record.uploadedBy.toHexString();
    return {
      id: record._id.toHexString(),
      customerId: record.customerId.toHexString(),
      name: record.name,
      type: record.type,
      size: record.size,
      sha256: record.sha256,
      renditions: record.renditions,
      showable: record.showable,
      uploadedBy: { id: uploader, name: names.get(uploader) ?? null },
      createdAt: record.createdAt.toISOString(),
    };
  });
}
