import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { createRole } from './create-role';
import { deleteRole } from './delete-role';
import { getRole } from './get-role';
import { listRoles } from './list-roles';
import { previewRole } from './preview-role';
import { restoreRole } from './restore-role';
import { updateRole } from './update-role';

export const rolesRouter = router({
  list: queryOf(listRoles, { method: 'GET', path: '/admin/roles' }),
  get: queryOf(getRole, { method: 'GET', path: '/admin/roles/:id' }),
  create: mutationOf(createRole, {
    method: 'POST',
    path: '/admin/roles',
    status: 201,
    message: 'Role created',
  }),
  update: mutationOf(updateRole, {
    method: 'PUT',
    path: '/admin/roles/:id',
    message: 'Role updated',
  }),
  delete: mutationOf(deleteRole, {
    method: 'DELETE',
    path: '/admin/roles/:id',
    message: 'Role deleted',
  }),
  restore: mutationOf(restoreRole, {
    method: 'POST',
    path: '/admin/roles/:id/restore',
    message: 'Role restored',
  }),
  preview: queryOf(previewRole),
});
