import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import {
  createIntake,
  deleteIntake,
  getIntake,
  listIntakes,
  purgeIntake,
  restoreIntake,
  updateIntake,
} from './index';

const one = '/crm/intakes/:id';
const ofProgramme = '/crm/programmes/:programmeId/intakes';

export const intakesRouter = router({
  list: queryOf(listIntakes, { method: 'GET', path: ofProgramme }),
  get: queryOf(getIntake, { method: 'GET', path: one }),
  create: mutationOf(createIntake, {
    method: 'POST',
    path: ofProgramme,
    status: 201,
    message: 'Intake added',
  }),
  update: mutationOf(
    updateIntake,
    { method: 'PUT', path: one, message: 'Intake changed' },
    { method: 'PATCH', path: one, message: 'Intake changed' },
  ),
  delete: mutationOf(deleteIntake, {
    method: 'DELETE',
    path: one,
    message: 'Intake moved to the recycle bin',
  }),
  purge: mutationOf(purgeIntake, {
    method: 'DELETE',
    path: one,
    when: { permanent: 'true' },
    message: 'Intake deleted for ever',
  }),
  restore: mutationOf(restoreIntake, {
    method: 'POST',
    path: `${one}/restore`,
    message: 'Intake restored',
  }),
});
