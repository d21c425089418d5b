import type { PermissionName, Scope } from '#server/permissions/vocabulary';
import { useT } from '~/lib/use-t';
import { PERMISSION_GROUPS } from './by-resource';
import { CellSelect } from './cell-select';

/** A select for each cell of the permission table. */
export function CellFields({
  scopeOf,
  otherwise,
}: {
  scopeOf: (permission: PermissionName) => Scope | undefined;
  otherwise: (permission: PermissionName) => Scope;
}) {
  const t = useT();
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(26rem,100%),1fr))] gap-x-8 gap-y-5">
      {PERMISSION_GROUPS.map(({ resource, permissions }) => (
        <fieldset key={resource} className="grid min-w-0 content-start gap-1.5">
          <legend className="mb-1.5 text-sm font-semibold">
            {t(`people:resource.${resource}`)}
          </legend>
          {permissions.map(({ name, action }) => {
            const word = t(`people:action.${action}`);
            return (
              <div
                key={name}
                className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] items-center gap-3"
              >
                <span className="text-grid text-muted">{word}</span>
                <CellSelect
                  permission={name}
                  label={`${t(`people:resource.${resource}`)}: ${word}`}
                  value={scopeOf(name)}
                  otherwise={otherwise(name)}
                />
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
