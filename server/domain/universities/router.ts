import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  createUniversity,
  deleteUniversity,
  getUniversity,
  importUniversityBatch,
  listUniversities,
  purgeUniversity,
  restoreUniversity,
  updateUniversity,
} from './index';

const all = '/crm/universities';
const one = `${all}/:id` as const;

export const universitiesRouter = router({
  list: queryOf(listUniversities, { method: 'GET', path: all }),
  get: queryOf(getUniversity, { method: 'GET', path: one }),
  create: mutationOf(createUniversity, {
    method: 'POST',
    path: all,
    status: 201,
    message: 'University added',
  }),
  update: mutationOf(
    updateUniversity,
    { method: 'PUT', path: one, message: 'University changed' },
    { method: 'PATCH', path: one, message: 'University changed' },
  ),
  delete: mutationOf(deleteUniversity, {
    method: 'DELETE',
    path: one,
    message: 'University moved to the recycle bin',
  }),
  purge: mutationOf(purgeUniversity, {
    method: 'DELETE',
    path: one,
    when: { permanent: 'true' },
    message: 'University deleted for ever',
  }),
  restore: mutationOf(restoreUniversity, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'University restored',
  }),
  importBatch: mutationOf(importUniversityBatch),
});
