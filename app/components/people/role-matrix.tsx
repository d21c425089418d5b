import { Link } from '@remix-run/react';
import type { RoleView } from '#server/domain/roles/schema';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { PERMISSION_GROUPS } from './by-resource';
import { ScopeChip } from './scope-chip';

const first = 'sticky start-0 z-sticky bg-surface';

/** Permission by permission, role beside role. It scrolls inside its own frame, rows named throughout. */
export function RoleMatrix({ roles }: { roles: readonly RoleView[] }) {
  const t = useT();
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what is too wide
      tabIndex={0}
      aria-label={t('people:roles')}
      // Positioned, so that what is for screen readers alone stays inside as well.
      className="relative overflow-x-auto rounded-lg border border-line bg-surface shadow-card -outline-offset-2"
    >
      <table className="w-full min-w-max text-grid">
        <thead>
          <tr className="border-b border-line">
            <th
              scope="col"
              className={`${first} px-4 py-3 text-start text-sm font-medium text-muted`}
            >
              {t('people:permission')}
            </th>
            {roles.map((role) => (
              <th
                key={role.id}
                scope="col"
                className="px-3 py-3 text-start align-bottom font-medium"
              >
                <RoleName role={role} />
              </th>
            ))}
          </tr>
        </thead>
        {PERMISSION_GROUPS.map(({ resource, permissions }) => (
          <tbody key={resource} className="border-b border-line last:border-b-0">
            <tr>
              <th
                scope="rowgroup"
                colSpan={roles.length + 1}
                className="bg-sunken px-4 py-1.5 text-start text-sm font-semibold"
              >
                <span className="sticky start-4">{t(`people:resource.${resource}`)}</span>
              </th>
            </tr>
            {permissions.map(({ name, action }) => (
              <tr key={name} className="hover:bg-sunken">
                <th
                  scope="row"
                  className={`${first} px-4 py-1.5 text-start font-normal text-muted`}
                >
                  {t(`people:action.${action}`)}
                </th>
                {roles.map((role) => (
                  <td key={role.id} className="px-3 py-1.5">
                    <span className="inline-flex items-center gap-1.5">
                      <ScopeChip scope={role.permissions[name] ?? 'none'} />
                      {role.cells.some(({ permission }) => permission === name) && <Differs />}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function RoleName({ role }: { role: RoleView }) {
  const t = useT();
  const { locale } = useApp();
  const { id, builtIn, label, baseRole, holders } = role;
  return (
    <span className="grid gap-0.5">
      {builtIn ? (
        <span>{t(`vocabulary:role.${baseRole}`)}</span>
      ) : (
        <Link
          to={`/admin/roles/${id}`}
          className="text-accent-text underline-offset-2 hover:underline"
        >
          {label?.[locale]}
        </Link>
      )}
      <span className="text-xs font-normal text-muted">
        {holders === 0 ? t('people:holdersNone') : t('people:holders', { count: holders })}
      </span>
    </span>
  );
}

function Differs() {
  const t = useT();
  return (
    <span title={t('people:changedCell')} className="size-1.5 rounded-full bg-accent">
      <span className="sr-only">{t('people:changedCell')}</span>
    </span>
  );
}
