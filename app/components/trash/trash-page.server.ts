import { settingsLists } from '#server/domain/settings';
import { listTrash } from '#server/domain/trash';
import { TRASH_KINDS, TRASH_PERMISSION, type TrashKind } from '#server/domain/trash/schema';
import type { RequestContext } from '#server/http/load-context';
import { can } from '#server/permissions/can';
import type { PermissionName } from '#server/permissions/vocabulary';
import type { Translate } from '~/lib/i18n';

/** Which part of the bin an address names; students when it names none. */
export function kindIn(value: FormDataEntryValue | null): TrashKind {
  return TRASH_KINDS.find((kind) => kind === value) ?? 'customer';
}

/** What can be deleted for ever out of the bin, and what that takes. */
const PURGE_PERMISSION = {
  customer: 'customers.purge',
  university: 'universities.purge',
  programme: 'universities.purge',
  intake: 'universities.purge',
} as const satisfies Partial<Record<TrashKind, PermissionName>>;
export type PurgeableKind = keyof typeof PURGE_PERMISSION;

export function purgeableIn(kind: TrashKind): PurgeableKind | null {
  return kind in PURGE_PERMISSION ? (kind as PurgeableKind) : null;
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
  const purgeable = purgeableIn(kind);
  const mayPurge = purgeable !== null && can(permissions, PURGE_PERMISSION[purgeable]);
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
