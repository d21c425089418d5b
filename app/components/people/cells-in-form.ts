import {
  PERMISSION_NAMES,
  type PermissionName,
  SCOPES,
  type Scope,
} from '#server/permissions/vocabulary';

export interface FormCell {
  permission: PermissionName;
  scope: Scope;
}

/** The name of a permission's select in a form of cells. */
export const cellName = (permission: PermissionName) => `cell:${permission}`;

/** The cells that a form of selects names; empty choices are left out. */
export function cellsIn(form: FormData): FormCell[] {
  return PERMISSION_NAMES.flatMap((permission) => {
    const scope = SCOPES.find((one) => one === form.get(cellName(permission)));
    return scope ? [{ permission, scope }] : [];
  });
}
