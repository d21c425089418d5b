import type { CustomerAgents } from '#server/domain/assignments/schema';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

/** How a student came to their counselors, newest first. */
export function HistoryList({ history }: Pick<CustomerAgents, 'history'>) {
  const t = useT();
  const format = useFormat();
  if (history.length === 0) {
    return <p className="text-sm text-muted">{t('assignment:historyEmpty')}</p>;
  }
  return (
    <ol className="grid gap-3">
      {history.map(({ at, action, agent, role, by, reason }) => (
        <li
          key={`${at}${agent.id}${action}`}
          className="grid gap-x-4 gap-y-0.5 border-b border-line pb-3 last:border-b-0 last:pb-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <time dateTime={at} className="text-sm text-muted">
            {format.dateTime(at)}
          </time>
          <div className="min-w-0">
            <p className="text-base">
              {t(`assignment:entry.${action}`, { name: agent.name ?? t('none') })}
            </p>
            <p className="text-sm text-muted">
              {t('assignment:entryBy', {
                role: role ? t(`vocabulary:agentRole.${role}`) : t('none'),
                by: by?.name ?? t('student:system'),
              })}
            </p>
            {reason && (
              <p dir="auto" className="mt-1 text-base break-words">
                {reason}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
