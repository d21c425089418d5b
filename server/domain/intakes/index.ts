export { createIntake } from './create';
export { getIntake } from './get';
export { listIntakes } from './list';
export { purgeIntake } from './purge';
export { deleteIntake } from './remove';
export { restoreIntake } from './restore';
export { updateIntake } from './update';
