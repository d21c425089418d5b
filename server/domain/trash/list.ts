import { agentNames } from '#server/domain/customers';
import { AppError } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { scopeOf } from '#server/permissions/can';
import type { Bin } from './bin';
import { customersBin } from './customers-bin';
import { followupsBin } from './followups-bin';
import { intakesBin } from './intakes-bin';
import { profilesBin } from './profiles-bin';
import { programmesBin } from './programmes-bin';
import { rolesBin } from './roles-bin';
import { listTrashInput, TRASH_PERMISSION, type TrashKind, trashPage } from './schema';
import { universitiesBin } from './universities-bin';

const BINS: Record<TrashKind, Bin> = {
  customer: customersBin,
  followup: followupsBin,
  university: universitiesBin,
  programme: programmesBin,
  intake: intakesBin,
  profile: profilesBin,
  role: rolesBin,
};

/** One page of one part of the recycle bin: what was deleted, when and by whom, last first. */
export const listTrash = query({
  name: 'trash.list',
  permission: 'customers.restore',
  input: listTrashInput,
  output: trashPage,

  async run({ input, actor }) {
    const { kind, search, ...asked } = input;
    const scope = scopeOf(actor.permissions, TRASH_PERMISSION[kind]);
    if (scope === 'none') {
      throw new AppError('FORBIDDEN', 'Your role does not allow to see this part of the bin.');
    }
    const { rows, pagination } = await BINS[kind]({ kind, search, actor, scope, asked });
    const names = await agentNames(rows.flatMap(({ deletedBy }) => deletedBy ?? []));
    return {
      items: rows.map(({ deletedAt, deletedBy, ...row }) => {
        const id = deletedBy?.toHexString();
        return {
          ...row,
          kind,
          deletedAt: deletedAt.toISOString(),
          deletedBy: id ? { id, name: names.get(id) ?? null } : null,
        };
      }),
      pagination,
    };
  },
});
