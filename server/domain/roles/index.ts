export { createRole } from './create-role';
export { deleteRole } from './delete-role';
export { getRole } from './get-role';
export { listRoles } from './list-roles';
export { previewRole } from './preview-role';
export { restoreRole } from './restore-role';
export { updateRole } from './update-role';
