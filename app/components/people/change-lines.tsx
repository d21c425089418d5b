import type { RolePreview } from '#server/domain/roles/schema';
import type { PermissionName } from '#server/permissions/vocabulary';
import { Chip } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';
import { PERMISSION_GROUPS } from './by-resource';

const TONE = { gains: 'good', loses: 'danger', moves: 'warn' } as const;

/** Cells that would change, one a line. */
export function ChangeLines({ changes }: Pick<RolePreview, 'changes'>) {
  const t = useT();
  const nameOf = (wanted: PermissionName) => {
    const group = PERMISSION_GROUPS.find(({ permissions }) =>
      permissions.some(({ name }) => name === wanted),
    );
    const action = group?.permissions.find(({ name }) => name === wanted)?.action;
    return group && action
      ? `${t(`people:resource.${group.resource}`)}: ${t(`people:action.${action}`)}`
      : wanted;
  };
  return (
    <ul className="grid gap-1">
      {changes.map(({ permission, from, to, effect }) => (
        <li key={permission} className="flex flex-wrap items-center gap-2 text-grid">
          <Chip tone={TONE[effect]}>{t(`people:effect.${effect}`)}</Chip>
          <span>{nameOf(permission)}</span>
          <span className="text-muted">
            {t('people:fromTo', { from: t(`people:scope.${from}`), to: t(`people:scope.${to}`) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
