import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  createProgramme,
  deleteProgramme,
  getProgramme,
  listProgrammes,
  purgeProgramme,
  restoreProgramme,
  updateProgramme,
} from './index';

const one = '/crm/programmes/:id';
const ofUniversity = '/crm/universities/:universityId/programmes';

export const programmesRouter = router({
  list: queryOf(
    listProgrammes,
    { method: 'GET', path: '/crm/programmes' },
    { method: 'GET', path: ofUniversity },
  ),
  get: queryOf(getProgramme, { method: 'GET', path: one }),
  create: mutationOf(createProgramme, {
    method: 'POST',
    path: ofUniversity,
    status: 201,
    message: 'Programme added',
  }),
  update: mutationOf(
    updateProgramme,
    { method: 'PUT', path: one, message: 'Programme changed' },
    { method: 'PATCH', path: one, message: 'Programme changed' },
  ),
  delete: mutationOf(deleteProgramme, {
    method: 'DELETE',
    path: one,
    message: 'Programme moved to the recycle bin',
  }),
  purge: mutationOf(purgeProgramme, {
    method: 'DELETE',
    path: one,
    when: { permanent: 'true' },
    message: 'Programme deleted for ever',
  }),
  restore: mutationOf(restoreProgramme, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'Programme restored',
  }),
});
