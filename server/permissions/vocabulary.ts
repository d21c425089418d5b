/** Every resource with the actions that can be granted on it. */
export const PERMISSIONS = {
  customers: [
    'view',
    'create',
    'edit',
    'delete',
    'restore',
    'purge',
    'assign',
    'merge',
    'import',
    'export',
  ],
  followups: ['view', 'edit'],
  universities: ['view', 'manage', 'purge'],
  applications: ['view', 'edit'],
  documents: ['view', 'edit'],
  reports: ['view'],
  users: ['view', 'manage'],
  roles: ['view', 'manage'],
  settings: ['manage', 'manageSecurity'],
  audit: ['view'],
  system: ['view', 'manage'],
} as const;

export type Resource = keyof typeof PERMISSIONS;
export type ActionOf<R extends Resource> = (typeof PERMISSIONS)[R][number];
export type PermissionName = { [R in Resource]: `${R}.${ActionOf<R>}` }[Resource];

/**
 * How far a permission reaches: every record; those of the actor's team and the waiting queue; those
 * the actor works with; those the actor entered; those entered and not yet assigned; nothing.
 */
export const SCOPES = ['all', 'team', 'assigned', 'created', 'createdUnassigned', 'none'] as const;
export type Scope = (typeof SCOPES)[number];

export type PermissionSet = Readonly<Record<PermissionName, Scope>>;

export const PERMISSION_NAMES = Object.entries(PERMISSIONS).flatMap(([resource, actions]) =>
  actions.map((action) => `${resource}.${action}`),
) as PermissionName[];
