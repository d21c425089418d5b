import type { UserDetails } from '#server/domain/users/schema';
import { Card } from '~/components/ui/card';
import { Tag } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';
import { PERMISSION_GROUPS } from './by-resource';
import { ScopeChip } from './scope-chip';

/** Every cell of a person's rights with who decided it. */
export function RightsCard({ title, rights }: { title: string; rights: UserDetails['rights'] }) {
  const t = useT();
  const reasons = new Map(rights.map((right) => [right.permission, right]));
  return (
    <Card title={title}>
      <p className="mb-3 text-sm text-muted">{t('people:rightsIntro')}</p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {PERMISSION_GROUPS.map(({ resource, permissions }) => (
          <section key={resource} className="min-w-0">
            <h3 className="mb-1 text-sm font-semibold">{t(`people:resource.${resource}`)}</h3>
            <ul className="grid gap-1">
              {permissions.map(({ name, action }) => {
                const reason = reasons.get(name);
                if (!reason) return null;
                return (
                  <li
                    key={name}
                    className="grid min-h-7 grid-cols-[minmax(0,1fr)_auto_5.5rem] items-center gap-2 text-grid"
                  >
                    <span className="text-muted">{t(`people:action.${action}`)}</span>
                    <ScopeChip scope={reason.scope} />
                    <span>
                      {reason.decidedBy === 'role' ? (
                        <span className="text-xs text-faint">{t('people:decidedBy.role')}</span>
                      ) : (
                        <Tag>{t(`people:decidedBy.${reason.decidedBy}`)}</Tag>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
