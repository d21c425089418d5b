import { agentNames } from '#server/domain/customers';
import { cursorDate, decodeCursor, encodeCursor } from '#server/kernel/cursor';
import { AppError } from '#server/kernel/errors';
import { paginationOf } from '#server/kernel/page';
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

const TOTAL_CAP = 1_001;

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
    const { kind, search, page, limit, cursor } = input;
    const scope = scopeOf(actor.permissions, TRASH_PERMISSION[kind]);
    if (scope === 'none') {
      throw new AppError('FORBIDDEN', 'Your role does not allow to see this part of the bin.');
    }
    const at = cursor ? decodeCursor(cursor, kind) : null;
    const { rows, counted } = await BINS[kind]({
      search,
      actor,
      scope,
      skip: cursor ? 0 : (page - 1) * limit,
      limit,
      after: at && { at: cursorDate(at), id: at.id },
      cap: TOTAL_CAP,
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor =
      last && encodeCursor({ sort: kind, value: last.deletedAt.toISOString(), id: last.id });
    const names = await agentNames(shown.flatMap(({ deletedBy }) => deletedBy ?? []));
    return {
      items: shown.map(({ deletedAt, deletedBy, ...row }) => {
        const id = deletedBy?.toHexString();
        return {
          ...row,
          kind,
          deletedAt: deletedAt.toISOString(),
          deletedBy: id ? { id, name: names.get(id) ?? null } : null,
        };
      }),
      pagination: paginationOf({ page, limit, counted, cap: TOTAL_CAP, nextCursor }),
    };
  },
});
