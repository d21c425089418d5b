import { settingsLists } from '#server/domain/settings';
import { listTrash } from '#server/domain/trash';
import { TRASH_KINDS, TRASH_PERMISSION, type TrashKind } from '#server/domain/trash/schema';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';

/** Which part of the bin an address names; students when it names none. */
export function kindIn(value: FormDataEntryValue | null): TrashKind {
  return TRASH_KINDS.find((kind) => kind === value) ?? 'customer';
}

/** One part of the recycle bin as its address asks for it. */
export async function trashPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  const kind = kindIn(query.get('kind'));
  const search = query.get('search')?.trim().slice(0, 100) ?? '';
  const cursor = query.get('cursor');
  const permissions = app.actor?.permissions ?? null;
  const [page, { followupTypes }] = await Promise.all([
    listTrash(app, {
      kind,
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
    settingsLists(app, {}),
  ]);
  const mayPurge = kind === 'customer' && can(permissions, 'customers.purge');
  return {
    title: `${t('trash:title')} · EduGate`,
    kind,
    kinds: TRASH_KINDS.filter((one) => can(permissions, TRASH_PERMISSION[one])),
    search,
    page,
    followupTypes,
    isFirst: !cursor,
    mayPurge,
    purging: mayPurge ? query.get('purge') : null,
    restored: Number(query.get('restored')) || 0,
    purged: query.get('purged'),
  };
}

export type TrashPage = Awaited<ReturnType<typeof trashPage>>;
