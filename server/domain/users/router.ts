import { router } from '#server/trpc/init';
import { mutationOf, queryOf } from '#server/trpc/procedures';
import { listAgents } from './agents';
import { removeAvatar } from './avatar';
import { changePassword } from './change-password';
import { createUser } from './create-user';
import { deactivateUser } from './deactivate';
import { deleteUser } from './delete-user';
import { getOwn } from './get-own';
import { getUser } from './get-user';
import { issueLink } from './issue-link';
import { listTeams } from './list-teams';
import { listUsers } from './list-users';
import { passwordLink } from './password-link';
import { reactivateUser } from './reactivate';
import { restoreUser } from './restore-user';
import { setOverrides } from './set-overrides';
import { setPassword } from './set-password';
import { updateOwn } from './update-own';
import { updateUser } from './update-user';

export const usersRouter = router({
  agents: queryOf(listAgents, { method: 'GET', path: '/crm/agents' }),
  list: queryOf(listUsers, { method: 'GET', path: '/admin/users' }),
  teams: queryOf(listTeams, { method: 'GET', path: '/admin/teams' }),
  get: queryOf(getUser, { method: 'GET', path: '/admin/users/:id' }),
  create: mutationOf(createUser, {
    method: 'POST',
    path: '/admin/users',
    status: 201,
    message: 'User created; hand over the link, it is not shown again',
  }),
  update: mutationOf(updateUser, {
    method: 'PUT',
    path: '/admin/users/:id',
    message: 'User updated',
  }),
  setOverrides: mutationOf(setOverrides, {
    method: 'PUT',
    path: '/admin/users/:id/overrides',
    message: 'Permissions updated',
  }),
  issueLink: mutationOf(issueLink, {
    method: 'POST',
    path: '/admin/users/:id/link',
    status: 201,
    message: 'Link created; hand it over, it is not shown again',
  }),
  deactivate: mutationOf(deactivateUser, {
    method: 'POST',
    path: '/admin/users/:id/deactivate',
    message: 'User deactivated',
  }),
  reactivate: mutationOf(reactivateUser, {
    method: 'POST',
    path: '/admin/users/:id/reactivate',
    message: 'User reactivated',
  }),
  delete: mutationOf(deleteUser, {
    method: 'DELETE',
    path: '/admin/users/:id',
    message: 'User moved to the recycle bin',
  }),
  restore: mutationOf(restoreUser, {
    method: 'POST',
    path: '/admin/users/:id/restore',
    message: 'User restored',
  }),
  own: queryOf(getOwn, { method: 'GET', path: '/user/profile' }),
  updateOwn: mutationOf(updateOwn, {
    method: 'PUT',
    path: '/user/update',
    message: 'Profile updated',
  }),
  changePassword: mutationOf(changePassword, {
    method: 'PUT',
    path: '/user/password',
    message: 'Password changed',
  }),
  removeAvatar: mutationOf(removeAvatar, {
    method: 'DELETE',
    path: '/user/avatar',
    message: 'Picture removed',
  }),
  passwordLink: queryOf(passwordLink),
  setPassword: mutationOf(setPassword, {
    method: 'POST',
    path: '/auth/set-password',
    message: 'Password chosen',
  }),
});
