import { query } from '#server/kernel/query';
import { fileToRead } from './in-scope';
import { getFileInput, signedFile } from './schema';
import { signedFor } from './signed';

/** Opens a file: an address that is good for a few minutes. Who did is on record. */
export const getFile = query({
  name: 'files.get',
  permission: 'documents.view',
  input: getFileInput,
  output: signedFile,

  async run({ input, actor, scope }) {
    const file = await fileToRead({ id: input.id, actor, scope });
    return signedFor(file, input.as, input.download);
  },

  viewed: ({ id, name }) => ({
    entityType: 'file',
    entityId: id,
    description: `${name} opened`,
  }),
});
