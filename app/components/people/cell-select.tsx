import { SENSIBLE_SCOPES } from '#server/permissions/sensible';
import type { PermissionName, Scope } from '#server/permissions/vocabulary';
import { Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import { cellName } from './cells-in-form';

/** The scopes that make sense for one permission; the empty choice is what holds without this cell. */
export function CellSelect({
  permission,
  label,
  value,
  otherwise,
}: {
  permission: PermissionName;
  label: string;
  /** The cell's own scope, or undefined where it has none. */
  value: Scope | undefined;
  otherwise: Scope;
}) {
  const t = useT();
  return (
    <Select
      name={cellName(permission)}
      aria-label={label}
      defaultValue={value ?? ''}
      placeholder={t('people:asRole', { scope: t(`people:scope.${otherwise}`) })}
      options={SENSIBLE_SCOPES[permission].map((scope) => ({
        value: scope,
        label: t(`people:scope.${scope}`),
      }))}
      className={value ? 'border-accent font-medium' : undefined}
    />
  );
}
