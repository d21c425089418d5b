import {
  type ActionOf,
  PERMISSIONS,
  type PermissionName,
  type Resource,
} from '#server/permissions/vocabulary';

export interface PermissionGroup {
  resource: Resource;
  permissions: { name: PermissionName; action: ActionOf<Resource> }[];
}

/** The rows of the permission table under the resources they belong to. */
export const PERMISSION_GROUPS: readonly PermissionGroup[] = Object.entries(PERMISSIONS).map(
  ([resource, actions]) => ({
    // The table's own keys and values, which `Object.entries` widens.
    resource: resource as Resource,
    permissions: actions.map((action) => ({
      name: `${resource}.${action}` as PermissionName,
      action: action as ActionOf<Resource>,
    })),
  }),
);
