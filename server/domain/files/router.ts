import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { deleteFile, fileThumbnail, getFile, listFiles, restoreFile, uploadFile } from './index';

const one = '/crm/files/:id';

export const filesRouter = router({
  list: queryOf(listFiles, { method: 'GET', path: '/crm/customers/:customerId/files' }),
  upload: mutationOf(uploadFile, {
    method: 'POST',
    path: '/crm/customers/:id/files',
    status: 201,
    message: 'File added',
    body: 'file',
  }),
  get: queryOf(getFile, { method: 'GET', path: one, redirects: true }),
  thumbnail: queryOf(fileThumbnail, { method: 'GET', path: `${one}/thumbnail`, redirects: true }),
  delete: mutationOf(deleteFile, {
    method: 'DELETE',
    path: one,
    message: 'File moved to the recycle bin',
  }),
  restore: mutationOf(restoreFile, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'File restored',
  }),
});
