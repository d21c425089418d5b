import {
  CalendarClock,
  GraduationCap,
  Landmark,
  ListOrdered,
  type LucideIcon,
  ScrollText,
  Server,
  Settings,
  ShieldCheck,
  Sun,
  Trash2,
  UserPlus,
  Users,
} from 'lucide-react';
import { can } from '#server/permissions/can';
import type { PermissionName, PermissionSet } from '#server/permissions/vocabulary';

export interface Destination {
  to: string;
  label:
    | 'myDay'
    | 'students'
    | 'followups'
    | 'universities'
    | 'users'
    | 'roles'
    | 'stages'
    | 'settings'
    | 'audit'
    | 'trash'
    | 'system'
    | 'newStudent';
  icon: LucideIcon;
  needs: PermissionName;
  /** Only this very address is the screen, not the ones below it. */
  end?: boolean;
  /** Of those who run the system: under a heading of its own, and on phones in the account panel. */
  administration?: boolean;
  /** On phones in the account panel as well: the bar under the thumb holds no more. */
  panel?: boolean;
  /** Screens below another address that belong to this entry. */
  also?: string;
}

/** Every screen a menu may lead to, in the order of a working day. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'myDay', icon: Sun, needs: 'customers.view', end: true },
  { to: '/customers', label: 'students', icon: GraduationCap, needs: 'customers.view' },
  { to: '/followups', label: 'followups', icon: CalendarClock, needs: 'followups.view' },
  {
    to: '/universities',
    label: 'universities',
    icon: Landmark,
    needs: 'universities.view',
    panel: true,
    also: '/programmes/',
  },
  { to: '/admin/users', label: 'users', icon: Users, needs: 'users.view', administration: true },
  {
    to: '/admin/roles',
    label: 'roles',
    icon: ShieldCheck,
    needs: 'roles.view',
    administration: true,
  },
  {
    to: '/admin/stages',
    label: 'stages',
    icon: ListOrdered,
    needs: 'settings.manage',
    administration: true,
  },
  {
    to: '/admin/settings',
    label: 'settings',
    icon: Settings,
    needs: 'settings.manage',
    administration: true,
  },
  {
    to: '/admin/audit',
    label: 'audit',
    icon: ScrollText,
    needs: 'audit.view',
    administration: true,
  },
  {
    to: '/trash',
    label: 'trash',
    icon: Trash2,
    needs: 'customers.restore',
    administration: true,
  },
  {
    to: '/admin/system',
    label: 'system',
    icon: Server,
    needs: 'system.view',
    administration: true,
  },
];

export const NEW_STUDENT: Destination = {
  to: '/customers/new',
  label: 'newStudent',
  icon: UserPlus,
  needs: 'customers.create',
};

/** The screens a person's permissions open. */
export function destinationsFor(permissions: PermissionSet | null): readonly Destination[] {
  return DESTINATIONS.filter(({ needs }) => can(permissions, needs));
}

export const mayCreateStudents = (permissions: PermissionSet | null): boolean =>
  can(permissions, NEW_STUDENT.needs);

/** Whether `pathname` belongs to the destination's entry in the menu. */
export function isAt(pathname: string, { to, end, also }: Destination): boolean {
  if (end) return pathname === to;
  if (also && pathname.startsWith(also)) return true;
  return pathname === to || pathname.startsWith(`${to}/`);
}
