import { query } from '#server/kernel/query';
import { fileToRead } from './in-scope';
import { fileIdInput, signedFile } from './schema';
import { signedFor } from './signed';

/** The small picture that lists show: looking at a list opens nothing. */
export const fileThumbnail = query({
  name: 'files.thumbnail',
  permission: 'documents.view',
  input: fileIdInput,
  output: signedFile,

  async run({ input, actor, scope }) {
    const file = await fileToRead({ id: input.id, actor, scope });
    return signedFor(file, 'thumbnail');
  },
});
