import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { importUniversityBatch } from './import-batch';
import { listUniversities } from './list-universities';

export const universitiesRouter = router({
  list: queryOf(listUniversities, { method: 'GET', path: '/crm/universities' }),
  importBatch: mutationOf(importUniversityBatch),
});
