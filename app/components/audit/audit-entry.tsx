import { Link } from '@remix-run/react';
import { Cog } from 'lucide-react';
import type { AuditEntry } from '#server/domain/audit/schema';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { Chip, type Tone } from '~/components/ui/chip';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { ChangeList } from './change-list';
import type { ChangeWords } from './change-words';
import { EntryDetails } from './entry-details';

/** More changes than these are told on demand. */
const TOLD_AT_ONCE = 6;

const TONES: Partial<Record<AuditEntry['action'], Tone>> = {
  CREATE: 'good',
  RESTORE: 'good',
  DELETE: 'danger',
  DELETE_USER: 'danger',
  PURGE: 'danger',
  LOGIN_FAILED: 'warn',
  ACCESS_DENIED: 'warn',
  ASSIGN: 'violet',
  REASSIGN: 'violet',
  ADD_AGENT: 'violet',
  UPDATE: 'info',
  UPDATE_USER: 'info',
};

/** One thing that somebody did: to what, when, and what it changed. */
export function AuditEntryRow({ entry, words }: { entry: AuditEntry; words: ChangeWords }) {
  const t = useT();
  const format = useFormat();
  const { userId, userName, userRole, action, changes, timestamp } = entry;
  const name = userName ?? t('audit:nobody');
  return (
    <li className="flex gap-3 border-b border-line px-4 py-3 last:border-b-0">
      {userRole === 'system' ? <SystemFace /> : <Avatar name={name} className="max-sm:hidden" />}
      <div className="grid min-w-0 flex-1 gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {userId && userRole !== 'system' ? (
            <Link to={`/admin/audit?userId=${userId}`} className="font-semibold hover:underline">
              <Bidi>{name}</Bidi>
            </Link>
          ) : (
            <span className="font-semibold">
              {userRole === 'system' ? t('audit:system') : name}
            </span>
          )}
          <Chip tone={TONES[action] ?? 'neutral'}>
            {t(`audit:action.${action}`, { defaultValue: action })}
          </Chip>
          <Subject entry={entry} />
          <span className="num ms-auto text-xs text-muted">
            <time dateTime={timestamp}>
              {format.dateTime(timestamp)}
              {' · '}
              {format.ago(timestamp)}
            </time>
          </span>
        </div>
        {changes.length > 0 && changes.length <= TOLD_AT_ONCE && (
          <ChangeList entry={entry} words={words} />
        )}
        {changes.length > TOLD_AT_ONCE && (
          <details>
            <summary className="text-sm text-accent-text">
              {t('audit:changes', { count: changes.length })}
            </summary>
            <ChangeList entry={entry} words={words} />
          </details>
        )}
        <EntryDetails entry={entry} />
      </div>
    </li>
  );
}

/** The record, and the way to it. */
function Subject({ entry: { about, entityType, entityId } }: { entry: AuditEntry }) {
  const t = useT();
  const kind = t(`audit:kind.${entityType}`, { defaultValue: entityType });
  if (!about) {
    return (
      <span className="text-sm text-muted">
        {kind} {entityId && <Ltr className="break-all">{entityId}</Ltr>}
      </span>
    );
  }
  const to = { customer: '/customers/', profile: '/admin/users/', role: '/admin/roles/' };
  const dead = about.isDeleted && about.kind === 'role';
  const label = (
    <>
      <Bidi>{about.label}</Bidi>{' '}
      {about.number && <Ltr className="whitespace-nowrap text-muted">{about.number}</Ltr>}
    </>
  );
  return (
    <span className="min-w-0 text-sm">
      <span className="text-muted">{kind}</span>{' '}
      {dead ? (
        label
      ) : (
        <Link to={`${to[about.kind]}${about.id}`} className="text-accent-text hover:underline">
          {label}
        </Link>
      )}
      {about.isDeleted && <span className="text-muted"> · {t('audit:inBin')}</span>}
    </span>
  );
}

/** Work of the product's own is nobody's: no initials. */
function SystemFace() {
  return (
    <span
      aria-hidden="true"
      className="grid size-6.5 shrink-0 place-items-center rounded-full bg-sunken text-muted max-sm:hidden"
    >
      <Cog className="size-3.5" />
    </span>
  );
}
