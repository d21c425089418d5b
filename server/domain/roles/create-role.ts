import type { ClientSession } from 'mongoose';
import { Role } from '#models/role';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { resolve } from '#server/permissions/resolve';
import { refuseBeyond } from '../users';
import { createRoleInput, MOST_ROLES, roleView } from './schema';
import { auditedRole, roleEvent, toRole } from './to-role';

/**
 * Makes a custom role out of a built-in one.
 * @throws AppError DUPLICATE for a name that is taken, FORBIDDEN for powers beyond the caller's
 */
export const createRole = command({
  name: 'roles.create',
  permission: 'roles.manage',
  input: createRoleInput,
  output: roleView,

  async run({ input, actor, session }) {
    const { label, baseRole, cells } = input;
    refuseBeyond(actor, resolve({ role: baseRole, customRole: cells }));
    await requireRoom(session);
    const role = new Role({
      name: nameFrom(label.en),
      label,
      baseRole,
      cells,
      createdBy: creator(actor),
    });
    await role.save({ session });
    const record = role.toObject();
    return {
      data: toRole(record, 0),
      audit: [
        {
          action: 'CREATE',
          entityType: 'role',
          entityId: role.id,
          description: `Made the role ${label.en} from ${baseRole}`,
          after: auditedRole(record),
        },
      ],
      events: [roleEvent(role.id, 'created', actor.id)],
    };
  },

  explain: async (error, { input }) => explainTaken(error, input.label.en),
});

const creator = ({ kind, id }: { kind: string; id: string }) => (kind === 'system' ? null : id);

/** @throws AppError BUSINESS_RULE when there are as many custom roles as there may be */
export async function requireRoom(session: ClientSession): Promise<void> {
  const there = await Role.countDocuments({ deletedAt: null }, { session });
  if (there < MOST_ROLES) return;
  throw new AppError('BUSINESS_RULE', `There are ${MOST_ROLES} roles. Delete one first.`);
}

/** The key of a role: its English label in small letters and dashes. */
export function nameFrom(label: string): string {
  const dashed = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return dashed.replace(/^-|-$/g, '').slice(0, 60) || 'role';
}

export function explainTaken(error: AppError, label: string | undefined): AppError {
  if (error.code !== 'DUPLICATE' || !label) return error;
  return new AppError('DUPLICATE', `There is a role called ${label} already.`, {
    details: [{ path: 'label.en', message: 'is taken', code: 'role_taken' }],
    cause: error,
  });
}
